"""Means with their intervals, of units and of all together."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isnan

from kvalreg.reports.speech import Speech
from kvalreg.reports.tables.numbers import exactly, in_language, written
from kvalreg.statistics.intervals import t_interval


@dataclass(frozen=True)
class MeanOf:
    """The mean of `people` values, of which the sum and the sum of squares are known."""

    people: int
    total: float
    squares: float

    @property
    def value(self) -> float:
        """Only where there is anyone."""
        return self.total / self.people

    @cached_property
    def interval(self) -> tuple[float, float] | None:
        """By Student's t; None of a single value."""
        (lower,), (upper,) = t_interval([self.total], [self.squares], [self.people])
        return None if isnan(lower) else (float(lower), float(upper))

    def printed(self, say: Speech) -> str:
        """With one decimal, exact halves to the even digit, as in the tables."""
        number = written(exactly(self.total) / self.people, 1)
        return in_language(number, say.language, comma=True)


@dataclass(frozen=True)
class UnitMeans:
    """The means of the same people at each time."""

    name: str
    people: int
    means: Sequence[MeanOf]


@dataclass(frozen=True, kw_only=True)
class MeansShown:
    """What a figure of means shows: the units as they are drawn from above, and all together.

    `times`, `heads`, `when`: each time's key, its short name, and as in "fell *after 6 months*".
    `unit`: what the score is counted in. `most`: the highest value that it can have.
    """

    title: str
    times: Sequence[str]
    heads: Sequence[str]
    when: Sequence[str]
    unit: str
    most: float | None
    units: Sequence[UnitMeans]
    together: UnitMeans
    smallest: int

    @property
    def visible(self) -> list[UnitMeans]:
        return [unit for unit in self.units if unit.people >= self.smallest]

    @property
    def hidden(self) -> int:
        """How many units have too few."""
        return len(self.units) - len(self.visible)
