"""What cannot be written is said, and what was there before is still there."""

import os
import resource
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.commands import (
    BASELINE_FILE,
    CLINICIAN_FILE,
    ended,
    indicators,
    kvalreg,
    left_in,
    started,
    write_small_dump,
)

pytestmark = pytest.mark.slow

ANSWERS = "odi1,odi2,odi3,odi4,odi5,odi6,odi7,odi8,odi9,odi10\n1,1,1,1,1,1,1,1,1,1\n"


SHOWING = ("registers", "score", "indicators")  # commands that write to the screen


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_small_dump(tmp_path / "dump")


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "odi.csv"
    path.write_text(ANSWERS)
    return path


def test_a_new_folder_for_the_output_is_made(dump: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "newer" / "out.csv"

    assert indicators(dump, "--out", out).code == 0
    assert out.read_text().startswith("indicator,definition,year,level,unit,")


@pytest.mark.parametrize("words", [
    ("codebook", "nnrr", "--out", "/proc/out"),
    ("forms", "nnrr", "--out", "/proc/out"),
    ("synthesize", "nnrr", "--patients", "5", "--years", "2024", "--out", "/proc/out"),
])  # fmt: skip
def test_a_place_where_nobody_may_write_is_said(words: tuple[str, ...]) -> None:
    run = kvalreg(*words)

    assert run.code == 1
    assert run.told.startswith("/proc/out: could not be written (")
    assert "Nothing was written. Choose another place, or make room and permission" in run.told


def test_a_read_only_folder_is_said(dump: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    place = Path("/proc") if os.geteuid() == 0 else locked  # root may write everywhere else

    run = indicators(dump, "--out", place / "out.csv")

    assert run.code == 1
    assert run.told.startswith(f"{place}/out.csv: could not be written (")


def test_a_folder_is_not_taken_for_a_file(dump: Path, tmp_path: Path) -> None:
    run = indicators(dump, "--out", tmp_path)

    assert run.code == 1
    assert run.told == f"{tmp_path}: is a folder. Nothing was written. Name a file.\n"


@pytest.mark.parametrize("command", ["import", "forms"])
def test_a_file_is_not_taken_for_a_folder(command: str, dump: Path, answers: Path) -> None:
    source = [dump] if command == "import" else []

    run = kvalreg(command, "nnrr", *source, "--out", answers)

    assert run.code == 1
    assert run.told == f"{answers}: is a file. Nothing was written. Name a folder.\n"
    assert answers.read_text() == ANSWERS


def test_a_snapshot_never_replaces_the_dump_that_it_is_made_of(dump: Path) -> None:
    before = left_in(dump)

    run = kvalreg("import", "nnrr", dump, "--out", dump)

    assert run.code == 1
    assert f"holds 4 other files, such as {CLINICIAN_FILE}, which would be lost." in run.told
    assert left_in(dump) == before


def test_results_never_replace_what_they_are_made_of(dump: Path, answers: Path) -> None:
    before = (dump / BASELINE_FILE).read_bytes()

    evaluated = indicators(dump, "--out", dump / BASELINE_FILE)
    scored = kvalreg("score", "odi", answers, "--out", answers)

    assert (evaluated.code, scored.code) == (2, 2)
    assert "is one of the" in evaluated.told
    assert (dump / BASELINE_FILE).read_bytes() == before
    assert answers.read_text() == ANSWERS


def test_a_device_is_written_to_and_not_replaced(answers: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        run = kvalreg("score", "odi", answers, "--out", pipe)
        read, _ = reader.communicate(timeout=20)

    assert run.code == 0
    assert read.decode().startswith("odi1,odi2,")
    assert pipe.is_fifo()


def test_a_link_stays_and_the_file_behind_it_is_replaced(answers: Path, tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("real.csv")

    assert kvalreg("score", "odi", answers, "--out", tmp_path / "link.csv").code == 0

    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text().startswith("odi1,odi2,")


@contextmanager
def full_disk() -> Iterator[None]:
    """A disk that takes no file of more than 2 kB."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize(
    "words",
    [
        lambda dump: ("import", "nnrr", dump),
        lambda dump: ("indicators", "nnrr", dump, "--year", "2024"),
        lambda dump: ("indicators", "nnrr", dump, "--year", "2024", "--format", "parquet"),
        lambda _: ("codebook", "nnrr"),
        lambda _: ("forms", "nnrr"),
        lambda _: ("synthesize", "nnrr", "--patients", "30", "--years", "2024"),
    ],
    ids=["import", "indicators", "indicators as parquet", "codebook", "forms", "synthesize"],
)
def test_a_full_disk_is_said_and_nothing_is_left_on_it(
    words: Callable[[Path], tuple[str | Path, ...]], dump: Path, tmp_path: Path
) -> None:
    out = tmp_path / "place" / "out"

    with full_disk():
        run = kvalreg(*words(dump), "--out", out)

    assert run.code == 1
    assert run.told.startswith(
        (
            f"{out}: could not be written (File too large",
            f"{out}: could not be written (the disk may be full",
        )
    )
    assert "Nothing was written." in run.told
    assert left_in(tmp_path / "place") == []


@pytest.mark.parametrize(
    "command",
    ["instruments", *(pytest.param(c, marks=pytest.mark.slow) for c in SHOWING)],
)
def test_a_full_disk_behind_the_screen_is_said(command: str, dump: Path, answers: Path) -> None:
    words = {
        "registers": (),
        "instruments": (),
        "score": ("odi", answers),
        "indicators": ("nnrr", dump, "--year", "2024"),
    }[command]
    with Path("/dev/full").open("w") as full:
        run = ended(started(command, *words, stdout=full.fileno()))

    assert run.code == 1
    assert "No space left on device" in run.told
