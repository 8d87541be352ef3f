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
from kvalreg.registers.noksmerte.course import CourseState
from kvalreg.registers.noksmerte.forms.follow_up import CHANGE
from kvalreg.registers.noksmerte.forms.wording import YES
from kvalreg.registers.noksmerte.professions import COMBINATIONS, GROUPS, by_exactly

SMALLEST_SHOWN = 5  # ours: the report of 2021 hides nothing
DAYS = Text(nb="dager", en="days")
CONSULTATIONS = Text(nb="konsultasjoner", en="consultations")

IS_PATIENT = nw.col("stands_for_patient")
IN_THE_YEAR = "consultation_date_last"
"""At the year's end the last consultation is in the year exactly when there was one in it."""

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

HAS_PROFESSION = nw.col("assessing_groups") > 0

# Three or more of physician, physiotherapist, psychologist and others, as the table counts.
INTERDISCIPLINARY = Distribution(
    key="noksmerte_tverrfaglig",
    number="4",
    title=Text(
        nb="Mono-, fler- og tverrfaglig utredning", en="Mono-, multi- and interdisciplinary"
    ),
    explanation=Text(
        nb="Andel av de utredede som ble utredet av én, to eller minst tre faggrupper.",
        en="Share of those assessed whom one, two or at least three groups of professions "
        "assessed.",
    ),
    kind=IndicatorKind.PROCESS,
    dated_by=IN_THE_YEAR,
    population=IS_PATIENT & (nw.col("assessments") > 0),
    denominator=HAS_PROFESSION,
    categories=(
        Category(
            key="mono",
            name=Text(nb="Monofaglig", en="Monodisciplinary"),
            of=nw.col("assessing_groups") == 1,
        ),
        Category(
            key="multi",
            name=Text(nb="Flerfaglig", en="Multidisciplinary"),
            of=nw.col("assessing_groups") == 2,
        ),
        Category(
            key="inter",
            name=Text(nb="Tverrfaglig", en="Interdisciplinary"),
            of=nw.col("assessing_groups") >= 3,
        ),
    ),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2021, 3.1.4 and table 8: any three groups. Its caption demands "
    "physician, physiotherapist and psychologist: see noksmerte_tverrfaglig_streng.",
)

PROFESSIONS = Distribution(
    key="noksmerte_faggrupper",
    title=Text(nb="Faggrupper som utredet", en="Groups of professions that assessed"),
    explanation=Text(
        nb="De femten mulige sammensetningene av faggrupper.",
        en="The fifteen possible combinations of groups of professions.",
    ),
    kind=IndicatorKind.PROCESS,
    dated_by=IN_THE_YEAR,
    population=IS_PATIENT & (nw.col("assessments") > 0),
    denominator=HAS_PROFESSION,
    categories=tuple(
        Category(key=combination.key, name=combination.name, of=by_exactly(combination))
        for combination in COMBINATIONS
    ),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2021, table 8; a nurse counts as other.",
)

STRICTLY_INTERDISCIPLINARY = Proportion(
    key="noksmerte_tverrfaglig_streng",
    title=Text(
        nb="Utredet av både lege, fysioterapeut og psykolog",
        en="Assessed by physician, physiotherapist and psychologist",
    ),
    explanation=Text(
        nb="Andel av de utredede som ble utredet av alle tre.",
        en="Share of those assessed whom all three assessed.",
    ),
    kind=IndicatorKind.PROCESS,
    dated_by=IN_THE_YEAR,
    population=IS_PATIENT & (nw.col("assessments") > 0),
    denominator=HAS_PROFESSION,
    numerator=nw.all_horizontal(
        *(nw.col(group.column) == 1 for group in GROUPS[:3]), ignore_nulls=False
    ),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2021, caption of table 8: 378 of 1208.",
)

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
    source="Annual report 2021, 5.2 and table 15; classes: 5.4. The day that decides the year is "
    "inferred.",
)
