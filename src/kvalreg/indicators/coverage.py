"""Coverage: registrations against the eligible patients that the units counted themselves."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import narwhals as nw
import polars as pl

from kvalreg.frames.faults import Fault, StructuralFaults, stop_at
from kvalreg.frames.text_file import open_text_file
from kvalreg.model import Coverage, IndicatorKind, Proportion, Register

_COLUMNS = ("unit", "year", "eligible")


@dataclass(frozen=True, eq=False)
class EligibleCounts:
    """`rows`: `unit` (RESH id), `year` and `eligible`, the number of eligible patients."""

    rows: pl.DataFrame


def registrations(coverage: Coverage) -> Proportion:
    """The pathways dated in the year, counted like an indicator."""
    dated = ~nw.col(coverage.dated_by).is_null()
    return Proportion(
        key=coverage.key,
        title=coverage.title,
        explanation=coverage.explanation,
        kind=IndicatorKind.STRUCTURE,
        dated_by=coverage.dated_by,
        population=dated,
        denominator=dated,
        numerator=dated if coverage.who is None else dated & coverage.who,
        smallest_shown=1,
        source=coverage.source,
    )


def coverage_counts(
    registered: pl.DataFrame, eligible: EligibleCounts, asked: int, years: Collection[int]
) -> pl.DataFrame:
    """The registrations (as `count_by_unit` gives them) with the eligible as denominator.

    A unit that reports no eligible patients is left out; one that reports them without a
    registration counts with none.
    """
    return (
        eligible.rows.filter(pl.col("year").is_in(years))
        .join(registered.select("unit", "year", "numerator"), on=["unit", "year"], how="left")
        .with_columns(
            pl.lit(asked, pl.Int32).alias("asked"),
            pl.col("numerator").fill_null(0),
            pl.col("eligible").alias("denominator"),
            pl.col("eligible").alias("population"),
            pl.lit(None, pl.Float64).alias("total"),
            pl.lit(None, pl.Float64).alias("total_of_squares"),
        )
        .select(registered.columns)
    )


def read_eligible(register: Register, path: Path) -> EligibleCounts:
    """Eligible patients from a CSV file with the columns `unit`, `year` and `eligible`.

    `unit` is a RESH id or a unit's short name. Raises `StructuralFaults` with every row that is
    not understood, and for a unit that stands twice in the same year.
    """
    units = {str(unit.resh): unit.resh for unit in register.units}
    units |= {unit.short_name: unit.resh for unit in register.units}
    try:
        with open_text_file(path) as file:
            missing = set(_COLUMNS).difference(file.columns)
            stop_at(Fault(path.name, f"the column {name!r} is missing") for name in sorted(missing))
            text = pl.read_csv(file.path, separator=file.separator, infer_schema=False)
    except pl.exceptions.PolarsError as error:
        raise StructuralFaults([Fault(path.name, "cannot be read as a table")]) from error
    rows = text.with_row_index("row", offset=2).with_columns(
        pl.col("unit").str.strip_chars().replace_strict(units, default=None, return_dtype=pl.Int32),
        pl.col("year").cast(pl.Int32, strict=False),
        pl.col("eligible").cast(pl.Int64, strict=False),
    )
    stop_at([*_not_understood(path, rows), *_twice(path, rows)])
    return EligibleCounts(rows.select(_COLUMNS))


def _not_understood(path: Path, rows: pl.DataFrame) -> list[Fault]:
    allowed = {
        "unit": "a RESH id or short name of the register's units",
        "year": "a year",
        "eligible": "a whole number, 0 or more",
    }
    bad = {name: pl.col(name).is_null() for name in ("unit", "year")}
    bad["eligible"] = pl.col("eligible").is_null() | (pl.col("eligible") < 0)
    return [
        Fault(path.name, "not understood", allowed[name], "Correct it.", row=row, variable=name)
        for name, is_bad in bad.items()
        for row in rows.filter(is_bad)["row"]
    ]


def _twice(path: Path, rows: pl.DataFrame) -> list[Fault]:
    repeated = rows.filter(pl.struct("unit", "year").is_first_distinct().not_())
    return [
        Fault(path.name, "the unit stands there twice in the same year", "once", row=row)
        for row in repeated["row"]
    ]
