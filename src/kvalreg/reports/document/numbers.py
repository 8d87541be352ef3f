"""The numbers that a text may print, wherever they were computed."""

from dataclasses import dataclass
from fractions import Fraction

from kvalreg.reports.indicators.comparison import Result
from kvalreg.reports.tables.description import Cell, Column, Raw


@dataclass(frozen=True, kw_only=True)
class Number:
    """A share, a mean or a count; every part is None where nobody was counted or it is hidden.

    `value`: a share as a fraction, a mean in its own unit, a count as it is.
    `lower`, `upper`: the limits of its 95 % interval, in the same unit.
    `numerator`, `denominator`: how many, and of how many; a mean has only the latter.
    `achieved`: `high`, `moderate` or `low`, for an indicator with a target.
    `printed`: as a table prints it, for a number out of a table.
    """

    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    numerator: int | None = None
    denominator: int | None = None
    achieved: str | None = None
    printed: str = ""

    @property
    def is_known(self) -> bool:
        """Whether there is a number to print."""
        return self.value is not None

    @property
    def percent(self) -> Fraction | None:
        """The share in per cent, exactly where it is known of how many."""
        if self.value is None:
            return None
        if self.numerator is not None and self.denominator:
            return Fraction(100 * self.numerator, self.denominator)
        return Fraction(repr(self.value)) * 100


UNKNOWN = Number()


def of_result(result: Result | None) -> Number:
    """What an indicator found; nothing where it is too small to be shown."""
    if result is None or not result.shown:
        return UNKNOWN
    return Number(
        value=result.value,
        lower=result.lower,
        upper=result.upper,
        numerator=result.numerator,
        denominator=result.denominator,
        achieved=result.achieved,
    )


def of_cell(column: Column, cell: Cell) -> Number:
    """The number behind a table's cell, by what the table calls its raw numbers."""
    raw = dict(zip(column.raw, cell.raw, strict=True))
    percent = _ending(raw, "percent")
    if percent is not None:
        count = _ending(raw, "count")
        return Number(value=percent / 100, numerator=_whole(count), printed=cell.printed)
    mean = _ending(raw, "mean")
    if mean is not None:
        return Number(value=mean, denominator=_whole(_ending(raw, "n")), printed=cell.printed)
    count = next((one for one in raw.values() if isinstance(one, int | float)), None)
    return Number(value=count, numerator=_whole(count), printed=cell.printed)


def _ending(raw: dict[str, Raw], word: str) -> float | None:
    for name, number in raw.items():
        if name.split("_")[-1] == word and isinstance(number, int | float):
            return number
    return None


def _whole(number: float | None) -> int | None:
    return int(number) if number is not None and number == int(number) else None
