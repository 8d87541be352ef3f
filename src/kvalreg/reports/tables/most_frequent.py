"""Tables of the values that were written most often."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import narwhals as nw

from kvalreg.model import Language, Text
from kvalreg.reports.counting.part import Material
from kvalreg.reports.counting.population import Population
from kvalreg.reports.tables.description import Cell, Column, FinishedTable
from kvalreg.reports.tables.numbers import PercentFormat
from kvalreg.reports.tables.table import CountedTable
from kvalreg.reports.tables.words import COUNT, SHARE


@dataclass(frozen=True, kw_only=True, eq=False)
class MostFrequentTable(CountedTable):
    """The most frequent values of a column, most frequent first, equals by their code.

    `cleaned`: gives the code that a written value stands for.
    `described`: gives what is printed for a code.
    `most`: at most so many rows. The shares are of the whole population, also of those who
        have another value or none.
    """

    population: Population
    column: str
    head: Text
    cleaned: Callable[[str], str]
    described: Callable[[str], str]
    most: int
    percent: PercentFormat

    @property
    def populations(self) -> tuple[Population, ...]:
        return (self.population,)

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (*self.population.expressions, nw.col(self.column))

    @property
    def listed(self) -> tuple[Population, str]:
        return self.population, self.column

    def lay_out(self, material: Material, language: Language) -> FinishedTable:
        written = material.frequencies[self.key]
        codes: Counter[str] = Counter()
        for value, count in written.items():
            if value is not None:
                codes[self.cleaned(value)] += count
        everyone = written.total()
        most = sorted(codes.items(), key=lambda item: (-item[1], item[0]))[: self.most]
        columns = [
            Column(head.say(language), (raw,))
            for head, raw in ((self.head, "code"), (COUNT, "count"), (SHARE, "percent"))
        ]
        rows = [
            (
                Cell(self.described(code), (code,)),
                Cell(str(count), (count,)),
                Cell(self.percent.write(count, everyone, language), (100 * count / everyone,)),
            )
            for code, count in most
        ]
        return self.finished(columns, rows, material, language)
