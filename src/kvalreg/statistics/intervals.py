"""Confidence intervals, as arrays in and arrays out.

SciPy is slow to import, so it is imported by the functions that need it: commands have it
imported while they read.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

_NORMAL_975 = 1.959963984540054


def clopper_pearson(
    reached: ArrayLike, counted: ArrayLike, confidence: float = 0.95
) -> tuple[Floats, Floats]:
    """The exact interval of a proportion: `reached` of `counted`, as two fractions.

    Range: 0 to 1, and it always holds reached/counted.
    Missing: not a number where nobody was counted.
    Source: Clopper & Pearson, Biometrika 1934; 26: 404–413.
    """
    from scipy.special import betaincinv

    n, total = np.asarray(reached, np.float64), np.asarray(counted, np.float64)
    tail = (1 - confidence) / 2
    with np.errstate(invalid="ignore"):
        lower = np.where(n == 0, 0.0, betaincinv(n, total - n + 1, tail))
        upper = np.where(n == total, 1.0, betaincinv(n + 1, total - n, 1 - tail))
    nobody = total == 0
    return np.where(nobody, np.nan, lower), np.where(nobody, np.nan, upper)


def mean_interval(
    total: ArrayLike, total_of_squares: ArrayLike, counted: ArrayLike
) -> tuple[Floats, Floats]:
    """The interval of a mean: the mean ± 1.96 standard deviations / √n, in the values' unit.

    Takes the sum and the sum of squares, so that groups can be added up first.
    Missing: not a number where fewer than two values were counted.
    """
    return _around_mean(total, total_of_squares, counted, lambda _: _NORMAL_975)


def t_interval(
    total: ArrayLike, total_of_squares: ArrayLike, counted: ArrayLike, confidence: float = 0.95
) -> tuple[Floats, Floats]:
    """The interval of a mean by Student's t with n - 1 degrees of freedom, right for few values.

    Takes and lacks the same as `mean_interval`.
    """
    from scipy.special import stdtrit

    tail = (1 + confidence) / 2
    return _around_mean(total, total_of_squares, counted, lambda n: stdtrit(n - 1, tail))


def _around_mean(
    total: ArrayLike,
    total_of_squares: ArrayLike,
    counted: ArrayLike,
    errors: Callable[[Floats], Floats | float],
) -> tuple[Floats, Floats]:
    """The mean ± so many standard errors, each a standard deviation / √n."""
    sums, squares, n = (np.asarray(a, np.float64) for a in (total, total_of_squares, counted))
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = sums / n
        variance = np.maximum(squares - n * mean**2, 0) / (n - 1)
        half = errors(n) * np.sqrt(variance / n)
    few = n < 2
    return np.where(few, np.nan, mean - half), np.where(few, np.nan, mean + half)


def wilson(reached: ArrayLike, counted: ArrayLike) -> tuple[Floats, Floats]:
    """The 95 % score interval of a proportion: `reached` of `counted`, as two fractions.

    Range: 0 to 1. Missing: not a number where nobody was counted.
    Source: Wilson, J Am Stat Assoc 1927; 22: 209–212.
    """
    n, total = np.asarray(reached, np.float64), np.asarray(counted, np.float64)
    z = _NORMAL_975
    with np.errstate(invalid="ignore", divide="ignore"):
        middle = n + z * z / 2
        half = z * np.sqrt(n * (total - n) / total + z * z / 4)
        return (middle - half) / (total + z * z), (middle + half) / (total + z * z)


def difference_interval(
    reached: ArrayLike, counted: ArrayLike, reached_before: ArrayLike, counted_before: ArrayLike
) -> tuple[Floats, Floats]:
    """The 95 % interval of the first proportion minus the second, of different people.

    Range: −1 to 1. Missing: not a number where nobody was counted in either.
    Source: Newcombe, Stat Med 1998; 17: 873–890, method 10 (from the score intervals).
    """
    now, before = (
        np.asarray(n, np.float64) / np.asarray(total, np.float64)
        for n, total in ((reached, counted), (reached_before, counted_before))
    )
    lower, upper = wilson(reached, counted)
    lower_before, upper_before = wilson(reached_before, counted_before)
    difference = now - before
    return (
        difference - np.hypot(now - lower, upper_before - before),
        difference + np.hypot(upper - now, before - lower_before),
    )
