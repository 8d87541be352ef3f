"""Quarters of a year, in which a report's period ends."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, order=True)
class Quarter:
    """One quarter: `number` from 1 (January to March) to 4."""

    year: int
    number: int = 4

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 4:
            raise ValueError(f"a year has the quarters 1 to 4, not {self.number}")

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.after(1).first - timedelta(days=1)

    def after(self, quarters: int) -> "Quarter":
        """The quarter so many later; earlier for a negative number."""
        years, number = divmod(self.number - 1 + quarters, 4)
        return Quarter(self.year + years, number + 1)

    def until(self, last: "Quarter") -> list["Quarter"]:
        """This quarter and those that follow, to the last one."""
        number = 4 * (last.year - self.year) + last.number - self.number
        return [self.after(later) for later in range(number + 1)]
