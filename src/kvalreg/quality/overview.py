"""What a form's data are, in numbers: forms, completed ones, values, faults, year by year."""

from collections import Counter

import polars as pl

from kvalreg.model import Register
from kvalreg.quality.keys import completed
from kvalreg.quality.read_form import ReadForm
from kvalreg.quality.report import FormOverview, YearOfForms


def overview_of(register: Register, form: ReadForm) -> FormOverview:
    """The form's size, and how its value faults spread over the years of the form's date."""
    columns = [name for name in form.rows.columns if name in form.form.variables]
    filled = sum(form.rows.height - form.rows[name].null_count() for name in columns)
    faulty = sum(form.faulty.values())
    return FormOverview(
        form=form.form.key,
        title=form.form.title,
        file=form.source,
        rows=form.rows.height,
        completed=completed(register, form).height,
        values=filled + faulty,
        faulty_values=faulty,
        years=_years(form),
    )


def _years(form: ReadForm) -> tuple[YearOfForms, ...]:
    day = form.form.dated_by
    if not form.has(day):
        return ()
    counts = form.rows.group_by(pl.col(day).dt.year().alias("year")).len()
    faulty = _faulty_by_year(form)
    return tuple(
        YearOfForms(year, forms, None if faulty is None else faulty[year])
        for year, forms in counts.sort("year", nulls_last=True).iter_rows()
    )


def _faulty_by_year(form: ReadForm) -> Counter[int | None] | None:
    if form.places is None:
        return None
    years: Counter[int | None] = Counter()
    for variable in form.places:
        years.update(variable.by_year)
    return years
