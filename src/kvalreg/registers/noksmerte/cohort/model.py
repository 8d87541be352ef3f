"""The patient model of NOKSmerte."""

from pathlib import Path

from kvalreg.model import PatientModel
from kvalreg.registers.noksmerte.cohort.consultation import CONSULTATIONS
from kvalreg.registers.noksmerte.cohort.course import COURSE, PERSON
from kvalreg.registers.noksmerte.cohort.package import AFTER_12_MONTHS, BASELINE
from kvalreg.registers.noksmerte.cohort.referral import REFERRAL
from kvalreg.registers.noksmerte.published.cohort import PUBLISHED

FOLDER = Path(__file__).parent

PATIENT_MODEL = PatientModel(
    units=FOLDER / "units.csv",
    unit_years=FOLDER / "unit_years.csv",
    small_unit=30,
    person=PERSON,
    course=COURSE,
    forms=(REFERRAL, BASELINE, CONSULTATIONS, AFTER_12_MONTHS),
    later_courses=0.05,
    published=PUBLISHED,
)
