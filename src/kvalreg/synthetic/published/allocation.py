"""How many patients of each kind answer in which way, so that every published margin holds."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kvalreg.model.published import NATION, Bounds
from kvalreg.synthetic.published.programme import Breach, Programme

Parts = Sequence[tuple[float, float]]
_WHOLE: Parts = ((1.0, 1.0),)
_PARTS: Parts = ((0.03, 1.0), (0.05, 1.02), (0.12, 1.1), (0.80, 1.3))
"""Shares of a pattern's patients, and what each of those costs who leaves it."""


@dataclass(frozen=True)
class Kind:
    """Patients who are alike for the margins: one unit, the same margins, the same possibilities.

    `is_counted`: for each margin whether they are among those it is about.
    `possible`: the patterns of claims that their answers can have.
    """

    unit: int
    is_counted: tuple[bool, ...]
    possible: frozenset[int]


@dataclass(frozen=True, eq=False)
class Limit:
    """A margin as numbers: what each pattern adds to the sum, and the bounds of the sum.

    `margin`: which of the margins decides whom it counts. `unit`: a unit or `NATION`.
    """

    name: str
    margin: int
    unit: int
    adds: NDArray[np.float64]
    bounds: Bounds


def allocate(
    current: Mapping[Kind, Counter[int]], limits: Sequence[Limit]
) -> tuple[dict[Kind, Counter[int]], list[Breach]]:
    """Kind → how many of it get each pattern; as few as possible get another one than now.

    Also tells which limits no allocation meets.
    """
    programme = Programme()
    parts = _PARTS if _is_left_to_the_nation(limits) else _WHOLE
    needed = {kind: now for kind, now in current.items() if any(kind.is_counted)}
    quantities = {
        (kind, pattern): programme.quantity(0, now.total())
        for kind, now in needed.items()
        for pattern in sorted(kind.possible)
    }
    for kind, now in needed.items():
        everyone = [(quantities[kind, pattern], 1.0) for pattern in kind.possible]
        programme.condition(everyone, now.total(), now.total())
        for pattern, number in now.items():
            leaving = [(part, 1.0) for part in _leaving(programme, number, parts)]
            programme.condition([(quantities[kind, pattern], 1.0), *leaving], number, np.inf)
    for limit in limits:
        programme.wish(limit.name, _terms(limit, quantities), *limit.bounds)
    numbers, breaches = programme.solve()
    wanted = {kind: Counter() if kind in needed else now for kind, now in current.items()}
    for (kind, pattern), quantity in quantities.items():
        if numbers[quantity]:
            wanted[kind][pattern] = int(numbers[quantity])
    return wanted, breaches


def _is_left_to_the_nation(limits: Sequence[Limit]) -> bool:
    """Whether a margin is known of all units together only."""
    of_units = {limit.margin for limit in limits if limit.unit != NATION}
    return any(limit.margin not in of_units for limit in limits)


def _leaving(programme: Programme, number: int, parts: Parts) -> Iterator[int]:
    """How many of so many patients leave a pattern, in parts that cost more and more.

    So nobody moves without need, and what only the nation needs is spread over the units.
    """
    for share, price in parts:
        yield programme.quantity(0, share * number, price, whole=False)


def _terms(limit: Limit, quantities: Mapping[tuple[Kind, int], int]) -> Iterator[tuple[int, float]]:
    for (kind, pattern), quantity in quantities.items():
        is_there = limit.unit in (NATION, kind.unit) and kind.is_counted[limit.margin]
        if is_there and limit.adds[pattern]:
            yield quantity, float(limit.adds[pattern])


def counted(of_each: Sequence[tuple[Kind, int]]) -> dict[Kind, Counter[int]]:
    """Kind → how many patients have each pattern now."""
    counts: dict[Kind, Counter[int]] = {}
    for kind, pattern in of_each:
        counts.setdefault(kind, Counter())[pattern] += 1
    return counts
