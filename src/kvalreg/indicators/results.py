"""Indicator results: from counts to values, intervals and achievement."""

from collections.abc import Sequence

import polars as pl

from kvalreg.indicators.achievement import achievement, whole_percent
from kvalreg.model import Coverage, Indicator
from kvalreg.statistics.intervals import Floats, clopper_pearson, mean_interval

COLUMNS = (
    "indicator", "definition", "year", "level", "unit",
    "numerator", "denominator", "value", "lower", "upper",
    "target_high", "target_moderate", "achieved", "shown",
    "missing", "percent", "achieved_unrounded", "part",
)  # fmt: skip

_BLANKED = (
    "numerator", "denominator", "value", "lower", "upper",
    "achieved", "missing", "percent", "achieved_unrounded",
)  # fmt: skip


def facts_of(indicators: Sequence[Indicator | Coverage]) -> pl.DataFrame:
    """One row per indicator, in order: `indicator`, its targets, its smallest number, no part."""
    return pl.DataFrame(
        {
            "indicator": [one.key for one in indicators],
            "part": [""] * len(indicators),
            "target_high": [one.targets.high for one in indicators],
            "target_moderate": [one.targets.moderate for one in indicators],
            "smallest": [
                1 if isinstance(one, Coverage) else one.smallest_shown for one in indicators
            ],
        },
        schema_overrides={"target_high": pl.Float64, "target_moderate": pl.Float64},
    )


def results(counts: pl.DataFrame) -> pl.DataFrame:
    """The results of counted indicators, one row per row of counts; columns as in `COLUMNS`.

    Takes the counts (see `count_by_unit`) with `level` and the indicator's facts.
    `value`, `lower`, `upper`: a fraction with its exact interval, or a mean with the interval
        of its standard error. Null where nobody was counted.
    `percent`: whole percent as printed; `achieved` is judged on it (as the report does),
        `achieved_unrounded` on the fraction itself.
    `missing`: those of the population whose answers were lacking.
    `shown`: false where the denominator is under the register's smallest number.
    `part`: what the row tells of an indicator that has several parts; else empty.
    """
    is_mean = pl.col("total").is_not_null()
    anyone = pl.col("denominator") > 0
    percent = whole_percent(pl.col("numerator"), pl.col("denominator"))
    reached = pl.coalesce("numerator", "total")
    rows = pl.concat(
        [_with_exact_limits(counts.filter(~is_mean)), _with_limits_of_mean(counts.filter(is_mean))]
    )
    return (
        rows.with_columns(
            pl.when(anyone).then(reached / pl.col("denominator")).alias("value"),
            pl.when(anyone).then(percent).alias("percent"),
        )
        .with_columns(
            achievement(pl.col("percent") / 100).alias("achieved"),
            achievement(pl.col("value")).alias("achieved_unrounded"),
            (pl.col("denominator") >= pl.col("smallest")).alias("shown"),
            (pl.col("population") - pl.col("denominator")).alias("missing"),
        )
        .select(COLUMNS)
    )


def without_small_numbers(rows: pl.DataFrame) -> pl.DataFrame:
    """The results as they may be published: rows that are not shown keep no number."""
    return rows.with_columns(pl.when("shown").then(pl.col(name)).alias(name) for name in _BLANKED)


def _with_exact_limits(counts: pl.DataFrame) -> pl.DataFrame:
    return _with_limits(counts, *clopper_pearson(counts["numerator"], counts["denominator"]))


def _with_limits_of_mean(counts: pl.DataFrame) -> pl.DataFrame:
    limits = mean_interval(counts["total"], counts["total_of_squares"], counts["denominator"])
    return _with_limits(counts, *limits)


def _with_limits(counts: pl.DataFrame, lower: Floats, upper: Floats) -> pl.DataFrame:
    return counts.with_columns(
        pl.Series("lower", lower, nan_to_null=True), pl.Series("upper", upper, nan_to_null=True)
    )
