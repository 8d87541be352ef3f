"""`kvalreg forms` and `kvalreg codebook` as they are typed."""

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kvalreg.cli import app
from kvalreg.cli.registers import GROUP


@pytest.fixture(autouse=True)
def ankle_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("ankle", "tests.ankle:ANKLE", GROUP)
    monkeypatch.setattr("kvalreg.cli.registers.entry_points", lambda **_: [point])


def kvalreg(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_forms_writes_a_page_for_each_form_and_an_index(tmp_path: Path) -> None:
    result = kvalreg("forms", "ankle", "--out", tmp_path / "forms")

    assert (result.exit_code, result.stderr) == (0, "")
    assert names_in(tmp_path / "forms") == ["clinician.html", "index.html", "patient.html"]


def test_forms_as_pdf_are_one_file_each(tmp_path: Path) -> None:
    result = kvalreg("forms", "ankle", "--format", "pdf", "--out", tmp_path / "forms")

    assert (result.exit_code, result.stderr) == (0, "")
    assert names_in(tmp_path / "forms") == ["clinician.pdf", "patient.pdf"]


def test_forms_in_english_says_how_many_texts_stand_in_bokmal(tmp_path: Path) -> None:
    result = kvalreg("forms", "ankle", "--lang", "en", "--out", tmp_path / "forms")

    # "Yrke", and the news of the newest version.
    assert result.exit_code == 0
    assert result.stderr.startswith("2 of ")
    assert "texts are not in 'en' and stand in bokmål, marked as such." in result.stderr


@pytest.mark.parametrize(
    "command",
    [("forms", "ankle"), ("codebook", "ankle", "--format", "html")],
    ids=["forms", "codebook"],
)
def test_a_language_that_the_register_has_no_texts_in_is_refused(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    result = kvalreg(*command, "--lang", "nn", "--out", tmp_path / "out")

    assert result.exit_code == 1
    assert "register 'ankle' has no texts in nynorsk (nn)" in result.stderr
    assert names_in(tmp_path) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("forms", "ankle", "--format", "docx"), "docx"),
        (("forms", "ankle", "--lang", "sv"), "sv"),
        (("forms", "ankle", "--version", "7"), "no form of 'ankle' has a version '7'. Known: 1, 2"),
        (("forms", "knee"), "there is no register 'knee'"),
        (("codebook", "ankle", "--format", "pdf"), "pdf"),
        (("codebook", "knee"), "there is no register 'knee'"),
    ],
)
def test_wrong_words_end_with_2_and_write_nothing(
    words: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    result = kvalreg(*words, "--out", tmp_path / "out")

    assert result.exit_code == 2
    assert said in " ".join(result.stderr.replace("│", " ").split())
    assert names_in(tmp_path) == []


def test_an_older_version_of_the_forms_can_be_asked_for(tmp_path: Path) -> None:
    kvalreg("forms", "ankle", "--version", "1", "--out", tmp_path / "forms")

    assert "PainOld" in (tmp_path / "forms" / "patient.html").read_text(encoding="utf-8")


def test_forms_replaces_its_own_earlier_pages(tmp_path: Path) -> None:
    kvalreg("forms", "ankle", "--out", tmp_path / "forms")
    before = (tmp_path / "forms" / "patient.html").read_text(encoding="utf-8")

    result = kvalreg("forms", "ankle", "--lang", "en", "--out", tmp_path / "forms")

    assert result.exit_code == 0
    assert (tmp_path / "forms" / "patient.html").read_text(encoding="utf-8") != before


def test_forms_never_takes_the_place_of_somebody_elses_files(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "letter.txt").write_text("Dear")

    result = kvalreg("forms", "ankle", "--out", folder)

    assert result.exit_code == 1
    assert "letter.txt, which would be lost" in result.stderr
    assert names_in(folder) == ["letter.txt"]
    assert names_in(tmp_path) == ["documents"]


def test_forms_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear")

    result = kvalreg("forms", "ankle", "--out", tmp_path / "letter.txt")

    assert result.exit_code == 1
    assert (tmp_path / "letter.txt").read_text() == "Dear"


@pytest.mark.parametrize(
    ("kind", "begins"), [("csv", "form,variable,section,"), ("html", "<!doctype html>")]
)
def test_codebook_writes_one_file(kind: str, begins: str, tmp_path: Path) -> None:
    result = kvalreg("codebook", "ankle", "--format", kind, "--out", tmp_path / "book")

    assert (result.exit_code, result.stderr) == (0, "")
    assert (tmp_path / "book").read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize("command", ["forms", "codebook"])
def test_a_place_that_cannot_be_written_to_is_told_without_a_traceback(
    command: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")

    result = kvalreg(command, "ankle", "--out", tmp_path / "file" / "below")

    assert result.exit_code == 1
    assert "could not be written" in result.stderr
    assert "Traceback" not in result.output
