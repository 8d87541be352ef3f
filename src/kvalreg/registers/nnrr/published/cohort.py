"""The cohort behind NNRR's annual report 2024, which mixes tables of two extractions."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from kvalreg.model.published import PublishedCohort
from kvalreg.registers.nnrr.cohort.proms import FABQ_TOTAL
from kvalreg.registers.nnrr.published.after_6_months import AFTER_6_MONTHS
from kvalreg.registers.nnrr.published.assessment import AGES, ASSESSMENT
from kvalreg.registers.nnrr.published.background import BACKGROUND
from kvalreg.registers.nnrr.published.course_sums import (
    COMPLETED,
    DATED_ELSEWHERE,
    LATE,
    RETURNED_BOTH,
    course_sums,
)
from kvalreg.registers.nnrr.published.diagnoses import DIAGNOSES
from kvalreg.registers.nnrr.published.project import INTERPRETERS
from kvalreg.registers.nnrr.published.questionnaires import QUESTIONNAIRES
from kvalreg.registers.nnrr.published.treatment import TREATMENT
from kvalreg.registers.nnrr.published.work_before import WORK

# Most tables count 6450 visits of 2024.
REPORT_2024 = PublishedCohort(
    key="2024",
    first_year=2020,
    last_year=2025,
    extracted=date(2025, 5, 21),
    sums=course_sums(),
    together=(RETURNED_BOTH,),
    completed=COMPLETED,
    dated_elsewhere=DATED_ELSEWHERE,
    late=LATE,
    is_early=True,
    adjustments=(
        AGES,
        *BACKGROUND,
        *WORK,
        *QUESTIONNAIRES,
        *ASSESSMENT,
        DIAGNOSES,
        *TREATMENT,
        *AFTER_6_MONTHS,
        INTERPRETERS,
    ),
    eligible=Path(__file__).parent / "eligible_2024.csv",
    follows={"baseline": (FABQ_TOTAL,)},
    source="Annual report 2024, tables 1 to 20; aggregates of its run of 28 May 2025.",
)

# Tables 15 and 16, KI1 and KI9 were made anew when 45 more had been registered.
REPORT_2024_LATER = replace(REPORT_2024, key="2024-later", is_early=False)

PUBLISHED = (REPORT_2024, REPORT_2024_LATER)
