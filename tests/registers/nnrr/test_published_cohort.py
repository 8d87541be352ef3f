"""The annual report 2024 from synthetic patients, beside the published one."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import narwhals as nw
import pytest
from typer.testing import CliRunner

from kvalreg.cli import app
from kvalreg.frames.scoring import with_scored_answers
from kvalreg.registers.nnrr.annual_report.report import ANNUAL_REPORT
from kvalreg.registers.nnrr.published.cohort import REPORT_2024, REPORT_2024_LATER
from kvalreg.registers.nnrr.published.comparing import DIFFERENCES, compare, numbers_published
from kvalreg.registers.nnrr.published.printed import table
from kvalreg.registers.nnrr.published.reasons import REASONS
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.published.comparison import Compared, order_agrees
from kvalreg.reports.published.differences import explained, read_differences
from kvalreg.synthetic.delivery import Shape
from kvalreg.synthetic.published import delivery
from kvalreg.synthetic.published.answers import Answers
from kvalreg.synthetic.published.cohort import Built, build
from kvalreg.synthetic.published.delivery import deliver_built
from tests.registers.nnrr.annual_tables import count, finished

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Cohorts:
    built: Built
    earlier: Path
    later: Path


@pytest.fixture(scope="module")
def cohorts(tmp_path_factory: pytest.TempPathFactory) -> Cohorts:
    built = build(NNRR, REPORT_2024, [].append)
    folder = tmp_path_factory.mktemp("published")
    for cohort in (REPORT_2024, REPORT_2024_LATER):
        deliver_built(NNRR, cohort, built, folder / cohort.key, Shape.MRS)
    return Cohorts(built, folder / "2024", folder / "2024-later")


@pytest.fixture(scope="module")
def answers(cohorts: Cohorts) -> Answers:
    return cohorts.built.answers


@pytest.fixture(scope="module")
def compared(cohorts: Cohorts) -> list[Compared]:
    return compare(cohorts.earlier)


@pytest.fixture(scope="module")
def compared_later(cohorts: Cohorts) -> list[Compared]:
    return compare(cohorts.later)


def different(compared: list[Compared], *parts: str) -> list[Compared]:
    return [one for one in compared if one.where in parts and not one.agrees]


def test_no_published_margin_had_to_be_given_up(cohorts: Cohorts) -> None:
    assert cohorts.built.breaches == ()


def test_every_printed_number_is_compared(compared: list[Compared]) -> None:
    printed = Counter(one.where for one in compared if one.printed is not None)

    assert printed == numbers_published()


@pytest.mark.parametrize("number", [*range(1, 15), 17])
def test_every_cell_of_the_table_is_as_printed(number: int, compared: list[Compared]) -> None:
    assert different(compared, f"table_{number:02}") == []


def test_table_20_differs_where_there_is_nobody_to_count(compared: list[Compared]) -> None:
    assert different(compared, "table_20") == [
        Compared("table_20", "SI-Ottestad", "answered_12m", "0", "–")
    ]


@pytest.mark.parametrize("number", [15, 16])
def test_tables_of_the_later_extraction_are_as_printed_there(
    number: int, compared: list[Compared], compared_later: list[Compared]
) -> None:
    name = f"table_{number:02}"

    assert different(compared_later, name) == []
    assert {one.row for one in different(compared, name)} == {
        "St. Olavs", "Stavern", "SI-Ottestad", "Total",
    }  # fmt: skip


@pytest.mark.parametrize("number", [18, 19])
def test_coverage_is_as_printed_by_the_date_of_the_form(
    number: int, compared_later: list[Compared]
) -> None:
    assert different(compared_later, f"table_{number:02}") == []


def test_every_indicator_of_four_years_is_as_published(compared_later: list[Compared]) -> None:
    indicators = [one for one in compared_later if one.where.startswith("nnrr_")]

    assert len(indicators) == 648
    assert [one for one in indicators if not one.agrees] == []


def test_the_differences_are_those_that_are_listed_each_with_its_reason(
    compared: list[Compared], compared_later: list[Compared]
) -> None:
    assert explained(compared, compared_later, REASONS) == read_differences(DIFFERENCES), (
        "run `python -m tools.published` and `make docs`, and look at what changed"
    )


def test_the_rows_stand_in_the_printed_order(cohorts: Cohorts) -> None:
    tables = finished(count(cohorts.earlier))
    as_printed = {
        number: order_agrees(table(number), ours, next(iter(table(number)[0])))
        for number, ours in tables.items()
    }

    # Without eligible counts there are no tables 18 and 19.
    assert as_printed == dict.fromkeys([*range(1, 18), 20], True)
    assert len(ANNUAL_REPORT.tables) == 20


def test_the_command_writes_the_cohort_with_its_eligible_counts(
    cohorts: Cohorts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "build", lambda *_: cohorts.built)
    dump, tables = tmp_path / "dump", tmp_path / "tables"
    words = ["synthesize", "nnrr", "--published", "2024", "--out", str(dump)]
    of_report = ["--report", "annual", "--year", "2024", "--name", "table_19"]

    written = CliRunner().invoke(app, words)
    eligible = ["--eligible", str(dump / "eligible.csv")]
    made = CliRunner().invoke(
        app, ["tables", "nnrr", str(dump), *of_report, *eligible, "--out", str(tables)]
    )

    assert (written.exit_code, written.stdout, made.exit_code) == (0, "", 0)
    assert {path.name: path.read_bytes() for path in dump.iterdir()} == {
        path.name: path.read_bytes() for path in cohorts.earlier.iterdir()
    }
    assert "Haukeland" in (tables / "table_19.csv").read_text(encoding="utf-8")


def scores(answers: Answers) -> Iterator[tuple[str, list[float | None], list[float | None]]]:
    """Stored scores beside those that the answers of the same form give."""
    for event in NNRR.pathway.events:
        form = answers.forms[event.key]
        for questionnaire in NNRR.form(event.form).questionnaires:
            scored = with_scored_answers(
                nw.from_native(form.select(questionnaire.variables)).lazy(), questionnaire
            )
            for variable, key in questionnaire.stored_scores:
                score = questionnaire.instrument.score(key).expression
                given = scored.select(score.alias(variable)).collect("polars").to_native()
                if variable in form.columns:
                    yield (
                        f"{event.key} {variable}",
                        form[variable].to_list(),
                        given[variable].to_list(),
                    )


def test_every_stored_score_is_that_of_its_answers(answers: Answers) -> None:
    checked = list(scores(answers))

    assert len(checked) >= 10
    for name, stored, given in checked:
        assert stored == pytest.approx(given, abs=0.0051, nan_ok=True), name


def test_answers_of_a_patient_hang_together(answers: Answers) -> None:
    rows = answers.columns(
        ["S2_SickLeave", "S2_SickLeave_Percent", "IsNeckPainMainProblem", "NdiScore", "UhiQ31",
         "PatientGender", "SickLeaveStartDate", "DateOfCompletion", "Treatment_NoTreatment",
         "has_interdisciplinary_treatment", "FABQScore3", "FabQ1"]
    )  # fmt: skip

    assert rows.filter(~rows["S2_SickLeave"])["S2_SickLeave_Percent"].is_not_null().sum() == 0
    assert rows.filter(~rows["IsNeckPainMainProblem"])["NdiScore"].is_not_null().sum() == 0
    assert rows.filter(PatientGender=1)["UhiQ31"].is_not_null().sum() == 0
    started = rows.filter(rows["SickLeaveStartDate"].is_not_null())
    assert len(started) > 1000
    assert (started["SickLeaveStartDate"] < started["DateOfCompletion"]).all()
    assert rows.filter(rows["FabQ1"].is_null())["FABQScore3"].is_not_null().sum() == 0


def test_whoever_has_improved_says_so(answers: Answers) -> None:
    rows = answers.columns(["OdiScore", "OdiScore_6m", "UseOfTreatment_6m"]).drop_nulls()
    fall = (rows["OdiScore"] - rows["OdiScore_6m"]).alias("fall")
    falls = {
        benefit: group["fall"].mean()
        for (benefit,), group in rows.with_columns(fall).group_by("UseOfTreatment_6m")
    }

    assert falls[2] > falls[3] > falls[4] > falls[5] > falls[6]
