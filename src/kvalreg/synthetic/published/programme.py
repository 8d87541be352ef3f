"""Integer programmes: whole numbers that obey every condition, or as nearly as can be."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

UNBOUNDED = np.inf
_TOLERANCE = 1e-6
_PRICE_OF_A_BREACH = 1e4
_SECONDS = 60
_FEW_NODES, _MANY_NODES = 30, 100_000  # mostly the first numbers found are as cheap as any
_GAP = 0.02  # the cheapest numbers need not be proved to be so


class NoSolution(Exception):
    """The solver found no numbers at all; says what it was asked for."""


@dataclass(frozen=True)
class Breach:
    """A condition that no numbers could meet, and by how much they miss it."""

    condition: str
    by: float


@dataclass
class Programme:
    """Whole numbers to be found: quantities with bounds and prices, and conditions on sums.

    Of all numbers that meet the conditions, `solve` finds the cheapest. A condition that cannot
    be met is breached by as little as possible, and told of: published numbers may contradict
    each other.
    """

    _low: list[float] = field(default_factory=list)
    _high: list[float] = field(default_factory=list)
    _price: list[float] = field(default_factory=list)
    _whole: list[bool] = field(default_factory=list)
    _terms: list[tuple[int, int, float]] = field(default_factory=list)
    _bounds: list[tuple[float, float]] = field(default_factory=list)
    _breaches: dict[int, str] = field(default_factory=dict)

    def quantity(self, low: float, high: float, price: float = 0.0, *, whole: bool = True) -> int:
        """A new quantity; gives its number."""
        self._low.append(low)
        self._high.append(high)
        self._price.append(price)
        self._whole.append(whole)
        return len(self._low) - 1

    def condition(self, terms: Iterable[tuple[int, float]], low: float, high: float) -> None:
        """The sum of the quantities times their factors lies within the bounds."""
        number = len(self._bounds)
        self._terms += [(number, quantity, factor) for quantity, factor in terms]
        self._bounds.append((low, high))

    def wish(self, name: str, terms: Iterable[tuple[int, float]], low: float, high: float) -> None:
        """A condition that may be breached, at a price above all others."""
        over = self.quantity(0, UNBOUNDED, _PRICE_OF_A_BREACH, whole=False)
        under = self.quantity(0, UNBOUNDED, _PRICE_OF_A_BREACH, whole=False)
        self._breaches |= {over: name, under: name}
        self.condition([*terms, (over, -1.0), (under, 1.0)], low, high)

    def near(self, terms: Iterable[tuple[int, float]], target: float, price: float) -> None:
        """What the sum lies away from the target costs so much for each one."""
        over, under = (self.quantity(0, UNBOUNDED, price, whole=False) for _ in "+-")
        self.condition([*terms, (over, -1.0), (under, 1.0)], target, target)

    def solve(self) -> tuple[NDArray[np.float64], list[Breach]]:
        """The quantities in order, and what was breached. Raises `NoSolution`."""
        rows, columns, factors = zip(*self._terms, strict=True) if self._terms else ((), (), ())
        matrix = csr_array((factors, (rows, columns)), shape=(len(self._bounds), len(self._low)))
        low, high = np.array(self._bounds).T
        constraints = LinearConstraint(matrix, low, high)
        numbers = self._found(constraints, _FEW_NODES)
        if numbers is None or self._breaches_in(numbers):
            numbers = self._found(constraints, _MANY_NODES)
        if numbers is None:
            raise NoSolution(f"{len(self._bounds)} conditions and no numbers that meet them")
        return numbers, self._breaches_in(numbers)

    def _found(self, constraints: LinearConstraint, nodes: int) -> NDArray[np.float64] | None:
        """The best numbers found when so many branches have been tried."""
        found = milp(
            np.array(self._price),
            integrality=np.array(self._whole, dtype=np.int8),
            bounds=Bounds(np.array(self._low), np.array(self._high)),
            constraints=constraints,
            options={"time_limit": _SECONDS, "mip_rel_gap": _GAP, "node_limit": nodes},
        )
        return None if found.x is None else np.where(self._whole, np.round(found.x), found.x)

    def _breaches_in(self, numbers: NDArray[np.float64]) -> list[Breach]:
        return [
            Breach(name, float(numbers[quantity]))
            for quantity, name in self._breaches.items()
            if numbers[quantity] > _TOLERANCE
        ]
