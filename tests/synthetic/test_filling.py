"""Forms are filled in as the declaration says: keys, days, versions, stored scores."""

from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest

from kvalreg.registers.nnrr.register import NNRR
from kvalreg.synthetic.cohort import batches
from kvalreg.synthetic.irregularities import DELIVERED_TWICE, FILLED_IN_TWICE, UNFINISHED
from kvalreg.synthetic.order import Order
from tests.synthetic.ankle_patients import order

PATIENTS = 5_000


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pl.DataFrame]:
    (batch,) = batches(order(tmp_path_factory.mktemp("ankle"), PATIENTS))
    return batch


def test_a_form_belongs_to_a_visit_and_says_so_by_its_keys(forms: dict[str, pl.DataFrame]) -> None:
    pairs = forms["patient"].join(forms["clinician"], left_on="MainFormId", right_on="FormId")

    assert len(pairs) > 0.98 * len(forms["patient"])
    assert (pairs["Patient"] == pairs["Patient_right"]).all()
    assert (pairs["UnitId"] == pairs["UnitId_right"]).all()


def test_the_share_that_returns_a_form_is_the_declared_one(forms: dict[str, pl.DataFrame]) -> None:
    visits = forms["clinician"]["FormId"].unique()
    answered = visits.is_in(forms["patient"]["MainFormId"].implode())

    # Four standard errors at 80 % of 6000 visits.
    assert answered.mean() == pytest.approx(0.8, abs=4 * (0.8 * 0.2 / 6_000) ** 0.5)


def test_a_form_is_completed_the_declared_days_from_the_visit(
    forms: dict[str, pl.DataFrame],
) -> None:
    pairs = forms["patient"].join(forms["clinician"], left_on="MainFormId", right_on="FormId")
    days = (pairs["Updated"] - pairs["VisitDate"]).unique().sort()

    assert days.to_list() == [timedelta(days=day) for day in range(-10, 1)]


def test_each_version_has_the_questions_that_it_asked(forms: dict[str, pl.DataFrame]) -> None:
    rows = forms["patient"]
    since_2024 = rows["Updated"] >= date(2024, 1, 1)

    # Pain is asked since 2024, and one in ten leaves it open; the old scale everybody answered.
    assert rows["Pain"].is_null().filter(~since_2024).all()
    assert 0.05 < rows["Pain"].is_null().filter(since_2024).mean() < 0.15
    assert (rows["PainOld"].is_null() == since_2024).all()


def test_a_question_on_a_condition_is_answered_only_there(forms: dict[str, pl.DataFrame]) -> None:
    rows = forms["patient"]

    assert (rows["SickLeavePercent"].is_not_null() == rows["SickLeave"]).all()


def test_stored_scores_are_the_instruments_rounded(forms: dict[str, pl.DataFrame]) -> None:
    # AFQ is stored 1 to 5 and scored 0 to 4: the mean of what is answered.
    rows = forms["patient"]
    by_hand = rows.select(pl.mean_horizontal("Afq1", "Afq2", "Afq3") - 1).to_series().round(2)

    assert rows["AfqScore"].n_unique() > 10
    assert rows["AfqScore"].to_list() == pytest.approx(by_hand.to_list(), nan_ok=True)


def test_draws_read_what_an_earlier_form_said(tmp_path: Path) -> None:
    (batch,) = batches(order(tmp_path, 100))

    # `was_operated` reads the visit's column; it is no variable of the form, so it is not written.
    assert "was_operated" not in batch["patient"].columns


def test_forms_are_copied_and_left_unfinished_at_the_stated_low_rates(
    forms: dict[str, pl.DataFrame],
) -> None:
    rows = forms["patient"]
    courses = rows["MainFormId"].n_unique()
    delivered_twice = len(rows) - rows["FormId"].n_unique()
    filled_in_twice = rows["FormId"].n_unique() - courses
    unfinished = (rows["Status"] != 2).sum()

    for count, share in (
        (delivered_twice, DELIVERED_TWICE),
        (filled_in_twice, FILLED_IN_TWICE),
        (unfinished, UNFINISHED),
    ):
        # About 4700 forms: a dozen or two of each; four standard errors around it.
        assert count > 0
        assert count == pytest.approx(share * courses, abs=4 * (share * courses) ** 0.5)


def test_some_patients_forms_have_lost_their_visit(forms: dict[str, pl.DataFrame]) -> None:
    lost = ~forms["patient"]["MainFormId"].is_in(forms["clinician"]["FormId"].implode())

    assert 0 < lost.sum() < 0.01 * len(lost)


def test_no_form_is_completed_before_it_existed_or_after_the_data_were_fetched() -> None:
    (batch,) = batches(Order(NNRR, 2_000, 2019, 2020))

    # The form at 12 months came with the electronic forms in October 2020.
    assert batch["patient_12m"]["DateOfCompletion"].min() >= date(2020, 10, 1)
    for rows in batch.values():
        assert rows["FormDate"].max() <= date(2021, 3, 31)
    assert batch["patient_6m"]["FormDate"].max() > date(2021, 3, 1)
