"""Whom a table is about."""

from dataclasses import dataclass

import narwhals as nw

from kvalreg.model import DeclarationError


@dataclass(frozen=True, kw_only=True, eq=False)
class Population:
    """The pathways that are dated in the report's year and fulfil a condition.

    `key`: a name of its own, the same for every table that shares the population.
    `dated_by`: the date column that must fall in the year. A date six months after the visit
        makes the window begin in July of the year before.
    `months`: the first and the last month of the year that count.
    `who`: a condition on top; null counts as *no*. None: everyone.
    """

    key: str
    dated_by: str
    months: tuple[int, int] = (1, 12)
    who: nw.Expr | None = None

    def __post_init__(self) -> None:
        first, last = self.months
        if not 1 <= first <= last <= 12:
            raise DeclarationError(
                f"the population {self.key!r}: the months {first} to {last} are no part of a "
                "year: give the first and the last one, from 1 to 12."
            )

    @property
    def column(self) -> str:
        """The column that says of each pathway whether it belongs."""
        return f"is in {self.key}"

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (nw.col(self.dated_by), *(() if self.who is None else (self.who,)))

    def members(self, year: int) -> nw.Expr:
        """True for the pathways that belong, in a report on the year."""
        day = nw.col(self.dated_by)
        first, last = self.months
        belongs = (day.dt.year() == year) & day.dt.month().is_between(first, last)
        if self.who is not None:
            belongs = belongs & self.who
        return belongs.fill_null(value=False)
