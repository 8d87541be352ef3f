"""What the quarterly reports of all units cost: 16 reports of 26 figures, as HTML and PDF."""

from pathlib import Path

import pytest

from tests.benchmarks.processes import run_kvalreg, tell

pytestmark = pytest.mark.benchmark

SECONDS = 45
VISITS = (20_000, 100_000)


def test_all_quarterly_reports_are_made_in_seconds(tmp_path: Path) -> None:
    costs = {}
    for visits in VISITS:
        dump = tmp_path / str(visits)
        run_kvalreg(
            "synthesize", "nnrr", "--patients", str(visits), "--years", "2021-2024", "--out", dump
        )
        costs[visits] = run_kvalreg(
            "report", "nnrr", dump, "--report", "quarterly", "--year", "2024", "--quarter", "4",
            "--format", "html,pdf", "--no-cache", "--out", tmp_path / "out",
        )  # fmt: skip
    tell(
        [
            "All quarterly reports from dump files",
            *(
                f"{visits:>9,} visits: {cost.wall:5.2f} s, processors {cost.processors:5.2f} s, "
                f"{cost.memory:.2f} GiB"
                for visits, cost in costs.items()
            ),
        ]
    )

    assert {n: cost.wall for n, cost in costs.items() if cost.wall > SECONDS} == {}
