"""The interval of a median."""

import numpy as np

from kvalreg.statistics.intervals import Floats


def median_interval(ordered: Floats, confidence: float = 0.95) -> tuple[float, float]:
    """The interval of a median: two of the values, which hold it with at least that confidence.

    Takes the values from the lowest to the highest.
    Missing: not a number where even the lowest and the highest do not, under six values at 95 %.
    Source: Conover, Practical nonparametric statistics, 3rd ed. (1999), 3.2.
    """
    from scipy.special import bdtr, bdtrik  # slow to import

    n, tail = len(ordered), (1 - confidence) / 2
    rank = int(np.ceil(bdtrik(tail, n, 0.5))) if n and bdtr(0, n, 0.5) < tail else 0
    if rank == 0:
        return np.nan, np.nan
    return float(ordered[rank - 1]), float(ordered[n - rank])
