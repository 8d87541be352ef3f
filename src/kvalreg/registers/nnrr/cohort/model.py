"""The patient model of NNRR."""

from pathlib import Path

from kvalreg.model import PatientModel
from kvalreg.registers.nnrr.cohort.baseline import BASELINE
from kvalreg.registers.nnrr.cohort.clinician import VISIT
from kvalreg.registers.nnrr.cohort.course import COURSE
from kvalreg.registers.nnrr.cohort.followup import AFTER_6_MONTHS, AFTER_12_MONTHS
from kvalreg.registers.nnrr.cohort.person import PERSON
from kvalreg.registers.nnrr.published.cohort import PUBLISHED

FOLDER = Path(__file__).parent

PATIENT_MODEL = PatientModel(
    units=FOLDER / "units.csv",
    unit_years=FOLDER / "unit_years.csv",
    small_unit=30,
    person=PERSON,
    course=COURSE,
    forms=(VISIT, BASELINE, AFTER_6_MONTHS, AFTER_12_MONTHS),
    later_courses=0.06,
    decimals={"Score_EQ5DL": 3},
    published=PUBLISHED,
)
