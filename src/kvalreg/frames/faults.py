"""What can be wrong with data, and how it is said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: where, what was found, what is allowed, what to do.

    `row` counts as a spreadsheet does: the header is row 1. `found` never holds an identifier
    or free text, only what kind of thing stood there.
    """

    file: str
    found: str
    allowed: str = ""
    todo: str = ""
    row: int | None = None
    variable: str | None = None

    def __str__(self) -> str:
        where = self.file
        if self.row is not None:
            where += f", row {self.row}"
        if self.variable is not None:
            where += f", {self.variable}"
        said = f"{where}: {self.found}"
        if self.allowed:
            said += f", allowed {self.allowed}"
        return f"{said}. {self.todo}".rstrip()


class StructuralFaults(Exception):
    """The data cannot be read as what they claim to be. Holds every fault that was found."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in faults))


def stop_at(faults: Iterable[Fault]) -> None:
    """Raise `StructuralFaults` if there are any."""
    found = tuple(faults)
    if found:
        raise StructuralFaults(found)
