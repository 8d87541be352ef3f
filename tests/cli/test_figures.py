"""`kvalreg figures`: the contract that other programs rely on."""

import csv
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from kvalreg.cli import app
from kvalreg.registers.nnrr.annual_report.report import ANNUAL_REPORT
from tests.dumps import HAUKELAND, OUS, write_dump

ALL = [figure.key for figure in ANNUAL_REPORT.figures]


def kvalreg(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def figures(data: Path, out: Path, *more: object) -> Result:
    return kvalreg(
        "figures", "nnrr", data, "--report", "annual", "--year", 2024, "--out", out, *more
    )


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def files_of(*keys: str) -> list[str]:
    return sorted(f"{key}.{kind}" for key in keys for kind in ("svg", "csv", "txt"))


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    courses = "\n".join(f"c{n} | {HAUKELAND if n < 4 else OUS}" for n in range(6))
    durations = "\n".join(f"c{n} | {5 if n < 3 else 2}" for n in range(6))
    return write_dump(
        tmp_path / "dump",
        clinician=f"course | UnitId\n{courses}",
        baseline=f"course | PainDurationNow\n{durations}",
    )


def test_one_figure_is_written_as_picture_numbers_and_words(dump: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"

    done = figures(dump, out, "--name", "figure_10")

    assert done.exit_code == 0, done.output
    assert names_in(out) == files_of("figure_10")
    assert (out / "figure_10.svg").read_text(encoding="utf-8").startswith("<svg")
    with (out / "figure_10.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    # Three of six have had pain for more than two years; Clopper-Pearson 11.8 to 88.2 %.
    assert rows[0] == ["portion", "percent", "lower", "upper", "count", "people"]
    assert [rows[5][0], rows[5][1], *rows[5][4:]] == ["Mer enn 2 år", "50.0", "3", "6"]
    assert [round(float(limit), 1) for limit in rows[5][2:4]] == [11.8, 88.2]
    words = (out / "figure_10.txt").read_text(encoding="utf-8")
    assert words.startswith("Varighet av smerter\n\nStolpediagram: Varighet av smerter. Nasjonalt")


@pytest.mark.parametrize(
    ("lang", "title"), [("nb", "Varighet av smerter"), ("en", "Duration of pain")]
)
def test_figures_speak_the_language_asked_for(
    dump: Path, tmp_path: Path, lang: str, title: str
) -> None:
    figures(dump, tmp_path / "out", "--name", "figure_10", "--lang", lang)

    words = (tmp_path / "out" / "figure_10.txt").read_text(encoding="utf-8")
    assert words.splitlines()[0] == title


@pytest.mark.slow
def test_all_figures_are_made_without_a_name(dump: Path, tmp_path: Path) -> None:
    done = figures(dump, tmp_path / "out")

    assert done.exit_code == 0, done.output
    assert names_in(tmp_path / "out") == files_of(*ALL)


@pytest.mark.slow
def test_a_figure_whose_variables_the_data_lack_is_named_and_left_out(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path / "dump", clinician="course\n anna\n", without=["PainCausesWork", "OdiScore"]
    )

    done = figures(dump, tmp_path / "out")

    assert done.exit_code == 0, done.output
    assert "figure_16: not made, because the data lack PainCausesWork." in done.stderr
    assert "figure_18: not made, because the data lack OdiScore" in done.stderr
    left_out = {"figure_02", "figure_03", "figure_16", "figure_18", "figure_20"}
    assert names_in(tmp_path / "out") == files_of(*(key for key in ALL if key not in left_out))


def test_an_unknown_figure_is_refused_with_those_there_are(dump: Path, tmp_path: Path) -> None:
    done = figures(dump, tmp_path / "out", "--name", "figure_99")

    assert done.exit_code == 2
    assert "figure_36" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_with_anything_else_in_it_is_left_alone(dump: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("mine")

    done = figures(dump, tmp_path / "out", "--name", "figure_10")

    assert done.exit_code != 0
    assert names_in(tmp_path / "out") == ["thesis.txt"]
