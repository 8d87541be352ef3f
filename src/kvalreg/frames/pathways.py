"""Typed forms → one row per pathway.

A pathway is a completed main form with the completed forms that every pathway must have; the
other forms are joined on where they exist. The same expressions run on every engine.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import narwhals as nw

from kvalreg.frames.duplicates import DuplicateRule, FormRows, one_per_course, one_per_form
from kvalreg.frames.engines import Frame
from kvalreg.frames.gathering import (
    COURSE,
    UNIT,
    main_variables,
    own_variables,
    with_gathered,
    with_one_per_patient,
)
from kvalreg.frames.scoring import with_scored_answers
from kvalreg.model import CUT_DAY, Event, Form, Questionnaire, Register, columns_used

__all__ = ["UNIT", "Need", "make_pathways", "what_is_needed"]


@dataclass(frozen=True)
class Need:
    """What must be read for certain pathway columns.

    `read`: form key → the variables that the columns are made of.
    `variables`: the same with the keys, the unit, the status and the dates that decide between
        duplicates, for every form that plays a part.
    `columns`: the pathway columns, and those that derived variables among them are made of.
    """

    read: Mapping[str, frozenset[str]]
    variables: Mapping[str, frozenset[str]]
    columns: frozenset[str]


def what_is_needed(register: Register, columns: Collection[str]) -> Need:
    """What must be read to make the pathway columns."""
    columns = _with_ingredients(register, columns)
    placed, scores = register.pathway_columns(), register.score_columns()
    read: dict[str, set[str]] = {event.form: set() for event in register.pathway.events}
    for column in columns & placed.keys():
        event, variable = placed[column]
        read[event.form].add(variable)
    for column in columns & scores.keys():
        event, instrument, _ = scores[column]
        read[event.form].update(_questionnaire(register, event, instrument.key).variables)
    for column in columns & register.presence_columns().keys():
        form = register.form(register.presence_columns()[column].form)
        read[form.key].add(form.key_variable)
    for column in columns & register.gathered_columns().keys():
        gathered = register.gathered_columns()[column]
        form = register.form(gathered.form)
        names = own_variables(register, gathered)
        read.setdefault(form.key, set()).update({form.key_variable, *names})
    for start in _starts(register, columns) - {register.pathway.anchor}:
        event = register.pathway.event(start)
        read[event.form].add(event.completed_on)
    read[register.main_form.key].add(register.pathway.anchor_date)
    required = {event.form for event in register.pathway.events if event.required}
    return Need(
        {key: frozenset(names) for key, names in read.items() if names},
        {
            key: frozenset(names) | _always_read(register, key)
            for key, names in read.items()
            if names or key in required
        },
        columns,
    )


def _with_ingredients(register: Register, columns: Collection[str]) -> frozenset[str]:
    """The columns and, for each that is made of others, the columns that it is made of."""
    pathway, needed = register.pathway, set(columns)
    for derived in reversed(pathway.derived):
        if derived.key in needed:
            needed |= columns_used(derived.expression)
    if pathway.one_per_patient is not None and pathway.one_per_patient.key in needed:
        needed |= {*columns_used(pathway.one_per_patient.among), register.patient_variable}
    for gathered in pathway.gathered:
        if gathered.key in needed:
            needed |= main_variables(register, gathered)
    return frozenset(needed)


def _always_read(register: Register, form_key: str) -> frozenset[str]:
    form = register.form(form_key)
    days = {event.completed_on for event in register.pathway.events if event.form == form_key}
    if register.pathway.at_year_end:
        days.add(form.dated_by)
    deciding = {register.completed.variable, register.updated_on, *days}
    return frozenset(deciding | set(form.key_variables))


def make_pathways(
    register: Register,
    forms: Mapping[str, FormRows],
    columns: Collection[str],
    rule: DuplicateRule = DuplicateRule.RECOMMENDED,
    until: date | None = None,
) -> Frame:
    """One row per pathway, with `unit` and the columns asked for.

    Takes the rows of each form by form key: a row per filled-in form, with at least the
    variables that `what_is_needed` names. Forms that are not completed, forms without their
    main form, and pathways without an anchor date do not count.
    `until`: forms completed after that day do not count either; None: all do.
    """
    need = what_is_needed(register, columns)
    completed = {
        key: _completed(register, register.form(key), forms[key], until) for key in need.variables
    }
    pathways = _main_rows(register, completed[register.main_event.form], need.columns)
    if register.pathway.at_year_end:
        pathways = pathways.with_columns(nw.lit(until, nw.Date).alias(CUT_DAY))
    for event in register.pathway.events:
        if event.key != register.pathway.anchor and event.form in need.variables:
            rows = _event_rows(register, event, completed[event.form], need.columns, rule)
            how: Literal["inner", "left"] = "inner" if event.required else "left"
            link = register.form(event.form).main_form_variable
            pathways = pathways.join(rows, left_on=COURSE, right_on=link, how=how)
    pathways = with_gathered(register, pathways, need.columns, completed)
    one_per_patient = register.pathway.one_per_patient
    if one_per_patient is not None and one_per_patient.key in need.columns:
        day = _day_of(register.pathway.event(one_per_patient.latest))
        patient = register.patient_variable
        pathways = with_one_per_patient(pathways, one_per_patient, patient, day)
    additions = [*_presence(register, need.columns), *_due_days(register, need.columns)]
    if additions:
        pathways = pathways.with_columns(additions)
    for derived in register.pathway.derived:
        if derived.key in need.columns:
            pathways = pathways.with_columns(derived.expression.alias(derived.key))
    return pathways.select(UNIT, *sorted(columns))


def _main_rows(register: Register, rows_of_form: FormRows, columns: frozenset[str]) -> Frame:
    form, event = register.main_form, register.main_event
    rows = one_per_form(rows_of_form, form.key_variable, register.updated_on).rows
    rows = rows.filter(~nw.col(register.pathway.anchor_date).is_null())
    rows = _with_answers_to_score(register, event, rows, columns)
    return rows.select(
        nw.col(form.key_variable).alias(COURSE),
        nw.col(form.unit_variable).alias(UNIT),
        nw.col(register.pathway.anchor_date).alias(_day_of(event)),
        *_columns_of(register, event, columns),
    )


def _event_rows(
    register: Register,
    event: Event,
    rows_of_form: FormRows,
    columns: frozenset[str],
    rule: DuplicateRule,
) -> Frame:
    form = register.form(event.form)
    rows = one_per_course(rows_of_form, form, event, register.updated_on, rule)
    rows = _with_answers_to_score(register, event, rows, columns)
    is_start = event.key in _starts(register, columns)
    return rows.select(
        nw.col(str(form.main_form_variable)),
        nw.lit(value=True).alias(_mark(event)),
        *([nw.col(event.completed_on).alias(_day_of(event))] if is_start else []),
        *_columns_of(register, event, columns),
    )


def _completed(register: Register, form: Form, rows: FormRows, until: date | None) -> FormRows:
    counts = nw.col(register.completed.variable).is_in(register.completed.values)
    if until is not None:
        day = nw.col(form.dated_by)
        counts = counts & (day.is_null() | (day <= nw.lit(until, nw.Date)))
    return FormRows(rows.rows.filter(counts), rows.repeated)


def _columns_of(register: Register, event: Event, columns: frozenset[str]) -> list[nw.Expr]:
    """The event's variables and scores among the columns, under their pathway names."""
    variables = [
        nw.col(variable).alias(column)
        for column, (its_event, variable) in register.pathway_columns().items()
        if column in columns and its_event.key == event.key
    ]
    scores = [
        instrument.score(key).expression.alias(column)
        for column, (its_event, instrument, key) in register.score_columns().items()
        if column in columns and its_event.key == event.key
    ]
    return variables + scores


def _with_answers_to_score(
    register: Register, event: Event, rows: Frame, columns: frozenset[str]
) -> Frame:
    needed = {
        instrument.key
        for column, (its_event, instrument, _) in register.score_columns().items()
        if column in columns and its_event.key == event.key
    }
    for questionnaire in register.form(event.form).questionnaires:
        if questionnaire.instrument.key in needed:
            rows = with_scored_answers(rows, questionnaire)
    return rows


def _questionnaire(register: Register, event: Event, instrument_key: str) -> Questionnaire:
    questionnaires = register.form(event.form).questionnaires
    return next(q for q in questionnaires if q.instrument.key == instrument_key)


def _mark(event: Event) -> str:
    return f"form of {event.key}"


def _day_of(event: Event) -> str:
    return f"day of {event.key}"


def _starts(register: Register, columns: frozenset[str]) -> set[str]:
    """The events whose days decide other columns: due days, and which course stands for one."""
    due, one_per_patient = register.due_columns(), register.pathway.one_per_patient
    starts = {register.pathway.start_of(due[column]).key for column in columns & due.keys()}
    if one_per_patient is not None and one_per_patient.key in columns:
        starts.add(one_per_patient.latest)
    return starts


def _presence(register: Register, columns: frozenset[str]) -> list[nw.Expr]:
    return [
        (~nw.col(_mark(event)).is_null()).alias(column)
        for column, event in register.presence_columns().items()
        if column in columns
    ]


def _due_days(register: Register, columns: frozenset[str]) -> list[nw.Expr]:
    """The day an event is due: whole months later, or the month's last day if there is none."""
    return [
        nw.col(_day_of(register.pathway.start_of(event)))
        .dt.offset_by(f"{event.months_after}mo")
        .cast(nw.Date)
        .alias(column)
        for column, event in register.due_columns().items()
        if column in columns
    ]
