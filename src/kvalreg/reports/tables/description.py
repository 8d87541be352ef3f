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

    @property
    def columns_of_words(self) -> frozenset[int]:
        """The columns without numbers, the first of the table being 0."""
        return frozenset(
            place
            for place in range(len(self.columns))
            if all(isinstance(raw, str) for row in self.rows for raw in row[place].raw)
        )


def label(name: str) -> Cell:
    """The first cell of a row."""
    return Cell(name, (name,))
