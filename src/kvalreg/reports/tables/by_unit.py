"""Tables with a row for each unit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import narwhals as nw

from kvalreg.model import Language, Text, Unit
from kvalreg.reports.counting.part import Material, Sums
from kvalreg.reports.counting.population import Population
from kvalreg.reports.tables.description import Cell, Column, FinishedTable, label
from kvalreg.reports.tables.measures import Measure
from kvalreg.reports.tables.ordering import ALPHABETICAL, UnitOrder
from kvalreg.reports.tables.table import CountedTable
from kvalreg.reports.tables.words import BEGAN, HOSPITAL


def began_in(units: Iterable[Unit], year: int, language: Language) -> Iterator[str]:
    """A note on each unit that began in the course of the year, and so counts a part of it."""
    for unit in units:
        if unit.began is not None and unit.began_during(year):
            yield BEGAN.say(language).format(unit=unit.short_name, day=unit.began)


def with_notes(table: FinishedTable, notes: Iterable[str]) -> FinishedTable:
    """The table with further notes below its own."""
    return replace(table, notes=(*table.notes, *notes))


@dataclass(frozen=True, kw_only=True, eq=False)
class UnitTable(CountedTable):
    """One row per unit with anyone in a population, and one column per measure.

    `total`: the name of the row for all units together; None: there is no such row.
    `sorts_total`: the total stands among the units, by its name; else last.
    `units`: those that have a row even with nobody in it, from the year in which they began; a
        note says which of them began in the course of the year.
    `units_across`: one column per unit, and one row per measure. `head`: of the first column.
    """

    population: Population
    measures: tuple[Measure, ...]
    head: Text = HOSPITAL
    total: Text | None
    order: UnitOrder = ALPHABETICAL
    sorts_total: bool = False
    units: tuple[Unit, ...] = ()
    units_across: bool = False

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
        cells = {
            material.name_of(unit, language): self._cells([sums], language)
            for unit, sums in self._sums_of_units(material).items()
        }
        together = None
        if self.total is not None:
            together = self.total.say(language)
            cells[together] = self._cells(list(material.sums.values()), language)
        by_name = {name: cells[name] for name in self._names(cells, together)}
        lay_out = self._units_across if self.units_across else self._units_down
        table = self.finished(*lay_out(by_name, language), material, language)
        return with_notes(table, began_in(self.units, material.year, language))

    def _sums_of_units(self, material: Material) -> Mapping[int, Sums]:
        nobody: Sums = dict.fromkeys(self.tallies, 0)
        declared = {
            unit.resh: material.sums.get(unit.resh, nobody)
            for unit in self.units
            if unit.first_data_year <= material.year
        }
        others = {unit: sums for unit, sums in material.sums.items() if self._has_anyone(sums)}
        return declared | others

    def _units_down(
        self, cells: Mapping[str, Sequence[Cell]], language: Language
    ) -> tuple[list[Column], list[list[Cell]]]:
        columns = [
            Column(self.head.say(language), ("unit",)),
            *(Column(measure.head.say(language), measure.raw) for measure in self.measures),
        ]
        return columns, [[label(name), *cells[name]] for name in cells]

    def _units_across(
        self, cells: Mapping[str, Sequence[Cell]], language: Language
    ) -> tuple[list[Column], list[list[Cell]]]:
        columns = [
            Column(self.head.say(language), ("measure",)),
            *(Column(name, (f"{name}_count", f"{name}_value")) for name in cells),
        ]
        rows = [
            [
                label(measure.head.say(language)),
                *(
                    Cell(cell.printed, measure.count_and_value(cell))
                    for cell in (of_unit[place] for of_unit in cells.values())
                ),
            ]
            for place, measure in enumerate(self.measures)
        ]
        return columns, rows

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
        """The measure's own tallies, of all the units together."""
        names = list(self._tallies_of(measure))
        return measure.together(
            [{name: sums[self._tally(measure, name)] for name in names} for sums in units]
            or [dict.fromkeys(names, 0)]
        )

    def _tallies_of(self, measure: Measure) -> Mapping[str, nw.Expr]:
        return measure.tallies(nw.col(self._population_of(measure).column))

    def _tally(self, measure: Measure, name: str) -> str:
        return f"{self.key} {measure.key} {name}"

    def _population_of(self, measure: Measure) -> Population:
        return measure.population or self.population
