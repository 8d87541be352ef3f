"""Counting declared indicators, all in one pass over the pathways."""

from collections.abc import Sequence
from dataclasses import dataclass

import narwhals as nw
import polars as pl

from kvalreg.frames.engines import Frame
from kvalreg.frames.pathways import UNIT
from kvalreg.model import Mean, Proportion, columns_used

COUNTS = ("population", "denominator", "numerator", "total", "total_of_squares")


@dataclass(frozen=True, eq=False)
class Asked:
    """An indicator under one definition's rules."""

    definition: str
    indicator: Proportion | Mean


def columns_needed(asked: Sequence[Asked]) -> frozenset[str]:
    """The pathway columns that the indicators read."""
    return columns_used(*(part for one in asked for part in one.indicator.expressions))


def count_by_unit(asked: Sequence[Asked], pathways: Frame) -> pl.DataFrame:
    """Count every indicator in each unit and year.

    Takes one row per pathway: `unit` and the columns that the indicators name.
    Gives one row per indicator, definition, unit and year with anyone in the population:
    `indicator`, `definition`, `unit`, `year`; `population`, `denominator` and `numerator` as
    counts; for means `total` and `total_of_squares` of the values (else null).
    """
    dates = sorted({one.indicator.dated_by for one in asked})
    years = {day: f"year of {day}" for day in dates}
    counted = (
        pathways.with_columns(nw.col(day).dt.year().alias(year) for day, year in years.items())
        .group_by(UNIT, *years.values())
        .agg(count for number, one in enumerate(asked) for count in _counts(number, one.indicator))
        .collect("polars")
        .to_native()
    )
    return pl.concat(
        [_one(number, one, counted, years) for number, one in enumerate(asked)],
        how="vertical_relaxed",
    )


def _counts(number: int, indicator: Proportion | Mean) -> list[nw.Expr]:
    population = _yes(indicator.population)
    denominator = population & _yes(indicator.denominator)
    counts = {"population": _number_of(population), "denominator": _number_of(denominator)}
    if isinstance(indicator, Proportion):
        counts["numerator"] = _number_of(denominator & _yes(indicator.numerator))
    if isinstance(indicator, Mean):
        value = nw.when(denominator).then(indicator.value.cast(nw.Float64))
        counts |= {"total": value.sum(), "total_of_squares": (value * value).sum()}
    return [count.alias(_column(number, name)) for name, count in counts.items()]


def _yes(claim: nw.Expr) -> nw.Expr:
    return claim.fill_null(value=False)


def _number_of(claim: nw.Expr) -> nw.Expr:
    return claim.cast(nw.Int64).sum()  # not every engine can add up booleans


def _column(number: int, count: str) -> str:
    return f"{count} {number}"


def _one(number: int, asked: Asked, counted: pl.DataFrame, years: dict[str, str]) -> pl.DataFrame:
    """One indicator's counts, added up over the other date columns' years."""
    own = {
        _column(number, name): name for name in COUNTS if _column(number, name) in counted.columns
    }
    absent = [pl.lit(None).alias(name) for name in COUNTS if name not in own.values()]
    return (
        counted.rename({**own, years[asked.indicator.dated_by]: "year"})
        .drop_nulls("year")
        .group_by("unit", "year")
        .agg(pl.col(name).sum() for name in own.values())
        .filter(pl.col("population") > 0)
        .with_columns(
            pl.lit(asked.indicator.key).alias("indicator"),
            pl.lit(asked.definition).alias("definition"),
            pl.col("year").cast(pl.Int32),
            pl.col("unit").cast(pl.Int32),
            *absent,
        )
        .select(
            "indicator", "definition", "unit", "year",
            *(pl.col(name).cast(_TYPES[name]) for name in COUNTS),
        )
    )  # fmt: skip


_TYPES = {
    "population": pl.Int64,
    "denominator": pl.Int64,
    "numerator": pl.Int64,
    "total": pl.Float64,
    "total_of_squares": pl.Float64,
}
