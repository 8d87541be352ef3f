"""Statistical process control: has a proportion changed, or does it vary as it always did?

A p chart holds one proportion per period against limits made from the periods before. Of the
rules of the Western Electric handbook it uses three; every further rule would find more changes,
and cry wolf more often (Champ & Woodall, Technometrics 1987; 29: 393–399). A trend rule is left
out for the same reason (Davis & Woodall, J Qual Technol 1988; 20: 15–20).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

FEWEST_PERIODS = 8
"""With fewer periods behind it, a chart has no limits that mean anything."""

FALSE_ALARM = 0.0124
"""How often the latest period of a normal process that never changes breaks a rule, where the
limits are known: 0.0027 beyond three standard deviations, 0.0020 two of three beyond two,
2 × 0.5⁸ a run, less 0.0002 that break several. Here the limits are estimated from 8 to 12 periods:
simulated, it is 0.003 where there is nothing but chance, and up to 0.03 where there is more."""

_MEAN_RANGE_OF_TWO = 1.128  # of two normal values, in standard deviations (d2)
_RUN = 8


@dataclass(frozen=True)
class Period:
    """So many of the counted reached something; at least one was counted."""

    reached: int
    counted: int

    def __post_init__(self) -> None:
        if not 0 <= self.reached <= self.counted or self.counted == 0:
            raise ValueError(f"{self.reached} of {self.counted} is no proportion")

    @property
    def proportion(self) -> float:
        return self.reached / self.counted


@dataclass(frozen=True)
class Point:
    """A period on a chart: above (1), on (0) or below (-1) the centre line, and how far from it.

    `distance`: in standard deviations, 0 or more.
    """

    side: int
    distance: float


class Signal(Enum):
    """The rules that the latest period can break.

    Source: Western Electric, Statistical Quality Control Handbook, 1956, pp. 25–27.
    """

    BEYOND_LIMITS = "the latest period is more than three standard deviations away"
    TWO_OF_THREE = "two of the latest three are more than two away, on one side, the latest too"
    RUN = "the latest eight are on one side of the centre line"


@dataclass(frozen=True)
class PChart:
    """The latest period against those before it.

    `centre`: the proportion of the periods before, together. `lower`, `upper`: the limits of the
        latest one, at three standard deviations. `spread`: how much more the periods vary than
        chance alone explains, 1 or more. `points`: every period, the latest last.
    """

    centre: float
    lower: float
    upper: float
    spread: float
    points: tuple[Point, ...]

    @property
    def side(self) -> int:
        """Where the latest period is: above (1), on (0) or below (-1) the centre line."""
        return self.points[-1].side

    @property
    def signals(self) -> tuple[Signal, ...]:
        return signals(self.points)


def p_chart(before: Sequence[Period], latest: Period) -> PChart | None:
    """The latest period against those before it; None where those are fewer than eight."""
    if len(before) < FEWEST_PERIODS:
        return None
    centre, spread = centre_line(before), overdispersion(before)
    lower, upper = limits(latest, centre, spread)
    typical = (sum(one.reached for one in before) + 0.5) / (sum(one.counted for one in before) + 1)
    points = tuple(_point(one, centre, spread, typical) for one in (*before, latest))
    return PChart(centre, lower, upper, spread, points)


def centre_line(periods: Sequence[Period]) -> float:
    """All who reached it, of all who were counted."""
    return sum(one.reached for one in periods) / sum(one.counted for one in periods)


def limits(period: Period, centre: float, spread: float = 1) -> tuple[float, float]:
    """Shewhart's limits of a period as large: the centre ± 3 √(p(1 − p)/n), within 0 and 1.

    `spread` widens them where the periods vary more than chance.
    Source: Montgomery, Introduction to Statistical Quality Control, chapter 7 (fractions).
    """
    half = 3 * spread * float(np.sqrt(centre * (1 - centre) / period.counted))
    return max(0.0, centre - half), min(1.0, centre + half)


def overdispersion(periods: Sequence[Period]) -> float:
    """How much more the periods vary from one to the next than chance explains; at least 1.

    It is the mean step between neighbours, each a number of standard deviations, over what it
    would be by chance. Large periods would else be outside their limits all the time. Steps
    smaller than by chance are not taken to mean anything.
    Source: Laney, Quality Engineering 2002; 14: 531–537 (p′ chart).
    """
    centre = centre_line(periods)
    if centre in (0, 1) or len(periods) < 2:
        return 1.0
    z = [
        (one.proportion - centre) / np.sqrt(centre * (1 - centre) / one.counted) for one in periods
    ]
    return max(1.0, float(np.mean(np.abs(np.diff(z)))) / _MEAN_RANGE_OF_TWO)


def signals(points: Sequence[Point]) -> tuple[Signal, ...]:
    """The rules that the latest point breaks, itself or together with those before it."""
    if not points or points[-1].side == 0:
        return ()
    latest = points[-1]

    def far(point: Point, distance: int) -> bool:
        return point.side == latest.side and point.distance > distance

    broken = {
        Signal.BEYOND_LIMITS: far(latest, 3),
        Signal.TWO_OF_THREE: far(latest, 2) and any(far(point, 2) for point in points[-3:-1]),
        Signal.RUN: len(points) >= _RUN
        and all(point.side == latest.side for point in points[-_RUN:]),
    }
    return tuple(signal for signal, is_broken in broken.items() if is_broken)


def chance_of_false_alarm(charts: int) -> float:
    """How likely at least one of so many charts signals in a period in which nothing changed.

    Range: 0 to 1. It takes the charts to be independent, which makes it rather too high.
    """
    return float(1 - (1 - FALSE_ALARM) ** charts)


def _point(period: Period, centre: float, spread: float, typical: float) -> Point:
    """A period's distance by Shewhart or by the exact binomial, whichever is the smaller.

    Near 0 and 1, and with few people, Shewhart's limits are too narrow on one side. `typical`:
    the centre with half a person more on both sides, for else nothing could follow on *never*.
    """
    side = (period.proportion > centre) - (period.proportion < centre)
    if side == 0:
        return Point(0, 0.0)
    return Point(side, min(_by_shewhart(period, centre, spread), _exactly(period, typical, side)))


def _by_shewhart(period: Period, centre: float, spread: float) -> float:
    deviation = float(np.sqrt(centre * (1 - centre) / period.counted)) * spread
    return abs(period.proportion - centre) / deviation if deviation else float("inf")


def _exactly(period: Period, centre: float, side: int) -> float:
    """The standard deviations that a normal value as unlikely would be away; at least 0."""
    from scipy.special import bdtr, bdtrc, ndtri  # slow to import

    n, reached = period.counted, period.reached
    above = bdtrc(reached - 1, n, centre) if reached else 1.0
    tail = float(above if side > 0 else bdtr(reached, n, centre))
    return max(0.0, -float(ndtri(tail)))
