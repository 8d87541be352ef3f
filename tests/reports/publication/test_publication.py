"""Tables and indicator results as they may be published."""

import polars as pl

from kvalreg.reports.publication.indicators import without_betrayed
from kvalreg.reports.publication.tables import published
from kvalreg.reports.speech import Speech
from kvalreg.reports.tables.description import Cell, Column, FinishedTable, label
from tests.reports.hand_made import results_of

SAY = Speech("nb")


def shares(*units: tuple[str, int, int], total: str | None = "Totalt") -> FinishedTable:
    """Units with how many of how many."""
    rows = [(name, count, people) for name, count, people in units]
    if total is not None:
        rows.append((total, sum(row[1] for row in rows), sum(row[2] for row in rows)))
    return FinishedTable(
        key="table_01",
        number=1,
        title="Smerte",
        columns=(Column("Enhet", ("unit",)), Column("Vondt", ("pain_count", "pain_percent")),
                 Column("N", ("n",))),
        rows=tuple(
            (
                label(name),
                Cell(f"{100 * count / people:.1f}%", (count, 100 * count / people)),
                Cell(str(people), (people,)),
            )
            for name, count, people in rows
        ),
    )  # fmt: skip


def printed(table: FinishedTable) -> list[tuple[str, ...]]:
    return [tuple(cell.printed for cell in row) for row in table.rows]


def test_a_share_of_few_is_hidden_with_the_share_that_covers_it() -> None:
    table = published(shares(("Dal", 3, 30), ("Fjord", 20, 40), ("Øy", 12, 50)), SAY)

    assert printed(table) == [
        ("Dal", "*", "30"),
        ("Fjord", "50.0%", "40"),
        ("Øy", "*", "50"),
        ("Totalt", "29.2%", "120"),
    ]
    assert table.rows[0][1].raw == (None, None)
    assert "færre enn 5" in table.notes[-1]


def test_without_a_total_nothing_else_needs_hiding() -> None:
    table = published(shares(("Dal", 3, 30), ("Fjord", 20, 40), total=None), SAY)

    assert printed(table) == [("Dal", "*", "30"), ("Fjord", "50.0%", "40")]


def test_of_a_unit_with_few_patients_nothing_is_shown() -> None:
    table = published(shares(("Dal", 2, 4), ("Fjord", 20, 40), ("Øy", 12, 50)), SAY)

    rows = {row[0]: row[1:] for row in printed(table)}
    assert rows["Dal"] == ("*", "*")
    assert rows["Fjord"] == ("*", "*")  # covers Dal's N
    assert rows["Totalt"] == ("36.2%", "94")


def test_a_table_without_small_numbers_stays_as_it_was() -> None:
    table = shares(("Dal", 30, 60), ("Fjord", 0, 40))

    assert published(table, SAY) is table


def test_a_mean_of_few_is_hidden() -> None:
    means = (("Dal", 3.0, 4), ("Fjord", 2.0, 50), ("Øy", 1.0, 30), ("Totalt", 1.7, 84))
    table = FinishedTable(
        key="table_02",
        number=2,
        title="Skår",
        columns=(Column("Enhet", ("unit",)), Column("Skår", ("score_mean", "score_n"))),
        rows=tuple((label(name), Cell(f"{mean} ({n})", (mean, n))) for name, mean, n in means),
    )

    assert printed(published(table, SAY)) == [
        ("Dal", "*"),
        ("Fjord", "2.0 (50)"),
        ("Øy", "*"),
        ("Totalt", "1.7 (84)"),
    ]


def shown(table: str) -> dict[str, bool]:
    rows = without_betrayed(results_of(table))
    return dict(rows.select("unit", "shown").iter_rows())


def test_a_single_hidden_unit_takes_the_smallest_of_the_others_with_it() -> None:
    table = """
    unit      | year | n  | N
    Dal       | 2024 | 2  | 4
    Fjord     | 2024 | 20 | 50
    Øy        | 2024 | 20 | 40
    Nasjonalt | 2024 | 42 | 94
    """

    assert shown(table) == {"Dal": False, "Fjord": True, "Øy": False, "Nasjonalt": True}


def test_two_hidden_units_cover_each_other_where_they_are_not_too_few_together() -> None:
    head = "unit | year | n | N\nFjord | 2024 | 20 | 50\nÅs | 2024 | 20 | 40\n"

    assert shown(f"{head}Dal | 2024 | 2 | 4\nØy | 2024 | 1 | 3")["Ås"]
    assert not shown(f"{head}Dal | 2024 | 1 | 2\nØy | 2024 | 1 | 2")["Ås"]


def test_results_without_small_numbers_stay_as_they_were() -> None:
    rows = results_of("unit | year | n | N\nFjord | 2024 | 20 | 50")

    assert without_betrayed(rows).equals(rows)
    assert without_betrayed(pl.DataFrame()).is_empty()
