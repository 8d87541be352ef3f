"""Indicator 4: who assessed the patients, and how many groups of professions together."""

import narwhals as nw

from kvalreg.model import Category, Distribution, IndicatorKind, Proportion, Text
from kvalreg.registers.noksmerte.counted_patients import IN_THE_YEAR, IS_PATIENT, SMALLEST_SHOWN
from kvalreg.registers.noksmerte.professions import COMBINATIONS, GROUPS, by_exactly

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
