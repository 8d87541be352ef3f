"""A cohort has the published margins, and answers that hang together."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import narwhals as nw
import polars as pl
import pytest

from kvalreg.model.published import Adjustment, DatedElsewhere, Margin, PublishedCohort
from kvalreg.synthetic.published.answers import Answers
from kvalreg.synthetic.published.cohort import Built, build
from tests.synthetic.ankle_patients import BIG, NEW
from tests.synthetic.published.ankle_published import (
    ANKLE_PUBLISHED,
    EVERYONE,
    PAIN,
    ankle_register,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("model")


def built(folder: Path, cohort: PublishedCohort = ANKLE_PUBLISHED) -> Built:
    return build(ankle_register(folder), cohort, [].append)


def mean_of(values: pl.Series) -> float:
    return float(values.drop_nulls().to_numpy().mean())


@pytest.fixture(scope="module")
def answers(folder: Path) -> Answers:
    return built(folder).answers


@pytest.fixture(scope="module")
def courses(answers: Answers) -> pl.DataFrame:
    return answers.columns(["unit", "SickLeave", "SickLeavePercent", "Pain", "Trade"])


def test_each_unit_has_its_published_counts(courses: pl.DataFrame) -> None:
    sick = courses.filter("SickLeave").group_by("unit").len()

    assert dict(courses.group_by("unit").len().rows()) == {BIG: 80, NEW: 20}
    assert dict(sick.rows()) == {BIG: 41, NEW: 3}


def test_a_share_of_the_nation_holds_over_all_units(courses: pl.DataFrame) -> None:
    percents = courses.filter("SickLeave")["SickLeavePercent"]

    # 33 of 44 is 75 %; 32 and 34 would be 72.7 and 77.3.
    assert (percents == 50).sum() == 33


def test_answers_that_nobody_was_drawn_with_can_be_had(courses: pl.DataFrame) -> None:
    assert courses.filter(unit=NEW)["SickLeavePercent"].eq(20).sum() == 1


def test_answers_that_belong_together_move_together(courses: pl.DataFrame) -> None:
    has_percent = courses["SickLeavePercent"].is_not_null()

    assert (has_percent == courses["SickLeave"]).all()


def test_means_print_as_published_and_the_counts_still_hold(courses: pl.DataFrame) -> None:
    pain = {unit: courses.filter(unit=unit)["Pain"] for unit in (BIG, NEW)}

    assert {unit: len(values.drop_nulls()) for unit, values in pain.items()} == {BIG: 75, NEW: 20}
    assert {unit: (values >= 8).sum() for unit, values in pain.items()} == {BIG: 10, NEW: 9}
    assert 4.05 <= mean_of(pain[BIG]) <= 4.15
    assert 5.95 <= mean_of(pain[NEW]) <= 6.05
    assert 4.45 <= mean_of(courses["Pain"]) <= 4.55


def test_the_same_cohort_is_built_every_time(folder: Path, courses: pl.DataFrame) -> None:
    assert built(folder).answers.columns(courses.columns[1:]).equals(courses)


def test_no_answer_changes_that_need_not(folder: Path) -> None:
    drawn = built(folder, replace(ANKLE_PUBLISHED, adjustments=())).answers
    sick = dict(
        drawn.columns(["unit", "SickLeave"]).filter("SickLeave").group_by("unit").len().rows()
    )
    margin = Margin(
        key="one more",
        who=EVERYONE,
        claim=nw.col("SickLeave"),
        counts={BIG: (sick[BIG] + 1, sick[BIG] + 1), NEW: (sick[NEW], sick[NEW])},
    )
    one_more = Adjustment(
        key="sick leave",
        event="baseline",
        answers=("SickLeave", "SickLeavePercent"),
        who=EVERYONE,
        margins=(margin,),
    )

    changed = built(folder, replace(ANKLE_PUBLISHED, adjustments=(one_more,))).answers

    before, after = (one.columns(["SickLeave"])["SickLeave"] for one in (drawn, changed))
    assert (before != after).sum() == 1


def test_margins_that_contradict_each_other_are_told_of(folder: Path) -> None:
    too_many = replace(PAIN.margins[0], key="too many", counts={BIG: (81, 81)})
    cohort = replace(ANKLE_PUBLISHED, adjustments=(replace(PAIN, margins=(too_many,), means=()),))

    (breach,) = built(folder, cohort).breaches

    assert (breach.condition, breach.by) == ("too many (1)", 1.0)


def test_an_earlier_extraction_lacks_the_late_visits(folder: Path) -> None:
    cohort = built(folder)
    earlier, later = cohort.forms(early=True), cohort.forms(early=False)

    assert (len(earlier["visit"]), len(later["visit"])) == (96, 100)
    assert earlier["baseline"].equals(later["baseline"])


def test_forms_dated_in_another_year_are_of_the_visits_next_to_it(folder: Path) -> None:
    dated = DatedElsewhere(unit=BIG, year_of_visit=2024, dated=date(2025, 1, 2), number=3)
    answers = built(folder, replace(ANKLE_PUBLISHED, dated_elsewhere=(dated,))).answers
    main = answers.register.main_form

    rows = answers.courses.with_columns(
        dated=answers.forms["visit"][main.dated_by], is_theirs=pl.col("unit") == BIG
    ).filter(~pl.col("is_late"))

    moved = rows.filter(pl.col("dated") == dated.dated)
    others = rows.filter("is_theirs", pl.col("dated") != dated.dated)
    assert (len(moved), moved["is_theirs"].all()) == (3, True)
    assert min(moved["visit"]) >= max(others["visit"])
    assert (others["dated"] == others["visit"]).all()
