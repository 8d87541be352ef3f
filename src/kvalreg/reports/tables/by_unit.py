"""Tables with a row for each unit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import narwhals as nw

from kvalreg.model import Language, Text
from kvalreg.reports.counting.part import Material, Sums
from kvalreg.reports.counting.population import Population
from kvalreg.reports.tables.description import Cell, Column, FinishedTable, label
from kvalreg.reports.tables.measures import Measure
from kvalreg.reports.tables.ordering import ALPHABETICAL, UnitOrder
from kvalreg.reports.tables.table import CountedTable
from kvalreg.reports.tables.words import HOSPITAL


@dataclass(frozen=True, kw_only=True, eq=False)
class UnitTable(CountedTable):
    """One row per unit with anyone in a population, and one column per measure.

    `total`: the name of the row for all units together; None: there is no such row.
    `sorts_total`: the total stands among the units, by its name; else last.
    """

    population: Population
    measures: tuple[Measure, ...]
    head: Text = HOSPITAL
    total: Text | None
    order: UnitOrder = ALPHABETICAL
    sorts_total: bool = False

    @property
    def populations(self) -> tuple[Population, ...]:
        return tuple(self._population_of(measure) for measure in self.measures)

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        of_populations = (one for population in self.populations for one in population.expressions)
        return (*of_populations, *(one for measure in self.measures for one in measure.expressions))

    @property
    def tallies(self) -> Mapping[str, nw.Expr]:
        return {
            self._tally(measure, name): tally
            for measure in self.measures
            for name, tally in measure.tallies(nw.col(self._population_of(measure).column)).items()
        }

    def lay_out(self, material: Material, language: Language) -> FinishedTable:
        columns = [
            Column(self.head.say(language), ("unit",)),
            *(Column(measure.head.say(language), measure.raw) for measure in self.measures),
        ]
        cells = {
            material.name_of(unit, language): self._cells([sums], language)
            for unit, sums in material.sums.items()
            if self._has_anyone(sums)
        }
        together = None
        if self.total is not None:
            together = self.total.say(language)
            cells[together] = self._cells(list(material.sums.values()), language)
        rows = [[label(name), *cells[name]] for name in self._names(cells, together)]
        return self.finished(columns, rows, material, language)

    def _names(self, names: Iterable[str], total: str | None) -> list[str]:
        if total is None or self.sorts_total:
            return self.order.sorted(names)
        return [*self.order.sorted(name for name in names if name != total), total]

    def _cells(self, units: Sequence[Sums], language: Language) -> list[Cell]:
        """The cells of one row: of a unit, or of several together."""
        return [m.cell(self._sums_of(m, units), language) for m in self.measures]

    def _has_anyone(self, sums: Sums) -> bool:
        return any(m.has_anyone(self._sums_of(m, [sums])) for m in self.measures)

    def _sums_of(self, measure: Measure, units: Sequence[Sums]) -> Sums:
        """The measure's own tallies, added up over the units."""
        return {
            name: sum(sums[self._tally(measure, name)] for sums in units)
            for name in self._tallies_of(measure)
        }

    def _tallies_of(self, measure: Measure) -> Mapping[str, nw.Expr]:
        return measure.tallies(nw.col(self._population_of(measure).column))

    def _tally(self, measure: Measure, name: str) -> str:
        return f"{self.key} {measure.key} {name}"

    def _population_of(self, measure: Measure) -> Population:
        return measure.population or self.population
