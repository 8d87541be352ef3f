"""Every kind of table, counted on both engines from a few invented pathways."""

from collections.abc import Sequence
from dataclasses import replace

import narwhals as nw
import polars as pl
import pytest

from kvalreg.frames.engines import Engine
from kvalreg.model import Category, DeclarationError, MissingText, Text
from kvalreg.reports.counting.part import Material
from kvalreg.reports.counting.population import Population
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.counting.tallying import frequencies, sums_by_unit, with_memberships
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.description import FinishedTable
from kvalreg.reports.tables.frequencies import FrequencyTable
from kvalreg.reports.tables.measures import Count, CountAndShare, Everyone, MeanOf, Share
from kvalreg.reports.tables.most_frequent import MostFrequentTable
from kvalreg.reports.tables.numbers import PercentFormat
from kvalreg.reports.tables.table import CountedTable
from tests.ankle import ANKLE
from tests.tables import frame

PATHWAYS = """
    unit | visit      | answered | pain | cured | code
    1    | 2024-01-01 | yes      | 4    | yes   | S93
    1    | 2024-12-31 | yes      | 5    | no    | S93
    1    | 2024-06-01 | no       |      |       | M25
    1    | 2023-12-31 | yes      | 9    | yes   | M25
    2    | 2024-03-31 | yes      | 7    | no    |
    3    | 2025-01-01 | yes      | 9    | yes   | S93
"""
VISITS = Population(key="visits", dated_by="visit")
ANSWERED = Population(key="answered", dated_by="visit", who=nw.col("answered"))
PERCENT = PercentFormat(decimals=0)
CURED = nw.col("cured")


def name(text: str) -> Text:
    return Text(nb=text, en=f"{text} (en)")


BY_UNIT = UnitTable(
    number=7,
    title=name("Smerte {year}"),
    population=VISITS,
    measures=(
        MeanOf(key="pain", head=name("Smerte"), value=nw.col("pain"), decimals=1),
        Share(key="cured", head=name("Frisk"), of=CURED, percent=PERCENT),
        CountAndShare(key="both", head=name("Begge"), of=CURED, percent=PERCENT),
        Count(key="count", head=name("Antall"), of=CURED, population=ANSWERED),
        Everyone(),
    ),
    total=name("Totalt"),
    notes=(name("Besøk i {year}."),),
    source="Invented.",
)


def made(
    table: CountedTable, engine: Engine, pathways: str = PATHWAYS, year: int = 2024
) -> FinishedTable:
    rows = with_memberships([table], frame(engine, pathways), Quarter(year), engine)
    material = Material(
        last=Quarter(year),
        units={1: "Ås", 2: "Voss"},
        sums=sums_by_unit([table], rows),
        frequencies=frequencies([table], rows),
        definition=ANKLE.definitions[-1],
        indicators=pl.DataFrame(),
    )
    return table.lay_out(material, "nb")


def printed(table: FinishedTable) -> list[Sequence[str]]:
    return [tuple(cell.printed for cell in row) for row in table.rows]


def test_a_table_by_unit_measures_its_populations(engine: Engine) -> None:
    table = made(BY_UNIT, engine)

    # Ås: visits with pain 4, 5 and none; one of three cured; two answered. Unit 3 had no visit.
    assert (table.key, table.title, table.notes) == ("table_07", "Smerte 2024", ("Besøk i 2024.",))
    assert [column.head for column in table.columns] == [
        "Sykehus", "Smerte", "Frisk", "Begge", "Antall", "N",
    ]  # fmt: skip
    assert printed(table) == [
        ("Voss", "7 (1)", "0%", "0 (0%)", "0", "1"),
        ("Ås", "4.5 (2)", "33%", "1 (33%)", "1", "3"),
        ("Totalt", "5.3 (3)", "25%", "1 (25%)", "1", "4"),
    ]


def test_the_numbers_behind_the_cells_are_not_rounded(engine: Engine) -> None:
    table = made(BY_UNIT, engine)

    names = [name for column in table.columns for name in column.raw]
    total = dict(zip(names, (raw for cell in table.rows[-1] for raw in cell.raw), strict=True))

    assert total == {
        "unit": "Totalt",
        "pain_mean": pytest.approx(16 / 3),
        "pain_n": 3,
        "cured_count": 1,
        "cured_percent": 25.0,
        "both_count": 1,
        "both_percent": 25.0,
        "count": 1,
        "n": 4,
    }


def test_a_unit_that_the_register_does_not_know_is_named_by_its_id(engine: Engine) -> None:
    table = made(BY_UNIT, engine, year=2025)

    assert printed(table) == [
        ("Ukjent (RESH 3)", "9 (1)", "100%", "1 (100%)", "1", "1"),
        ("Totalt", "9 (1)", "100%", "1 (100%)", "1", "1"),
    ]


def test_a_year_without_visits_leaves_only_a_total_of_nobody(engine: Engine) -> None:
    table = made(BY_UNIT, engine, year=2020)

    assert printed(table) == [("Totalt", "– (0)", "–", "0 (–)", "0", "0")]


def test_a_total_may_stand_in_the_alphabet_or_not_at_all(engine: Engine) -> None:
    among = made(replace(BY_UNIT, sorts_total=True), engine)
    without = made(replace(BY_UNIT, total=None), engine)

    assert [row[0] for row in printed(among)] == ["Totalt", "Voss", "Ås"]
    assert [row[0] for row in printed(without)] == ["Voss", "Ås"]


def test_frequencies_are_shares_of_the_whole_population(engine: Engine) -> None:
    table = FrequencyTable(
        number=1,
        title=name("Frisk"),
        population=VISITS,
        head=name("Frisk"),
        categories=(
            Category(key="yes", name=name("Ja"), of=CURED),
            Category(key="no", name=name("Nei"), of=~CURED),
            Category(key="unknown", name=name("Ikke svart"), of=CURED.is_null()),
        ),
        total=name("Sum"),
        percent=PERCENT,
        source="Invented.",
    )
    with_share_of_all = replace(table, shows_counts=False, total_share=True)

    assert printed(made(table, engine)) == [
        ("Ja", "1", "25%"), ("Nei", "2", "50%"), ("Ikke svart", "1", "25%"), ("Sum", "4", ""),
    ]  # fmt: skip
    assert printed(made(with_share_of_all, engine)) == [
        ("Ja", "25%"), ("Nei", "50%"), ("Ikke svart", "25%"), ("Sum", "100 %"),
    ]  # fmt: skip
    assert printed(made(with_share_of_all, engine, year=2020))[-1] == ("Sum", "–")


def test_the_most_frequent_values_are_cleaned_before_they_are_counted(engine: Engine) -> None:
    table = MostFrequentTable(
        number=1,
        title=name("Diagnoser"),
        population=Population(key="all", dated_by="visit", months=(1, 12)),
        column="code",
        head=name("Diagnose"),
        cleaned=lambda written: written[0],
        described=lambda code: f"{code}!",
        most=2,
        percent=PERCENT,
        source="Invented.",
    )

    # S93 twice, M25 once, and one of the four without a diagnosis.
    assert printed(made(table, engine)) == [("S!", "2", "50%"), ("M!", "1", "25%")]
    assert printed(made(replace(table, most=1), engine)) == [("S!", "2", "50%")]
    assert printed(made(table, engine, year=2020)) == []


def test_equally_frequent_values_stand_in_the_order_of_their_codes(engine: Engine) -> None:
    table = MostFrequentTable(
        number=1,
        title=name("Diagnoser"),
        population=VISITS,
        column="code",
        head=name("Diagnose"),
        cleaned=str,
        described=str,
        most=20,
        percent=PERCENT,
        source="Invented.",
    )
    pathways = """
        unit | visit      | code
        1    | 2024-01-01 | M51
        1    | 2024-01-01 | M48
    """

    assert [row[0] for row in printed(made(table, engine, pathways))] == ["M48", "M51"]


@pytest.mark.parametrize(
    ("months", "people"), [((1, 12), "4"), ((3, 12), "3"), ((1, 6), "3"), ((12, 12), "1")]
)
def test_a_population_may_be_some_months_of_the_year(
    engine: Engine, months: tuple[int, int], people: str
) -> None:
    some = Population(key="some", dated_by="visit", months=months)
    table = replace(BY_UNIT, population=some, measures=(Everyone(),))

    assert printed(made(table, engine))[-1] == ("Totalt", people)


@pytest.mark.parametrize("months", [(0, 3), (5, 4), (1, 13)])
def test_months_that_are_no_part_of_a_year_are_refused(months: tuple[int, int]) -> None:
    with pytest.raises(DeclarationError, match="from 1 to 12"):
        Population(key="some", dated_by="visit", months=months)


def test_a_text_that_lacks_the_language_is_named() -> None:
    table = replace(BY_UNIT, title=Text(nb="Bare bokmål"), measures=())
    material = Material(
        last=Quarter(2024),
        units={},
        sums={},
        frequencies={},
        definition=ANKLE.definitions[-1],
        indicators=pl.DataFrame(),
    )

    with pytest.raises(MissingText, match="Bare bokmål"):
        table.lay_out(material, "en")
