"""Tables 11, 14 and 15: how courses stood at year's end, how many there were, and coverage."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.noksmerte.annual_report.layout import (
    EVENTS,
    IN_ORDER,
    NATIONAL,
    ONE_DECIMAL,
    PATIENTS,
    REFERRALS,
    ROUNDED,
    UNIT,
    WHOLE,
)
from kvalreg.registers.noksmerte.course import CourseState
from kvalreg.registers.noksmerte.units import UNITS
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.measures import Count, Everyone, Measure, Share
from kvalreg.reports.tables.totals import Total


def _in_state(key: str, nb: str, en: str, *states: CourseState) -> tuple[Measure, ...]:
    of = nw.col("course_state").is_in([state.value for state in states])
    return (
        Count(key=f"{key}_n", head=Text(nb=nb, en=en), of=of),
        Share(key=key, head=Text(nb="%", en="%"), of=of, percent=WHOLE),
    )


WITHIN_12_MONTHS = UnitTable(
    number=11,
    title=Text(
        nb="Avsluttet innen 12 måneder, ikke avsluttet innen 12 måneder, og fremdeles i forløp "
        "under 12 måneder, ved utgangen av {year}",
        en="Completed within 12 months, not completed within 12 months, and still in a course of "
        "less than 12 months, at the end of {year}",
    ),
    notes=(
        Text(
            nb="«Ikke innen 12 måneder» er både avsluttet senere og fremdeles åpne forløp.",
            en="“Not within 12 months” is both completed later and still open.",
        ),
        ROUNDED,
    ),
    source="Annual report 2021, table 11.",
    population=PATIENTS,
    measures=(
        *_in_state(
            "within",
            "Avsluttet innen 12 mnd.",
            "Completed within 12 months",
            CourseState.COMPLETED_WITHIN,
        ),
        *_in_state(
            "longer",
            "Ikke avsluttet innen 12 mnd.",
            "Not completed within 12 months",
            CourseState.COMPLETED_LATER,
            CourseState.OPEN_LONGER,
        ),
        *_in_state("still", "Fremdeles i forløp", "Still in a course", CourseState.OPEN_WITHIN),
    ),
    head=UNIT,
    total=NATIONAL,
    order=IN_ORDER,
    sorts_total=True,
    units=UNITS,
)

EVENTS_REGISTERED = UnitTable(
    number=14,
    title=Text(
        nb="Unike pasienter og hendelser (henvisninger og konsultasjoner), {year}",
        en="Unique patients and events (referrals and consultations), {year}",
    ),
    source="Annual report 2021, table 14: patients with a consultation in the year.",
    population=PATIENTS,
    measures=(
        Everyone(key="patients", head=Text(nb="Unike pasienter", en="Unique patients")),
        Total(
            key="events",
            head=Text(nb="Hendelser", en="Events"),
            value=nw.col("events"),
            population=EVENTS,
        ),
    ),
    head=UNIT,
    total=NATIONAL,
    order=IN_ORDER,
    sorts_total=True,
    units=UNITS,
)

COVERAGE = UnitTable(
    number=15,
    title=Text(nb="Dekningsgrad, {year}", en="Coverage, {year}"),
    notes=(
        Text(
            nb="Av alle henvisninger i de lokale databasene; dataene må inneholde dem alle.",
            en="Of all referrals in the local databases; the data must hold them all.",
        ),
    ),
    source="Annual report 2021, table 15, whose national figure is no share of all referrals.",
    population=REFERRALS,
    measures=(
        Everyone(key="local", head=Text(nb="Henvisninger, lokal database", en="Referrals, local")),
        Count(
            key="national_n",
            head=Text(nb="Henvisninger, nasjonal database", en="Referrals, national"),
            of=nw.col("is_national"),
        ),
        Share(
            key="coverage",
            head=Text(nb="Dekningsgrad", en="Coverage"),
            of=nw.col("is_national"),
            percent=ONE_DECIMAL,
        ),
    ),
    head=UNIT,
    total=NATIONAL,
    order=IN_ORDER,
    sorts_total=True,
    units=UNITS,
)
