"""Printed percentages and means → the whole numbers and the means that print so."""

from kvalreg.model.published import Bounds
from kvalreg.reports.tables.numbers import PercentFormat

_REACH = 1.01  # percentage points: more than any rounding


def counts_that_print(printed: str, whole: int, percent: PercentFormat) -> tuple[int, int]:
    """The lowest and the highest count that the table writes so. Raises ValueError if none."""
    said = float(printed.rstrip(" %").replace(",", "."))
    lowest = max(0, int(whole * (said - _REACH) / 100))
    highest = min(whole, int(whole * (said + _REACH) / 100) + 1)
    counts = [
        count
        for count in range(lowest, highest + 1)
        if percent.write(count, whole, "nb") == printed
    ]
    if not counts:
        raise ValueError(f"no count of {whole} prints as {printed!r}")
    return counts[0], counts[-1]


def mean_and_count(printed: str) -> tuple[float, int]:
    """The mean and the number of answers of `15.2 (265)`."""
    mean, _, count = printed.rstrip(")").partition(" (")
    return float(mean), int(count)


def rounded_to(mean: float, decimals: int) -> Bounds:
    """The means that round to it."""
    half = 0.5 / 10**decimals
    return mean - half, mean + half


def share_that_rounds_to(percent: float, decimals: int = 0) -> Bounds:
    """The shares (0 to 1) that round to so many per cent, not quite to the ends."""
    half = 0.49 / 10**decimals
    return max(0.0, (percent - half) / 100), min(1.0, (percent + half) / 100)
