"""Answers whose mean prints as published: some patients get a somewhat higher or lower one."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from kvalreg.model.published import NATION, Bounds
from kvalreg.synthetic.published.programme import Programme

_STEP = 0.25  # standard deviations: nobody's answer moves farther at once
_ROUNDS = 50
_SAFE = 1e-6
_SLACK = 0.002  # of each answer: how near a unit's sum comes to what the nation needs


def sums_that_print(
    sums: Mapping[int, float], counts: Mapping[int, int], means: Mapping[int, Bounds]
) -> dict[int, Bounds]:
    """Unit → the bounds of its sum, so that each unit's mean and the nation's print as published.

    `sums` and `counts`: unit → the present sum, and of how many. The nation's bounds are met
    by units moving no farther from their present sum than needed.
    """
    bounds = {
        unit: (means[unit][0] * n + _SAFE, means[unit][1] * n - _SAFE)
        if unit in means
        else (sums[unit], sums[unit])
        for unit, n in counts.items()
        if n
    }
    if NATION not in means:
        return bounds
    slack = {
        unit: min(_SLACK * n + 2, (bounds[unit][1] - bounds[unit][0]) / 2)
        for unit, n in counts.items()
        if n
    }
    programme = Programme()
    targets = {
        unit: programme.quantity(low + slack[unit], high - slack[unit], whole=False)
        for unit, (low, high) in bounds.items()
    }
    everyone, together = sum(counts.values()), sum(slack.values())
    low, high = (bound * everyone for bound in means[NATION])
    programme.wish(
        "the nation's mean",
        [(one, 1.0) for one in targets.values()],
        low + together,
        high - together,
    )
    for unit, quantity in targets.items():
        programme.near([(quantity, 1.0)], sums[unit], price=1.0)
    numbers, _ = programme.solve()
    return {
        unit: (float(numbers[quantity]) - slack[unit], float(numbers[quantity]) + slack[unit])
        for unit, quantity in targets.items()
    }


def shifted(
    values: NDArray[np.float64],
    possible: Sequence[NDArray[np.float64]],
    bounds: Bounds,
    spread: float,
    random: np.random.Generator,
) -> tuple[dict[int, float], float]:
    """Which of the values to change into what, and by how much their sum still misses the bounds.

    `possible`: for each value the others that may take its place, ascending.
    """
    changed: dict[int, float] = {}
    low, high = bounds
    total = float(values.sum())
    for place in _rounds(len(values), random):
        if low <= total <= high:
            return changed, 0.0
        value = changed.get(place, float(values[place]))
        others = possible[place] - value
        change = _one_step(others, low - total, high - total, _STEP * spread)
        total += change
        if change:
            changed[place] = value + change
    return changed, max(0.0, low - total, total - high)


def _rounds(places: int, random: np.random.Generator) -> Iterator[int]:
    """Every place in random order, again and again, and one more for a last look."""
    for _ in range(_ROUNDS):
        yield from random.permutation(places).tolist()
    yield 0


def _one_step(changes: NDArray[np.float64], at_least: float, at_most: float, step: float) -> float:
    """The greatest possible change within a step, or the smallest, that does not go too far.

    `at_least`, `at_most`: the change of the whole sum that is wanted. 0: there is none.
    """
    if at_least > 0:
        possible = changes[(changes > _SAFE) & (changes <= at_most)]
        near = possible[possible <= max(step, possible.min(initial=np.inf))]
        return float(near.max(initial=0.0))
    possible = changes[(changes < -_SAFE) & (changes >= at_least)]
    near = possible[possible >= min(-step, possible.max(initial=-np.inf))]
    return float(near.min(initial=0.0))
