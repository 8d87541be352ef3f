"""Small tables written as text, so that a test shows its data."""

from datetime import date

import narwhals as nw
import polars as pl

from kvalreg.frames.engines import Engine, on_engine

Value = int | float | str | date | bool | None


def rows_of(text: str) -> list[dict[str, Value]]:
    """The rows of a table `a | b` with a header line; a blank cell is None."""
    lines = [line for line in text.splitlines() if line.strip()]
    names = [name.strip() for name in lines[0].split("|")]
    return [
        dict(zip(names, (_value(cell.strip()) for cell in line.split("|")), strict=True))
        for line in lines[1:]
    ]


def frame(engine: Engine, text: str) -> nw.LazyFrame:
    """The table as a frame of the engine."""
    return on_engine(engine, pl.DataFrame(rows_of(text), infer_schema_length=None))


def _value(cell: str) -> Value:
    if cell == "":
        return None
    if cell in ("yes", "no"):
        return cell == "yes"
    for read in (int, float, date.fromisoformat):
        try:
            return read(cell)
        except ValueError:
            continue
    return cell
