"""Courses: where and when patients come, and come back."""

from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from kvalreg.synthetic.courses import BOUNDARY_DAYS, draw_courses
from kvalreg.synthetic.order import NotPossible, Order
from kvalreg.synthetic.unit_years import unit_years
from tests.synthetic.ankle_patients import BIG, NEW, SMALL, ankle, order

PATIENTS = 10_000


@pytest.fixture(scope="module")
def courses(tmp_path_factory: pytest.TempPathFactory) -> pl.DataFrame:
    cohort = order(tmp_path_factory.mktemp("ankle"), PATIENTS)
    return draw_courses(cohort, unit_years(cohort), 0, PATIENTS, np.random.default_rng(1))


def test_a_large_cohort_is_spread_over_units_as_stated(tmp_path: Path) -> None:
    rows = unit_years(order(tmp_path, 1_000, (2022, 2022)))

    # 500 and 12 patients; a cohort of 1000 is larger, and the small unit keeps its 12.
    assert dict(rows.select("unit", "share").rows()) == pytest.approx({BIG: 0.988, SMALL: 0.012})


def test_a_cohort_smaller_than_the_register_has_a_small_unit_in_proportion(tmp_path: Path) -> None:
    rows = unit_years(order(tmp_path, 100, (2022, 2022)))

    assert dict(rows.select("unit", "share").rows()) == pytest.approx(
        {BIG: 500 / 512, SMALL: 12 / 512}
    )


def test_a_small_unit_stays_small_however_large_the_cohort(tmp_path: Path) -> None:
    rows = unit_years(order(tmp_path, 1_000_000, (2022, 2022)))

    share = rows.filter(unit=SMALL)["share"].item()

    assert share * 1_000_000 == pytest.approx(12, rel=1e-6)


def test_a_unit_has_no_patients_before_its_first_year(courses: pl.DataFrame) -> None:
    years = courses.group_by("unit").agg(pl.col("year").unique().sort())

    assert dict(years.rows()) == {BIG: [2022, 2023, 2024], SMALL: [2022, 2023, 2024], NEW: [2024]}


def test_years_before_every_unit_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotPossible, match="before 2022"):
        unit_years(order(tmp_path, 10, (2010, 2012)))


def test_visits_lie_in_the_years_asked_for(courses: pl.DataFrame) -> None:
    assert courses["visit"].min() == date(2022, 1, 1)
    assert courses["visit"].max() == date(2024, 12, 31)
    assert (courses["visit"].dt.year() == courses["year"]).all()


def test_first_visits_are_on_working_days_or_on_days_where_a_rule_turns(
    courses: pl.DataFrame,
) -> None:
    first = courses.filter(course=0)
    weekend = first.filter(pl.col("visit").dt.weekday() > 5)
    days = set(zip(weekend["visit"].dt.month(), weekend["visit"].dt.day(), strict=True))

    assert days
    # 29 February of another year than a leap year is 1 March.
    assert days <= {*BOUNDARY_DAYS, (3, 1)}
    assert date(2024, 2, 29) in first["visit"]
    assert date(2023, 8, 31) in first["visit"]


def test_some_patients_come_back_later_as_the_same_person_in_the_same_unit(
    courses: pl.DataFrame,
) -> None:
    again = courses.filter(pl.col("course") > 0)

    assert again["course"].max() > 1
    assert 0.05 < len(again) / PATIENTS < 0.2 / (1 - 0.2)
    assert (again["visit"] > again["first_visit"]).all()
    same = courses.group_by("patient").agg(pl.col("unit", "burden", "Trade").n_unique())
    assert same.drop("patient").max().row(0) == (1, 1, 1)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("at least one", {"patients": 0}),
        ("backwards", {"first_year": 2025}),
        ("from 0 on", {"seed": -1}),
        ("share", {"faults": 1.0}),
    ],
)
def test_an_order_that_makes_no_sense_is_refused(
    words: str, wrong: dict[str, int], tmp_path: Path
) -> None:
    right = {"patients": 10, "first_year": 2022, "last_year": 2024}

    with pytest.raises(NotPossible, match=words):
        Order(ankle(tmp_path), **(right | wrong))
