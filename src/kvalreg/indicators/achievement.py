"""Has a target been reached?"""

import polars as pl

_TOLERANCE = 1e-9


def whole_percent(numerator: pl.Expr, denominator: pl.Expr) -> pl.Expr:
    """The percentage as it is printed: whole, halves up, computed without rounding errors."""
    return (200 * numerator + denominator) // (2 * denominator)


def achievement(value: pl.Expr) -> pl.Expr:
    """`high`, `moderate` or `low`; null without targets or without a value.

    Takes the value as a fraction, beside the columns `target_high` and `target_moderate`.
    Reaching a target exactly is reaching it. Without a moderate target everything under the
    high one is low.
    """
    return (
        pl.when(value >= pl.col("target_high") - _TOLERANCE)
        .then(pl.lit("high"))
        .when(value >= pl.col("target_moderate") - _TOLERANCE)
        .then(pl.lit("moderate"))
        .when(value.is_not_null() & pl.col("target_high").is_not_null())
        .then(pl.lit("low"))
    )
