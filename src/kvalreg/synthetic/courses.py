"""Patients and their courses: which unit, which day, who comes back."""

import numpy as np
import polars as pl
from numpy.typing import NDArray

from kvalreg.synthetic.drawing import draw_all
from kvalreg.synthetic.order import Order

BOUNDARY_SHARE = 0.02
"""Share of first visits that are moved to a day on which a rule about dates turns."""

BOUNDARY_DAYS = ((1, 1), (2, 28), (2, 29), (6, 30), (7, 1), (8, 30), (8, 31), (12, 31))
"""Month and day. Six months after 30 and 31 August is the last day of February."""

SOONEST, LATEST = 60, 900
"""Days until a patient's next course."""

MOST_COURSES = 9


def draw_courses(
    order: Order, unit_years: pl.DataFrame, first: int, patients: int, random: np.random.Generator
) -> pl.DataFrame:
    """One row per course of the patients numbered from `first` on.

    Columns: `patient` and `course` (numbers), `unit`, `year`, the days `visit`, `first_visit`
    and `extracted`, the unit's columns, and one for each draw of the model's `person` and
    `course`.
    """
    facts = unit_years.drop("share")
    people = _first_visits(unit_years, first, patients, random)
    people = draw_all(order.model.person, people, random)
    courses = _with_later_courses(order, people, random)
    courses = (
        courses.drop(set(facts.columns) - {"unit"})
        .with_columns(
            year=pl.col("visit").dt.year().cast(pl.Int64), extracted=pl.lit(order.extracted)
        )
        .join(facts, on=["unit", "year"], how="left", maintain_order="left")
    )
    return draw_all(order.model.course, courses, random)


def _first_visits(
    unit_years: pl.DataFrame, first: int, patients: int, random: np.random.Generator
) -> pl.DataFrame:
    chosen = random.choice(len(unit_years), size=patients, p=unit_years["share"].to_numpy())
    people = unit_years.drop("share")[chosen]
    visit = pl.Series(_visit_days(people["year"].to_numpy(), random)).cast(pl.Date)
    return people.with_columns(
        pl.Series("patient", np.arange(first, first + patients)),
        course=pl.lit(0),
        visit=visit,
        first_visit=visit,
    )


def _visit_days(years: NDArray[np.int64], random: np.random.Generator) -> NDArray[np.datetime64]:
    """Working days spread evenly over each year, and some boundary days."""
    begins = (years - 1970).astype("datetime64[Y]")
    working_days = np.busday_count(begins, begins + 1)
    nth = (random.random(len(years)) * working_days).astype(np.int64)
    days = np.busday_offset(begins.astype("datetime64[D]"), nth, roll="forward")
    chosen = random.integers(len(BOUNDARY_DAYS), size=len(years))
    months, days_of_month = np.array(BOUNDARY_DAYS)[chosen].T
    first_of_month = (begins.astype("datetime64[M]") + (months - 1)).astype("datetime64[D]")
    boundary = first_of_month + (days_of_month - 1)
    return np.where(random.random(len(years)) < BOUNDARY_SHARE, boundary, days)


def _with_later_courses(
    order: Order, people: pl.DataFrame, random: np.random.Generator
) -> pl.DataFrame:
    rounds = [people]
    while len(rounds) < MOST_COURSES and len(rounds[-1]):
        again = rounds[-1].filter(
            pl.Series(random.random(len(rounds[-1])) < order.model.later_courses)
        )
        days = random.integers(SOONEST, LATEST, size=len(again), endpoint=True)
        again = again.with_columns(
            visit=pl.Series(again["visit"].to_numpy() + days),
            course=pl.col("course") + 1,
        )
        rounds.append(again.filter(pl.col("visit") <= order.last_day))
    return pl.concat(rounds)
