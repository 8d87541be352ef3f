"""What a whole annual report costs from dump files, the first time and after a change of text.

The peer is NNRR's own R report (86 figure files and 41 tables to TeX, no PDF), measured on two
cores: 17.8 s for 20 thousand visits, 61 s for 100 thousand, 279 s and 8 GiB for 500 thousand.
"""

from pathlib import Path

import pytest

from tests.benchmarks.processes import run_kvalreg, tell

pytestmark = pytest.mark.benchmark

PEER = {20_000: 17.8, 100_000: 61.0, 500_000: 279.0}
ALLOWED = {20_000: 9.0, 100_000: 12.0, 500_000: 20.0}
AFTER_A_CHANGE_OF_TEXT = 2.5
ALL_QUARTERLY_REPORTS = 45.0


@pytest.fixture(autouse=True)
def a_cache_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def dump_of(visits: int, folder: Path) -> Path:
    run_kvalreg(
        "synthesize", "nnrr", "--patients", str(round(visits / 1.03)), "--years", "2021-2024",
        "--out", folder,
    )  # fmt: skip
    return folder


@pytest.mark.parametrize("visits", PEER)
def test_a_report_in_three_formats_takes_seconds(tmp_path: Path, visits: int) -> None:
    dump = dump_of(visits, tmp_path / "dump")
    command = ("report", "nnrr", dump, "--report", "annual", "--year", "2024")

    first = run_kvalreg(*command, "--out", tmp_path / "report")
    again = run_kvalreg(*command, "--out", tmp_path / "report")

    cost = f"{first.wall:.1f} s, processors {first.processors:.1f} s, {first.memory:.2f} GiB"
    tell(
        [
            f"{visits:>9,} visits: {cost}; R takes {PEER[visits]} s without the PDF",
            f"with its results and pictures kept: {again.wall:.1f} s",
        ]
    )
    assert first.wall < ALLOWED[visits]
    assert first.memory < 1.5
    assert again.wall < AFTER_A_CHANGE_OF_TEXT


def test_all_quarterly_reports_take_less_than_a_minute(tmp_path: Path) -> None:
    dump = dump_of(20_000, tmp_path / "dump")

    cost = run_kvalreg(
        "report", "nnrr", dump, "--report", "quarterly", "--year", "2024", "--quarter", "4",
        "--format", "html,pdf", "--out", tmp_path / "reports",
    )  # fmt: skip

    tell([f"All quarterly reports: {cost.wall:.1f} s, processors {cost.processors:.1f} s"])
    assert cost.wall < ALL_QUARTERLY_REPORTS
