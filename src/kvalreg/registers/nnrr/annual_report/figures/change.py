"""The kinds of figures 12 to 15 and 18 to 20: a score before and after, unit by unit."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.reports.counting.population import Population
from kvalreg.reports.figures.means_over_time import MeansOverTime, Time

POINTS = Text(nb="poeng", en="points")

DUE_AFTER_6_MONTHS_INTERDISCIPLINARY = Population(
    key="due after 6 months, interdisciplinary",
    dated_by="due_6m",
    who=nw.col("has_interdisciplinary_treatment"),
)
DUE_AFTER_12_MONTHS_INTERDISCIPLINARY = Population(
    key="due after 12 months, interdisciplinary",
    dated_by="due_12m",
    who=nw.col("has_interdisciplinary_treatment"),
)

ONLY_COMPLETE_12 = Text(
    nb="Konsultasjoner i året før {year}. Bare pasienter som har svart alle tre gangene, er med.",
    en="Visits in the year before {year}. Only patients who answered all three times are included.",
)
ONLY_COMPLETE_6 = Text(
    nb="Konsultasjoner fra 1. juli året før til 30. juni {year}. Bare pasienter som har svart "
    "begge gangene, er med.",
    en="Visits from 1 July of the year before to 30 June {year}. Only patients who answered both "
    "times are included.",
)


def before_and_after_6(variable: str) -> tuple[Time, ...]:
    """At the visit, and six months later."""
    return (
        Time(
            key="visit",
            head=Text(nb="Kons.", en="Visit"),
            when=Text(nb="ved konsultasjonen", en="at the visit"),
            value=nw.col(variable),
        ),
        Time(
            key="6m",
            head=Text(nb="6 mnd.", en="6 months"),
            when=Text(nb="etter 6 måneder", en="after 6 months"),
            value=nw.col(f"{variable}_6m"),
        ),
    )


def before_and_after_6_and_12(variable: str) -> tuple[Time, ...]:
    """At the visit, and six and twelve months later."""
    return (
        *before_and_after_6(variable),
        Time(
            key="12m",
            head=Text(nb="12 mnd.", en="12 months"),
            when=Text(nb="etter 12 måneder", en="after 12 months"),
            value=nw.col(f"{variable}_12m"),
        ),
    )


def pain(number: int, nb: str, en: str, variable: str, population: Population) -> MeansOverTime:
    """Pain from 0 to 10 at the visit, after 6 and after 12 months."""
    return MeansOverTime(
        number=number,
        title=Text(nb=nb, en=en),
        population=population,
        times=before_and_after_6_and_12(variable),
        unit=Text(nb="smerte fra 0 til 10", en="pain from 0 to 10"),
        most=10,
        notes=(ONLY_COMPLETE_12,),
        source=f"Annual report 2024, figure {number}; standard error SD/√N (rules D23).",
    )
