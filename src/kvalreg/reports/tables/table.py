"""What every kind of table has in common."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from kvalreg.model import Language, ReportTable
from kvalreg.reports.counting.part import CountedPart, Material
from kvalreg.reports.tables.description import Cell, Column, FinishedTable


@dataclass(frozen=True, kw_only=True, eq=False)
class CountedTable(CountedPart, ReportTable):
    """A table that says what must be counted for it, and lays itself out from that."""

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
        return FinishedTable(
            key=self.key,
            number=self.number,
            title=material.said(self.title, language),
            columns=tuple(columns),
            rows=tuple(tuple(row) for row in rows),
            notes=tuple(material.said(note, language) for note in self.notes),
        )
