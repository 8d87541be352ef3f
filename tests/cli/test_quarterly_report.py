"""`kvalreg report --report quarterly`: one unit's report, or all units' at once."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from kvalreg.cli import app, unit_reports
from kvalreg.registers.nnrr.register import NNRR
from tests.dumps import HAUKELAND, OUS, write_dump

pytestmark = pytest.mark.slow

VISITS = "\n".join(
    [
        "course | UnitId | S1b_DateOfCompletion",
        *(f"{unit}-{n} | {unit} | 01.09.2024" for unit in (HAUKELAND, OUS) for n in range(10)),
    ]
)


def kvalreg(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def report(data: Path, out: Path, *more: object) -> Result:
    words = ("--report", "quarterly", "--year", 2024, "--format", "html", "--out", out)
    return kvalreg("report", "nnrr", data, *words, *more)


def said(result: Result) -> str:
    """What was told, without the frame around it."""
    return " ".join(result.stderr.replace("│", " ").split())


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(autouse=True)
def cache_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_dump(tmp_path / "dump", clinician=VISITS)


def test_one_units_report_is_written_alone(dump: Path, tmp_path: Path) -> None:
    result = report(dump, tmp_path / "out", "--quarter", 3, "--unit", "Haukeland", "--lang", "en")

    assert result.exit_code == 0, result.stderr
    assert names_in(tmp_path / "out") == ["report.html"]
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "Norwegian Neck and Back Registry – Haukeland" in page


@pytest.mark.parametrize("named", ["Haukeland", "haukeland", HAUKELAND])
def test_a_unit_is_named_by_its_name_or_resh_id(named: str) -> None:
    assert [unit.resh for unit in unit_reports.find_units(NNRR, named)] == [int(HAUKELAND)]


def test_an_unknown_unit_is_answered_with_those_there_are(dump: Path, tmp_path: Path) -> None:
    result = report(dump, tmp_path / "out", "--quarter", 3, "--unit", "Ankelby")

    assert result.exit_code == 2
    assert "--unit: found 'Ankelby', allowed Haukeland, St. Olavs, OUS," in said(result)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("quarter", [0, 5, -1])
def test_a_year_has_four_quarters(dump: Path, tmp_path: Path, quarter: int) -> None:
    result = report(dump, tmp_path / "out", "--quarter", quarter)

    assert result.exit_code == 2
    assert f"--quarter: found {quarter}, allowed 1 to 4." in said(result)


def test_a_quarter_that_is_not_over_has_no_report(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unit_reports, "today", lambda: date(2024, 9, 30))

    too_early = report(dump, tmp_path / "out", "--quarter", 3)

    assert too_early.exit_code == 2
    assert "quarter 3 of 2024 lasts until 30.09.2024" in said(too_early)
    assert unit_reports.check_quarter(2024, 2) == 2


def test_a_report_of_units_needs_a_quarter(dump: Path, tmp_path: Path) -> None:
    result = report(dump, tmp_path / "out")

    assert result.exit_code == 2
    assert "--quarter is needed for this report: 1 to 4." in said(result)


@pytest.mark.parametrize("words", [("--quarter", 3), ("--unit", "Haukeland")])
def test_the_annual_report_has_neither_quarter_nor_unit(
    dump: Path, tmp_path: Path, words: tuple[object, ...]
) -> None:
    result = kvalreg(
        "report", "nnrr", dump, "--report", "annual", "--year", 2024, "--out", tmp_path, *words
    )

    assert result.exit_code == 2
    assert "--quarter and --unit are not for the report 'annual'." in said(result)


def test_a_units_report_is_not_for_the_public(dump: Path, tmp_path: Path) -> None:
    result = report(dump, tmp_path / "out", "--quarter", 3, "--public")

    assert result.exit_code == 2
    assert "--public: the report 'quarterly' is for its unit alone." in said(result)


@pytest.mark.parametrize("command", ["tables", "figures"])
def test_tables_and_figures_of_a_units_report_do_not_stand_alone(
    dump: Path, tmp_path: Path, command: str
) -> None:
    result = kvalreg(
        command, "nnrr", dump, "--report", "quarterly", "--year", 2024, "--out", tmp_path
    )

    assert result.exit_code == 2
    assert "'quarterly' is of one unit at a time: `kvalreg report` writes it." in said(result)


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_texts_hold_no_typed_in_number(language: str) -> None:
    result = kvalreg("report", "nnrr", "--report", "quarterly", "--lint", "--lang", language)

    assert (result.exit_code, result.stderr) == (0, "7 chapters: no number is typed in.\n")


@pytest.mark.slow
def test_without_a_unit_every_unit_has_its_report_and_a_page_leads_there(
    dump: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"

    first = report(dump, out, "--quarter", 3)
    again = report(dump, out, "--quarter", 3)  # replaces the earlier ones

    assert (first.exit_code, again.exit_code) == (0, 0), first.stderr
    assert f"16 reports: {out / 'index.html'}" in first.stderr
    folders = [name for name in names_in(out) if name != "index.html"]
    assert len(folders) == len(NNRR.units)
    assert {"alesund", "st-olavs", "si-ottestad", "unn-tromso"} <= set(folders)
    assert {name for folder in folders for name in names_in(out / folder)} == {"report.html"}
    page = (out / "index.html").read_text(encoding="utf-8")
    assert all(f'href="{folder}/report.html"' in page for folder in folders)


@pytest.mark.slow
def test_a_unit_of_few_patients_has_an_accessible_pdf_too(dump: Path, tmp_path: Path) -> None:
    words = ("--quarter", 3, "--unit", "Kirkenes", "--format", "pdf")

    result = report(dump, tmp_path / "out", *words)

    assert result.exit_code == 0, result.stderr
    assert names_in(tmp_path / "out") == ["report.pdf"]
    assert (tmp_path / "out" / "report.pdf").read_bytes().startswith(b"%PDF")
