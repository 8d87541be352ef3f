"""A small count is hidden, and nobody can work it out from what is shown."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from kvalreg.statistics.suppression import Counts, KnownSum, Within, cells_to_hide

SMALLEST = 5


def column(*counts: int) -> Counts:
    """Units under each other, and their total."""
    parts = tuple(range(len(counts)))
    return Counts([*counts, sum(counts)], [KnownSum(parts, len(counts))])


def hidden_of(table: Counts) -> set[int]:
    return set(cells_to_hide(table, SMALLEST))


@pytest.mark.parametrize(
    ("table", "hidden"),
    [
        (column(10, 20, 30), set()),
        (column(10, 0, 30), set()),  # nobody is no small number
        (column(3, 20, 9, 30), {0, 2}),  # 9 is the smallest that covers 3
        (column(3, 4, 30), {0, 1}),  # 7 together: either may be 0 to 7
        (column(1, 2, 30, 40), {0, 1, 2}),  # 3 together would say too much
        (column(1, 0, 2), {0, 2, 3}),  # the total is small too, and tells nothing
        (Counts([3, 20, 9]), {0}),  # nothing adds up
    ],
)
def test_a_small_count_is_hidden_with_the_smallest_that_covers_it(
    table: Counts, hidden: set[int]
) -> None:
    assert hidden_of(table) == hidden


def test_categories_that_divide_a_unit_are_covered_along_the_row_too() -> None:
    # unit  A   B   N
    # one   3  17  20
    # two  10  15  25
    # all  13  32  45
    table = Counts(
        [3, 17, 20, 10, 15, 25, 13, 32, 45],
        [
            *(KnownSum((row, row + 1), row + 2) for row in (0, 3, 6)),
            *(KnownSum((place, place + 3), place + 6) for place in (0, 1, 2)),
        ],
    )

    assert hidden_of(table) == {0, 1, 3, 4}


def test_a_count_that_is_unknown_already_is_covered_like_a_small_one() -> None:
    table = Counts([None, 20, 9, 32], [KnownSum((0, 1, 2), 3)])

    assert hidden_of(table) == {0, 2}


counts = st.integers(0, 12) | st.integers(0, 60)


@st.composite
def tables(draw: st.DrawFn) -> Counts:
    """Units with categories that divide them or not, with totals that stand there."""
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(1, 3))
    inner = np.array(
        draw(
            st.lists(
                st.lists(counts, min_size=columns, max_size=columns), min_size=rows, max_size=rows
            )
        )
    )
    divides = draw(st.booleans())
    everyone = inner.sum(axis=1) if divides else inner.max(axis=1) + draw(st.integers(0, 9))
    whole = np.column_stack([inner, everyone])
    whole = np.vstack([whole, whole.sum(axis=0)])
    width = columns + 1
    place = np.arange(whole.size).reshape(whole.shape)
    sums = [KnownSum(tuple(place[:-1, n].tolist()), int(place[-1, n])) for n in range(width)]
    if divides:
        sums += [KnownSum(tuple(row[:-1].tolist()), int(row[-1])) for row in place]
    within = [Within(int(cell), int(row[-1])) for row in place for cell in row[:-1]]
    return Counts([int(count) for count in whole.ravel()], sums, within)


def possible(table: Counts, hidden: set[int], cell: int) -> tuple[float, float]:
    """The lowest and highest whole number that the reader must reckon with."""
    size = len(table.counts)
    rows, lowest, highest = [], [], []
    for one in table.sums:
        row = np.zeros(size)
        row[list(one.parts)], row[one.total] = 1, -1
        rows, lowest, highest = [*rows, row], [*lowest, 0], [*highest, 0]
    for one in table.within:
        row = np.zeros(size)
        row[one.part], row[one.whole] = 1, -1
        rows, lowest, highest = [*rows, row], [*lowest, -np.inf], [*highest, 0]
    known = [None if place in hidden else count for place, count in enumerate(table.counts)]
    bounds = Bounds(
        [0 if count is None else count for count in known],
        [10_000 if count is None else count for count in known],
    )
    found = []
    for sign in (1, -1):
        goal = np.zeros(size)
        goal[cell] = sign
        solved = milp(
            goal,
            constraints=LinearConstraint(np.array(rows), lowest, highest),
            bounds=bounds,
            integrality=np.ones(size),
        )
        found.append(sign * solved.fun)
    return found[0], found[1]


@given(tables())
@settings(max_examples=60)
def test_no_small_count_can_be_worked_out(table: Counts) -> None:
    hidden = hidden_of(table)

    small = {place for place, count in enumerate(table.counts) if 0 < count < SMALLEST}
    assert small <= hidden
    for cell in small:
        lowest, highest = possible(table, hidden, cell)
        assert highest - lowest >= SMALLEST, (cell, hidden)


@given(tables())
@settings(max_examples=60)
def test_nothing_is_hidden_where_nothing_is_small(table: Counts) -> None:
    larger = Counts([count * SMALLEST for count in table.counts], table.sums, table.within)

    assert hidden_of(larger) == set()
