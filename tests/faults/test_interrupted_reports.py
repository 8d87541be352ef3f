"""A report that is not finished leaves the earlier one in place, and two at once both end well."""

import signal
import time
from pathlib import Path

import pytest

from tests.faults.commands import ended, kvalreg, left_in, started, write_small_dump

pytestmark = pytest.mark.slow

WANTED = ("--report", "annual", "--year", "2024", "--format", "html")


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_small_dump(tmp_path / "dump")


def test_a_killed_run_leaves_the_earlier_report(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    target = tmp_path / "place" / "report"
    assert kvalreg("report", "nnrr", dump, *WANTED, "--out", target).code == 0
    before = (target / "report.html").read_bytes()

    process = started("report", "nnrr", dump, *WANTED, "--no-cache", "--out", target)
    time.sleep(1)
    process.send_signal(signal.SIGKILL)

    assert ended(process).code == -signal.SIGKILL
    assert (target / "report.html").read_bytes() == before
    assert kvalreg("report", "nnrr", dump, *WANTED, "--out", target).code == 0
    assert left_in(target.parent) == ["report"]


def test_two_runs_at_once_leave_a_whole_report(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    target = tmp_path / "place" / "report"
    runs = [started("report", "nnrr", dump, *WANTED, "--out", target) for _ in range(2)]

    codes = sorted(ended(run).code for run in runs)

    assert codes[0] == 0
    assert codes[1] in (0, 1)  # the later one may find the folder taken, and says so
    assert left_in(target.parent) == ["report"]
    assert left_in(target) == ["report.html", "site"]
    assert (target / "site" / "index.html").is_file()
