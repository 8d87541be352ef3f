"""The visit itself, as published: tables 7, 8, 13 and 14, KI9, waiting and other figures."""

import narwhals as nw

from kvalreg.model import Proportion
from kvalreg.model.published import NATION, Adjustment, AlsoPossible, Margin, MeanMargin
from kvalreg.registers.nnrr.annual_report.assessment import BY_SEVERAL, PROFESSIONS
from kvalreg.registers.nnrr.annual_report.background import BACK_SURGERY, NECK_SURGERY
from kvalreg.registers.nnrr.further_indicators import (
    ADVICE_GIVEN,
    IMAGING_REVIEWED,
    WAITED_AT_MOST_50_DAYS,
    WORK_FUNCTION_ASSESSED,
    YELLOW_FLAGS,
)
from kvalreg.registers.nnrr.indicators import KI9
from kvalreg.registers.nnrr.pathway import PROFESSIONS_ASSESSING
from kvalreg.registers.nnrr.published.printed import RESH, by_unit
from kvalreg.registers.nnrr.published.whom import (
    EARLY_IN_2024,
    SINCE_2021,
    missing,
    national,
    of_years,
)
from kvalreg.registers.nnrr.published.work_before import AGE_GROUPS
from kvalreg.reports.published.counts import share_that_rounds_to
from kvalreg.reports.published.margins import margin_of_answers, margins_of_table

EVENT = "visit"

SURGERY = (
    Adjustment(
        key="back surgery",
        event=EVENT,
        answers=("BackSurgery",),
        who=EARLY_IN_2024,
        margins=(
            *margins_of_table(BACK_SURGERY, by_unit(7), EARLY_IN_2024),
            margin_of_answers(BACK_SURGERY, by_unit(7), EARLY_IN_2024),
        ),
    ),
    Adjustment(
        key="neck surgery",
        event=EVENT,
        answers=("NeckSurgery",),
        who=EARLY_IN_2024,
        margins=(
            *margins_of_table(NECK_SURGERY, by_unit(8), EARLY_IN_2024),
            margin_of_answers(NECK_SURGERY, by_unit(8), EARLY_IN_2024),
        ),
    ),
)

ASSESSED_BY = Adjustment(
    key="professions",
    event=EVENT,
    answers=(
        *PROFESSIONS_ASSESSING,
        "FirstMedExamDoctor", "FirstMedExamNurse", "FirstMedExamPhys", "FirstMedExamOther",
    ),
    who=EARLY_IN_2024,
    margins=(
        *margins_of_table(BY_SEVERAL, by_unit(13), EARLY_IN_2024)[:1],
        *margins_of_table(PROFESSIONS, by_unit(14), EARLY_IN_2024),
    ),
    # The teams of small units, which hardly anybody is drawn with.
    also=tuple(
        AlsoPossible(
            like=nw.col("TreatmentEvaluationByPhysiotherapist"),
            values=dict.fromkeys(PROFESSIONS_ASSESSING, False)
            | {f"TreatmentEvaluation{profession}": True for profession in team},
        )
        for team in (
            ("ByPhysiotherapist", "ByPsychologist"),
            ("ByPhysiotherapist", "Other"),
            ("ByPhysiotherapist", "ByPsychologist", "Other"),
            ("ByPhysiotherapist", "BySocionom"),
            ("ByPhysiotherapist", "BySocionom", "ByNurse"),
            ("ByPhysiotherapist", "BySocionom", "Other"),
        )
    ),
)  # fmt: skip

COPING = Adjustment(
    key="coping-oriented conversation",
    event=EVENT,
    answers=("TreatmentMasteryOrientedConversation",),
    who=SINCE_2021,
    margins=of_years(KI9, 2022, 2023, 2024),
    # In 2022 the question was new, and 661 visits lack it.
    also=(
        AlsoPossible(
            like=nw.col("TreatmentMasteryOrientedConversation") == 1,
            values={"TreatmentMasteryOrientedConversation": None},
        ),
    ),
)

# Which unit has the longest and which the shortest wait is not said; we take these.
_LONGEST, _SHORTEST = RESH["Stavern"], RESH["Sandnessjøen"]

WAITING = Adjustment(
    key="waiting time",
    event=EVENT,
    answers=("VentetidFraHenvisningTilBesok",),
    who=EARLY_IN_2024,
    margins=(
        Margin(
            key="waited at most 50 days",
            who=EARLY_IN_2024,
            claim=WAITED_AT_MOST_50_DAYS.denominator & WAITED_AT_MOST_50_DAYS.numerator,
            of=WAITED_AT_MOST_50_DAYS.denominator,
            shares={
                unit: share_that_rounds_to(percent)
                for unit, percent in ((NATION, 55), (_LONGEST, 17), (_SHORTEST, 95))
            },
        ),
        missing("VentetidFraHenvisningTilBesok", 2.5),
    ),
)


def _share(key: str, variable: str, indicator: Proportion, percent: float) -> Adjustment:
    return Adjustment(
        key=key,
        event=EVENT,
        answers=(variable,),
        who=EARLY_IN_2024,
        margins=(
            national(
                key,
                indicator.population & indicator.denominator & indicator.numerator,
                percent,
                of=indicator.population & indicator.denominator,
            ),
        ),
    )


FIGURES = (
    _share("yellow flags", "CourseYellowFlagComplicatingFactors", YELLOW_FLAGS, 77),
    _share("imaging reviewed", "RadiologicalFExplainedPatient", IMAGING_REVIEWED, 92),
    _share("individual advice", "TreatmentCouncellingLifeStyleAndMedication", ADVICE_GIVEN, 88),
    _share("function at work", "TreatmentAbilityToWorkFunctionLevel", WORK_FUNCTION_ASSESSED, 81),
)

# 2023: all quarters below 80 %; 2024: above 80 % in the first quarter, then above 90 % (6.1).
_TROMSO = {
    **dict.fromkeys(((2023, quarter) for quarter in (1, 2, 3, 4)), (0.0, 0.79)),
    (2024, 1): (0.81, 0.90),
    **dict.fromkeys(((2024, quarter) for quarter in (2, 3, 4)), (0.91, 1.0)),
}

REVIEWED_IN_TROMSO = Adjustment(
    key="imaging reviewed in Tromsø",
    event=EVENT,
    answers=("RadiologicalFExplainedPatient",),
    who=SINCE_2021,
    margins=(
        *_share("imaging reviewed", "RadiologicalFExplainedPatient", IMAGING_REVIEWED, 92).margins,
        *(
            Margin(
                key=f"imaging reviewed in Tromsø {year} {quarter}",
                who=(nw.col("year") == year) & (nw.col("quarter") == quarter),
                claim=IMAGING_REVIEWED.population
                & IMAGING_REVIEWED.denominator
                & IMAGING_REVIEWED.numerator,
                of=IMAGING_REVIEWED.population & IMAGING_REVIEWED.denominator,
                shares={RESH["UNN-Tromsø"]: bounds},
            )
            for (year, quarter), bounds in _TROMSO.items()
        ),
    ),
)

# The nation's mean is 47 years, and the units' lie nearly 10 years apart (3.2.3). Which unit's is
# lowest and which highest is not said; we take those that table 11 suggests.
_YOUNGEST, _OLDEST = RESH["Ålesund"], RESH["Levanger"]

AGES = Adjustment(
    key="age",
    event=EVENT,
    answers=("PatientAge",),
    who=EARLY_IN_2024,
    margins=tuple(
        Margin(key=name, who=EARLY_IN_2024, claim=claim) for name, claim in AGE_GROUPS.items()
    ),
    means=(
        MeanMargin(
            key="mean age",
            who=EARLY_IN_2024,
            value="PatientAge",
            means={
                **dict.fromkeys([unit for unit in by_unit(5) if unit], (42.4, 51.4)),
                NATION: (46.7, 47.3),
                _YOUNGEST: (42.0, 42.2),
                _OLDEST: (51.7, 51.9),
            },
        ),
    ),
    carried_to=("baseline", "6m", "12m"),
)

ASSESSMENT = (*SURGERY, ASSESSED_BY, COPING, WAITING, *FIGURES, REVIEWED_IN_TROMSO)
