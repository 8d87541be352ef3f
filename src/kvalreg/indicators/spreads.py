"""Spreads: how many have each value, and what follows from that at every level."""

from collections.abc import Collection, Mapping
from typing import Any

import narwhals as nw
import numpy as np
import polars as pl

from kvalreg.frames.engines import Frame
from kvalreg.frames.gathering import UNIT
from kvalreg.indicators.levels import Level, add_up
from kvalreg.indicators.results import COLUMNS
from kvalreg.model import SPREAD_PARTS, Register, Spread
from kvalreg.statistics.intervals import Floats, mean_interval
from kvalreg.statistics.medians import median_interval

_SCHEMA = {
    UNIT: pl.Int32,
    "year": pl.Int32,
    "point": pl.Float64,
    "population": pl.Int64,
    "count": pl.Int64,
    "asked": pl.Int32,
}
_GROUP = ("indicator", "definition", "year", "level", "unit", "smallest")


def count_values(spreads: Mapping[int, Spread], pathways: Frame) -> pl.DataFrame:
    """How many have each value, in each unit and year.

    Takes the spreads by their number, and one row per pathway with `unit` and what they read.
    Gives `asked` (the number), `unit`, `year`, `point` (the value; null for those whose answers
    are lacking), `population` and `count`, how many of the denominator have it.
    """
    counted = [_count(number, spread, pathways) for number, spread in spreads.items()]
    return pl.concat([pl.DataFrame(schema=_SCHEMA), *counted])


def _count(number: int, spread: Spread, pathways: Frame) -> pl.DataFrame:
    answered = spread.denominator.fill_null(value=False)
    found: pl.DataFrame = (
        pathways.filter(spread.population, ~nw.col(spread.dated_by).is_null())
        .select(
            UNIT,
            nw.col(spread.dated_by).dt.year().alias("year"),
            nw.when(answered).then(spread.value.cast(nw.Float64)).alias("point"),
        )
        .group_by(UNIT, "year", "point")
        .agg(nw.len().alias("population"))
        .collect("polars")
        .to_native()
    )
    is_known = pl.col("point").is_not_null()
    return found.with_columns(
        pl.when(is_known).then(pl.col("population")).otherwise(0).alias("count"),
        pl.lit(number).alias("asked"),
    ).select(pl.col(name).cast(dtype) for name, dtype in _SCHEMA.items())


def values_at_levels(
    register: Register, values: pl.DataFrame, levels: Collection[Level]
) -> pl.DataFrame:
    """The counted values of units, and of what the units belong to."""
    keys = ["asked", "year", "point"]
    return add_up(register, values, levels, ("population", "count"), keys)


def spread_results(values: pl.DataFrame) -> pl.DataFrame:
    """The results of spreads, a row for each of `SPREAD_PARTS`; columns as in `COLUMNS`.

    Takes the counted values of a level (see `count_values`) with the indicator's facts. The
    mean has the interval of its standard error, the median one between two of the values.
    """
    rows = [
        row
        for group, points in values.group_by(*_GROUP, maintain_order=True)
        for row in _parts(dict(zip(_GROUP, group, strict=True)), points.sort("point"))
    ]
    numbers = ("value", "lower", "upper", "target_high", "target_moderate")
    schema: dict[str, Any] = dict.fromkeys(COLUMNS, pl.String)
    schema |= dict.fromkeys(numbers, pl.Float64)
    schema |= dict.fromkeys(("numerator", "denominator", "missing", "percent"), pl.Int64)
    return pl.DataFrame(rows, schema=schema | {"year": pl.Int32, "shown": pl.Boolean})


def _parts(group: dict[str, Any], points: pl.DataFrame) -> list[dict[str, Any]]:
    known = points.drop_nulls("point")
    ordered = np.repeat(known["point"].to_numpy(), known["count"].to_numpy())
    told = {
        "denominator": len(ordered),
        "missing": points["population"].sum() - len(ordered),
        "shown": len(ordered) >= group["smallest"],
        **{name: group[name] for name in _GROUP if name != "smallest"},
    }
    numbers = _numbers(ordered) if len(ordered) else {}
    return [
        dict.fromkeys(COLUMNS) | told | {"part": part} | dict(numbers.get(part, {}))
        for part in SPREAD_PARTS
    ]


def _numbers(ordered: Floats) -> dict[str, dict[str, float | None]]:
    mean = mean_interval([ordered.sum()], [(ordered**2).sum()], [len(ordered)])
    return {
        "mean": _with_limits(ordered.mean(), mean[0][0], mean[1][0]),
        "median": _with_limits(np.median(ordered), *median_interval(ordered)),
        "lowest": {"value": float(ordered[0])},
        "highest": {"value": float(ordered[-1])},
    }


def _with_limits(value: Any, lower: float, upper: float) -> dict[str, float | None]:
    limits = {"lower": lower, "upper": upper}
    known = {name: None if np.isnan(limit) else float(limit) for name, limit in limits.items()}
    return {"value": float(value), **known}
