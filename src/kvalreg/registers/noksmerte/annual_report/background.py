"""Table 12: who the patients are."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.noksmerte.annual_report.layout import (
    AT_WORKING_AGE,
    IN_ORDER,
    NATIONAL,
    ONE_DECIMAL,
    PATIENTS,
    WHOLE,
)
from kvalreg.registers.noksmerte.forms.background import (
    EDUCATION,
    MARRIED,
    PHYSICAL_ACTIVITY,
    WORK_STATUS,
)
from kvalreg.registers.noksmerte.units import UNITS
from kvalreg.registers.wording import Answers
from kvalreg.reports.counting.population import Population
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.measures import Everyone, Share
from kvalreg.reports.tables.totals import MeanAndRange

WOMAN = 2


def _shares(
    variable: str, given: Answers, missing: Text, population: Population = PATIENTS
) -> tuple[Share, ...]:
    """Each answer, and those who gave none: the shares are of everyone."""
    answered = tuple(
        Share(
            key=f"{variable}_{choice.code}",
            head=choice.label,
            of=nw.col(variable) == choice.code,
            percent=ONE_DECIMAL,
            population=population,
        )
        for choice in given.choices
    )
    return (
        *answered,
        Share(
            key=f"{variable}_missing",
            head=missing,
            of=nw.col(variable).is_null(),
            percent=ONE_DECIMAL,
            population=population,
        ),
    )


BACKGROUND = UnitTable(
    number=12,
    title=Text(
        nb="Demografi og annen bakgrunn, {year}", en="Demography and other background, {year}"
    ),
    notes=(
        Text(
            nb="Alder: gjennomsnitt (laveste–høyeste). Arbeid: uten dem over 67 år.",
            en="Age: mean (lowest–highest). Work: without those above 67.",
        ),
        Text(
            nb="Andelene er av alle pasienter med konsultasjon i året, også dem uten svar.",
            en="The shares are of all patients with a consultation in the year, answered or not.",
        ),
    ),
    source="Annual report 2021, table 12, whose base is not stated and fits no count of patients.",
    population=PATIENTS,
    measures=(
        Everyone(),
        MeanAndRange(
            key="age",
            head=Text(nb="Alder", en="Age"),
            value=nw.col("age"),
            decimals=0,
            halves_up=True,
        ),
        Share(
            key="women",
            head=Text(nb="Kvinne", en="Women"),
            of=nw.col("sex") == WOMAN,
            percent=WHOLE,
        ),
        Share(
            key="married",
            head=Text(nb="Gift", en="Married"),
            of=nw.col("marital_status") == MARRIED,
            percent=ONE_DECIMAL,
        ),
        *_shares(
            "education", EDUCATION, Text(nb="Utdanning: ikke besvart", en="Education: no answer")
        ),
        Everyone(
            key="at_most_67",
            head=Text(nb="N til og med 67 år", en="N of at most 67 years"),
            population=AT_WORKING_AGE,
        ),
        *_shares(
            "work_status",
            WORK_STATUS,
            Text(nb="Arbeid: ikke besvart", en="Work: no answer"),
            AT_WORKING_AGE,
        ),
        *_shares(
            "physical_activity",
            PHYSICAL_ACTIVITY,
            Text(nb="Fysisk aktivitet: ikke besvart", en="Physical activity: no answer"),
        ),
    ),
    head=Text(nb="Pasientene", en="The patients"),
    total=NATIONAL,
    order=IN_ORDER,
    sorts_total=True,
    units=UNITS,
    units_across=True,
)
