"""Comparing two groups in many respects at once, without finding differences by chance."""

from collections.abc import Sequence

import numpy as np


def p_of_difference(reached: int, counted: int, other: int, counted_other: int) -> float | None:
    """How likely chance alone makes two proportions at least as different; two-sided.

    Missing: None where fewer than one person would be expected in any of the four cells, for
        then the test does not hold, and where all or none of both groups reached it.
    Source: the "N − 1" chi-squared test; Campbell, Stat Med 2007; 26: 3661–3675.
    """
    from scipy.special import chdtrc  # slow to import

    total, both = counted + counted_other, reached + other
    if total == 0 or min(counted, counted_other) * min(both, total - both) < total:
        return None
    off = reached * (counted_other - other) - other * (counted - reached)
    chi = off**2 * (total - 1) / (counted * counted_other * both * (total - both))
    return float(chdtrc(1, chi))


def holm(p_values: Sequence[float]) -> list[float]:
    """The p-values, raised so that testing many does not make false finds more likely.

    Whoever calls below 0.05 different is wrong about *any* of them in at most 5 % of reports.
    Source: Holm, Scand J Stat 1979; 6: 65–70.
    """
    order = np.argsort(p_values, kind="stable")
    raised = np.empty(len(p_values))
    highest = 0.0
    for rank, place in enumerate(order):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p_values[place]))
        raised[place] = highest
    return [float(value) for value in raised]
