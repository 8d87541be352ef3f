"""Tables of how a population divides into categories, all units together."""

from collections.abc import Mapping
from dataclasses import dataclass

import narwhals as nw

from kvalreg.indicators.counting import number_of
from kvalreg.model import Category, Language, Text
from kvalreg.reports.counting.part import Material
from kvalreg.reports.counting.population import Population
from kvalreg.reports.tables.description import Cell, Column, FinishedTable, label
from kvalreg.reports.tables.numbers import NOTHING, PercentFormat
from kvalreg.reports.tables.table import CountedTable
from kvalreg.reports.tables.words import COUNT, SHARE

_PEOPLE = "people"
_ALL_OF_IT = PercentFormat(decimals=0, sign=" %")


@dataclass(frozen=True, kw_only=True, eq=False)
class FrequencyTable(CountedTable):
    """One row per category, with its share of the population, and a last row for everyone.

    `shows_counts`: a column with the counts before the shares.
    `total_share`: the last row says 100 %.
    """

    population: Population
    head: Text
    categories: tuple[Category, ...]
    total: Text
    percent: PercentFormat
    shows_counts: bool = True
    total_share: bool = False

    @property
    def populations(self) -> tuple[Population, ...]:
        return (self.population,)

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (*self.population.expressions, *(category.of for category in self.categories))

    @property
    def tallies(self) -> Mapping[str, nw.Expr]:
        belongs = nw.col(self.population.column)
        counts = {
            category.key: number_of(belongs & category.of.fill_null(value=False))
            for category in self.categories
        }
        tallies = {_PEOPLE: number_of(belongs), **counts}
        return {f"{self.key} {name}": tally for name, tally in tallies.items()}

    def lay_out(self, material: Material, language: Language) -> FinishedTable:
        people = self._count(material, _PEOPLE)
        rows = [
            self._row(
                category.name.say(language),
                count := self._count(material, category.key),
                Cell(
                    self.percent.write(count, people, language),
                    (100 * count / people if people else None,),
                ),
            )
            for category in self.categories
        ]
        rows.append(
            self._row(self.total.say(language), people, self._total_share(people, language))
        )
        return self.finished(self._columns(language), rows, material, language)

    def _columns(self, language: Language) -> list[Column]:
        names = ((self.head, "category"), (COUNT, "count"), (SHARE, "percent"))
        columns = [Column(head.say(language), (raw,)) for head, raw in names]
        return columns if self.shows_counts else [columns[0], columns[2]]

    def _row(self, name: str, count: int, share: Cell) -> list[Cell]:
        counts = [Cell(str(count), (count,))] if self.shows_counts else []
        return [label(name), *counts, share]

    def _total_share(self, people: int, language: Language) -> Cell:
        if not self.total_share:
            return Cell("", (None,))
        if people == 0:
            return Cell(NOTHING, (None,))
        return Cell(_ALL_OF_IT.write(people, people, language), (100,))

    def _count(self, material: Material, name: str) -> int:
        return int(sum(sums[f"{self.key} {name}"] for sums in material.sums.values()))
