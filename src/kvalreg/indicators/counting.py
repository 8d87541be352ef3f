"""Counting declared indicators, all in one pass over the pathways."""

from collections.abc import Sequence
from dataclasses import dataclass

import narwhals as nw
import polars as pl

from kvalreg.frames.engines import Frame
from kvalreg.frames.pathways import UNIT
from kvalreg.model import Mean, Proportion, Spread, columns_used

COUNTS = {
    "population": pl.Int64,
    "denominator": pl.Int64,
    "numerator": pl.Int64,
    "total": pl.Float64,
    "total_of_squares": pl.Float64,
}


@dataclass(frozen=True, eq=False)
class Asked:
    """An indicator, or one part of it, under one definition's rules."""

    definition: str
    indicator: Proportion | Mean | Spread
    part: str = ""


def columns_needed(asked: Sequence[Asked]) -> frozenset[str]:
    """The pathway columns that the indicators read."""
    return columns_used(*(part for one in asked for part in one.indicator.expressions))


def count_by_unit(asked: Sequence[Asked], pathways: Frame) -> pl.DataFrame:
    """Count every indicator in each unit and year; spreads are left out.

    Takes one row per pathway: `unit` and the columns that the indicators name.
    Gives one row per indicator, unit and year with anyone in the population: `asked`, the
    indicator's place in the sequence; `unit`, `year`; `population`, `denominator` and
    `numerator` as counts; for means `total` and `total_of_squares` of the values (else null).
    """
    counted = {
        number: one.indicator
        for number, one in enumerate(asked)
        if not isinstance(one.indicator, Spread)
    }
    if not counted:
        return pl.DataFrame(schema={UNIT: pl.Int32, "year": pl.Int32, "asked": pl.Int32, **COUNTS})
    # Most indicators are the same under every definition: each is counted once.
    indicators = list(dict.fromkeys(counted.values()))
    place = {indicator: number for number, indicator in enumerate(indicators)}
    places = pl.DataFrame(
        {"asked": list(counted), "indicator": [place[one] for one in counted.values()]},
        schema={"asked": pl.Int32, "indicator": pl.Int32},
    )
    return _count_each(indicators, pathways).join(places, on="indicator").drop("indicator")


def _count_each(indicators: Sequence[Proportion | Mean], pathways: Frame) -> pl.DataFrame:
    years = {one.dated_by: f"year of {one.dated_by}" for one in indicators}
    counted = (
        pathways.with_columns(nw.col(day).dt.year().alias(year) for day, year in years.items())
        .group_by(UNIT, *years.values())
        .agg(count for number, one in enumerate(indicators) for count in _counts(number, one))
        .collect("polars")
        .to_native()
    )
    year_of = [years[one.dated_by] for one in indicators]
    return pl.concat(_one_year_each(counted, year_of, year) for year in years.values())


def _counts(number: int, indicator: Proportion | Mean) -> list[nw.Expr]:
    population = _yes(indicator.population)
    denominator = population & _yes(indicator.denominator)
    counts = {"population": number_of(population), "denominator": number_of(denominator)}
    if isinstance(indicator, Proportion):
        counts["numerator"] = number_of(denominator & _yes(indicator.numerator))
    else:
        value = nw.when(denominator).then(indicator.value.cast(nw.Float64))
        counts |= {"total": value.sum(), "total_of_squares": (value * value).sum()}
    return [count.alias(_column(number, name)) for name, count in counts.items()]


def _yes(claim: nw.Expr) -> nw.Expr:
    return claim.fill_null(value=False)


def number_of(claim: nw.Expr) -> nw.Expr:
    """How many a claim is true of; those of whom it is unknown are not counted."""
    return claim.sum().cast(nw.Int64)


def _column(number: int, count: str) -> str:
    return f"{count} {number}"


def _one_year_each(counted: pl.DataFrame, year_of: Sequence[str], year: str) -> pl.DataFrame:
    """The counts of the indicators that this year decides for, added up over the other years."""
    numbers = [number for number, its_year in enumerate(year_of) if its_year == year]
    columns = [
        _column(number, name)
        for number in numbers
        for name in COUNTS
        if _column(number, name) in counted.columns
    ]
    added_up = counted.drop_nulls(year).group_by(UNIT, year).agg(pl.col(columns).sum())
    long = added_up.select(
        pl.col(UNIT).cast(pl.Int32),
        pl.col(year).cast(pl.Int32).alias("year"),
        *(_record(added_up, number) for number in numbers),
    ).unpivot(index=[UNIT, "year"], variable_name="indicator", value_name="counts")
    return (
        long.with_columns(pl.col("indicator").cast(pl.Int32))
        .unnest("counts")
        .filter(pl.col("population") > 0)
    )


def _record(added_up: pl.DataFrame, number: int) -> pl.Expr:
    """All counts of one indicator in one column, so that the indicators can be stacked."""
    counts = [
        (pl.col(column) if column in added_up.columns else pl.lit(None)).cast(dtype).alias(name)
        for name, dtype in COUNTS.items()
        for column in [_column(number, name)]
    ]
    return pl.struct(counts).alias(str(number))
