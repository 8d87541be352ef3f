"""Numbers of a report's text that stand in no table or figure, counted with the tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import narwhals as nw

from kvalreg.indicators.counting import number_of
from kvalreg.model import ReportFact, Text
from kvalreg.reports.counting.part import CountedPart, Material, Sums
from kvalreg.reports.counting.population import Population
from kvalreg.reports.document.numbers import UNKNOWN, Number
from kvalreg.reports.indicators.comparison import MOST_YEARS
from kvalreg.statistics.intervals import clopper_pearson, mean_interval


@dataclass(frozen=True, kw_only=True, eq=False)
class CountedFact(ReportFact, CountedPart):
    """How many of a population something is true of; null counts as *not*.

    `of`: None counts the whole population.
    """

    population: Population
    of: nw.Expr | None = None

    @property
    def populations(self) -> tuple[Population, ...]:
        return (self.population,)

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (*self.population.expressions, *(() if self.of is None else (self.of,)))

    @property
    def tallies(self) -> Mapping[str, nw.Expr]:
        """Name of a tally → what is summed up in each unit."""
        belongs = nw.col(self.population.column)
        true = belongs if self.of is None else belongs & self.of.fill_null(value=False)
        return {self._tally("people"): number_of(belongs), self._tally("count"): number_of(true)}

    def found(self, units: Sequence[Sums]) -> Number:
        """The number of all these units together."""
        people, count = (int(self._sum(units, name)) for name in ("people", "count"))
        if people == 0:
            return UNKNOWN
        lower, upper = clopper_pearson(count, people)
        return Number(
            value=count / people,
            lower=float(lower),
            upper=float(upper),
            numerator=count,
            denominator=people,
        )

    def _tally(self, name: str) -> str:
        return f"fact {self.key} {name}"

    def _sum(self, units: Sequence[Sums], name: str) -> float:
        return sum(sums[self._tally(name)] for sums in units)


class UnitsWithAny(CountedFact):
    """How many units have anybody in the population; units are no people, so none are hidden."""

    def found(self, units: Sequence[Sums]) -> Number:
        return Number(value=sum(super(UnitsWithAny, self).found([one]).is_known for one in units))


@dataclass(frozen=True, kw_only=True, eq=False)
class MeanFact(CountedFact):
    """The mean of a value over those of a population who have one."""

    value: nw.Expr

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (*super().expressions, self.value)

    @property
    def tallies(self) -> Mapping[str, nw.Expr]:
        value = self.value.cast(nw.Float64)
        belongs = nw.col(self.population.column) & ~self.value.is_null()
        return {
            self._tally("answered"): number_of(belongs),
            self._tally("total"): nw.when(belongs).then(value).sum(),
            self._tally("squares"): nw.when(belongs).then(value * value).sum(),
        }

    def found(self, units: Sequence[Sums]) -> Number:
        answered = int(self._sum(units, "answered"))
        if answered == 0:
            return UNKNOWN
        total = self._sum(units, "total")
        lower, upper = mean_interval(total, self._sum(units, "squares"), answered)
        several = answered > 1
        return Number(
            value=total / answered,
            lower=float(lower) if several else None,
            upper=float(upper) if several else None,
            denominator=answered,
        )


_NAMED = Text(nb="Indikator i teksten", en="Indicator of the text")


@dataclass(frozen=True, kw_only=True, eq=False)
class IndicatorOfText(ReportFact, CountedPart):
    """That a text may name the indicator of this name, in this year and the two before."""

    title: Text = _NAMED
    source: str = "The text"

    @property
    def indicators(self) -> frozenset[str]:
        return frozenset({self.name})

    @property
    def earlier_years(self) -> int:
        return MOST_YEARS - 1


def facts_of(facts: Sequence[CountedFact], material: Material) -> dict[str, Number]:
    """The facts' numbers for the whole country, by key."""
    return {fact.key: fact.found(list(material.sums.values())) for fact in facts}
