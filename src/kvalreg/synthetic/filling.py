"""Filling in the forms of courses: answers, stored scores, keys and dates."""

from collections.abc import Mapping

import narwhals as nw
import numpy as np
import polars as pl

from kvalreg.frames.scoring import with_scored_answers
from kvalreg.model import Draw, DrawnForm, DrawnSheets, Event, Form, ItemKind, Keep, Known
from kvalreg.synthetic.drawing import draw_all
from kvalreg.synthetic.identifiers import form_id, patient_id
from kvalreg.synthetic.irregularities import filled_in_twice
from kvalreg.synthetic.order import Order
from kvalreg.synthetic.stored_codes import asked_on, within

_COURSE = ("patient", "course")
_MOST_SHEETS = 10  # beside one form: a part of a sheet's key


def fill_forms(
    order: Order, courses: pl.DataFrame, random: np.random.Generator, *, some_twice: bool = True
) -> dict[str, pl.DataFrame]:
    """Form key → one row per form that was returned, typed, in today's coding.

    Takes one row per course, as `draw_courses` gives it. `some_twice`: a few patients fill in
    the same form twice.
    """
    filled: dict[str, pl.DataFrame] = {}
    for drawn in order.model.forms:
        event = order.register.pathway.event(drawn.event)
        is_main = event.key == order.register.pathway.anchor
        once = is_main or drawn.times is not None or not some_twice
        copies = courses.with_columns(copy=pl.lit(0)) if once else filled_in_twice(courses, random)
        rows = _draw_form(order, event, drawn, copies, random)
        form = order.register.form(event.form)
        filled[event.form] = _finished(order, form, _returned(order, event, drawn, rows))
        for sheets in drawn.sheets:
            filled[sheets.form] = _filled_sheets(order, event, drawn, sheets, rows, random)
        courses = _remembering(order, courses, drawn, rows)
    return filled


def _draw_form(
    order: Order, event: Event, drawn: DrawnForm, rows: pl.DataFrame, random: np.random.Generator
) -> pl.DataFrame:
    rows = draw_all((drawn.returned,), rows, random)
    days = pl.col(drawn.days.name)
    if drawn.times is None:
        rows = draw_all((drawn.days,), rows, random)
    else:
        rows = _repeated(draw_all((drawn.times,), rows, random), drawn.times.name, "copy")
        rows = draw_all((drawn.days,), rows.with_columns(nth=pl.col("copy")), random)
        days = days.cum_sum().over(_COURSE)
    due = _start(order, event).dt.offset_by(f"{event.months_after or 0}mo")
    rows = rows.with_columns(completed=due + pl.duration(days=days))
    form = order.register.form(event.form)
    draws = [_unless_never_asked(order, form, draw) for draw in drawn.draws]
    return draw_all(draws, rows, random)


def _repeated(rows: pl.DataFrame, times: str, number: str) -> pl.DataFrame:
    """Each row so many times, numbered from 0: all first ones, then all second ones."""
    most = rows[times].max() or 0
    return pl.concat(
        rows.filter(pl.col(times) > nth).with_columns(pl.lit(nth).alias(number))
        for nth in range(max(int(str(most)), 1))
    )


def _start(order: Order, event: Event) -> pl.Expr:
    """The day that the event's months are counted from."""
    start = order.register.pathway.start_of(event)
    is_anchor = start.key == order.register.pathway.anchor
    return pl.col("visit") if is_anchor else pl.col(_day_of(start))


def _day_of(event: Event) -> str:
    return f"{event.key}.completed"


def _unless_never_asked(order: Order, form: Form, draw: Draw) -> Draw:
    """Nothing instead of a question that was on no form of the cohort's years: it saves time."""
    codings = form.codings(draw.name)
    on_a_form = [
        item.valid.overlaps(order.period) and item.asked.overlaps(order.period) for item in codings
    ]
    if codings and not any(on_a_form):
        return Known(name=draw.name, expression=nw.lit(None))
    return draw


def _returned(order: Order, event: Event, drawn: DrawnForm, rows: pl.DataFrame) -> pl.DataFrame:
    form = order.register.form(event.form)
    completed = pl.col("completed")
    form_existed = pl.any_horizontal(within(version.valid, completed) for version in form.versions)
    rows = rows.filter(pl.col(drawn.returned.name), completed <= order.extracted, form_existed)
    return rows.with_columns(
        **_system_values(order, form) | {event.completed_on: pl.col("completed")}
    )


def _filled_sheets(
    order: Order,
    event: Event,
    drawn: DrawnForm,
    sheets: DrawnSheets,
    rows: pl.DataFrame,
    random: np.random.Generator,
) -> pl.DataFrame:
    """The sheets that go with the forms that were returned, each named as the form names itself."""
    form = order.register.form(sheets.form)
    beside = draw_all((sheets.times,), _returned(order, event, drawn, rows), random)
    each = draw_all(sheets.draws, _repeated(beside, sheets.times.name, "sheet"), random)
    each = each.with_columns(copy=pl.col("copy") * _MOST_SHEETS + pl.col("sheet"))
    return _finished(order, form, each.with_columns(**_system_values(order, form)))


def _finished(order: Order, form: Form, rows: pl.DataFrame) -> pl.DataFrame:
    """The form's variables as its versions asked for them, with the scores that it stores."""
    rows = _as_asked(form, rows)
    rows = _with_stored_scores(form, rows, order.model.decimals)
    rows = _as_asked(form, rows)
    return rows.select(name for name in form.variables if name in rows.columns)


def _remembering(
    order: Order, courses: pl.DataFrame, drawn: DrawnForm, rows: pl.DataFrame
) -> pl.DataFrame:
    names = dict.fromkeys([drawn.returned.name, *(draw.name for draw in drawn.draws)])
    days = _days_counted_from(order, drawn)
    firsts = rows.with_columns(days).head(len(courses)) if days else rows.head(len(courses))
    return courses.hstack(
        [
            *firsts.select(pl.col(name).alias(f"{drawn.event}.{name}") for name in names),
            *firsts.select(day.meta.output_name() for day in days),
        ]
    )


def _days_counted_from(order: Order, drawn: DrawnForm) -> list[pl.Expr]:
    """The days of the form's events that other events are counted from."""
    pathway = order.register.pathway
    form = pathway.event(drawn.event).form
    starts = {pathway.start_of(event).key: pathway.start_of(event) for event in pathway.events}
    day = pl.when(pl.col(drawn.returned.name)).then(pl.col("completed"))
    return [
        (day.min() if start.keep is Keep.FIRST else day.max()).over(_COURSE).alias(_day_of(start))
        for start in starts.values()
        if start.form == form and start.key != pathway.anchor
    ]


def _system_values(order: Order, form: Form) -> dict[str, pl.Expr]:
    register = order.register
    values = {
        register.patient_variable: patient_id(order),
        form.key_variable: form_id(order, form),
        form.unit_variable: pl.col("unit"),
        register.completed.variable: pl.lit(register.completed.values[0]),
        register.updated_on: pl.col("completed"),
        form.dated_by: pl.col("completed"),
    }
    if form.main_form_variable:
        values[form.main_form_variable] = form_id(order, register.main_form, copy=pl.lit(0))
    return values


def _as_asked(form: Form, rows: pl.DataFrame) -> pl.DataFrame:
    """Without the values of questions that the form did not have on its day.

    A box that was there and that nobody ticked is False.
    """
    return rows.with_columns(
        _value_as_asked(form, name) for name in form.variables if name in rows.columns
    )


def _value_as_asked(form: Form, name: str) -> pl.Expr:
    codings = form.codings(name)
    value = pl.col(name)
    if codings[-1].kind is ItemKind.FLAG:
        value = value.fill_null(value=False)
    day = pl.col(form.dated_by)
    return (
        pl.when(pl.any_horizontal(asked_on(item, day) for item in codings)).then(value).alias(name)
    )


def _with_stored_scores(
    form: Form, rows: pl.DataFrame, decimals: Mapping[str, int]
) -> pl.DataFrame:
    for questionnaire in form.questionnaires:
        answers = nw.from_native(rows.select(questionnaire.variables))
        scores = with_scored_answers(answers.lazy(), questionnaire).select(
            questionnaire.instrument.score(key).expression.alias(variable)
            for variable, key in questionnaire.stored_scores
        )
        rounded = [
            score.round(decimals.get(score.name, 2)) if score.dtype.is_float() else score
            for score in scores.collect().to_native().get_columns()
        ]
        rows = rows.with_columns(rounded)
    return rows
