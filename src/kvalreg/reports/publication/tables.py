"""A finished table as it may be published."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kvalreg.reports.publication.words import HIDDEN, HIDDEN_NOTE
from kvalreg.reports.speech import Speech
from kvalreg.reports.tables.description import Cell, FinishedTable
from kvalreg.reports.tables.rows_together import totals_of
from kvalreg.statistics.suppression import Counts, KnownSum, Within, cells_to_hide

SMALLEST = 5
"""A smaller number of people is not published, except none at all."""

_COUNTS = ("count", "n", "people")
"""How the raw numbers that count people end; a column of whole numbers alone counts them too."""

_DERIVED = ("percent", "mean", "lower", "upper", "value")


@dataclass(frozen=True)
class _Counted:
    """A cell with a count: where it stands in the table, and the place of the count in it."""

    row: int
    column: int
    count: int | None


def published(table: FinishedTable, say: Speech, smallest: int = SMALLEST) -> FinishedTable:
    """The table without small numbers and without what would betray them."""
    hidden = hidden_cells(table, smallest)
    if not hidden:
        return table
    rows = tuple(
        tuple(
            _hidden(cell) if (place, column) in hidden else cell for column, cell in enumerate(row)
        )
        for place, row in enumerate(table.rows)
    )
    note = say.plain(HIDDEN_NOTE).format(smallest=smallest)
    return replace(table, rows=rows, notes=(*table.notes, note))


def hidden_cells(table: FinishedTable, smallest: int = SMALLEST) -> set[tuple[int, int]]:
    """Row and column of every cell that is hidden, those included that say nothing already."""
    cells = list(_counted(table))
    counts = _counts(table, cells)
    hidden = {(cells[place].row, cells[place].column) for place in cells_to_hide(counts, smallest)}
    return hidden | set(_following(table, hidden))


def _counted(table: FinishedTable) -> Iterator[_Counted]:
    for number in range(len(table.columns)):
        place = _place_of_count(table, number)
        if number == 0 or place is None:
            continue
        for row, cells in enumerate(table.rows):
            raw = cells[number].raw[place]
            yield _Counted(row, number, int(raw) if isinstance(raw, int | float) else None)


def _place_of_count(table: FinishedTable, number: int) -> int | None:
    """Which of the column's raw numbers is a count of people."""
    column = table.columns[number]
    for place, name in enumerate(column.raw):
        if name.split("_")[-1] in _COUNTS:
            return place
    if len(column.raw) > 1 or column.raw[0].split("_")[0] in _DERIVED:
        return None
    raws = [row[number].raw[0] for row in table.rows]
    counts = [raw for raw in raws if isinstance(raw, int)]
    return 0 if counts and len(counts) == sum(raw is not None for raw in raws) else None


def _counts(table: FinishedTable, cells: list[_Counted]) -> Counts:
    places = {(cell.row, cell.column): place for place, cell in enumerate(cells)}
    sums = [*_sums_of_columns(table, cells, places), *_sums_of_rows(table, cells, places)]
    nobody = {place for one in sums for place in _surely_nobody(cells, one)}
    counts = [0 if place in nobody else cell.count for place, cell in enumerate(cells)]
    return Counts(counts, sums, list(_within(table, places)))


def _surely_nobody(cells: list[_Counted], one: KnownSum) -> list[int]:
    """The parts without a number where the others are everybody already."""
    known = sum(cells[place].count or 0 for place in one.parts)
    return [
        place
        for place in one.parts
        if cells[place].count is None and known == cells[one.total].count
    ]


Places = dict[tuple[int, int], int]


def _sums_of_columns(
    table: FinishedTable, cells: list[_Counted], places: Places
) -> Iterator[KnownSum]:
    """Every column whose rows add up to its total."""
    totals = [number - 1 for number in totals_of(table)]
    for column in sorted({cell.column for cell in cells}):
        for total in totals:
            parts = [places[row, column] for row in range(len(table.rows)) if row not in totals]
            if _adds_up(cells, parts, places[total, column]):
                yield KnownSum(tuple(parts), places[total, column])


def _sums_of_rows(
    table: FinishedTable, cells: list[_Counted], places: Places
) -> Iterator[KnownSum]:
    """Rows whose categories divide everybody, where that is so in every row."""
    everyone = _column_of_everyone(table)
    columns = sorted({cell.column for cell in cells} - {everyone})
    if everyone is None or len(columns) < 2:
        return
    rows = [
        KnownSum(tuple(places[row, column] for column in columns), places[row, everyone])
        for row in range(len(table.rows))
    ]
    if all(_adds_up(cells, one.parts, one.total) for one in rows):
        yield from rows


def _within(table: FinishedTable, places: Places) -> Iterator[Within]:
    everyone = _column_of_everyone(table)
    for (row, column), place in places.items():
        if everyone is not None and column != everyone:
            yield Within(place, places[row, everyone])


def _column_of_everyone(table: FinishedTable) -> int | None:
    return next((n for n, column in enumerate(table.columns) if column.raw == ("n",)), None)


def _adds_up(cells: list[_Counted], parts: list[int] | tuple[int, ...], total: int) -> bool:
    """Whether it may be so: an unknown part makes up the difference."""
    counts = [cells[place].count for place in parts]
    everything = cells[total].count
    if everything is None:
        return True
    known = sum(count for count in counts if count is not None)
    return known == everything or (None in counts and known <= everything)


def _following(table: FinishedTable, hidden: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is computed from a hidden count, or tells of too few people, is hidden with it."""
    everyone = _column_of_everyone(table)
    for row in range(len(table.rows)):
        small = everyone is not None and (row, everyone) in hidden
        any_hidden = any(one == row for one, _ in hidden)
        for number in range(1, len(table.columns)):
            derived = _place_of_count(table, number) is None
            if small or (derived and any_hidden):
                yield row, number


def _hidden(cell: Cell) -> Cell:
    if all(raw is None for raw in cell.raw):
        return cell
    return Cell(HIDDEN, (None,) * len(cell.raw))
