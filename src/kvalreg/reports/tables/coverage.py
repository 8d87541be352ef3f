"""Tables of registrations, and of their share of the eligible patients."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import Any

from kvalreg.indicators.levels import Level
from kvalreg.model import Language, Text
from kvalreg.reports.counting.part import Material
from kvalreg.reports.tables.description import Cell, Column, FinishedTable, label
from kvalreg.reports.tables.numbers import PercentFormat
from kvalreg.reports.tables.ordering import ALPHABETICAL, UnitOrder
from kvalreg.reports.tables.table import CountedTable
from kvalreg.reports.tables.words import (
    COVERAGE,
    DELIVERS_NOTHING,
    ELIGIBLE,
    HOSPITAL,
    PATIENTS,
    REGISTRATIONS,
)

Result = dict[str, Any]


@dataclass(frozen=True, kw_only=True, eq=False)
class _OfEligible(CountedTable):
    """One row per unit that reported how many patients were eligible, and one for all.

    `coverage`: the key of the register's coverage, whose results the table shows.
    """

    coverage: str
    total: Text
    order: UnitOrder = ALPHABETICAL

    @property
    def indicators(self) -> frozenset[str]:
        return frozenset({self.coverage})

    @property
    def needs_eligible(self) -> bool:
        return True

    @abstractmethod
    def columns(self, language: Language) -> list[Column]:
        """The columns after the unit's name."""

    @abstractmethod
    def cells(self, result: Result, language: Language) -> list[Cell]:
        """The cells after the unit's name: `numerator` of `denominator` were registered."""

    def is_shown(self, result: Result) -> bool:  # noqa: ARG002
        """Whether the unit has a row."""
        return True

    def lay_out(self, material: Material, language: Language) -> FinishedTable:
        units = {
            row["unit"]: row
            for row in material.results_of(self.coverage, Level.UNIT).iter_rows(named=True)
            if self.is_shown(row)
        }
        nation = material.results_of(self.coverage, Level.NATION)
        rows = [
            [label(name), *self.cells(units[name], language)] for name in self.order.sorted(units)
        ]
        rows += [
            [label(self.total.say(language)), *self.cells(together, language)]
            for together in nation.iter_rows(named=True)
        ]
        columns = [Column(HOSPITAL.say(language), ("unit",)), *self.columns(language)]
        return self.finished(columns, rows, material, language)


@dataclass(frozen=True, kw_only=True, eq=False)
class RegistrationsTable(_OfEligible):
    """How many patients each unit registered; a unit without eligible ones delivers nothing."""

    def columns(self, language: Language) -> list[Column]:
        return [Column(PATIENTS.say(language), ("registrations",))]

    def cells(self, result: Result, language: Language) -> list[Cell]:
        registered, eligible = result["numerator"], result["denominator"]
        if registered == 0 and eligible == 0:
            return [Cell(DELIVERS_NOTHING.say(language), (None,))]
        return [Cell(str(registered), (registered,))]


@dataclass(frozen=True, kw_only=True, eq=False)
class CoverageTable(_OfEligible):
    """Registrations and eligible patients in each unit that has any, and their ratio."""

    percent: PercentFormat

    def columns(self, language: Language) -> list[Column]:
        heads = (
            (REGISTRATIONS, "registrations"),
            (ELIGIBLE, "eligible"),
            (COVERAGE, "percent"),
        )
        return [Column(head.say(language), (raw,)) for head, raw in heads]

    def cells(self, result: Result, language: Language) -> list[Cell]:
        registered, eligible = result["numerator"], result["denominator"]
        return [
            Cell(str(registered), (registered,)),
            Cell(str(eligible), (eligible,)),
            Cell(
                self.percent.write(registered, eligible, language),
                (100 * registered / eligible if eligible else None,),
            ),
        ]

    def is_shown(self, result: Result) -> bool:
        return bool(result["denominator"] or result["numerator"])
