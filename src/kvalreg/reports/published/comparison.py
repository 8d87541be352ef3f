"""What was printed, cell by cell, beside what we print."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kvalreg.reports.tables.description import FinishedTable


@dataclass(frozen=True)
class Compared:
    """One cell of a published table, or one figure of its text. None: there is no such cell."""

    where: str
    row: str
    column: str
    printed: str | None
    ours: str | None

    @property
    def agrees(self) -> bool:
        return self.printed == self.ours


def compare_table(
    printed: Sequence[Mapping[str, str]], ours: FinishedTable, heads: Sequence[str]
) -> Iterator[Compared]:
    """Every cell of either table, row labels aside, which find the rows.

    `printed`: its rows in order, each column → cell; the first column is the row's label.
    `heads`: the printed columns in the order of our columns.
    """
    theirs = {row[heads[0]]: row for row in printed}
    own = {cells[0].printed: cells for cells in ours.rows}
    for label in dict.fromkeys([*theirs, *own]):
        for place, head in enumerate(heads[1:], start=1):
            yield Compared(
                ours.key,
                label,
                head,
                theirs[label][head] if label in theirs else None,
                own[label][place].printed if label in own else None,
            )


def order_agrees(printed: Sequence[Mapping[str, str]], ours: FinishedTable, label: str) -> bool:
    """Whether the rows stand in the printed order."""
    return [row[label] for row in printed] == [cells[0].printed for cells in ours.rows]
