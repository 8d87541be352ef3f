"""What every kind of table has in common."""

from abc import abstractmethod
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import narwhals as nw
import polars as pl

from kvalreg.model import Definition, Language, ReportTable, Text
from kvalreg.reports.tables.description import Cell, Column, FinishedTable
from kvalreg.reports.tables.population import Population
from kvalreg.reports.tables.words import UNKNOWN_UNIT

Sums = Mapping[str, int | float]


@dataclass(frozen=True, eq=False)
class Material:
    """Everything that tables are laid out from, counted once.

    `units`: RESH id → the unit's name.
    `sums`: unit (RESH id) → name of a tally → its sum over the unit's pathways.
    `frequencies`: key of a table → value → how many pathways have it.
    `definition`: the indicators that hold in the year.
    `indicators`: their results, columns as in `indicators.results.COLUMNS`.
    """

    year: int
    units: Mapping[int, str]
    sums: Mapping[int, Sums]
    frequencies: Mapping[str, Counter[str | None]]
    definition: Definition
    indicators: pl.DataFrame

    def name_of(self, unit: int, language: Language) -> str:
        """The unit's name; an unknown unit is named by its id."""
        return self.units.get(unit) or UNKNOWN_UNIT.say(language).format(unit=unit)


@dataclass(frozen=True, kw_only=True, eq=False)
class CountedTable(ReportTable):
    """A table that says what must be counted for it, and lays itself out from that."""

    @property
    def populations(self) -> tuple[Population, ...]:
        """The populations that it counts in."""
        return ()

    @property
    def tallies(self) -> Mapping[str, nw.Expr]:
        """Name of a tally → what is summed up in each unit.

        The expressions may read the columns of the populations.
        """
        return {}

    @property
    def listed(self) -> tuple[Population, str] | None:
        """A column of which every value is counted, and in whom."""
        return None

    @property
    def indicators(self) -> frozenset[str]:
        """The keys of the indicators whose results it shows."""
        return frozenset()

    @property
    def needs_eligible(self) -> bool:
        """Whether it needs the units' own counts of eligible patients."""
        return False

    @abstractmethod
    def lay_out(self, material: Material, language: Language) -> FinishedTable:
        """The table in the language; raises `MissingText`."""

    def finished(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        material: Material,
        language: Language,
    ) -> FinishedTable:
        """The table with its title and notes."""

        def said(text: Text) -> str:
            return text.say(language).replace("{year}", str(material.year))

        return FinishedTable(
            key=self.key,
            number=self.number,
            title=said(self.title),
            columns=tuple(columns),
            rows=tuple(tuple(row) for row in rows),
            notes=tuple(said(note) for note in self.notes),
        )
