"""A finished table: a plain description that any writer can turn into a page or a file."""

from dataclasses import dataclass

Raw = int | float | str | None


@dataclass(frozen=True)
class Cell:
    """A cell as it is printed, and the numbers behind it, unrounded."""

    printed: str
    raw: tuple[Raw, ...]


@dataclass(frozen=True)
class Column:
    """The head of a column as it is printed, and the names of the numbers behind its cells."""

    head: str
    raw: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class FinishedTable:
    """A table in one language. Every row has a cell for each column; the first is its name."""

    key: str
    number: int
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()


def label(name: str) -> Cell:
    """The first cell of a row."""
    return Cell(name, (name,))
