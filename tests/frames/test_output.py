"""What is written is written whole, or not at all."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kvalreg.frames.output import NotWritten, whole_file, whole_folder


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_appears_when_it_is_finished(tmp_path: Path) -> None:
    target = tmp_path / "results.csv"

    with whole_file(target) as path:
        path.write_text("done")
        assert not target.exists()

    assert target.read_text() == "done"
    assert left_in(tmp_path) == ["results.csv"]


def test_an_earlier_file_stays_when_writing_fails(tmp_path: Path) -> None:
    target = tmp_path / "results.csv"
    target.write_text("earlier")

    with pytest.raises(ZeroDivisionError), whole_file(target) as path:
        path.write_text(f"half {1 / 0}")

    assert target.read_text() == "earlier"
    assert left_in(tmp_path) == ["results.csv"]


def test_a_folder_replaces_the_earlier_one_as_a_whole(tmp_path: Path) -> None:
    target = tmp_path / "snapshot"
    target.mkdir()
    (target / "old").write_text("old")

    with whole_folder(target, own=["old", "new"]) as folder:
        (folder / "new").write_text("new")

    assert left_in(target) == ["new"]
    assert left_in(tmp_path) == ["snapshot"]


def test_a_folder_that_holds_something_else_is_never_replaced(tmp_path: Path) -> None:
    target = tmp_path / "documents"
    target.mkdir()
    (target / "thesis").write_text("years of work")

    refused = pytest.raises(NotWritten, match="1 other files, such as thesis, which would be lost")
    with refused, whole_folder(target, own=["new"]):
        pass

    assert left_in(target) == ["thesis"]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")

    refused = pytest.raises(NotWritten, match=r"could not be written .* Nothing was written")
    with refused, whole_file(in_the_way / "results.csv"):
        pass


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    target = tmp_path / "results.csv"

    with pytest.raises(NotWritten, match="No space left"), whole_file(target):
        Path("/dev/full").write_text("more than there is room for")

    assert left_in(tmp_path) == []


def test_what_a_killed_run_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    target = tmp_path / "snapshot"
    program = (
        "import os, signal, pathlib, sys\n"
        "from kvalreg.frames.output import whole_folder\n"
        "with whole_folder(pathlib.Path(sys.argv[1]), own=[]) as folder:\n"
        "    (folder / 'half').write_text('half')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run([sys.executable, "-c", program, str(target)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert not target.exists()
    assert len(left_in(tmp_path)) == 1

    with whole_folder(target, own=[]) as folder:
        (folder / "whole").write_text("whole")

    assert left_in(tmp_path) == ["snapshot"]


def test_two_runs_at_once_do_not_clear_each_other(tmp_path: Path) -> None:
    target = tmp_path / "results.csv"

    with whole_file(target) as first, whole_file(target) as second:
        first.write_text("first")
        second.write_text("second")
        assert str(os.getpid()) in first.parent.name

    assert target.read_text() == "first"
