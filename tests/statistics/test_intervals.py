"""Intervals against published tables and hand computation."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvalreg.statistics.intervals import clopper_pearson, mean_interval, t_interval


@pytest.mark.parametrize(
    ("reached", "counted", "low", "high"),
    [
        # Newcombe, Stat Med 1998; 17: 857–872, table I, method 5 (Clopper–Pearson).
        (81, 263, 0.2527, 0.3676),
        (15, 148, 0.0578, 0.1617),
        (0, 20, 0.0000, 0.1684),
        (1, 29, 0.0009, 0.1776),
    ],
)
def test_exact_intervals_agree_with_newcombe(
    reached: int, counted: int, low: float, high: float
) -> None:
    lower, upper = clopper_pearson([reached], [counted])

    assert (lower[0], upper[0]) == pytest.approx((low, high), abs=5e-5)


def test_nobody_counted_has_no_interval() -> None:
    lower, upper = clopper_pearson([0], [0])

    assert math.isnan(lower[0])
    assert math.isnan(upper[0])


@given(st.integers(1, 5_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_exact_interval_holds_its_proportion(counts: tuple[int, int]) -> None:
    reached, counted = counts

    (low,), (high,) = clopper_pearson([reached], [counted])

    assert 0 <= low <= reached / counted <= high <= 1
    assert (low == 0) == (reached == 0)
    assert (high == 1) == (reached == counted)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_exact_interval_mirrors_that_of_those_who_did_not_reach(counts: tuple[int, int]) -> None:
    reached, counted = counts

    (low,), (high,) = clopper_pearson([reached], [counted])
    (mirrored_low,), (mirrored_high,) = clopper_pearson([counted - reached], [counted])

    assert (low, high) == pytest.approx((1 - mirrored_high, 1 - mirrored_low), abs=1e-9)


def test_the_interval_of_a_mean_uses_the_standard_error() -> None:
    # 2, 4, 6, 8: mean 5, squares add up to 120, variance (120 - 4 * 25) / 3 = 20/3,
    # standard error sqrt(20/3) / sqrt(4) = 1.29099; 1.95996 of those are 2.53031.
    lower, upper = mean_interval([20], [120], [4])

    assert (lower[0], upper[0]) == pytest.approx((2.46969, 7.53031), abs=1e-5)


def test_the_interval_of_few_values_is_wider_by_students_t() -> None:
    # The same values; the 97.5 % point of t with 3 degrees of freedom is 3.18245 (any table),
    # and 3.18245 * 1.29099 = 4.10851.
    lower, upper = t_interval([20], [120], [4])

    assert (lower[0], upper[0]) == pytest.approx((0.89149, 9.10851), abs=2e-5)


@pytest.mark.parametrize("interval", [mean_interval, t_interval])
@pytest.mark.parametrize("counted", [0, 1])
def test_fewer_than_two_values_have_no_interval(interval: Callable, counted: int) -> None:
    lower, upper = interval([5.0 * counted], [25.0 * counted], [counted])

    assert np.isnan(lower[0])
    assert np.isnan(upper[0])


def test_values_that_are_all_the_same_have_an_interval_without_width() -> None:
    lower, upper = mean_interval([0.3 * 7], [0.09 * 7], [7])

    assert (lower[0], upper[0]) == pytest.approx((0.3, 0.3))
