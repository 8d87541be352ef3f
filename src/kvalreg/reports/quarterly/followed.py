"""What a unit's report follows from quarter to quarter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import narwhals as nw

from kvalreg.indicators.counting import number_of
from kvalreg.model import Proportion, ReportFact
from kvalreg.reports.counting.part import CountedPart, Material, Side
from kvalreg.reports.counting.population import Population
from kvalreg.reports.document.numbers import UNKNOWN, Number
from kvalreg.statistics.intervals import clopper_pearson

WINDOW = 4
"""The quarters that a unit is compared with the rest of the country over."""

EARLIER = 12
"""The quarters before the last one, of which the limits of a control chart are made: three years
even out the seasons."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Followed(ReportFact, CountedPart):
    """An indicator that is counted in the last quarter and in each of the twelve before it.

    `smallest`: with fewer in the four quarters, or with fewer in a quarter, nothing is said.
    `more_is_better`: None where neither more nor less is to be wished for.
    `comes_later`: the last quarter is not known yet, such as how many have answered: it is not
        held against the quarters before.
    """

    indicator: Proportion
    more_is_better: bool | None
    comes_later: bool = False
    smallest: int = 10

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return self.indicator.expressions

    @cached_property
    def _quarters(self) -> tuple[Population, ...]:
        """The last quarter first."""
        day = self.indicator.dated_by
        return tuple(
            Population(key=f"{day}, {ago} quarters ago", dated_by=day, quarters=1, ago=ago)
            for ago in range(EARLIER + 1)
        )

    @property
    def populations(self) -> tuple[Population, ...]:
        return self._quarters

    @property
    def tallies(self) -> Mapping[str, nw.Expr]:
        one = self.indicator
        counts = (one.population & one.denominator).fill_null(value=False)
        reached = one.numerator.fill_null(value=False)
        tallies = {}
        for ago, quarter in enumerate(self._quarters):
            counted = nw.col(quarter.column) & counts
            tallies[self._tally("counted", ago)] = number_of(counted)
            tallies[self._tally("reached", ago)] = number_of(counted & reached)
        return tallies

    def found(self, material: Material, among: Side) -> "Course":
        """What was counted on a side, quarter by quarter."""
        return Course(
            tuple(
                (
                    int(material.total(self._tally("reached", ago), among)),
                    int(material.total(self._tally("counted", ago), among)),
                )
                for ago in reversed(range(EARLIER + 1))
            )
        )

    def _tally(self, name: str, ago: int) -> str:
        return f"followed {self.key} {name} {ago} ago"


@dataclass(frozen=True)
class Course:
    """Reached and counted in each quarter, the last quarter last."""

    quarters: Sequence[tuple[int, int]]

    @property
    def latest(self) -> tuple[int, int]:
        return self.quarters[-1]

    @property
    def before(self) -> Sequence[tuple[int, int]]:
        return self.quarters[:-1]

    @property
    def in_window(self) -> tuple[int, int]:
        """The last four quarters together."""
        reached, counted = zip(*self.quarters[-WINDOW:], strict=True)
        return sum(reached), sum(counted)


NOBODY = Course(((0, 0),) * (EARLIER + 1))


def follow(
    indicator: Proportion, *, more_is_better: bool | None, comes_later: bool = False
) -> Followed:
    """The indicator as a unit's report follows it, under its own name."""
    return Followed(
        name=indicator.key,
        title=indicator.title,
        source=indicator.source,
        indicator=indicator,
        more_is_better=more_is_better,
        comes_later=comes_later,
    )


def as_number(counts: tuple[int, int], smallest: int) -> Number:
    """The share as a text prints it; unknown where fewer than `smallest` were counted."""
    reached, counted = counts
    if counted < max(1, smallest):
        return UNKNOWN
    lower, upper = clopper_pearson(reached, counted)
    return Number(
        value=reached / counted,
        lower=float(lower),
        upper=float(upper),
        numerator=reached,
        denominator=counted,
    )
