"""Counting for all tables at once."""

from collections import Counter
from collections.abc import Sequence

import narwhals as nw
import polars as pl

from kvalreg.frames.engines import Engine, Frame, on_engine
from kvalreg.frames.pathways import UNIT
from kvalreg.reports.tables.table import CountedTable, Sums

_TIMES = "times"


def with_memberships(
    tables: Sequence[CountedTable], pathways: Frame, year: int, engine: Engine
) -> Frame:
    """The pathways with a column for each population, computed once for all that follows."""
    populations = {one.column: one for table in tables for one in table.populations}
    members = [one.members(year).alias(column) for column, one in populations.items()]
    return on_engine(engine, pathways.with_columns(members).collect("polars").to_native())


def sums_by_unit(tables: Sequence[CountedTable], pathways: Frame) -> dict[int, Sums]:
    """Every tally of every table, summed up in each unit, in one pass.

    Takes one row per pathway: `unit`, the populations and the columns that the tables name.
    """
    tallies = {name: tally for table in tables for name, tally in table.tallies.items()}
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


def frequencies(tables: Sequence[CountedTable], pathways: Frame) -> dict[str, Counter[str | None]]:
    """For the tables that list values: how many of the population have each value."""
    return {
        table.key: _times(pathways.filter(nw.col(table.listed[0].column)), table.listed[1])
        for table in tables
        if table.listed is not None
    }


def _times(people: Frame, column: str) -> Counter[str | None]:
    counted = people.group_by(column).agg(nw.len().alias(_TIMES)).collect("polars").to_native()
    return Counter({value: int(times) for value, times in counted.iter_rows()})
