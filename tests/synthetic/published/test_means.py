"""Answers whose mean prints as published."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kvalreg.model.published import NATION
from kvalreg.synthetic.published.means import shifted, sums_that_print

SCALE = np.arange(11.0)


@settings(deadline=None)
@given(
    st.lists(st.integers(0, 10), min_size=1, max_size=80),
    st.floats(0.02, 0.98),
)
def test_the_sum_is_reached_with_answers_of_the_scale(answers: list[int], share: float) -> None:
    values = np.array(answers, dtype=float)
    mean = round(10 * share, 1)
    bounds = ((mean - 0.05) * len(values), (mean + 0.05) * len(values))
    if not any(bounds[0] <= total <= bounds[1] for total in range(10 * len(values) + 1)):
        return  # nobody could print this mean of so few

    changed, missed = shifted(values, [SCALE] * len(values), bounds, 3.0, np.random.default_rng(1))

    assert missed == 0
    new = values.copy()
    new[list(changed)] = list(changed.values())
    assert bounds[0] <= new.sum() <= bounds[1]
    assert set(new) <= set(SCALE)


def test_nothing_changes_where_the_mean_prints_already() -> None:
    values = np.array([3.0, 4.0, 5.0])

    assert shifted(values, [SCALE] * 3, (11.9, 12.1), 1.0, np.random.default_rng(1)) == ({}, 0)


def test_a_sum_that_the_possible_answers_cannot_have_is_missed_and_told_of() -> None:
    changed, missed = shifted(np.array([3.0]), [SCALE], (11.5, 12.0), 1.0, np.random.default_rng(1))

    assert (changed, missed) == ({0: 10.0}, 1.5)


def test_units_move_no_farther_than_the_nation_needs() -> None:
    # Means of 2 and 4 that print as 2 and 4; both together are to print as 3.4.
    bounds = sums_that_print(
        {1: 200.0, 2: 400.0},
        {1: 100, 2: 100},
        {1: (1.5, 2.5), 2: (3.5, 4.5), NATION: (3.35, 3.45)},
    )

    low, high = (sum(both) for both in zip(*bounds.values(), strict=True))
    assert 670 <= low < high <= 690
    assert 150 < bounds[1][0] < bounds[1][1] < 250
    assert 350 < bounds[2][0] < bounds[2][1] < 450
