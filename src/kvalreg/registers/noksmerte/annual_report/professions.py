"""Table 8: which groups of professions assessed the patients."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.noksmerte.annual_report.layout import (
    ASSESSED,
    ASSESSED_BY_NOBODY,
    IN_ORDER,
    NATIONAL,
    ROUNDED,
    WHOLE,
)
from kvalreg.registers.noksmerte.professions import INTER, MONO, MULTI, Combination, by_exactly
from kvalreg.registers.noksmerte.units import UNITS
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.measures import Count, CountAndShare, Everyone


def _how_many(key: str, nb: str, en: str, of: nw.Expr) -> CountAndShare:
    return CountAndShare(key=key, head=Text(nb=nb, en=en), of=of, percent=WHOLE)


def _combinations(*combinations: Combination) -> tuple[Count, ...]:
    return tuple(Count(key=one.key, head=one.name, of=by_exactly(one)) for one in combinations)


BY_PROFESSION = UnitTable(
    number=8,
    title=Text(
        nb="Pasienter utredet av én, to og minst tre faggrupper, {year}",
        en="Patients assessed by one, two and at least three groups of professions, {year}",
    ),
    notes=(
        Text(
            nb="Sykepleier og annet helsepersonell er én gruppe. Tverrfaglig er minst tre grupper.",
            en="Nurses and other personnel are one group. Interdisciplinary is at least three.",
        ),
        ROUNDED,
    ),
    source="Annual report 2021, table 8. Its caption demands physician, physiotherapist and "
    "psychologist, its rows do not.",
    population=ASSESSED,
    measures=(
        Everyone(head=Text(nb="Utredet, med kjent faggruppe", en="Assessed, profession known")),
        _how_many("mono", "Monofaglig", "Monodisciplinary", nw.col("assessing_groups") == 1),
        *_combinations(*MONO),
        _how_many("multi", "Flerfaglig", "Multidisciplinary", nw.col("assessing_groups") == 2),
        *_combinations(*MULTI),
        _how_many("inter", "Tverrfaglig", "Interdisciplinary", nw.col("assessing_groups") >= 3),
        *_combinations(*INTER),
        Everyone(
            key="unknown",
            head=Text(nb="Utredet, faggruppe ikke registrert", en="Assessed, profession unknown"),
            population=ASSESSED_BY_NOBODY,
        ),
    ),
    head=Text(nb="Faggrupper", en="Professions"),
    total=NATIONAL,
    order=IN_ORDER,
    sorts_total=True,
    units=UNITS,
    units_across=True,
)
