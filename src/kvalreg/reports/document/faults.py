"""What can be wrong with a report's text, and how it is said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class TextFault:
    """One thing that is wrong with a text: where, what was found, what to do.

    `file`: the chapter's file with its language (`nb/03_results.md`). `line` counts from 1.
    """

    file: str
    found: str
    todo: str
    line: int | None = None

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{where}: {self.found}. {self.todo}".rstrip()


class TextFaults(Exception):
    """The report cannot be written from its texts. Holds every fault that was found."""

    def __init__(self, faults: Sequence[TextFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in faults))


class UnknownWord(Exception):
    """An expression names what the report does not have; the message says what there is."""


def stop_at(faults: Iterable[TextFault]) -> None:
    """Raise `TextFaults` if there are any."""
    found = tuple(faults)
    if found:
        raise TextFaults(found)
