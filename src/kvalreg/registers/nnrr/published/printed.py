"""The published numbers of NNRR, from the CSV files beside this one."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kvalreg.model.published import NATION
from kvalreg.registers.nnrr.units import UNITS

TOTALS = ("Totalt", "Sum", "Total", "Nasjonalt", "Totalt alle sykehus")
RESH = {unit.short_name: unit.resh for unit in UNITS} | dict.fromkeys(TOTALS, NATION)

Row = dict[str, str]


@dataclass(frozen=True)
class Published:
    """One indicator in one unit (RESH id or `NATION`) and year; `None` is not published."""

    indicator: str
    unit: int
    year: int
    count: int | None
    counted: int
    percent: int | None


@cache
def table(number: int) -> tuple[Row, ...]:
    """The rows of a table of the annual report 2024, every cell as printed."""
    return tuple(_rows(f"report_2024/table_{number:02}.csv"))


def by_unit(number: int) -> dict[int, Row]:
    """Unit, or `NATION` for the row of totals → its row."""
    return {RESH[row["unit"]]: row for row in table(number)}


@cache
def indicators() -> tuple[Published, ...]:
    """The indicators of 2021 to 2024, from the report run of May 2025."""
    return tuple(
        Published(
            row["indicator"], RESH[row["unit"]], int(row["year"]),
            _whole(row["count"]), int(row["n"]), _whole(row["percent"]),
        )
        for row in _rows("report_2024/indicators.csv")
    )  # fmt: skip


def of_indicator(key: str, year: int) -> dict[int, Published]:
    """Unit → what was published of the indicator in the year."""
    return {one.unit: one for one in indicators() if (one.indicator, one.year) == (key, year)}


def _rows(name: str) -> Iterator[Row]:
    with (files(__package__) / name).open(encoding="utf-8") as file:
        yield from csv.DictReader(
            (line for line in file if not line.startswith("#")), delimiter=";"
        )


def _whole(text: str) -> int | None:
    return int(text) if text else None
