"""A run that ends before its time leaves nothing half-written, and the next one completes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import polars as pl
import pytest

from kvalreg.frames.scratch import scratch_folder
from tests.faults.commands import ended, kvalreg, left_in, started, write_small_dump

pytestmark = pytest.mark.slow

WAIT = 60  # seconds


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_small_dump(tmp_path / "dump")


@pytest.fixture(scope="module")
def large_dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Large enough that its import is caught in the midst of it."""
    folder = tmp_path_factory.mktemp("large") / "dump"
    kvalreg("synthesize", "nnrr", "--patients", "8000", "--years", "2024", "--out", folder)
    return folder


def wait_for_scratch(folder: Path) -> None:
    """Until the run has begun to write."""
    end = time.monotonic() + WAIT
    while not list(folder.glob(".snapshot.unfinished-*/snapshot/*.parquet")):
        assert time.monotonic() < end, "the run did not begin to write"
        time.sleep(0.005)


@pytest.mark.slow
def test_a_killed_import_leaves_the_earlier_snapshot_and_the_next_clears_up(
    dump: Path, large_dump: Path, tmp_path: Path
) -> None:
    target = tmp_path / "place" / "snapshot"
    assert kvalreg("import", "nnrr", dump, "--out", target).code == 0

    process = started("import", "nnrr", large_dump, "--out", target)
    wait_for_scratch(target.parent)
    process.send_signal(signal.SIGKILL)

    assert ended(process).code == -signal.SIGKILL
    assert len(left_in(target.parent)) == 2  # the snapshot and the remains
    assert pl.read_parquet(target / "behandlerskjema_1.parquet").height == 2

    assert kvalreg("import", "nnrr", dump, "--out", target).code == 0
    assert left_in(target.parent) == ["snapshot"]


@pytest.mark.slow
def test_a_first_import_that_is_interrupted_leaves_nothing_and_says_nothing(
    large_dump: Path, tmp_path: Path
) -> None:
    target = tmp_path / "place" / "snapshot"

    process = started("import", "nnrr", large_dump, "--out", target)
    wait_for_scratch(target.parent)
    process.send_signal(signal.SIGINT)
    run = ended(process)

    assert run.code == 130
    assert run.told.strip() in ("", "Aborted.", "Aborted!")
    assert left_in(target.parent) == []


@pytest.mark.slow
def test_two_imports_at_once_leave_one_whole_snapshot(dump: Path, tmp_path: Path) -> None:
    target = tmp_path / "place" / "snapshot"

    runs = [started("import", "nnrr", dump, "--out", target) for _ in range(2)]
    codes = {ended(run).code for run in runs}

    assert 0 in codes
    assert codes <= {0, 1}
    assert left_in(target.parent) == ["snapshot"]
    assert kvalreg("indicators", "nnrr", target, "--year", "2024").code == 0


def test_a_reader_that_goes_away_ends_the_run_without_words(dump: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    run = ended(started("indicators", "nnrr", dump, "--year", "2024", stdout=writing))
    os.close(writing)

    assert (run.code, run.told) == (1, "")


@pytest.mark.slow
def test_a_screen_that_is_closed_is_said(dump: Path) -> None:
    program = 'exec "$0" -m kvalreg indicators nnrr "$1" --year 2024 >&-'
    run = subprocess.run(
        ["sh", "-c", program, sys.executable, dump], capture_output=True, text=True, check=False
    )

    assert run.returncode == 1
    assert run.stderr == "standard output: it is closed. Nothing was written.\n"


def test_copies_of_answers_do_not_outlive_a_killed_run(tmp_path: Path) -> None:
    killed = subprocess.Popen(["true"])
    killed.wait()
    with scratch_folder(tmp_path, "kvalreg-") as own:
        remains = own.name.replace(str(os.getpid()), str(killed.pid))
        (tmp_path / remains).mkdir()
        (tmp_path / remains / "unpacked.csv").write_text("answers")
        elsewhere = tmp_path / f"kvalreg-another.machine-{killed.pid}-x"
        elsewhere.mkdir()

        with scratch_folder(tmp_path, "kvalreg-"):
            assert not (tmp_path / remains).exists()
            assert own.exists()
            assert elsewhere.exists()

    assert left_in(tmp_path) == [elsewhere.name]
