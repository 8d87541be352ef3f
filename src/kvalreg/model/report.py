"""Reports: what a register publishes, table by table."""

from dataclasses import dataclass

import narwhals as nw

from kvalreg.model.errors import DeclarationError
from kvalreg.model.text import Text


@dataclass(frozen=True, kw_only=True, eq=False)
class ReportTable:
    """A numbered table of a report: what it says and of whom.

    `title` and `notes` may hold `{year}`, the year reported on. What kinds of table there are
    is said above the vocabulary, in `reports.tables`.
    """

    number: int
    title: Text
    source: str
    notes: tuple[Text, ...] = ()

    @property
    def key(self) -> str:
        return f"table_{self.number:02}"

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        """Everything that the table reads of the pathways."""
        return ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Report:
    """A report that a register publishes for a period, and its tables in order."""

    key: str
    title: Text
    tables: tuple[ReportTable, ...]

    def __post_init__(self) -> None:
        numbers = [table.number for table in self.tables]
        twice = sorted({number for number in numbers if numbers.count(number) > 1})
        if twice:
            raise DeclarationError(
                f"report {self.key!r}: there are two tables {twice[0]}: number them anew."
            )

    def table(self, key: str) -> ReportTable:
        """The table of that name; raises KeyError."""
        for table in self.tables:
            if table.key == key:
                return table
        raise KeyError(key)
