"""The six indicators of NOKSmerte as the annual report 2021 has them. No targets are set.

Unless said otherwise they are about the patients in the national database with a consultation in
the year, each counted once.
"""

import narwhals as nw

from kvalreg.model import (
    Category,
    Coverage,
    Distribution,
    IndicatorKind,
    Mean,
    Proportion,
    Spread,
    Targets,
    Text,
)
from kvalreg.registers.noksmerte.counted_patients import (
    CONSULTATIONS,
    DAYS,
    IN_THE_YEAR,
    IS_PATIENT,
    SMALLEST_SHOWN,
)
from kvalreg.registers.noksmerte.forms.follow_up import CHANGE
from kvalreg.registers.noksmerte.indicators_of_assessment import (
    INTERDISCIPLINARY,
    PROFESSIONS,
    STRICTLY_INTERDISCIPLINARY,
)
from kvalreg.registers.noksmerte.indicators_of_completion import (
    COMPLETED_WITHIN_12_MONTHS,
    COURSE_STATES,
    OPIOID_STATUS,
    OPIOID_USE,
)

WAITING_TIME = Spread(
    key="noksmerte_ventetid",
    number="1",
    title=Text(nb="Ventetid", en="Waiting time"),
    explanation=Text(
        nb="Dager fra henvisningen er mottatt til første konsultasjon.",
        en="Days from the referral received to the first consultation.",
    ),
    kind=IndicatorKind.STRUCTURE,
    dated_by=IN_THE_YEAR,
    population=IS_PATIENT,
    denominator=nw.col("waiting_days") >= 0,
    value=nw.col("waiting_days"),
    unit=DAYS,
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2021, 3.1.1 and table 4, which call it a structure indicator. A wait "
    "below zero is a fault, and left out.",
)

CHANGE_OF_HEALTH = Distribution(
    key="noksmerte_pgic",
    number="2",
    title=Text(nb="Endring (PGIC)", en="Change (PGIC)"),
    explanation=Text(
        nb="Pasientens svar på endring i funksjon, symptombelastning og livskvalitet.",
        en="The patient's answer on change in function, symptom burden and quality of life.",
    ),
    kind=IndicatorKind.OUTCOME,
    dated_by="answer_date_12m",
    population=nw.col("is_national") & nw.col("has_12m"),
    denominator=~nw.col("pgic_answer_12m").is_null(),
    categories=tuple(
        Category(
            key=str(choice.code), name=choice.label, of=nw.col("pgic_answer_12m") == choice.code
        )
        for choice in CHANGE.choices
    ),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2021, 3.1.2 and table 5: answers given in the year.",
)

ASSESSED = Proportion(
    key="noksmerte_utredning",
    title=Text(nb="Tilbud om utredning", en="Offered assessment"),
    explanation=Text(
        nb="Andel av pasientene som hadde minst én konsultasjon til utredning.",
        en="Share of the patients who had at least one consultation for assessment.",
    ),
    kind=IndicatorKind.PROCESS,
    dated_by=IN_THE_YEAR,
    population=IS_PATIENT,
    denominator=IS_PATIENT,
    numerator=nw.col("assessments") > 0,
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2021, 3.1.3 and table 6, whose counts are one too high.",
)

TREATED = Proportion(
    key="noksmerte_behandling",
    number="3",
    title=Text(nb="Tilbud om behandling", en="Offered treatment"),
    explanation=Text(
        nb="Andel av pasientene som hadde minst én konsultasjon til behandling.",
        en="Share of the patients who had at least one consultation for treatment.",
    ),
    kind=IndicatorKind.PROCESS,
    dated_by=IN_THE_YEAR,
    population=IS_PATIENT,
    denominator=IS_PATIENT,
    numerator=nw.col("treatments") > 0,
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2021, 3.1.3 and table 6, whose counts are one too high.",
)


def _mean(key: str, nb: str, en: str, column: str) -> Mean:
    return Mean(
        key=key,
        title=Text(nb=f"{nb} per pasient", en=f"{en} per patient"),
        explanation=Text(
            nb=f"{nb} i året, i gjennomsnitt per pasient.",
            en=f"{en} in the year, mean per patient.",
        ),
        kind=IndicatorKind.PROCESS,
        dated_by=IN_THE_YEAR,
        population=IS_PATIENT,
        denominator=IS_PATIENT,
        value=nw.col(column),
        unit=CONSULTATIONS,
        smallest_shown=SMALLEST_SHOWN,
        source="Annual report 2021, table 7.",
    )


CONSULTATIONS_PER_PATIENT = _mean(
    "noksmerte_konsultasjoner", "Konsultasjoner", "Consultations", "consultations"
)
ASSESSMENTS_PER_PATIENT = _mean(
    "noksmerte_konsultasjoner_utredning",
    "Konsultasjoner til utredning",
    "Consultations for assessment",
    "assessments",
)
TREATMENTS_PER_PATIENT = _mean(
    "noksmerte_konsultasjoner_behandling",
    "Konsultasjoner til behandling",
    "Consultations for treatment",
    "treatments",
)

INDICATORS_2021 = (
    WAITING_TIME,
    CHANGE_OF_HEALTH,
    TREATED,
    ASSESSED,
    CONSULTATIONS_PER_PATIENT,
    TREATMENTS_PER_PATIENT,
    ASSESSMENTS_PER_PATIENT,
    INTERDISCIPLINARY,
    PROFESSIONS,
    STRICTLY_INTERDISCIPLINARY,
    OPIOID_USE,
    OPIOID_STATUS,
    COMPLETED_WITHIN_12_MONTHS,
    COURSE_STATES,
)

# Numerator and denominator as the text has them; the printed formula is upside down, and sums
# percentages into a national one.
COVERAGE = Coverage(
    key="noksmerte_dekningsgrad",
    title=Text(nb="Dekningsgrad", en="Coverage"),
    explanation=Text(
        nb="Henvisninger i nasjonal database, av alle i de lokale databasene.",
        en="Referrals in the national database, of all in the local databases.",
    ),
    dated_by="date_referral_received",
    targets=Targets(high=0.90, moderate=0.70),
    who=nw.col("is_national"),
    source="Annual report 2021, 5.2 and table 15; classes: 5.4. The day that decides the year is "
    "inferred.",
)
