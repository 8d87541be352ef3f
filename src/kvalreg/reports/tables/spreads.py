"""Tables of a spread: mean, median, lowest and highest in each unit."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from kvalreg.indicators.levels import Level
from kvalreg.model import SPREAD_PARTS, Language, Text, Unit
from kvalreg.reports.counting.part import Material
from kvalreg.reports.tables.by_unit import began_in, with_notes
from kvalreg.reports.tables.description import Cell, Column, FinishedTable, label
from kvalreg.reports.tables.numbers import NOTHING, written
from kvalreg.reports.tables.ordering import ALPHABETICAL, UnitOrder
from kvalreg.reports.tables.table import CountedTable
from kvalreg.reports.tables.words import HOSPITAL

_PRINTED_DECIMALS = {"mean": 0, "median": 1, "lowest": 0, "highest": 0}


@dataclass(frozen=True, kw_only=True, eq=False)
class SpreadTable(CountedTable):
    """One row for all together and one per unit, with what a spread of whole numbers tells.

    `spread`: the key of the indicator. `heads`: its parts' columns, in the order of
    `SPREAD_PARTS`. `units`: a note says which of them began in the course of the year.
    """

    spread: str
    heads: tuple[Text, Text, Text, Text]
    head: Text = HOSPITAL
    total: Text
    order: UnitOrder = ALPHABETICAL
    units: tuple[Unit, ...] = ()

    @property
    def indicators(self) -> frozenset[str]:
        return frozenset({self.spread})

    def lay_out(self, material: Material, language: Language) -> FinishedTable:
        columns = [
            Column(self.head.say(language), ("unit",)),
            *(
                Column(head.say(language), (part,))
                for head, part in zip(self.heads, SPREAD_PARTS, strict=True)
            ),
        ]
        units = self._by_name(material, Level.UNIT)
        rows = [
            [label(self.total.say(language)), *_cells(parts)]
            for parts in self._by_name(material, Level.NATION).values()
        ]
        rows += [[label(name), *_cells(units[name])] for name in self.order.sorted(units)]
        table = self.finished(columns, rows, material, language)
        return with_notes(table, began_in(self.units, material.year, language))

    def _by_name(self, material: Material, level: Level) -> Mapping[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        for row in material.results_of(self.spread, level).iter_rows(named=True):
            found.setdefault(row["unit"], {})[row["part"]] = row["value"]
        return found


def _cells(parts: Mapping[str, float | None]) -> list[Cell]:
    return [_cell(part, parts[part]) for part in SPREAD_PARTS]


def _cell(part: str, value: float | None) -> Cell:
    if value is None:
        return Cell(NOTHING, (None,))
    decimals = _PRINTED_DECIMALS[part]
    return Cell(written(Fraction(value), decimals, drops_zeros=True, halves_up=True), (value,))
