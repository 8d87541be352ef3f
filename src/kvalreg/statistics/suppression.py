"""Which counts must stay hidden so that small ones cannot be worked out from the rest.

The reader is taken to know every shown count, every sum of which all parts or the total stand
there, and that no count is negative or larger than the group it belongs to. A hidden count is
safe when all this leaves at least `smallest` to choose between.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

_TOLERANCE = 1e-6


@dataclass(frozen=True)
class KnownSum:
    """Cells (by place) that add up to another cell, as every reader can see."""

    parts: tuple[int, ...]
    total: int


@dataclass(frozen=True)
class Within:
    """A cell that counts some of those whom another cell counts."""

    part: int
    whole: int


@dataclass(frozen=True)
class Counts:
    """Counts and what ties them together; a count that is not known to us is None, and hidden."""

    counts: Sequence[int | None]
    sums: Sequence[KnownSum] = ()
    within: Sequence[Within] = ()


def cells_to_hide(table: Counts, smallest: int) -> frozenset[int]:
    """The places of the small counts (1 to `smallest` − 1), and of those that would betray them.

    Zeros are shown. Who betrays a hidden count is hidden too: the smallest part of a sum that is
    no small one itself; the total only when no part is left.
    """
    hidden = {
        place for place, count in enumerate(table.counts) if count is None or 0 < count < smallest
    }
    while betrayed := _betrayed(table, hidden, smallest):
        more = {
            place
            for cell in betrayed
            if (place := _partner(table, hidden, cell, smallest)) is not None
        }
        if not more:
            break
        hidden |= more
    return frozenset(hidden)


def possible_range(table: Counts, hidden: set[int], cell: int) -> tuple[float, float]:
    """The lowest and the highest count that a hidden cell may have, for all a reader knows."""
    limits = [_extreme(table, sorted(hidden), cell, sign) for sign in (1, -1)]
    return limits[0], limits[1]


def _betrayed(table: Counts, hidden: set[int], smallest: int) -> list[int]:
    alone = [
        cell
        for one in table.sums
        if len(cells := [place for place in (*one.parts, one.total) if place in hidden]) == 1
        for cell in cells
    ]
    if alone:
        return alone
    bound = {place for one in table.sums for place in (*one.parts, one.total)}
    betrayed = []
    for cell in sorted(hidden & bound):
        lowest, highest = possible_range(table, hidden, cell)
        if highest - lowest < smallest - _TOLERANCE:
            betrayed.append(cell)
    return betrayed


def _partner(table: Counts, hidden: set[int], cell: int, smallest: int) -> int | None:
    """What is hidden besides, so that the cell is no longer betrayed."""
    sums = [one for one in table.sums if cell in one.parts or cell == one.total]
    parts = {place for one in sums for place in one.parts} - hidden
    if parts:
        return min(parts, key=lambda place: _cost(table, place, smallest))
    totals = {one.total for one in sums} - hidden
    return min(totals, default=None)


def _cost(table: Counts, place: int, smallest: int) -> tuple[bool, int, int]:
    count = table.counts[place] or 0
    return count < smallest, count, place  # a zero hides nothing: it is taken last


def _extreme(table: Counts, hidden: list[int], cell: int, sign: int) -> float:
    """The cell's lowest (`sign` 1) or highest (−1) possible count."""
    column = {place: number for number, place in enumerate(hidden)}
    goal = np.zeros(len(hidden))
    goal[column[cell]] = sign
    equal, known = _equations(table, column)
    unequal, most = _inequalities(table, column)
    solved = linprog(
        goal,
        A_eq=equal if len(equal) else None,
        b_eq=known if len(equal) else None,
        A_ub=unequal if len(unequal) else None,
        b_ub=most if len(unequal) else None,
        bounds=(0, None),
        method="highs",
    )
    return float(solved.fun * sign) if solved.status == 0 else -sign * float("inf")


Matrix = NDArray[np.float64]


def _equations(table: Counts, column: dict[int, int]) -> tuple[Matrix, Matrix]:
    rows, known = [], []
    for one in table.sums:
        weights = {**dict.fromkeys(one.parts, 1), one.total: -1}
        rows.append(_row(weights, column))
        known.append(-_shown(table, weights, column))
    return _matrix(rows, column), np.array(known, np.float64)


def _inequalities(table: Counts, column: dict[int, int]) -> tuple[Matrix, Matrix]:
    rows, most = [], []
    for one in table.within:
        weights = {one.part: 1, one.whole: -1}
        rows.append(_row(weights, column))
        most.append(-_shown(table, weights, column))
    return _matrix(rows, column), np.array(most, np.float64)


def _row(weights: dict[int, int], column: dict[int, int]) -> list[float]:
    row = [0.0] * len(column)
    for place, weight in weights.items():
        if place in column:
            row[column[place]] = weight
    return row


def _shown(table: Counts, weights: dict[int, int], column: dict[int, int]) -> float:
    return float(
        sum(
            weight * (table.counts[place] or 0)
            for place, weight in weights.items()
            if place not in column
        )
    )


def _matrix(rows: list[list[float]], column: dict[int, int]) -> Matrix:
    return np.array(rows, np.float64).reshape(len(rows), len(column))
