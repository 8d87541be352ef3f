"""How many courses begin when, from what was published of overlapping periods."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl

from kvalreg.model.published import CourseSum, PublishedCohort
from kvalreg.synthetic.published.numbers import Span, course_numbers, spans_between
from tests.synthetic.published.ankle_published import ANKLE_PUBLISHED, ankle_register

FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)


def course_sum(first: date, last: date, number: int, event: str | None = None) -> CourseSum:
    return CourseSum(unit=1, first=first, last=last, number=(number, number), event=event)


def numbers_of(folder: Path, *sums: CourseSum) -> pl.DataFrame:
    cohort: PublishedCohort = replace(ANKLE_PUBLISHED, sums=sums)
    return course_numbers(ankle_register(folder), cohort)


def test_spans_end_where_any_period_ends() -> None:
    year = course_sum(FIRST, LAST, 10)
    summer_to_summer = course_sum(date(2024, 7, 1), date(2025, 6, 30), 10)

    assert spans_between([year, summer_to_summer], [date(2024, 10, 31)]) == [
        Span(FIRST, date(2024, 6, 30)),
        Span(date(2024, 7, 1), date(2024, 10, 31)),
        Span(date(2024, 11, 1), LAST),
        Span(date(2025, 1, 1), date(2025, 6, 30)),
    ]


def test_every_published_sum_is_kept(tmp_path: Path) -> None:
    # 90 in the year and 70 from July on: 20 before July, and 25 in the half-year after.
    numbers = numbers_of(
        tmp_path,
        course_sum(FIRST, LAST, 90),
        course_sum(date(2024, 7, 1), LAST, 70),
        course_sum(date(2024, 7, 1), date(2025, 6, 30), 95),
    )

    assert numbers.select("first", "courses").rows() == [
        (FIRST, 20),
        (date(2024, 7, 1), 70),
        (date(2025, 1, 1), 25),
    ]


def test_courses_are_spread_over_the_days_of_a_period(tmp_path: Path) -> None:
    numbers = numbers_of(
        tmp_path,
        course_sum(FIRST, LAST, 366),
        course_sum(FIRST, date(2024, 1, 31), 31),
        course_sum(date(2024, 2, 1), date(2025, 1, 31), 366),
    )

    assert numbers["courses"].to_list() == [31, 335, 31]
