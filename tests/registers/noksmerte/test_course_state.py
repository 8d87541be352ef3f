"""Completed within 12 months, later, or still open: the four states on the last day of a year."""

from collections import Counter
from datetime import date

import narwhals as nw
import pytest

from kvalreg.frames.engines import Engine
from kvalreg.registers.noksmerte.course import COLUMNS, CourseState, course_state
from tests.tables import frame

CUT = date(2021, 12, 31)

COURSES = """
    course           | consultation_date_first | completed_on
    same day a year  | 2020-11-30              | 2021-11-30
    a day more       | 2020-11-30              | 2021-12-01
    at once          | 2021-05-05              | 2021-05-05
    leap day         | 2020-02-29              | 2021-02-28
    after leap day   | 2020-02-29              | 2021-03-01
    open a year      | 2020-12-31              |
    open and longer  | 2020-12-30              |
    open, new        | 2021-12-31              |
    completed later  | 2021-06-01              | 2022-01-01
    begins later     | 2022-01-01              |
    never            |                         |
"""


def states(engine: Engine, table: str, cut: date) -> dict[str, str | None]:
    rows = frame(engine, table).with_columns(nw.col(name).cast(nw.Date) for name in COLUMNS)
    found = rows.select("course", state=course_state(nw.lit(cut))).collect("polars").to_native()
    return dict(found.rows())


def test_twelve_months_are_calendar_months_and_the_same_day_counts_as_within(
    engine: Engine,
) -> None:
    assert states(engine, COURSES, CUT) == {
        "same day a year": "completed_le12",
        "a day more": "completed_gt12",
        "at once": "completed_le12",
        "leap day": "completed_le12",
        "after leap day": "completed_gt12",
        "open a year": "open_le12",
        "open and longer": "open_gt12",
        "open, new": "open_le12",
        "completed later": "open_le12",
        "begins later": None,
        "never": None,
    }


@pytest.mark.parametrize("cut", [date(2020, 12, 31), date(2021, 6, 30), CUT])
def test_every_course_that_has_begun_is_in_one_of_four_states(engine: Engine, cut: date) -> None:
    begun = sum(
        day <= str(cut) for day in ("2020-11-30", "2020-11-30", "2021-05-05", "2020-02-29",
        "2020-02-29", "2020-12-31", "2020-12-30", "2021-12-31", "2021-06-01", "2022-01-01")
    )  # fmt: skip

    counted = Counter(states(engine, COURSES, cut).values())

    assert sum(counted[state.value] for state in CourseState) == begun
