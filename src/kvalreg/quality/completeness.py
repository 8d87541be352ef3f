"""How completely each question is answered, by each variable's own rule of what is no answer.

A code for *not answered* is null already when a form is read, and so is a value fault; 0 counts
as an answer wherever the code book says that it is one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import polars as pl

from kvalreg.model import Item, ItemKind, Register, ShownIf
from kvalreg.quality.conditions import condition_of
from kvalreg.quality.keys import completed
from kvalreg.quality.read_form import ReadForm
from kvalreg.quality.report import Completeness

_EXPECTED, _ANSWERED = "expected:", "answered:"


@dataclass(frozen=True)
class _Asked:
    """A variable, the section it stands in, and in which rows it was asked; None: in all."""

    variable: str
    section: str
    when: pl.Expr | None


def completeness_of(register: Register, form: ReadForm) -> Iterator[Completeness]:
    """Every variable of the form in every unit, over the completed forms.

    Left out: keys, variables without a column, and those of which the data do not tell to
    whom they were shown. Counted only where the question stood on the form on its day, and
    was shown.
    """
    unit = form.form.unit_variable
    asked = list(_asked(form))
    if not form.has(unit) or not asked:
        return
    counts = (
        completed(register, form)
        .lazy()
        .group_by(unit)
        .agg(count for one in asked for count in _counts(one))
        .sort(unit, nulls_last=True)
        .collect()
    )
    for row in counts.iter_rows(named=True):
        for one in asked:
            yield Completeness(
                form.form.key,
                one.section,
                one.variable,
                row[unit],
                row[_EXPECTED + one.variable],
                row[_ANSWERED + one.variable],
            )


def _counts(asked: _Asked) -> tuple[pl.Expr, pl.Expr]:
    answer = pl.col(asked.variable)
    expected, answered = pl.len(), answer.count()
    if asked.when is not None:
        expected = asked.when.sum()
        answered = (asked.when & answer.is_not_null()).sum()
    return expected.alias(_EXPECTED + asked.variable), answered.alias(_ANSWERED + asked.variable)


def _asked(form: ReadForm) -> Iterator[_Asked]:
    sections = {
        item.variable: section.key for section in form.form.sections for item in section.items
    }
    for variable, section in sections.items():
        condition = condition_of(form.form, variable)
        is_key = form.form.codings(variable)[-1].kind is ItemKind.IDENTIFIER
        if is_key or not form.has(variable) or (condition and not form.has(condition.variable)):
            continue
        parts = [*_in_its_time(form, variable), *_where_shown(condition)]
        yield _Asked(variable, section, pl.all_horizontal(parts) if parts else None)


def _in_its_time(form: ReadForm, variable: str) -> Iterator[pl.Expr]:
    """Whether the question stood on the form that day; without a day, whether it does today."""
    codings = form.form.codings(variable)
    periods = [_period(item) for item in codings]
    if (date.min, date.max) in periods or not form.has(form.form.dated_by):
        return
    day = pl.col(form.form.dated_by)
    was_asked = pl.any_horizontal(day.is_between(first, last) for first, last in periods)
    yield was_asked.fill_null(value=codings[-1].is_asked_on(date.max))


def _period(item: Item) -> tuple[date, date]:
    first = max(item.valid.first or date.min, item.asked.first or date.min)
    return first, min(item.valid.last or date.max, item.asked.last or date.max)


def _where_shown(condition: ShownIf | None) -> Iterator[pl.Expr]:
    if condition is not None:
        is_shown = pl.col(condition.variable).is_in(condition.values)
        yield is_shown.fill_null(value=False)
