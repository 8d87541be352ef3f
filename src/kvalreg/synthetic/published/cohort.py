"""From what was published to the filled-in forms of synthetic patients."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

import numpy as np
import polars as pl

from kvalreg.model import Register
from kvalreg.model.published import PublishedCohort
from kvalreg.synthetic.drawing import draw_all
from kvalreg.synthetic.filling import fill_forms
from kvalreg.synthetic.order import Order
from kvalreg.synthetic.published.adjusting import adjust
from kvalreg.synthetic.published.answers import Answers
from kvalreg.synthetic.published.numbers import DAYS_TO_ANSWER, course_numbers
from kvalreg.synthetic.published.people import LATE, as_published, draw_people
from kvalreg.synthetic.published.programme import Breach

SEED = 2024
"""The same cohort every time."""

Told = Callable[[str], None]
"""Is told what is being done."""


@dataclass(frozen=True, eq=False)
class Built:
    """The answers, and the published margins that no answers can have together.

    `alone`: event → forms of patients whose visit was never registered.
    """

    answers: Answers
    alone: Mapping[str, pl.DataFrame]
    breaches: tuple[Breach, ...]

    def forms(self, *, early: bool) -> dict[str, pl.DataFrame]:
        """Event → its forms, one row each; `early`: before the late visits were registered."""
        forms = {
            event: pl.concat([form, self.alone[event]], how="vertical_relaxed")
            if event in self.alone
            else form
            for event, form in self.answers.forms.items()
        }
        main = self.answers.register.pathway.anchor
        if early:
            forms[main] = forms[main].filter(~self.answers.courses[LATE])
        return forms


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
    _date_elsewhere(answers, cohort)
    return Built(answers, _alone(order, cohort, answers, random), tuple(breaches))


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


def _date_elsewhere(answers: Answers, cohort: PublishedCohort) -> None:
    """Main forms get the day that they are said to bear."""
    main, event = answers.register.main_form, answers.register.main_event.key
    dates = answers.forms[event][main.dated_by].clone()
    visits = answers.courses.with_row_index("row").filter(~pl.col(LATE))
    for one in cohort.dated_elsewhere:
        of_year = visits.filter(
            (pl.col("unit") == one.unit) & (pl.col("visit").dt.year() == one.year_of_visit)
        )
        nearest = of_year.sort((pl.col("visit") - one.dated).abs(), maintain_order=True)
        dates = dates.scatter(nearest["row"].head(one.number), one.dated)
    answers.forms[event] = answers.forms[event].with_columns(dates)


def _alone(
    order: Order, cohort: PublishedCohort, answers: Answers, random: np.random.Generator
) -> dict[str, pl.DataFrame]:
    """As many forms as were completed beyond those of the courses, drawn in the same units."""
    forms: dict[str, list[pl.DataFrame]] = {}
    first = len(answers.courses)
    for count in cohort.completed:
        event = order.register.pathway.event(count.event)
        form = order.register.form(event.form)
        days = answers.forms[count.event][event.completed_on]
        is_within = days.is_between(count.first, count.last)
        lacking = max(0, count.number - int(is_within.sum()))
        units = random.choice(
            answers.forms[count.event].filter(is_within)[form.unit_variable], lacking
        )
        # Sent before the visit: whoever was to come early in the period answered before it.
        begin = count.first + timedelta(days=DAYS_TO_ANSWER)
        numbers = pl.DataFrame({"unit": units}).group_by("unit", maintain_order=True).len("courses")
        numbers = numbers.with_columns(first=pl.lit(begin), last=pl.lit(count.last))
        alone = replace(cohort, together=(), late=())
        people = draw_people(order, alone, numbers, random, first)
        first += len(people)
        forms.setdefault(count.event, []).append(
            _drawn(order, replace(cohort, sums=()), people, random).forms[count.event]
        )
    return {event: pl.concat(drawn) for event, drawn in forms.items()}


def _rows(form: pl.DataFrame, link: str | None, course_of: pl.DataFrame) -> np.ndarray:
    key = next(name for name in course_of.columns if name != "course")
    courses = form.select(link).join(
        course_of, left_on=link, right_on=key, how="left", maintain_order="left"
    )
    rows = np.full(len(course_of), -1)
    rows[courses["course"].to_numpy()] = np.arange(len(form))
    return rows
