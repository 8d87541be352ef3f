"""Keys that must hold before anything is counted: every form has one, in one unit."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from kvalreg.frames.faults import Fault
from kvalreg.frames.typed_form import TypedForm

_MOST_ROWS = 20


@dataclass(frozen=True, eq=False)
class Keys:
    """What is known of a form's keys.

    `faults`: keys that are empty or cannot be used, and forms whose key stands in two units; at
        most twenty of each.
    `repeated`: key variable → a frame of the values that stand in more than one row; a variable
        without such values is left out.
    """

    faults: list[Fault]
    repeated: dict[str, pl.DataFrame]


def look_at_keys(typed: TypedForm) -> Keys:
    """Check the keys of a form, and find those that stand more than once."""
    form = typed.form
    rows = typed.frame.select(form.key_variables).collect()
    repeated = {
        key: values
        for key in form.key_variables
        if key != form.unit_variable and not (values := _repeated(rows, key)).is_empty()
    }
    faults = [fault for key in form.key_variables for fault in _unusable(typed, rows, key)]
    if form.key_variable in repeated:
        faults += _in_two_units(typed, rows, repeated[form.key_variable])
    return Keys(faults, repeated)


def _repeated(rows: pl.DataFrame, key: str) -> pl.DataFrame:
    hashed = np.sort(rows[key].hash().to_numpy())  # hashes first: many times quicker, as exact
    suspects = pl.Series(np.unique(hashed[1:][hashed[1:] == hashed[:-1]]))
    if suspects.is_empty():
        return rows.select(key).clear()
    suspected = rows.select(key).filter(pl.col(key).hash().is_in(suspects.implode()))
    return suspected.group_by(key).len().filter(pl.col("len") > 1).select(key)


def _unusable(typed: TypedForm, rows: pl.DataFrame, key: str) -> list[Fault]:
    """Keys that join to nothing: empty, with blanks at an end, or no number where one must be."""
    is_unusable = rows[key].is_null()
    found = "the key is empty or not a number" if key in typed.faulty else "the key is empty"
    if rows[key].dtype == pl.String:
        bare = rows[key].str.strip_chars()
        is_padded = ((bare != rows[key]) | (bare == "")).fill_null(value=False)
        if is_padded.any():
            is_unusable |= is_padded
            found = "the key is empty or has blanks around it"
    return [
        Fault(
            typed.source,
            found,
            "a value in every row",
            "Correct the dump at its source, then fetch it again.",
            row=row + 2,
            variable=key,
        )
        for row in is_unusable.arg_true().head(_MOST_ROWS)
    ]


def _in_two_units(typed: TypedForm, rows: pl.DataFrame, repeated: pl.DataFrame) -> list[Fault]:
    key, unit = typed.form.key_variable, typed.form.unit_variable
    several = (
        rows.with_row_index("row", offset=2)
        .join(repeated.drop_nulls(), on=key, how="semi", maintain_order="left")
        .filter(pl.col(unit).n_unique().over(key) > 1)
        .group_by(key, maintain_order=True)
        .agg(pl.col("row").first(), pl.col(unit).unique().sort())
        .head(_MOST_ROWS)
    )
    return [
        Fault(
            typed.source,
            f"the same form is delivered by the units {' and '.join(map(str, units))}",
            "a form in one unit",
            "Find out which unit it belongs to and remove the other.",
            row=row,
            variable=key,
        )
        for row, units in several.select("row", unit).iter_rows()
    ]
