"""The engines that evaluate the same expressions: Polars, and DuckDB beside it."""

from enum import StrEnum
from typing import Any, TypeAlias

import narwhals as nw
import polars as pl

Frame: TypeAlias = nw.LazyFrame[Any]


class Engine(StrEnum):
    """Who computes. Everything after this file sees only narwhals frames."""

    POLARS = "polars"
    DUCKDB = "duckdb"


def on_engine(engine: Engine, frame: pl.DataFrame | pl.LazyFrame) -> Frame:
    """Hand a frame to the engine; row order is not kept by every engine."""
    if engine is Engine.POLARS:
        return nw.from_native(frame.lazy())
    import duckdb  # only here, because most runs never need it

    return nw.from_native(duckdb.from_arrow(frame.lazy().collect().to_arrow()))
