"""A table that describes the unit's patients beside those of the rest of the country."""

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

import narwhals as nw

from kvalreg.indicators.counting import number_of
from kvalreg.model import Language, Text
from kvalreg.reports.counting.part import Material, Side, Sums
from kvalreg.reports.counting.population import Population
from kvalreg.reports.quarterly import words
from kvalreg.reports.speech import Speech, StrictSpeech
from kvalreg.reports.tables.description import Cell, Column, FinishedTable, label
from kvalreg.reports.tables.numbers import NOTHING, PercentFormat
from kvalreg.reports.tables.table import CountedTable

_PEOPLE = "people"
_PERCENT = {"nb": PercentFormat(sign=" %", comma=True), "en": PercentFormat()}


@dataclass(frozen=True, kw_only=True, eq=False)
class Line:
    """A row of the table."""

    key: str
    name: Text

    @property
    @abstractmethod
    def expressions(self) -> tuple[nw.Expr, ...]:
        """What it reads of the pathways."""

    @abstractmethod
    def tallies(self, belongs: nw.Expr) -> Mapping[str, nw.Expr]:
        """What is summed up, by name. `belongs` is true for the population's pathways."""

    @property
    @abstractmethod
    def raw(self) -> tuple[str, ...]:
        """The names of the numbers behind a cell."""

    @abstractmethod
    def cell(self, sums: Sums, say: Speech) -> Cell:
        """What is printed for the sums of one side."""


@dataclass(frozen=True, kw_only=True, eq=False)
class ShareLine(Line):
    """The share that something is true of; null counts as *not*.

    `among`: those whose answers it needs. None: everyone.
    """

    of: nw.Expr
    among: nw.Expr | None = None

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (self.of, *(() if self.among is None else (self.among,)))

    def tallies(self, belongs: nw.Expr) -> Mapping[str, nw.Expr]:
        if self.among is not None:
            belongs = belongs & self.among.fill_null(value=False)
        return {
            "among": number_of(belongs),
            "count": number_of(belongs & self.of.fill_null(value=False)),
        }

    @property
    def raw(self) -> tuple[str, ...]:
        return ("percent", "count", "among")

    def cell(self, sums: Sums, say: Speech) -> Cell:
        count, among = int(sums["count"]), int(sums["among"])
        if among == 0:
            return Cell(NOTHING, (None, 0, 0))
        percent = _PERCENT["en" if say.language == "en" else "nb"]
        printed = percent.write(count, among, say.language)
        return Cell(f"{printed} ({say.count(count)})", (100 * count / among, count, among))


@dataclass(frozen=True, kw_only=True, eq=False)
class MeanLine(Line):
    """The mean of a value with its standard deviation: 46,2 (13,1)."""

    value: nw.Expr

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (self.value,)

    def tallies(self, belongs: nw.Expr) -> Mapping[str, nw.Expr]:
        value = self.value.cast(nw.Float64)
        return {
            "answered": number_of(belongs & ~self.value.is_null()),
            "total": nw.when(belongs).then(value).sum(),
            "squares": nw.when(belongs).then(value * value).sum(),
        }

    @property
    def raw(self) -> tuple[str, ...]:
        return ("mean", "deviation", "answered")

    def cell(self, sums: Sums, say: Speech) -> Cell:
        answered, total = int(sums["answered"]), sums["total"]
        if answered < 2:
            return Cell(NOTHING, (None, None, answered))
        mean = total / answered
        deviation = sqrt(max(0, sums["squares"] - answered * mean**2) / (answered - 1))
        printed = f"{say.decimals(mean, 1)} ({say.decimals(deviation, 1)})"
        return Cell(printed, (mean, deviation, answered))


@dataclass(frozen=True, kw_only=True, eq=False)
class SideBySideTable(CountedTable):
    """How many patients each side has, and one row per line.

    `smallest`: with fewer on one of the sides, only that is told.
    """

    population: Population
    lines: tuple[Line, ...]
    smallest: int = 5

    @property
    def populations(self) -> tuple[Population, ...]:
        return (self.population,)

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        of_lines = (expression for line in self.lines for expression in line.expressions)
        return (*self.population.expressions, *of_lines)

    @property
    def tallies(self) -> Mapping[str, nw.Expr]:
        belongs = nw.col(self.population.column)
        of_lines = {
            self._tally(line, name): tally
            for line in self.lines
            for name, tally in line.tallies(belongs).items()
        }
        return {f"{self.key} {_PEOPLE}": number_of(belongs), **of_lines}

    def lay_out(self, material: Material, language: Language) -> FinishedTable:
        say = StrictSpeech(language)
        people = {side: self._people(material, side) for side in material.sides}
        hidden = min(people.values()) < self.smallest
        names = [material.name_of_side(side, language) for side in material.sides]
        columns = [
            Column(say.plain(words.CHARACTERISTIC), ("characteristic",)),
            *(
                Column(name, tuple(f"{part}_{side.value}" for part in ("value", "second", "third")))
                for name, side in zip(names, material.sides, strict=True)
            ),
        ]
        rows = [
            [label(say.plain(words.PEOPLE)), *(self._number(n, say) for n in people.values())],
            *(
                [
                    label(say.plain(line.name)),
                    *(
                        Cell(NOTHING, (None, None, None))
                        if hidden
                        else line.cell(self._sums(line, material, side), say)
                        for side in material.sides
                    ),
                ]
                for line in self.lines
            ),
        ]
        return self.finished(columns, rows, material, language)

    def _number(self, people: int, say: Speech) -> Cell:
        if 0 < people < self.smallest:
            few = say.plain(words.FEWER_THAN).format(smallest=self.smallest)
            return Cell(few, (None, None, None))
        return Cell(say.count(people), (people, None, None))

    def _people(self, material: Material, side: Side) -> int:
        return int(material.total(f"{self.key} {_PEOPLE}", side))

    def _sums(self, line: Line, material: Material, side: Side) -> Sums:
        names = line.tallies(nw.col(self.population.column))
        return {name: material.total(self._tally(line, name), side) for name in names}

    def _tally(self, line: Line, name: str) -> str:
        return f"{self.key} {line.key} {name}"
