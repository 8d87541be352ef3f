"""The patients of a published cohort and their courses: when they come, who answers afterwards."""

from collections.abc import Iterable
from dataclasses import replace

import narwhals as nw
import numpy as np
import polars as pl

from kvalreg.model import DrawnForm, PatientModel
from kvalreg.model.published import CourseSum, PublishedCohort, Together
from kvalreg.synthetic.courses import LATEST, SOONEST
from kvalreg.synthetic.drawing import draw_all, evaluate
from kvalreg.synthetic.order import Order
from kvalreg.synthetic.unit_years import unit_years

LATE = "is_late"
"""Column of the courses: registered so late that an earlier extraction lacks them."""


def draw_people(
    order: Order,
    cohort: PublishedCohort,
    numbers: pl.DataFrame,
    random: np.random.Generator,
    first: int = 0,
) -> pl.DataFrame:
    """One row per course, as `draw_courses` gives it, with the published numbers of courses.

    The patients are numbered from `first` on. Besides: `is_late`, and for each event with
    published numbers whether its form is returned, in the column that `returned_column` names:
    null where nothing is published.
    """
    courses = _with_patients(_visits(numbers, random), order.model.later_courses, random)
    courses = courses.with_columns(
        patient=pl.col("patient") + first,
        extracted=pl.lit(cohort.extracted),
        year=pl.col("visit").dt.year().cast(pl.Int64),
    )
    facts = unit_years(order).drop("share")
    people = courses.filter(course=0).join(
        facts, on=["unit", "year"], how="left", maintain_order="left"
    )
    people = draw_all(order.model.person, people, random)
    drawn = people.select("patient", *{draw.name: None for draw in order.model.person})
    courses = courses.join(drawn, on="patient", how="left", maintain_order="left")
    courses = courses.join(facts, on=["unit", "year"], how="left", maintain_order="left")
    courses = draw_all(order.model.course, courses, random)
    for form in order.model.forms:
        if f"returned_{form.event}" in numbers.columns:
            courses = courses.with_columns(_who_returns(form, courses, random))
    for together in cohort.together:
        courses = _returning_together(courses, together, random)
    spans = [name for name in courses.columns if name.startswith("returned_")]
    return courses.with_columns(_late(courses, cohort.late, random)).drop(spans, "span")


def returned_column(event: str) -> str:
    return f"{event} is returned"


def as_published(model: PatientModel, events: Iterable[str]) -> PatientModel:
    """The patient model with forms returned as the courses say; the others always."""
    decided = set(events)
    return replace(model, forms=tuple(_as_decided(form, decided) for form in model.forms))


def _as_decided(form: DrawnForm, decided: set[str]) -> DrawnForm:
    percent: nw.Expr | float = 100
    if form.event in decided:
        said = nw.col(returned_column(form.event))
        by_chance = form.returned.percent
        otherwise = by_chance if isinstance(by_chance, nw.Expr) else nw.lit(by_chance)
        percent = nw.when(said.is_null()).then(otherwise).otherwise(100 * said.cast(nw.Float64))
    return replace(form, returned=replace(form.returned, percent=percent))


def _visits(numbers: pl.DataFrame, random: np.random.Generator) -> pl.DataFrame:
    """One row per course in order of the units and their days, with the numbers of its span."""
    numbered = numbers.with_row_index("span")
    rows = numbered[np.repeat(np.arange(len(numbers)), numbers["courses"].to_numpy())]
    begins = rows["first"].to_numpy().astype("datetime64[D]")
    ends = rows["last"].to_numpy().astype("datetime64[D]") + 1
    working = np.maximum(np.busday_count(begins, ends), 1)
    nth = (random.random(len(rows)) * working).astype(np.int64)
    visit = np.minimum(np.busday_offset(begins, nth, roll="forward"), ends - 1)
    rows = rows.with_columns(visit=pl.Series(visit).cast(pl.Date))
    return rows.sort("unit", "visit", maintain_order=True)


def _with_patients(
    visits: pl.DataFrame, later_courses: float, random: np.random.Generator
) -> pl.DataFrame:
    """`patient`, `course` and `first_visit`: some visits are an earlier patient's next one.

    Nobody comes twice in the same year, so that a year's courses are as many patients.
    """
    units, days = visits["unit"].to_numpy(), visits["visit"].to_numpy().astype("datetime64[D]")
    patient, course = np.arange(len(visits)), np.zeros(len(visits), dtype=np.int64)
    is_continued = np.zeros(len(visits), dtype=bool)
    years = days.astype("datetime64[Y]")
    for row in np.flatnonzero(random.random(len(visits)) < later_courses):
        since = (days[row] - days[:row]).astype(np.int64)
        possible = (
            (units[:row] == units[row])
            & (since >= SOONEST) & (since <= LATEST)
            & (years[:row] != years[row]) & ~is_continued[:row]
        )  # fmt: skip
        if possible.any():
            earlier = random.choice(np.flatnonzero(possible))
            is_continued[earlier] = True
            patient[row], course[row] = patient[earlier], course[earlier] + 1
    return visits.with_columns(
        patient=pl.Series(patient),
        course=pl.Series(course).cast(pl.Int32),
        first_visit=pl.Series(days[patient]).cast(pl.Date),
    )


def _who_returns(form: DrawnForm, courses: pl.DataFrame, random: np.random.Generator) -> pl.Series:
    """As many of each span as were published: those who are first in what returning follows."""
    noise = random.standard_normal(len(courses))
    rank = noise
    if form.returned.follows is not None:
        strength = form.returned.strength
        follows = evaluate(form.returned.follows.cast(nw.Float64), courses).to_numpy()
        rank = strength * follows + np.sqrt(1 - strength**2) * noise
    ranked = courses.select("span", wanted=f"returned_{form.event}", rank=pl.Series(rank))
    place = pl.col("rank").rank("ordinal", descending=True).over("span")
    is_returned = (place <= pl.col("wanted")).alias(returned_column(form.event))
    return ranked.select(is_returned).to_series()


def _returning_together(
    courses: pl.DataFrame, together: Together, random: np.random.Generator
) -> pl.DataFrame:
    """As many return both forms as were published: pairs of a span trade one of the forms."""
    one, other = (returned_column(event) for event in together.events)
    rows = courses.with_row_index("row").filter(
        pl.col("visit").is_between(together.first, together.last)
    )
    lacking = together.number - rows.filter(pl.col(one) & pl.col(other)).height
    # To have more of them, `other` goes from whoever lacks `one` to whoever has it.
    gives = rows.filter(pl.col(other) & (pl.col(one) != (lacking > 0)))
    takes = rows.filter(~pl.col(other) & (pl.col(one) == (lacking > 0)))
    pairs = _numbered(gives, random).join(_numbered(takes, random), on=["span", "nth"])
    chosen = pairs.sample(min(abs(lacking), len(pairs)), seed=int(random.integers(2**31)))
    returned = courses[other].clone()
    returned = returned.scatter(chosen["row"], values=False)
    return courses.with_columns(returned.scatter(chosen["row_right"], values=True))


def _numbered(rows: pl.DataFrame, random: np.random.Generator) -> pl.DataFrame:
    shuffled = rows[random.permutation(len(rows))]
    return shuffled.select("row", "span", nth=pl.int_range(pl.len()).over("span"))


def _late(
    courses: pl.DataFrame, late: Iterable[CourseSum], random: np.random.Generator
) -> pl.Series:
    """The late courses are among those who have returned nothing since."""
    is_late = np.zeros(len(courses), dtype=bool)
    returned = [name for name in courses.columns if name.endswith(" is returned")]
    for one in late:
        rows = courses.select(
            (pl.col("unit") == one.unit) & pl.col("visit").is_between(one.first, one.last)
            & ~pl.any_horizontal(
                pl.lit(value=False),
                *(pl.col(name).fill_null(value=False) for name in returned),
            )
        ).to_series()  # fmt: skip
        chosen = random.choice(np.flatnonzero(rows.to_numpy()), one.number[0], replace=False)
        is_late[chosen] = True
    return pl.Series(LATE, is_late)
