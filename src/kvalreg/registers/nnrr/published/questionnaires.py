"""Questionnaires before the visit, as published: table 2, and what KI2 to KI5 need."""

import narwhals as nw

from kvalreg.model import Proportion
from kvalreg.model.published import Adjustment, Margin
from kvalreg.registers.nnrr.annual_report.patient_reported import SCORES
from kvalreg.registers.nnrr.forms.disability import NDI_VARIABLES, ODI_VARIABLES
from kvalreg.registers.nnrr.forms.health import EQ5D_VARIABLES
from kvalreg.registers.nnrr.forms.yellow_flags import FABQ_VARIABLES, HSCL_VARIABLES, SHC_VARIABLES
from kvalreg.registers.nnrr.further_indicators import (
    HIGH_HSCL10,
    IMPROVED_NECK,
    THREE_HEALTH_COMPLAINTS,
)
from kvalreg.registers.nnrr.indicators import ANSWERED_6_MONTHS, KI2, KI4, KI5, answered
from kvalreg.registers.nnrr.published.printed import by_unit
from kvalreg.registers.nnrr.published.whom import (
    EARLY_IN_2024,
    EVERYONE,
    missing,
    national,
    of_years,
)
from kvalreg.reports.published.margins import (
    at_least,
    margins_of_table,
    means_of_table,
)

EVENT = "baseline"


def of_scores(*columns: str) -> tuple[Margin, ...]:
    """How many have the scores of table 2."""
    wanted = {f"{SCORES.key} {column}" for column in columns}
    margins = margins_of_table(SCORES, by_unit(2), EARLY_IN_2024)
    return tuple(one for one in margins if one.key in wanted)


FABQ_PHYSICAL = Adjustment(
    key="FABQ, physical activity",
    event=EVENT,
    answers=(*FABQ_VARIABLES[:4], "FABQScore1"),
    who=EARLY_IN_2024,
    margins=of_scores("fabq_physical"),
    means=(means_of_table(SCORES, "fabq_physical", "FABQScore1", by_unit(2), EARLY_IN_2024),),
)

FABQ_WORK = Adjustment(
    key="FABQ, work",
    event=EVENT,
    answers=(*FABQ_VARIABLES[4:], "FABQScore2"),
    who=EARLY_IN_2024,
    margins=of_scores("fabq_work"),
    means=(means_of_table(SCORES, "fabq_work", "FABQScore2", by_unit(2), EARLY_IN_2024),),
)

# First who answers at all, both questions of the page together, then each by itself.
_EQ5D = (*EQ5D_VARIABLES, "Score_EQ5DL")

HEALTH_SEEN = Adjustment(
    key="EQ-5D-5L and EQ-VAS, answered",
    event=EVENT,
    answers=(*_EQ5D, "Eq5d_L_spm6"),
    who=EARLY_IN_2024,
    margins=of_scores("eq5d_index", "eq_vas"),
)

EQ5D = Adjustment(
    key="EQ-5D-5L",
    event=EVENT,
    answers=_EQ5D,
    who=EARLY_IN_2024,
    margins=of_scores("eq5d_index"),
    means=(means_of_table(SCORES, "eq5d_index", "Score_EQ5DL", by_unit(2), EARLY_IN_2024),),
)

EQ_VAS = Adjustment(
    key="EQ-VAS",
    event=EVENT,
    answers=("Eq5d_L_spm6",),
    who=EARLY_IN_2024,
    margins=(
        *of_scores("eq_vas"),
        national("EQ-VAS below 60", nw.col("Eq5d_L_spm6") < 60, 61, of=answered("Eq5d_L_spm6")),
    ),
    means=(means_of_table(SCORES, "eq_vas", "Eq5d_L_spm6", by_unit(2), EARLY_IN_2024),),
)

# Whoever counts in an outcome of the follow-up answered the same question before the visit.
_ALL_YEARS = (2021, 2022, 2023, 2024)


def _needed_by(indicator: Proportion, claim: nw.Expr) -> tuple[Margin, ...]:
    counted = of_years(indicator, *_ALL_YEARS)[::2]
    return tuple(at_least(margin, ANSWERED_6_MONTHS & claim) for margin in counted)


ODI = Adjustment(
    key="ODI, answered",
    event=EVENT,
    answers=(*ODI_VARIABLES, "OdiScore", "OdiIndex"),
    who=EVERYONE,
    margins=(missing("OdiScore", 1.6), *_needed_by(KI2, answered("OdiScore"))),
)

NDI = Adjustment(
    key="NDI, answered",
    event=EVENT,
    answers=("IsNeckPainMainProblem", *NDI_VARIABLES, "NdiScore", "NdiIndex"),
    who=EVERYONE,
    margins=(
        national("NDI blank", nw.col("NdiScore").is_null(), 46),
        *_needed_by(IMPROVED_NECK, answered("NdiScore")),
    ),
)

PAIN = tuple(
    Adjustment(
        key=variable,
        event=EVENT,
        answers=(variable,),
        who=EVERYONE,
        margins=_needed_by(indicator, nw.col(variable) > 0),
    )
    for variable, indicator in (
        ("PainExperiencesNoActivity", KI4),
        ("PainExperiencesActivity", KI5),
    )
)

HSCL10 = Adjustment(
    key="HSCL-10",
    event=EVENT,
    answers=(*HSCL_VARIABLES, "HSCL10Score"),
    who=EARLY_IN_2024,
    margins=(
        missing("HSCL10Score", 1.5),
        national("HSCL-10 high", HIGH_HSCL10.numerator, 58, of=HIGH_HSCL10.denominator),
    ),
)

COMPLAINTS = Adjustment(
    key="health complaints",
    event=EVENT,
    answers=(*SHC_VARIABLES, "UHIScore", "UHIIndex"),
    who=EARLY_IN_2024,
    margins=(
        national(
            "three complaints",
            THREE_HEALTH_COMPLAINTS.numerator,
            54,
            of=THREE_HEALTH_COMPLAINTS.denominator,
        ),
    ),
    alike={"gender": nw.col("PatientGender")},
)

QUESTIONNAIRES = (
    FABQ_PHYSICAL,
    FABQ_WORK,
    HEALTH_SEEN,
    EQ5D,
    EQ_VAS,
    ODI,
    NDI,
    *PAIN,
    HSCL10,
    COMPLAINTS,
)
