"""Indicators 5 and 6: opioids at completion, and whether courses are completed in time."""

import narwhals as nw

from kvalreg.model import Category, Distribution, IndicatorKind, Proportion, Text
from kvalreg.registers.noksmerte.counted_patients import IN_THE_YEAR, IS_PATIENT, SMALLEST_SHOWN
from kvalreg.registers.noksmerte.course import CourseState
from kvalreg.registers.noksmerte.forms.wording import YES

OPIOID_USE = Proportion(
    key="noksmerte_opioidbruk",
    number="5",
    title=Text(nb="Opioidbruk ved avslutning", en="Opioid use at completion"),
    explanation=Text(
        nb="Andel av avsluttede forløp der pasienten bruker opioider ved siste konsultasjon.",
        en="Share of completed courses in which the patient uses opioids at the last consultation.",
    ),
    kind=IndicatorKind.PROCESS,
    dated_by="completed_on",
    population=IS_PATIENT & nw.col("is_completed"),
    denominator=~nw.col("opioid_use_last").is_null(),
    numerator=nw.col("opioid_use_last") == YES,
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2021, 3.1.5 and table 9: 290 of 854. That use is the one of the last "
    "consultation is inferred.",
)


def _with_status(key: str, nb: str, en: str) -> Category:
    """Who has a sheet of that status at the last consultation."""
    of_last = nw.col(f"{key}_on") == nw.col("consultation_date_last")
    return Category(key=key, name=Text(nb=nb, en=en), of=of_last)


OPIOID_STATUS = Distribution(
    key="noksmerte_opioidstatus",
    title=Text(nb="Opioidstatus ved avslutning", en="Status of opioids at completion"),
    explanation=Text(
        nb="Andel av avsluttede forløp med opioidbruk. En pasient kan ha flere statuser.",
        en="Share of completed courses with opioids. A patient may have several statuses.",
    ),
    kind=IndicatorKind.PROCESS,
    dated_by="completed_on",
    population=IS_PATIENT & nw.col("is_completed") & (nw.col("opioid_use_last") == YES),
    denominator=nw.col("opioid_use_last") == YES,
    categories=(
        _with_status("start", "Oppstart", "Start"),
        _with_status("trial", "Utprøving", "Trial"),
        _with_status("before", "Har/er på fra før", "On it before"),
        _with_status("tapering", "Nedtrapping", "Tapering"),
        _with_status("escalation", "Opptrapping", "Escalation"),
    ),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2021, 3.1.5 and table 9: 271 of 290 were on it before.",
)

COMPLETED_WITHIN_12_MONTHS = Proportion(
    key="noksmerte_avsluttet_12mnd",
    number="6",
    title=Text(nb="Avsluttet innen 12 måneder", en="Completed within 12 months"),
    explanation=Text(
        nb="Andel av pasientene som ved årets slutt var avsluttet innen 12 måneder etter første "
        "konsultasjon.",
        en="Share of the patients who at year's end had been completed within 12 months of the "
        "first consultation.",
    ),
    kind=IndicatorKind.PROCESS,
    dated_by=IN_THE_YEAR,
    population=IS_PATIENT,
    denominator=IS_PATIENT,
    numerator=nw.col("course_state") == CourseState.COMPLETED_WITHIN.value,
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2021, 3.1.6 and table 11: 846 of 1266.",
)


def _in_state(state: CourseState, nb: str, en: str) -> Category:
    return Category(
        key=state.value, name=Text(nb=nb, en=en), of=nw.col("course_state") == state.value
    )


COURSE_STATES = Distribution(
    key="noksmerte_forlopsstatus",
    title=Text(nb="Forløpets status ved årets slutt", en="State of the course at year's end"),
    explanation=Text(
        nb="Avsluttet eller åpent, innen eller etter 12 måneder.",
        en="Completed or open, within or beyond 12 months.",
    ),
    kind=IndicatorKind.PROCESS,
    dated_by=IN_THE_YEAR,
    population=IS_PATIENT,
    denominator=IS_PATIENT,
    categories=(
        _in_state(
            CourseState.COMPLETED_WITHIN, "Avsluttet innen 12 måneder", "Completed within 12 months"
        ),
        _in_state(
            CourseState.COMPLETED_LATER,
            "Avsluttet etter mer enn 12 måneder",
            "Completed after more than 12 months",
        ),
        _in_state(
            CourseState.OPEN_LONGER,
            "I forløp mer enn 12 måneder",
            "In a course of more than 12 months",
        ),
        _in_state(
            CourseState.OPEN_WITHIN,
            "I forløp under 12 måneder",
            "In a course of less than 12 months",
        ),
    ),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2021, table 11, which adds up the second and the third.",
)
