"""Counting for all tables and figures at once."""

from collections import Counter
from collections.abc import Sequence

import narwhals as nw
import polars as pl

from kvalreg.frames.engines import Engine, Frame, on_engine
from kvalreg.frames.pathways import UNIT
from kvalreg.reports.counting.part import CountedPart, Sums
from kvalreg.reports.counting.population import Population
from kvalreg.reports.counting.quarters import Quarter

_TIMES = "times"


def with_memberships(
    parts: Sequence[CountedPart], pathways: Frame, last: Quarter, engine: Engine
) -> Frame:
    """The pathways with a column for each population, computed once for all that follows.

    `last`: the quarter that the report's period ends with.
    """
    populations = {one.column: one for part in parts for one in part.populations}
    members = [one.members(last).alias(column) for column, one in populations.items()]
    rows = pathways.with_columns(members).collect("polars").to_native()
    for population in populations.values():
        if population.newest_of is not None:
            rows = _only_newest(rows, population, pl.col(population.newest_of))
    return on_engine(engine, rows)


def _only_newest(rows: pl.DataFrame, population: Population, patient: pl.Expr) -> pl.DataFrame:
    """Of a patient's pathways that belong, the newest; of several on a day, the last unit's."""
    belongs, place = pl.col(population.column), pl.int_range(pl.len())
    newest = (
        rows.lazy()
        .select(belongs, patient.alias("patient"), population.dated_by, UNIT, place=place)
        .filter(belongs)
        .sort(population.dated_by, UNIT)
        .unique("patient", keep="last")
        .select("place")
        .collect()["place"]
    )
    return rows.with_columns(belongs & (patient.is_null() | place.is_in(newest.implode())))


def sums_by_unit(parts: Sequence[CountedPart], pathways: Frame) -> dict[int, Sums]:
    """Every tally of every part, summed up in each unit, in one pass.

    Takes one row per pathway: `unit`, the populations and the columns that the parts name.
    """
    tallies = {name: tally for part in parts for name, tally in part.tallies.items()}
    if not tallies:
        return {}
    units = (
        pathways.group_by(UNIT)
        .agg(tally.alias(name) for name, tally in tallies.items())
        .collect("polars")
        .to_native()
        .with_columns(pl.exclude(UNIT).cast(pl.Float64).fill_null(0))  # no values: sum 0
    )
    return {row.pop(UNIT): row for row in units.iter_rows(named=True)}


def frequencies(parts: Sequence[CountedPart], pathways: Frame) -> dict[str, Counter[str | None]]:
    """For the parts that list values: how many of the population have each value."""
    return {
        part.key: _times(pathways.filter(nw.col(part.listed[0].column)), part.listed[1])
        for part in parts
        if part.listed is not None
    }


def _times(people: Frame, column: str) -> Counter[str | None]:
    counted = people.group_by(column).agg(nw.len().alias(_TIMES)).collect("polars").to_native()
    return Counter({value: int(times) for value, times in counted.iter_rows()})
