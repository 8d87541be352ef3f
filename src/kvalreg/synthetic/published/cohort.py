"""From what was published to the filled-in forms of synthetic patients."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from kvalreg.model import Register
from kvalreg.model.published import PublishedCohort
from kvalreg.synthetic.drawing import draw_all
from kvalreg.synthetic.filling import fill_forms
from kvalreg.synthetic.order import Order
from kvalreg.synthetic.published.adjusting import adjust
from kvalreg.synthetic.published.answers import Answers
from kvalreg.synthetic.published.numbers import course_numbers
from kvalreg.synthetic.published.people import LATE, as_published, draw_people
from kvalreg.synthetic.published.programme import Breach

SEED = 2024
"""The same cohort every time."""

Told = Callable[[str], None]
"""Is told what is being done."""


@dataclass(frozen=True, eq=False)
class Built:
    """The answers, and the published margins that no answers can have together."""

    answers: Answers
    breaches: tuple[Breach, ...]


def order_of(register: Register, cohort: PublishedCohort) -> Order:
    """The order of as many patients as were published, from the register's patient model."""
    return Order(
        register,
        patients=sum(one.number[0] for one in cohort.sums if one.event is None),
        first_year=cohort.first_year,
        last_year=cohort.last_year,
        seed=SEED,
        fetched=cohort.extracted,
    )


def build(register: Register, cohort: PublishedCohort, told: Told) -> Built:
    """The cohort's courses and answers, late courses among them."""
    random = np.random.default_rng([SEED, 1])
    told("courses")
    numbers = course_numbers(register, cohort)
    order = order_of(register, cohort)
    courses = draw_people(order, cohort, numbers, random)
    told("answers")
    answers = _drawn(order, cohort, courses, random)
    breaches: list[Breach] = []
    for adjustment in cohort.adjustments:
        told(adjustment.key)
        breaches += adjust(answers, adjustment, random)
    for event, draws in cohort.follows.items():
        answers.forms[event] = draw_all(draws, answers.forms[event], random)
    return Built(answers, tuple(breaches))


def _drawn(
    order: Order, cohort: PublishedCohort, courses: pl.DataFrame, random: np.random.Generator
) -> Answers:
    register = order.register
    events = {one.event for one in cohort.sums if one.event}
    model = as_published(order.model, events)
    published = replace(order, register=replace(register, patient_model=model))
    filled = fill_forms(published, courses, random, some_twice=False)
    forms = {event.key: filled[event.form] for event in register.pathway.events}
    main = register.main_form
    course_of = forms[register.main_event.key].select(
        main.key_variable, course=pl.int_range(pl.len())
    )
    row_of = {
        event.key: _rows(forms[event.key], register.form(event.form).main_form_variable, course_of)
        if event.key != register.pathway.anchor
        else np.arange(len(courses))
        for event in register.pathway.events
    }
    return Answers(register, courses, forms, row_of)


def _rows(form: pl.DataFrame, link: str | None, course_of: pl.DataFrame) -> np.ndarray:
    key = next(name for name in course_of.columns if name != "course")
    courses = form.select(link).join(
        course_of, left_on=link, right_on=key, how="left", maintain_order="left"
    )
    rows = np.full(len(course_of), -1)
    rows[courses["course"].to_numpy()] = np.arange(len(form))
    return rows


def without_late(answers: Answers) -> Answers:
    """The answers as an earlier extraction has them: the late courses are not there."""
    kept = ~answers.courses[LATE]
    courses = np.flatnonzero(kept.to_numpy())
    row_of, forms = {}, {}
    for event, rows in answers.row_of.items():
        there = rows[courses]
        forms[event] = answers.forms[event][there[there >= 0]]
        row_of[event] = np.where(there >= 0, np.cumsum(there >= 0) - 1, -1)
    return Answers(answers.register, answers.courses[courses], forms, row_of)
