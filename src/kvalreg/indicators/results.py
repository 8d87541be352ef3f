"""Indicator results: from counts to values, intervals and achievement."""

import polars as pl

from kvalreg.indicators.achievement import achievement, whole_percent
from kvalreg.model import Coverage, Mean, Proportion, Targets
from kvalreg.statistics.intervals import Floats, clopper_pearson, mean_interval

COLUMNS = (
    "indicator", "definition", "year", "level", "unit",
    "numerator", "denominator", "value", "lower", "upper",
    "target_high", "target_moderate", "achieved", "shown",
    "missing", "percent", "achieved_unrounded",
)  # fmt: skip

_BLANKED = (
    "numerator",
    "denominator",
    "value",
    "lower",
    "upper",
    "achieved",
    "missing",
    "percent",
    "achieved_unrounded",
)


def results(counts: pl.DataFrame, indicator: Proportion | Mean | Coverage) -> pl.DataFrame:
    """The results of one indicator, one row per row of counts; columns as in `COLUMNS`.

    `value`, `lower`, `upper`: a fraction with its exact interval, or a mean with the interval
        of its standard error. Null where nobody was counted.
    `percent`: whole percent as printed; `achieved` is judged on it (as the report does),
        `achieved_unrounded` on the fraction itself.
    `missing`: those of the population whose answers were lacking.
    `shown`: false where the denominator is under the register's smallest number.
    """
    rows = _means(counts) if isinstance(indicator, Mean) else _proportions(counts)
    targets = Targets() if isinstance(indicator, Mean) else indicator.targets
    smallest = 0 if isinstance(indicator, Coverage) else indicator.smallest_shown
    return rows.with_columns(
        pl.lit(targets.high, pl.Float64).alias("target_high"),
        pl.lit(targets.moderate, pl.Float64).alias("target_moderate"),
        achievement(pl.col("percent") / 100, targets).alias("achieved"),
        achievement(pl.col("value"), targets).alias("achieved_unrounded"),
        (pl.col("denominator") >= smallest).alias("shown"),
        (pl.col("population") - pl.col("denominator")).alias("missing"),
    ).select(COLUMNS)


def without_small_numbers(rows: pl.DataFrame) -> pl.DataFrame:
    """The results as they may be published: rows that are not shown keep no number."""
    return rows.with_columns(pl.when("shown").then(pl.col(name)).alias(name) for name in _BLANKED)


def _proportions(counts: pl.DataFrame) -> pl.DataFrame:
    lower, upper = clopper_pearson(counts["numerator"], counts["denominator"])
    anyone = pl.col("denominator") > 0
    return counts.with_columns(
        pl.when(anyone).then(pl.col("numerator") / pl.col("denominator")).alias("value"),
        *_limits(lower, upper),
        pl.when(anyone)
        .then(whole_percent(pl.col("numerator"), pl.col("denominator")))
        .alias("percent"),
    )


def _means(counts: pl.DataFrame) -> pl.DataFrame:
    lower, upper = mean_interval(counts["total"], counts["total_of_squares"], counts["denominator"])
    mean = pl.when(pl.col("denominator") > 0).then(pl.col("total") / pl.col("denominator"))
    return counts.with_columns(
        mean.alias("value"), *_limits(lower, upper), pl.lit(None, pl.Int64).alias("percent")
    )


def _limits(lower: Floats, upper: Floats) -> list[pl.Series]:
    return [
        pl.Series("lower", lower, nan_to_null=True),
        pl.Series("upper", upper, nan_to_null=True),
    ]
