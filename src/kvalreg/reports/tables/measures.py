"""What a column of a table by unit measures."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import narwhals as nw

from kvalreg.indicators.counting import number_of
from kvalreg.model import Language, Text
from kvalreg.reports.counting.part import Sums
from kvalreg.reports.counting.population import Population
from kvalreg.reports.tables.description import Cell, Raw
from kvalreg.reports.tables.numbers import NOTHING, PercentFormat, exactly, written

_PEOPLE = "people"


@dataclass(frozen=True, kw_only=True, eq=False)
class Measure:
    """A column: its head, and what is measured of the population's pathways.

    `population`: whom it is about, where that is not the table's own population.
    """

    key: str
    head: Text
    population: Population | None = None

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return ()

    def tallies(self, belongs: nw.Expr) -> Mapping[str, nw.Expr]:
        """What is summed up, by name. `belongs` is true for the population's pathways."""
        return {_PEOPLE: number_of(belongs)}

    def together(self, units: Sequence[Sums]) -> Sums:
        """The sums of several units as those of one."""
        names = units[0] if units else {}
        return {name: sum(sums[name] for sums in units) for name in names}

    def has_anyone(self, sums: Sums) -> bool:
        return sums[_PEOPLE] > 0

    def count_and_value(self, cell: Cell) -> tuple[Raw, Raw]:
        """How many a cell is about, and the number that it tells of them, if there is one."""
        count, *values = cell.raw
        return count, values[0] if values else None

    @property
    @abstractmethod
    def raw(self) -> tuple[str, ...]:
        """The names of the numbers behind a cell."""

    @abstractmethod
    def cell(self, sums: Sums, language: Language) -> Cell:
        """What is printed for the sums of a unit, or of all units."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Everyone(Measure):
    """N: all pathways of the population."""

    key: str = "n"
    head: Text = field(default_factory=lambda: Text(nb="N", en="N"))

    @property
    def raw(self) -> tuple[str, ...]:
        return (self.key,)

    def cell(self, sums: Sums, language: Language) -> Cell:  # noqa: ARG002
        people = int(sums[_PEOPLE])
        return Cell(str(people), (people,))


@dataclass(frozen=True, kw_only=True, eq=False)
class Count(Measure):
    """How many of the population it is true of; null counts as *not*."""

    of: nw.Expr

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (self.of,)

    def tallies(self, belongs: nw.Expr) -> Mapping[str, nw.Expr]:
        true = belongs & self.of.fill_null(value=False)
        return {**super().tallies(belongs), "count": number_of(true)}

    @property
    def raw(self) -> tuple[str, ...]:
        return (self.key,)

    def cell(self, sums: Sums, language: Language) -> Cell:  # noqa: ARG002
        count = int(sums["count"])
        return Cell(str(count), (count,))


@dataclass(frozen=True, kw_only=True, eq=False)
class Share(Count):
    """The share of the population that it is true of."""

    percent: PercentFormat

    @property
    def raw(self) -> tuple[str, ...]:
        return (f"{self.key}_count", f"{self.key}_percent")

    def cell(self, sums: Sums, language: Language) -> Cell:
        count, people = int(sums["count"]), int(sums[_PEOPLE])
        printed = self.percent.write(count, people, language)
        return Cell(printed, (count, 100 * count / people if people else None))


@dataclass(frozen=True, kw_only=True, eq=False)
class CountAndShare(Share):
    """The same with the count before it: 139 (87.4%)."""

    def cell(self, sums: Sums, language: Language) -> Cell:
        share = super().cell(sums, language)
        return Cell(f"{share.raw[0]} ({share.printed})", share.raw)


@dataclass(frozen=True, kw_only=True, eq=False)
class MeanOf(Measure):
    """The mean of a value over those who have one, and how many they are: 15.2 (265).

    Decimals that are zero are not printed.
    `shows_count`: how many they are is printed. `halves_up`: as in `PercentFormat`.
    """

    value: nw.Expr
    decimals: int
    shows_count: bool = True
    halves_up: bool = False

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (self.value,)

    def tallies(self, belongs: nw.Expr) -> Mapping[str, nw.Expr]:
        return {
            **super().tallies(belongs),
            "total": nw.when(belongs).then(self.value.cast(nw.Float64)).sum(),
            "answered": number_of(belongs & ~self.value.is_null()),
        }

    @property
    def raw(self) -> tuple[str, ...]:
        return (f"{self.key}_mean", f"{self.key}_n")

    def cell(self, sums: Sums, language: Language) -> Cell:  # noqa: ARG002
        answered = int(sums["answered"])
        if answered == 0:
            return self._printed(NOTHING, None, 0)
        mean = exactly(sums["total"]) / answered
        printed = written(mean, self.decimals, drops_zeros=True, halves_up=self.halves_up)
        return self._printed(printed, float(mean), answered)

    def count_and_value(self, cell: Cell) -> tuple[Raw, Raw]:
        mean, answered, *_ = cell.raw
        return answered, mean

    def _printed(self, mean: str, raw: float | None, answered: int) -> Cell:
        return Cell(f"{mean} ({answered})" if self.shows_count else mean, (raw, answered))
