"""What every kind of figure has in common."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kvalreg.model import DeclarationError, Language, ReportFigure
from kvalreg.reports.counting.part import CountedPart, Material
from kvalreg.reports.figures.description import Chart, FinishedFigure
from kvalreg.reports.tables.description import Cell, Column, FinishedTable

Numbers = tuple[Sequence[Column], Sequence[Sequence[Cell]]]
"""The columns and rows of the table behind a figure."""


@dataclass(frozen=True, kw_only=True, eq=False)
class CountedFigure(CountedPart, ReportFigure):
    """A figure that says what must be counted for it, and lays itself out from that."""

    def check(self, what: str, keys: Sequence[str], most: int | None = None) -> None:
        """Refuse none of a thing, one of them twice, and more than can be told apart."""
        if not keys:
            raise DeclarationError(f"figure {self.number} has no {what}: give at least one.")
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise DeclarationError(
                f"figure {self.number}: the {what} {twice[0]!r} stands there twice: give each a "
                "key of its own."
            )
        if most is not None and len(keys) > most:
            raise DeclarationError(
                f"figure {self.number} has {len(keys)} of the {what}, more than can be told "
                f"apart: give at most {most}."
            )

    @abstractmethod
    def lay_out(self, material: Material, language: Language) -> FinishedFigure:
        """The figure in the language; raises `MissingText`."""

    def finished(
        self,
        chart: Chart,
        alternative: Iterable[str],
        numbers: Numbers,
        material: Material,
        language: Language,
    ) -> FinishedFigure:
        """The figure with its title and notes. `alternative`: sentences."""
        title = material.said(self.title, language)
        columns, rows = numbers
        return FinishedFigure(
            key=self.key,
            number=self.number,
            title=title,
            alternative=" ".join(alternative),
            chart=chart,
            table=FinishedTable(
                key=self.key,
                number=self.number,
                title=title,
                columns=tuple(columns),
                rows=tuple(tuple(row) for row in rows),
            ),
            notes=tuple(material.said(note, language) for note in self.notes),
        )
