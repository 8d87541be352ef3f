"""The interval of a median against tables of the sign test."""

import math

import numpy as np
import pytest

from kvalreg.statistics.medians import median_interval


@pytest.mark.parametrize(
    ("counted", "low", "high"),
    [
        # Tables of the sign test: so many values lie outside the 95 % interval at each end, that
        # fewer heads of as many coins are rarer than 2.5 %.
        (6, 1, 6),  # 1/64
        (8, 1, 8),  # 1/256; two: 9/256
        (9, 2, 8),  # 10/512
        (10, 2, 9),  # 11/1024
        (20, 6, 15),  # 21700/2^20
        (25, 8, 18),  # 0.0216
        (100, 40, 61),  # 0.0176; one more: 0.0284
    ],
)
def test_the_interval_of_a_median_lies_between_two_of_the_values(
    counted: int, low: int, high: int
) -> None:
    assert median_interval(np.arange(1.0, counted + 1)) == (low, high)


@pytest.mark.parametrize("counted", range(6))
def test_fewer_than_six_values_hold_no_median_with_95_percent(counted: int) -> None:
    assert all(math.isnan(limit) for limit in median_interval(np.arange(float(counted))))
