"""What real dumps are full of, at low rates: copies, unfinished forms, forms that lack another.

None of it is a value fault: every value is one that its form allows.
"""

import numpy as np
import polars as pl

from kvalreg.model import Form, Register

FILLED_IN_TWICE = 0.004
"""Share of courses in which a patient form was filled in twice, with a key of its own each."""

DELIVERED_TWICE = 0.002
"""Share of forms that stand twice in the dump, key and all."""

UNFINISHED = 0.004
"""Share of forms that are a draft, deleted or returned."""

MAIN_FORM_LOST = 0.003
"""Share of courses whose main form is missing while the patient's forms are there."""


def filled_in_twice(courses: pl.DataFrame, random: np.random.Generator) -> pl.DataFrame:
    """The courses, numbered by `copy` 0, and below them some again with `copy` 1."""
    again = courses.filter(_some(courses, FILLED_IN_TWICE, random))
    return pl.concat([courses.with_columns(copy=pl.lit(0)), again.with_columns(copy=pl.lit(1))])


def made_irregular(
    register: Register, form: Form, rows: pl.DataFrame, random: np.random.Generator
) -> pl.DataFrame:
    """Typed rows of one form as they would come out of the capture system."""
    if form.key == register.main_form.key:
        rows = rows.filter(~_some(rows, MAIN_FORM_LOST, random))
    rows = rows.with_columns(_status(register, form, rows, random))
    return pl.concat([rows, rows.filter(_some(rows, DELIVERED_TWICE, random))])


def _status(
    register: Register, form: Form, rows: pl.DataFrame, random: np.random.Generator
) -> pl.Series:
    status = register.completed.variable
    codes = [choice.code for choice in form.codings(status)[-1].choices]
    unfinished = [code for code in codes if code not in register.completed.values]
    drawn = pl.Series(unfinished)[random.integers(len(unfinished), size=len(rows))]
    return rows[status].zip_with(~_some(rows, UNFINISHED, random), drawn).alias(status)


def _some(rows: pl.DataFrame, share: float, random: np.random.Generator) -> pl.Series:
    return pl.Series(random.random(len(rows)) < share)
