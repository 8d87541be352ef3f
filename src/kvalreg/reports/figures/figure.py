"""What every kind of figure has in common."""

from abc import abstractmethod
from dataclasses import dataclass

from kvalreg.model import Language, ReportFigure
from kvalreg.reports.counting.part import CountedPart, Material
from kvalreg.reports.figures.description import FinishedFigure


@dataclass(frozen=True, kw_only=True, eq=False)
class CountedFigure(CountedPart, ReportFigure):
    """A figure that says what must be counted for it, and lays itself out from that."""

    @abstractmethod
    def lay_out(self, material: Material, language: Language) -> FinishedFigure:
        """The figure in the language; raises `MissingText`."""
