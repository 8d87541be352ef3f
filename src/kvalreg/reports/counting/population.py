"""Whom a table or figure is about."""

from dataclasses import dataclass

import narwhals as nw

from kvalreg.model import DeclarationError
from kvalreg.reports.counting.quarters import Quarter


@dataclass(frozen=True, kw_only=True, eq=False)
class Population:
    """The pathways that are dated in the report's period and fulfil a condition.

    `key`: a name of its own, the same for everything that shares the population.
    `dated_by`: the date column that must fall in the period. A date six months after the visit
        makes a year begin in July of the year before.
    `months`: the first and the last month of the report's year that count.
    `quarters`: the period is so many quarters instead, up to the report's last; `ago`: it ends
        so many quarters before that.
    `who`: a condition on top; null counts as *no*. None: everyone.
    `newest_of`: the column with the patient's key, where only a patient's newest pathway counts.
    """

    key: str
    dated_by: str
    months: tuple[int, int] = (1, 12)
    quarters: int | None = None
    ago: int = 0
    who: nw.Expr | None = None
    newest_of: str | None = None

    def __post_init__(self) -> None:
        first, last = self.months
        if not 1 <= first <= last <= 12:
            raise DeclarationError(
                f"the population {self.key!r}: the months {first} to {last} are no part of a "
                "year: give the first and the last one, from 1 to 12."
            )
        if self.quarters is not None and (self.quarters < 1 or self.months != (1, 12)):
            raise DeclarationError(
                f"the population {self.key!r} is of {self.quarters} quarters: give at least 1, "
                "and no months."
            )

    @property
    def column(self) -> str:
        """The column that says of each pathway whether it belongs."""
        return f"is in {self.key}"

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        columns = (self.dated_by, *((self.newest_of,) if self.newest_of else ()))
        return (*(nw.col(name) for name in columns), *(() if self.who is None else (self.who,)))

    def members(self, last: Quarter) -> nw.Expr:
        """True for the pathways that belong, in a report whose period ends with the quarter.

        Of a patient with several, all are still there.
        """
        belongs = self._is_dated_in_the_period(last)
        if self.who is not None:
            belongs = belongs & self.who
        return belongs.fill_null(value=False)

    def _is_dated_in_the_period(self, last: Quarter) -> nw.Expr:
        day = nw.col(self.dated_by)
        if self.quarters is None:
            return (day.dt.year() == last.year) & day.dt.month().is_between(*self.months)
        end = last.after(-self.ago)
        return day.is_between(end.after(1 - self.quarters).first, end.last)
