"""Who the patients are and what hurts, as published: tables 3, 5 and 6, and figures."""

import narwhals as nw

from kvalreg.model.published import NATION, Adjustment, Margin
from kvalreg.registers.nnrr.annual_report.background import EDUCATION, LANGUAGE
from kvalreg.registers.nnrr.annual_report.patient_reported import PHYSICAL_ACTIVITY
from kvalreg.registers.nnrr.annual_report.populations import LANGUAGE_KNOWN
from kvalreg.registers.nnrr.further_indicators import (
    PAIN_OVER_2_YEARS,
)
from kvalreg.registers.nnrr.indicators import answered
from kvalreg.registers.nnrr.published.printed import RESH, by_unit, table
from kvalreg.registers.nnrr.published.whom import (
    EARLY_IN_2024,
    SINCE_2021,
    national,
)
from kvalreg.reports.published.counts import share_that_rounds_to
from kvalreg.reports.published.margins import (
    margins_of_frequencies,
    margins_of_table,
)

EVENT = "baseline"

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

BACKGROUND = (EDUCATION_ANSWERS, LANGUAGES, ACTIVITY, PAIN_DURATION, *CAUSES)
