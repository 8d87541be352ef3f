"""Has a target been reached?"""

import polars as pl

from kvalreg.model import Targets


def whole_percent(numerator: pl.Expr, denominator: pl.Expr) -> pl.Expr:
    """The percentage as it is printed: whole, halves up, computed without rounding errors."""
    return (200 * numerator + denominator) // (2 * denominator)


def achievement(value: pl.Expr, targets: Targets, *, tolerance: float = 1e-9) -> pl.Expr:
    """`high`, `moderate` or `low`; null without targets or without a value.

    `value` is a fraction. Reaching a target exactly is reaching it. Without a moderate target
    everything under the high one is low.
    """
    if targets.high is None:
        return pl.lit(None, dtype=pl.String)
    moderate = targets.high if targets.moderate is None else targets.moderate
    return (
        pl.when(value >= targets.high - tolerance)
        .then(pl.lit("high"))
        .when(value >= moderate - tolerance)
        .then(pl.lit("moderate"))
        .when(value.is_not_null())
        .then(pl.lit("low"))
    )
