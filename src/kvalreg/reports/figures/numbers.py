"""Numbers as figures write them."""

from dataclasses import dataclass
from fractions import Fraction

from kvalreg.reports.figures import words
from kvalreg.reports.speech import Speech
from kvalreg.reports.tables.description import Cell
from kvalreg.reports.tables.numbers import in_language, written
from kvalreg.statistics.intervals import clopper_pearson


@dataclass(frozen=True)
class Counts:
    """How many of how many."""

    count: int
    people: int

    @property
    def value(self) -> float | None:
        """Per cent; None of nobody."""
        return 100 * self.count / self.people if self.people else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The exact interval of it, in per cent."""
        if not self.people:
            return None
        (lower,), (upper,) = clopper_pearson([self.count], [self.people])
        return 100 * float(lower), 100 * float(upper)

    def percent(self, say: Speech) -> str:
        """Per cent with one decimal, exact halves to the even digit, as in the tables."""
        if not self.people:
            return words.NOTHING
        number = written(Fraction(100 * self.count, self.people), 1)
        return say.percent(in_language(number, say.language, comma=True))

    def of(self, say: Speech) -> str:
        """5 av 12."""
        count, people = say.count(self.count), say.count(self.people)
        return say.plain(words.OF).format(count=count, people=people)

    def cells(self, say: Speech) -> list[Cell]:
        """Share, interval, and how many of how many."""
        lower, upper = self.interval or (None, None)
        return [
            Cell(self.percent(say), (self.value,)),
            Cell(limits(self.interval, say), (lower, upper)),
            Cell(self.of(say), (self.count, self.people)),
        ]


def limits(interval: tuple[float, float] | None, say: Speech, *, sign: bool = True) -> str:
    """The limits of an interval with one decimal: 26,1–31,0 %."""
    if interval is None:
        return words.NOTHING
    lower, upper = (say.decimals(limit, 1) for limit in interval)
    return f"{lower}{words.DASH}{say.percent(upper) if sign else upper}"


def listed(parts: list[str], say: Speech) -> str:
    """A, B og C."""
    *first, last = parts
    return f"{', '.join(first)} {say.plain(words.AND)} {last}" if first else last
