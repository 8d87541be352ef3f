"""From when until when a definition holds."""

from dataclasses import dataclass
from datetime import date

from kvalreg.model.errors import DeclarationError


@dataclass(frozen=True)
class Validity:
    """A period of whole days, both ends included; an end left out is open."""

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.last < self.first:
            raise DeclarationError(
                f"the validity ends ({self.last}) before it begins ({self.first}): swap the dates."
            )

    def covers(self, day: date) -> bool:
        """Whether the definition holds on the day."""
        return (self.first or date.min) <= day <= (self.last or date.max)

    def overlaps(self, other: "Validity") -> bool:
        """Whether the two periods have a day in common."""
        starts = max(self.first or date.min, other.first or date.min)
        ends = min(self.last or date.max, other.last or date.max)
        return starts <= ends


ALWAYS = Validity()
