"""What patients answered before the visit, as published: tables 2, 3, 5, 6 and 11, and figures."""

import narwhals as nw

from kvalreg.model import Proportion
from kvalreg.model.published import NATION, Adjustment, AlsoPossible, Margin
from kvalreg.registers.nnrr.annual_report.background import EDUCATION, LANGUAGE
from kvalreg.registers.nnrr.annual_report.patient_reported import PHYSICAL_ACTIVITY, SCORES
from kvalreg.registers.nnrr.annual_report.populations import LANGUAGE_KNOWN
from kvalreg.registers.nnrr.annual_report.work_and_diagnoses import WORK_STATUS
from kvalreg.registers.nnrr.cohort import work
from kvalreg.registers.nnrr.forms.disability import NDI_VARIABLES, ODI_VARIABLES
from kvalreg.registers.nnrr.forms.health import EQ5D_VARIABLES
from kvalreg.registers.nnrr.forms.yellow_flags import FABQ_VARIABLES, HSCL_VARIABLES, SHC_VARIABLES
from kvalreg.registers.nnrr.further_indicators import (
    HIGH_HSCL10,
    IMPROVED_NECK,
    PAIN_OVER_2_YEARS,
    THREE_HEALTH_COMPLAINTS,
)
from kvalreg.registers.nnrr.indicators import ANSWERED_6_MONTHS, KI2, KI4, KI5, KI6, answered
from kvalreg.registers.nnrr.published.printed import RESH, by_unit, table
from kvalreg.registers.nnrr.published.whom import EARLY_IN_2024, EVERYONE, SINCE_2021, of_years
from kvalreg.reports.published.counts import share_that_rounds_to
from kvalreg.reports.published.margins import (
    at_least,
    margins_of_frequencies,
    margins_of_table,
    means_of_table,
)

EVENT = "baseline"
# Some occupations are pensioned off from 57 on, as one of Stord's ten patients must have been.
AGE = nw.col("PatientAge")
AGE_GROUPS = {"is young": AGE < 26, "is old": AGE >= 57}


def national(
    key: str, claim: nw.Expr, percent: float, decimals: int = 0, of: nw.Expr = EVERYONE
) -> Margin:
    """A share that the report gives for the whole country."""
    shares = {NATION: share_that_rounds_to(percent, decimals)}
    return Margin(key=key, who=EARLY_IN_2024, claim=claim, of=of, shares=shares)


def missing(variable: str, percent: float) -> Margin:
    """How many left it blank (5.3)."""
    return national(f"{variable} blank", nw.col(variable).is_null(), percent, 1)


def of_scores(*columns: str) -> tuple[Margin, ...]:
    """How many have the scores of table 2."""
    wanted = {f"{SCORES.key} {column}" for column in columns}
    margins = margins_of_table(SCORES, by_unit(2), EARLY_IN_2024)
    return tuple(one for one in margins if one.key in wanted)


EDUCATION_ANSWERS = Adjustment(
    key="education",
    event=EVENT,
    answers=("EducationLevel",),
    who=EARLY_IN_2024,
    margins=margins_of_table(EDUCATION, by_unit(5), EARLY_IN_2024),
)

# 66 answered in Polish in 2024, from 19 June on (chapter 2).
LANGUAGES = Adjustment(
    key="language",
    event=EVENT,
    answers=("FillLanguage",),
    who=EARLY_IN_2024,
    margins=(
        *margins_of_frequencies(
            LANGUAGE,
            {row["category"]: row["percent"] for row in table(6)},
            EARLY_IN_2024
            & (nw.col("DateOfCompletion").dt.year() == 2024)
            & nw.col("DateOfCompletion").dt.month().is_between(*LANGUAGE_KNOWN.months),
        ),
        Margin(
            key="forms in Polish",
            who=EARLY_IN_2024,
            claim=nw.col("FillLanguage") == "pl",
            counts={NATION: (66, 66)},
        ),
    ),
    alike={
        "is Norwegian": nw.col("NationalCountry") == 1,
        "was asked": nw.col("FillLanguage").is_null(),
    },
)

ACTIVITY = Adjustment(
    key="physical activity",
    event=EVENT,
    answers=("PhysicalActivity",),
    who=EARLY_IN_2024,
    margins=margins_of_frequencies(
        PHYSICAL_ACTIVITY, {row["category"]: row["count"] for row in table(3)}, EARLY_IN_2024
    ),
)

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

WORK_ANSWERS = tuple(
    dict.fromkeys(draw.name for draw in (*work.STATUS, *work.DETAILS) if draw.name[0].isupper())
)
_NOTHING = {name: False for name in WORK_ANSWERS if name.startswith("S2_")}


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

PAIN_DURATION = Adjustment(
    key="duration of pain",
    event=EVENT,
    answers=("PainDurationNow",),
    who=SINCE_2021,
    margins=(
        national(
            "pain over 2 years",
            PAIN_OVER_2_YEARS.numerator,
            45.3,
            1,
            of=PAIN_OVER_2_YEARS.denominator,
        ),
        # 92 % of all (chapter 2) and nearly 95 % (3.2.3) agree if the latter leaves out the blank.
        national("pain over 3 months", nw.col("PainDurationNow") >= 3, 92),
        Margin(
            key="pain over 3 months, of those who answered",
            who=EARLY_IN_2024,
            claim=nw.col("PainDurationNow") >= 3,
            of=answered("PainDurationNow"),
            shares={NATION: (0.9455, 0.9495)},
        ),
        *(
            Margin(
                key=f"pain over 2 years, Stavanger {year}",
                who=nw.col("S1b_DateOfCompletion").dt.year() == year,
                claim=PAIN_OVER_2_YEARS.numerator,
                of=PAIN_OVER_2_YEARS.denominator,
                shares={RESH["Stavanger"]: share_that_rounds_to(percent)},
            )
            for year, percent in ((2023, 44), (2024, 47))
        ),
    ),
)
WANTED_BACK = Adjustment(
    key="wanted back at work",
    event=EVENT,
    answers=("ProfessionWantedBack",),
    who=EARLY_IN_2024,
    margins=(missing("ProfessionWantedBack", 12.7),),
)


def _cause(variable: str, percents: dict[int, float]) -> Adjustment:
    return Adjustment(
        key=variable,
        event=EVENT,
        answers=(variable,),
        who=SINCE_2021,
        margins=tuple(
            Margin(
                key=f"{variable} {year}",
                who=(nw.col("S1b_DateOfCompletion").dt.year() == year) & ~nw.col("is_late"),
                claim=nw.col(variable),
                of=~nw.col(variable).is_null(),
                shares={NATION: share_that_rounds_to(percent, 1)},
            )
            for year, percent in percents.items()
        ),
    )


CAUSES = (
    _cause("PainCausesWork", {2024: 39.6}),
    _cause("PainCausesSkeleton", {2024: 37.2}),
    _cause("PainCausesNerve", {2024: 36.1}),
    _cause("PainCausesMuscle", {2024: 32.9}),
    _cause("PainCausesMental", {2022: 9.4, 2023: 10.8, 2024: 11.4}),
)

BEFORE_VISIT = (
    EDUCATION_ANSWERS,
    LANGUAGES,
    ACTIVITY,
    FABQ_PHYSICAL,
    FABQ_WORK,
    HEALTH_SEEN,
    EQ5D,
    EQ_VAS,
    WORK_BEFORE,
    ODI,
    NDI,
    *PAIN,
    HSCL10,
    COMPLAINTS,
    PAIN_DURATION,
    WANTED_BACK,
    *CAUSES,
)
