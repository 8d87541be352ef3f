"""The tables of NNRR's annual report as the report for 2024 printed them.

Three rows stand here; where the register's published numbers lie beside the project, every cell
that has a count or a denominator in print is looked at.
"""

import json
from collections.abc import Iterator
from typing import Any

import polars as pl
import pytest

from kvalreg.registers.nnrr.annual_report.report import ANNUAL_REPORT
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.counting.part import Material
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.measures import Everyone, Share
from tests.project.files import ROOT
from tests.registers.nnrr.annual_tables import rows_of

PUBLISHED = ROOT.parent / "shared/spec/nnrr_published_2024.json"
TABLES = json.loads(PUBLISHED.read_text(encoding="utf-8"))["tables"] if PUBLISHED.exists() else {}

# Table 9. The one half that the report prints is in table 10, Ålesund: 6 of 96 is 6.25.
IN_HOSPITAL = [
    ("Drammen", "139 (87.4%)", "2 (1.3%)", "10 (6.3%)", "6 (3.8%)", "5 (3.1%)", "159"),
    ("Haukeland", "342 (70.1%)", "15 (3.1%)", "50 (10.2%)", "80 (16.4%)", "71 (14.5%)", "488"),
    ("Ålesund", "44 (45.8%)", "2 (2.1%)", "35 (36.5%)", "15 (15.6%)", "24 (25%)", "96"),
]
IDS = {unit.short_name: unit.resh for unit in NNRR.units}


def unit_table(number: int) -> UnitTable:
    table = ANNUAL_REPORT.table(f"table_{number:02}")
    assert isinstance(table, UnitTable)
    return table


def laid_out(table: UnitTable, sums: dict[str, dict[str, int]]) -> list[tuple[str, ...]]:
    """The rows that the table makes of its tallies, by unit."""
    material = Material(
        last=Quarter(2024),
        units={unit.resh: unit.short_name for unit in NNRR.units},
        sums={IDS[name]: own for name, own in sums.items()},
        frequencies={},
        definition=NNRR.definition("2024"),
        indicators=pl.DataFrame(),
    )
    return rows_of(table.lay_out(material, "nb"))


def test_published_counts_print_as_published() -> None:
    table = unit_table(9)
    sums = {
        name: {
            **{f"table_09 {measure.key} people": int(people) for measure in table.measures},
            **{
                f"table_09 {measure.key} count": int(cell.split(" (")[0])
                for measure, cell in zip(table.measures[:-1], cells, strict=True)
            },
        }
        for name, *cells, people in IN_HOSPITAL
    }

    # 139 + 342 + 44 of 159 + 488 + 96, and so on.
    assert laid_out(table, sums) == [
        *IN_HOSPITAL,
        ("Total", "525 (70.7%)", "19 (2.6%)", "95 (12.8%)", "101 (13.6%)", "100 (13.5%)", "743"),
    ]


def shares() -> Iterator[tuple[Share, int, str]]:
    """Every printed percentage of which the report gives the denominator but not the count."""
    for number in (4, 5, 7, 8, 11, 15, 16, 17):
        for row in TABLES[str(number)]["rows"]:
            for measure in unit_table(number).measures:
                if isinstance(measure, Share):
                    yield measure, row["N"], row["printed"][measure.key]


def could_print(measure: Share, people: int, printed: str) -> bool:
    """Whether some count of the people prints so."""
    near = round(people * float(printed.rstrip(" %")) / 100)
    reach = range(max(0, near - 2), min(people, near + 2) + 1)
    return printed in (measure.percent.write(count, people, "nb") for count in reach)


if TABLES:

    def test_every_published_percentage_is_one_that_the_table_can_print() -> None:
        cells = list(shares())

        assert len(cells) == 16 * (6 + 3 + 3 + 9 + 12 + 5 + 7) + 15 * 8
        assert [cell for cell in cells if not could_print(*cell)] == []

    @pytest.mark.parametrize("number", [9, 10])
    def test_every_published_count_prints_with_its_percentage(number: int) -> None:
        table = unit_table(number)
        for row in TABLES[str(number)]["rows"]:
            for measure in table.measures:
                if not isinstance(measure, Everyone):
                    sums = {"people": row["N"], "count": row[measure.key]["count"]}
                    assert measure.cell(sums, "nb").printed == row[measure.key]["printed"]

    @pytest.mark.parametrize(
        ("number", "part", "whole", "printed"),
        [
            (3, "count", None, "printed"),
            (12, "count", None, "printed_percent"),
            (13, "count", "N", "printed_percent"),
            (19, "registrations", "reported_eligible", "printed_percent"),
        ],
    )
    def test_every_published_share_of_a_count_prints_so(
        number: int, part: str, whole: str | None, printed: str
    ) -> None:
        table: Any = ANNUAL_REPORT.table(f"table_{number:02}")
        percent = table.measures[-1].percent if number == 13 else table.percent
        for row in TABLES[str(number)]["rows"]:
            people = row[whole] if whole else 6450
            assert percent.write(row[part], people, "nb") == row[printed]

    @pytest.mark.parametrize("number", [2, 4, 5, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 20])
    def test_the_units_stand_in_the_published_order(number: int) -> None:
        table = unit_table(number)
        units = [row["unit"] for row in TABLES[str(number)]["rows"]]
        sums = {name: dict.fromkeys(table.tallies, 1) for name in sorted(units) if name in IDS}

        assert [row[0] for row in laid_out(table, sums)] == units
