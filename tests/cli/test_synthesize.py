"""`kvalreg synthesize`: what is typed, what is written, and what is refused."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kvalreg.cli import app

pytestmark = pytest.mark.slow


def synthesize(*words: str | Path) -> Result:
    return CliRunner().invoke(app, ["synthesize", "nnrr", *map(str, words)])


def test_a_cohort_is_written_and_said_to_be_synthetic(tmp_path: Path) -> None:
    done = synthesize("--patients", "20", "--years", "2023-2024", "--out", tmp_path / "dump")

    assert (done.exit_code, done.stdout) == (0, "")
    assert "20 synthetic patients with visits in 2023-2024" in done.stderr
    assert len(list((tmp_path / "dump").glob("*.csv"))) == 4


def test_a_snapshot_is_written_on_request(tmp_path: Path) -> None:
    words = ("--patients", "20", "--years", "2024", "--as", "snapshot")

    assert synthesize(*words, "--out", tmp_path / "snapshot").exit_code == 0
    assert (tmp_path / "snapshot" / "snapshot.json").exists()


def test_the_seed_decides(tmp_path: Path) -> None:
    for name, seed in (("a", "5"), ("b", "5"), ("c", "6")):
        synthesize("--patients", "20", "--years", "2024", "--seed", seed, "--out", tmp_path / name)
    a, b, c = ((tmp_path / name / "behandlerskjema_1.csv").read_bytes() for name in "abc")

    assert a == b != c


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--patients", "20"), "--years"),
        (("--years", "2024"), "--patients"),
        (("--patients", "0", "--years", "2024"), "greater than or equal to 1"),
        (("--patients", "many", "--years", "2024"), "valid integer"),
        (("--patients", "20", "--years", "24"), "2022-2024"),
        (("--patients", "20", "--years", "2024-2022"), "write 2022-2024"),
        (("--patients", "20", "--years", "2001-2003"), "before 2015"),
        (("--patients", "20", "--years", "2024", "--as", "redcap"), "mrs"),
        (("--patients", "20", "--years", "2024", "--faults", "3"), "share from 0"),
        (("--published", "2023"), "there is 2024, 2024-later"),
        (("--published", "2024", "--patients", "20"), "--patients does not go with --published"),
        (("--published", "2024", "--seed", "2"), "--seed does not go with --published"),
    ],
)
def test_words_that_make_no_sense_end_with_2_and_write_nothing(
    words: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    done = synthesize(*words, "--out", tmp_path / "dump")

    assert done.exit_code == 2
    assert said in " ".join(done.stderr.replace("│", " ").split())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_other_files_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")

    done = synthesize("--patients", "20", "--years", "2024", "--out", tmp_path)

    assert done.exit_code == 1
    assert "holds 1 other files, such as notes.txt" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_place_that_cannot_be_written_ends_with_1(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    done = synthesize("--patients", "20", "--years", "2024", "--out", tmp_path / "file" / "dump")

    assert done.exit_code == 1
    assert "could not be written" in done.stderr
