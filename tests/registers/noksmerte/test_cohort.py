"""Synthetic patients of NOKSmerte: a course hangs together, and levels are near the published."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from kvalreg.indicators.evaluation import Question, evaluate
from kvalreg.indicators.levels import Level
from kvalreg.quality.checking import check
from kvalreg.quality.findings import Severity
from kvalreg.registers.noksmerte.register import NOKSMERTE
from kvalreg.synthetic.cohort import batches
from kvalreg.synthetic.delivery import Shape, deliver
from kvalreg.synthetic.order import Order

ORDER = Order(NOKSMERTE, 2_500, 2020, 2021)


@pytest.fixture(scope="module")
def forms() -> dict[str, pl.DataFrame]:
    (batch,) = batches(ORDER)
    return {
        key: rows.unique(NOKSMERTE.form(key).key_variable, keep="first", maintain_order=True)
        for key, rows in batch.items()
    }


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cohort") / "dump"
    deliver(ORDER, folder, Shape.MRS, lambda _: None)
    return folder


def test_a_course_has_several_consultations_each_later_than_the_one_before(
    forms: dict[str, pl.DataFrame],
) -> None:
    courses = forms["consultation"].group_by("referral_id", maintain_order=True)
    days = courses.agg(pl.col("consultation_date"), pl.len().alias("times"))

    assert 3 < days["times"].mean() < 6
    apart = days["consultation_date"].list.eval(pl.element().diff().drop_nulls())
    assert apart.explode().min().days > 0


def test_only_the_last_consultation_of_a_course_completes_it(
    forms: dict[str, pl.DataFrame],
) -> None:
    rows = forms["consultation"].sort("consultation_date")
    completing = rows.filter(pl.col("course_completed") == 1)
    last = rows.group_by("referral_id").agg(pl.col("consultation_id").last())

    assert 500 < len(completing) < 2_500
    assert completing["consultation_id"].is_in(last["consultation_id"].implode()).all()


def test_an_opioid_sheet_goes_with_a_consultation_at_which_opioids_were_used(
    forms: dict[str, pl.DataFrame],
) -> None:
    users = forms["consultation"].filter(pl.col("opioid_use") == 1)
    pairs = forms["opioid"].join(users, on="consultation_id", suffix="_there")

    assert len(pairs) == len(forms["opioid"]) > 1_000
    assert (pairs["consultation_date"] == pairs["consultation_date_there"]).all()
    assert (pairs["patient_id"] == pairs["patient_id_there"]).all()
    assert set(users["consultation_id"]) == set(pairs["consultation_id"])


def test_the_follow_up_is_answered_a_year_after_the_last_consultation(
    forms: dict[str, pl.DataFrame],
) -> None:
    last = forms["consultation"].group_by("referral_id").agg(pl.col("consultation_date").max())
    pairs = forms["follow_up"].join(last, on="referral_id")
    late = pairs["answer_date"] - pairs["consultation_date"].dt.offset_by("12mo")

    assert len(pairs) > 50
    assert late.dt.total_days().min() >= 0
    assert late.dt.total_days().max() < 40


def test_the_check_finds_nothing_wrong_but_the_courses_whose_referral_was_lost(dump: Path) -> None:
    report = check(NOKSMERTE, dump, today=date(2022, 4, 1))

    errors = {one.check for one in report.findings if one.severity is Severity.ERROR}
    assert errors == {"relations.no_main_form"}
    implausible = [one.check for one in report.findings if one.check.startswith("plausibility")]
    assert implausible == []


@pytest.mark.parametrize(
    ("indicator", "part", "published", "within"),
    [
        # Annual report 2021, 3.1; some points apart because 2500 drawn patients vary.
        ("noksmerte_ventetid", "mean", 97, 15),
        ("noksmerte_ventetid", "median", 90, 15),
        ("noksmerte_behandling", "", 0.41, 0.06),
        ("noksmerte_utredning", "", 0.95, 0.05),
        ("noksmerte_opioidbruk", "", 0.34, 0.06),
        ("noksmerte_opioidstatus", "before", 0.934, 0.05),
        ("noksmerte_konsultasjoner", "", 4.5, 1),
        ("noksmerte_tverrfaglig", "inter", 0.38, 0.1),
        ("noksmerte_avsluttet_12mnd", "", 0.67, 0.12),
    ],
)
def test_levels_are_near_the_published_ones(
    dump: Path, indicator: str, part: str, published: float, within: float
) -> None:
    question = Question((2021, 2021), only=frozenset({indicator}), levels=frozenset({Level.NATION}))

    rows = evaluate(NOKSMERTE, dump, question).rows

    assert rows.filter(part=part)["value"].item() == pytest.approx(published, abs=within)
