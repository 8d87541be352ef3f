"""Work before the visit, as published: table 11, and whom KI6 counts."""

import narwhals as nw

from kvalreg.model.published import Adjustment, AlsoPossible
from kvalreg.registers.nnrr.annual_report.work_and_diagnoses import WORK_STATUS
from kvalreg.registers.nnrr.cohort import work
from kvalreg.registers.nnrr.indicators import KI6
from kvalreg.registers.nnrr.published.printed import by_unit
from kvalreg.registers.nnrr.published.whom import (
    EARLY_IN_2024,
    SINCE_2021,
    missing,
    of_years,
)
from kvalreg.reports.published.margins import (
    margins_of_table,
)

EVENT = "baseline"

# Some occupations are pensioned off from 57 on, as one of Stord's ten patients must have been.
AGE = nw.col("PatientAge")

AGE_GROUPS = {"is young": AGE < 26, "is old": AGE >= 57}

WORK_ANSWERS = tuple(
    dict.fromkeys(draw.name for draw in (*work.STATUS, *work.DETAILS) if draw.name[0].isupper())
)


def _also(of: str, *besides: str) -> AlsoPossible:
    """More than one box: graded pensions and allowances beside work."""
    return AlsoPossible(like=nw.col(of), values={of: True, **dict.fromkeys(besides, True)})


WORK_BEFORE = Adjustment(
    key="work",
    event=EVENT,
    answers=WORK_ANSWERS,
    who=SINCE_2021,
    margins=(
        *margins_of_table(WORK_STATUS, by_unit(11), EARLY_IN_2024),
        *of_years(KI6, 2022, 2023, 2024)[::2],
    ),
    also=(
        _also("S2_Pension", "S2_Working"),
        _also("S2_NAV", "S2_Working"),
        _also("S2_Student", "S2_Working"),
        _also("S2_SickLeave", "S2_NAV"),
        _also("S2_RetirementPension", "S2_Working"),
        _also("S2_SickLeave", "S2_Pension"),
        _also("S2_Unemployed", "S2_NAV"),
    ),
    alike=AGE_GROUPS,
)

WANTED_BACK = Adjustment(
    key="wanted back at work",
    event=EVENT,
    answers=("ProfessionWantedBack",),
    who=EARLY_IN_2024,
    margins=(missing("ProfessionWantedBack", 12.7),),
)

WORK = (WORK_BEFORE, WANTED_BACK)
