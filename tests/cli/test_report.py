"""`kvalreg report`: the finished report, whole or not at all."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from kvalreg.cli import app, registers
from kvalreg.cli import report as command
from kvalreg.model import Register
from kvalreg.registers.nnrr.register import NNRR
from tests.dumps import HAUKELAND, OUS, write_dump

pytestmark = pytest.mark.slow

CHAPTER = """# Resultater {#results}

I {{ year }} var det {{ cell("table_02", "last", "fabq_physical") }} og
{{ indicator("KI1").nation | percent }} i {{ ref("table_02") }}.

{{ table("table_02") }}

{{ figure("figure_01") }}
"""


def kvalreg(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def report(data: Path, out: Path, *more: object) -> Result:
    return kvalreg(
        "report", "nnrr", data, "--report", "annual", "--year", 2024, "--out", out, *more
    )


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    for language in ("nb", "en"):
        (tmp_path / "text" / language).mkdir(parents=True)
        (tmp_path / "text" / language / "01_results.md").write_text(CHAPTER, encoding="utf-8")
    return tmp_path / "text"


@pytest.fixture(autouse=True)
def small_report(texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """NNRR with one short chapter, and a cache of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    whole = next(one for one in NNRR.all_reports if one.key == "annual")
    shown = [whole.table("table_02"), whole.table("table_19")]
    small = replace(
        whole,
        tables=tuple(shown),
        figures=(whole.figure("figure_01"),),
        facts=(),
        content=(),
        texts=texts,
    )
    declared = replace(NNRR, reports=(small,))

    def find(name: str) -> Register:
        return declared if name == "nnrr" else registers.find_register(name)

    monkeypatch.setattr(command, "find_register", find)


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_dump(
        tmp_path / "dump",
        clinician=f"course | UnitId\nanna | {HAUKELAND}\nbjørn | {HAUKELAND}\ndina | {OUS}\n",
        baseline="course | FABQScore1\nanna | 12,5\nbjørn | 13\ndina | 14\n",
    )


def test_a_report_is_a_page_a_site_a_pdf_and_a_word_document(dump: Path, tmp_path: Path) -> None:
    result = report(dump, tmp_path / "out")

    assert result.exit_code == 0, result.stderr
    assert names_in(tmp_path / "out") == ["report.docx", "report.html", "report.pdf", "site"]
    assert (tmp_path / "out" / "report.pdf").read_bytes().startswith(b"%PDF-")
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "13.2 (3)" in page  # (12.5 + 13 + 14) / 3
    assert "table_19: not made, because it needs counts of eligible patients" in result.stderr


@pytest.mark.slow
def test_only_the_formats_asked_for_are_written(dump: Path, tmp_path: Path) -> None:
    assert report(dump, tmp_path / "out", "--format", "pdf").exit_code == 0

    assert names_in(tmp_path / "out") == ["report.pdf"]


def test_words_that_are_not_known_end_with_2(dump: Path, tmp_path: Path) -> None:
    for wrong in (["--format", "odt"], ["--report", "monthly"], ["--lang", "pl"]):
        assert report(dump, tmp_path / "out", *wrong).exit_code == 2
    assert kvalreg("report", "nnrr", "--report", "annual", "--out", tmp_path).exit_code == 2
    unknown = kvalreg("report", "noksmerte", dump, "--report", "annual", "--year", 2010,
        "--out", tmp_path / "out")  # fmt: skip
    assert (unknown.exit_code, "no definition" in unknown.stderr) == (2, True)
    assert not (tmp_path / "out").exists()


def test_a_change_of_text_only_needs_no_second_computation(
    dump: Path, texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = report(dump, tmp_path / "out", "--format", "html")
    (texts / "nb" / "01_results.md").write_text(CHAPTER + "\nNy setning.\n", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("it was computed again")

    monkeypatch.setattr(command, "_compute", refuse)
    again = report(dump, tmp_path / "out", "--format", "html")

    assert (again.exit_code, again.stderr) == (0, first.stderr)
    assert "Ny setning." in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert report(dump, tmp_path / "out", "--no-cache").exit_code == 1


@pytest.mark.slow
def test_changed_data_are_computed_again(dump: Path, tmp_path: Path) -> None:
    report(dump, tmp_path / "out", "--format", "html")
    (baseline,) = dump.glob("*pasientskjema_foer*")
    baseline.write_text(baseline.read_text("utf-8").replace("12,5", "15,0"), encoding="utf-8")
    os.utime(baseline, ns=(1, 1))

    report(dump, tmp_path / "out", "--format", "html")

    assert "14 (3)" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# A {#a}\n\nDet var 28 %.\n", "nb/01_results.md, line 3: the number '28' is typed in"),
        ("# A {#a}\n\n{{ table('table_77') }}", "nb/01_results.md, line 3: the report has no"),
        ("# A {#a}\n\n![](a.png)\n", "nb/01_results.md: there is a picture"),
    ],
)
def test_a_faulty_text_leaves_the_earlier_report_in_place(
    dump: Path, texts: Path, tmp_path: Path, text: str, told: str
) -> None:
    report(dump, tmp_path / "out", "--format", "html")
    before = (tmp_path / "out" / "report.html").read_bytes()
    (texts / "nb" / "01_results.md").write_text(text, encoding="utf-8")

    result = report(dump, tmp_path / "out", "--format", "html")

    assert result.exit_code == 1
    assert told in result.stderr
    assert "Nothing was written." in result.stderr
    assert (tmp_path / "out" / "report.html").read_bytes() == before


def test_a_missing_language_is_told_before_anything_is_read(texts: Path, tmp_path: Path) -> None:
    (texts / "en" / "01_results.md").unlink()

    result = report(tmp_path / "no data here", tmp_path / "out", "--lang", "en")

    assert result.exit_code == 1
    assert "en/01_results.md is missing" in result.stderr


def test_the_texts_can_be_checked_without_data(texts: Path) -> None:
    good = kvalreg("report", "nnrr", "--report", "annual", "--lint")
    (texts / "nb" / "01_results.md").write_text("# A {#a}\n\n12 enheter.", encoding="utf-8")
    bad = kvalreg("report", "nnrr", "--report", "annual", "--lint")

    assert (good.exit_code, good.stderr) == (0, "1 chapter: no number is typed in.\n")
    assert (bad.exit_code, "line 3" in bad.stderr) == (1, True)


@pytest.mark.slow
def test_a_year_without_data_is_a_report_without_numbers(dump: Path, tmp_path: Path) -> None:
    result = report(dump, tmp_path / "out", "--year", 2019)

    assert result.exit_code == 0, result.stderr
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "– (0)" in page


@pytest.mark.slow
def test_somebody_elses_files_are_never_replaced(dump: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.docx").write_text("mine")

    result = report(dump, tmp_path / "out")

    assert result.exit_code == 1
    assert names_in(tmp_path / "out") == ["thesis.docx"]


@pytest.mark.slow
def test_a_public_report_holds_no_small_number_in_table_figure_or_text(
    dump: Path, tmp_path: Path
) -> None:
    open_page, public_page = (
        (tmp_path / name / "report.html").read_text(encoding="utf-8")
        for name, more in (("out", []), ("public", ["--public"]))
        if report(dump, tmp_path / name, "--format", "html", *more).exit_code == 0
    )

    assert "13.2 (3)" in open_page  # three patients
    assert "13.2 (3)" not in public_page
    assert "* Skjult, fordi tallet gjelder færre enn 5" in public_page
