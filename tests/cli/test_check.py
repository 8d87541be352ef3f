"""`kvalreg check`: exit codes, formats, and that nothing is written by halves."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from kvalreg.cli import app
from tests.dumps import write_dump


def kvalreg(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    return write_dump(tmp_path / "clean", clinician="course\nanna\nbjørn")


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return write_dump(
        tmp_path / "faulty",
        clinician="""
            course | BackSurgery
            anna   | 9
            bjørn  | 1
        """,
    )


def test_data_without_faults_end_with_0(clean: Path) -> None:
    done = kvalreg("check", "nnrr", clean)

    assert done.exit_code == 0
    assert done.stdout.endswith("0 errors, 0 warnings, 0 notes.\n")


def test_warnings_alone_end_with_0(tmp_path: Path) -> None:
    dump = write_dump(tmp_path, clinician="course\nanna\nanna", without=["NeckSurgery"])

    done = kvalreg("check", "nnrr", dump)

    assert done.exit_code == 0
    assert "0 errors, 2 warnings, 0 notes." in done.stdout


def test_errors_end_with_1_and_the_report_is_written_all_the_same(faulty: Path) -> None:
    done = kvalreg("check", "nnrr", faulty)

    assert done.exit_code == 1
    assert "behandlerskjema_1.csv, BackSurgery: 1; allowed: the codes 1–3" in done.stdout
    assert "row 2: 9" in done.stdout
    assert done.stdout.endswith("1 error, 0 warnings, 0 notes.\n")


@pytest.mark.parametrize(
    "words",
    [
        ("check", "nnrrr", "."),
        ("check", "nnrr"),
        ("check", "nnrr", ".", "--format", "pdf"),
        ("check", "nnrr", ".", "--lang", "da"),
        ("check", "nnrr", ".", "--fast"),
    ],
)
def test_wrong_words_end_with_2(words: tuple[str, ...]) -> None:
    assert kvalreg(*words).exit_code == 2


def test_the_same_report_comes_as_json(faulty: Path) -> None:
    done = kvalreg("check", "nnrr", faulty, "--format", "json")

    assert done.exit_code == 1
    content = json.loads(done.stdout)
    assert content["counts"] == {"error": 1, "warning": 0, "note": 0}
    assert content["source"] == "faulty"


@pytest.mark.parametrize(("lang", "heading"), [("nb", "Datakvalitet"), ("en", "Data quality")])
def test_the_same_report_comes_as_a_page_in_either_language(
    faulty: Path, tmp_path: Path, lang: str, heading: str
) -> None:
    page = tmp_path / "quality.html"

    done = kvalreg("check", "nnrr", faulty, "--format", "html", "--lang", lang, "--out", page)

    assert (done.exit_code, done.stdout) == (1, "")
    content = page.read_text(encoding="utf-8")
    assert f'<html lang="{lang}">' in content
    assert f"<h1>{heading}</h1>" in content


def test_an_output_that_cannot_be_written_is_told_and_leaves_nothing(
    clean: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")

    done = kvalreg("check", "nnrr", clean, "--out", tmp_path / "file" / "report.txt")

    assert done.exit_code == 1
    assert "could not be written" in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["clean", "file"]


def test_a_snapshot_is_checked_like_its_dump(faulty: Path, tmp_path: Path) -> None:
    assert kvalreg("import", "nnrr", faulty, "--out", tmp_path / "snapshot").exit_code == 0

    done = kvalreg("check", "nnrr", tmp_path / "snapshot")

    assert done.exit_code == 1
    assert "BackSurgery: 1; allowed: the codes 1–3" in done.stdout


def test_a_snapshot_of_another_register_is_told(clean: Path, tmp_path: Path) -> None:
    kvalreg("import", "nnrr", clean, "--out", tmp_path / "snapshot")
    contents = tmp_path / "snapshot" / "snapshot.json"
    contents.write_text(contents.read_text().replace('"register": "nnrr"', '"register": "hip"'))

    done = kvalreg("check", "nnrr", tmp_path / "snapshot")

    assert done.exit_code == 1
    assert "it holds the register 'hip'" in done.stdout


def test_a_strict_import_names_the_rows_that_stop_it(faulty: Path, tmp_path: Path) -> None:
    done = kvalreg("import", "nnrr", faulty, "--strict", "--out", tmp_path / "snapshot")

    assert done.exit_code == 1
    assert (
        "behandlerskjema_1.csv, row 2, BackSurgery: found 9, "
        "allowed the codes 1–3 (-1 and 0: not answered) or empty."
    ) in done.stderr
