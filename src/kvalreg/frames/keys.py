"""Keys that must hold before anything is counted: every form has one, in one unit."""

import polars as pl

from kvalreg.frames.faults import Fault
from kvalreg.frames.typed_form import TypedForm

_MOST_ROWS = 20


def key_faults(typed: TypedForm) -> list[Fault]:
    """Empty keys, and forms whose key stands in two units; at most twenty of each."""
    form = typed.form
    keys = [key for key in (form.key_variable, form.main_form_variable) if key is not None]
    rows = typed.frame.select(*keys, form.unit_variable).collect()
    faults = [fault for key in (*keys, form.unit_variable) for fault in _empty(typed, rows, key)]
    return faults + _in_two_units(typed, rows)


def _empty(typed: TypedForm, rows: pl.DataFrame, key: str) -> list[Fault]:
    if not rows[key].null_count():
        return []
    return [
        Fault(
            typed.source,
            "the key is empty",
            "a value in every row",
            "Correct the dump at its source, then fetch it again.",
            row=row + 2,
            variable=key,
        )
        for row in rows[key].is_null().arg_true().head(_MOST_ROWS)
    ]


def _in_two_units(typed: TypedForm, rows: pl.DataFrame) -> list[Fault]:
    key, unit = typed.form.key_variable, typed.form.unit_variable
    if rows[key].n_unique() == rows.height:
        return []
    several = (
        rows.with_row_index("row", offset=2)
        .filter(pl.col(key).is_not_null())
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
