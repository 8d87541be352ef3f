"""Quality indicators: what a register promises to follow over the years."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

import narwhals as nw

from kvalreg.model.errors import DeclarationError
from kvalreg.model.text import Text
from kvalreg.model.validity import Validity


class IndicatorKind(Enum):
    """Donabedian's three sorts of indicator, and descriptions of the patients."""

    STRUCTURE = "structure"
    PROCESS = "process"
    OUTCOME = "outcome"
    DESCRIPTION = "description"


@dataclass(frozen=True)
class Targets:
    """Targets as fractions; a value equal to a target has reached it. Higher is better."""

    high: float | None = None
    moderate: float | None = None

    def __post_init__(self) -> None:
        for name, target in (("high", self.high), ("moderate", self.moderate)):
            if target is not None and not 0 < target <= 1:
                raise DeclarationError(
                    f"the {name} target ({target}) must be a fraction above 0 and at most 1: "
                    "write 30 % as 0.30."
                )
        if self.moderate is not None and self.high is None:
            raise DeclarationError("a moderate target needs a high one: name it 'high' instead.")
        if self.high is not None and self.moderate is not None and self.moderate >= self.high:
            raise DeclarationError(
                f"the moderate target ({self.moderate:.0%}) must be lower than the high one "
                f"({self.high:.0%}). If only one is set, leave out 'moderate'."
            )


@dataclass(frozen=True, kw_only=True, eq=False)
class Indicator:
    """A number that is followed per unit and year.

    `population`: the pathways that the indicator is about.
    `denominator`: those of the population whose answers it needs are there. The rest of the
        population is reported as missing, so that nobody disappears unseen.
    `dated_by`: the date column that decides the year.
    `number`: as the report numbers it ("KI2"), for the main indicators.
    `smallest_shown`: a smaller denominator is not published.
    `targets`: of a proportion; the other kinds have none.
    """

    key: str
    number: str = ""
    title: Text
    explanation: Text
    kind: IndicatorKind
    dated_by: str
    population: nw.Expr
    denominator: nw.Expr
    smallest_shown: int
    targets: Targets = Targets()
    source: str

    def __post_init__(self) -> None:
        if self.targets != Targets() and not isinstance(self, Proportion):
            raise DeclarationError(
                f"the indicator {self.key!r} is no proportion and has targets: leave them out."
            )

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (nw.col(self.dated_by), self.population, self.denominator)


@dataclass(frozen=True, kw_only=True, eq=False)
class Proportion(Indicator):
    """The share of the denominator that reached the goal.

    A numerator that is null counts as *not reached*; whoever should not count for lack of an
    answer is left out by the denominator, where a reader can see it.
    """

    numerator: nw.Expr

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (*super().expressions, self.numerator)


@dataclass(frozen=True, kw_only=True, eq=False)
class Mean(Indicator):
    """The mean of a value over the denominator, in the value's own unit."""

    value: nw.Expr
    unit: Text

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (*super().expressions, self.value)


@dataclass(frozen=True, kw_only=True, eq=False)
class Category:
    """One part of a population: its name, and whom it is true of; null counts as *not*."""

    key: str
    name: Text
    of: nw.Expr


@dataclass(frozen=True, kw_only=True, eq=False)
class Distribution(Indicator):
    """How the denominator divides: the share of it that belongs to each category.

    Categories may overlap where somebody can belong to several.
    """

    categories: tuple[Category, ...]

    def __post_init__(self) -> None:
        super().__post_init__()
        keys = [category.key for category in self.categories]
        if not keys or len(set(keys)) < len(keys):
            raise DeclarationError(
                f"the indicator {self.key!r}: its categories are called {', '.join(keys) or '–'}: "
                "it needs at least one, and each a name of its own."
            )

    @cached_property
    def shares(self) -> tuple[tuple[Category, Proportion], ...]:
        """Each category, and its share as a proportion without targets."""
        return tuple((category, self._share(category)) for category in self.categories)

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (*super().expressions, *(category.of for category in self.categories))

    def _share(self, category: Category) -> Proportion:
        return Proportion(
            key=self.key,
            number=self.number,
            title=self.title,
            explanation=self.explanation,
            kind=self.kind,
            dated_by=self.dated_by,
            population=self.population,
            denominator=self.denominator,
            numerator=category.of,
            smallest_shown=self.smallest_shown,
            source=self.source,
        )


SPREAD_PARTS = ("mean", "median", "lowest", "highest")
"""What is given of a spread."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Spread(Indicator):
    """How far apart the values of the denominator lie: mean, median, lowest and highest.

    `value`: few different ones, such as whole days: how many have each is counted, so that
        everything is exact at every level.
    """

    value: nw.Expr
    unit: Text

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (*super().expressions, self.value)


@dataclass(frozen=True, kw_only=True, eq=False)
class Coverage:
    """The share of all eligible patients that is registered.

    The numerator is the pathways whose main form is dated (`dated_by`) in the year; the
    denominator comes from outside, counted by the units or from the patient register.
    `who`: only these are counted as registered, such as those who consented; None: everyone.
    """

    key: str
    title: Text
    explanation: Text
    dated_by: str
    targets: Targets
    source: str
    who: nw.Expr | None = None

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (nw.col(self.dated_by), *(() if self.who is None else (self.who,)))


@dataclass(frozen=True, kw_only=True, eq=False)
class Definition:
    """A version of all the register's indicators, named by the report year that it follows."""

    key: str
    valid: Validity
    indicators: tuple[Indicator, ...]
    source: str

    def __post_init__(self) -> None:
        keys = [indicator.key for indicator in self.indicators]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise DeclarationError(
                f"definition {self.key!r}: the indicator {twice[0]!r} stands there twice: "
                "remove one of them."
            )

    def indicator(self, key: str) -> Indicator:
        return next(indicator for indicator in self.indicators if indicator.key == key)
