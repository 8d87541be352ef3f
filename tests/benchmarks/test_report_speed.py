"""What the whole annual report costs: text, 36 figures, 20 tables, as HTML, PDF and DOCX.

The peer is NNRR's own R report (86 figure files and 41 tables to TeX, without making the PDF),
measured as a whole process on two cores: 17.8 s for 20 thousand visits, 61 s for 100 thousand,
279 s and 8 GiB for 500 thousand.
"""

import os

import pytest

from tests.benchmarks.processes import Cost, run_kvalreg, tell

pytestmark = pytest.mark.benchmark

PEER = {20_000: 17.8, 100_000: 61.0, 500_000: 279.0}
SECONDS = {20_000: 9, 100_000: 12, 500_000: 20}
TEXT_CHANGED = 2.5  # seconds for a run after a change of text only
MEMORY = 1.5  # GiB


@pytest.fixture(scope="module", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def costs(tmp_path_factory: pytest.TempPathFactory) -> dict[int, tuple[Cost, Cost]]:
    """Number of visits → the first run, and one where only the text may have changed."""
    folder = tmp_path_factory.mktemp("report")
    found = {}
    for visits in PEER:
        dump = folder / str(visits)
        run_kvalreg(
            "synthesize", "nnrr", "--patients", str(visits), "--years", "2021-2024", "--out", dump
        )
        asked = ("report", "nnrr", dump, "--report", "annual", "--year", "2024")
        first, again = (run_kvalreg(*asked, "--out", folder / "out") for _ in range(2))
        found[visits] = (first, again)
    return found


def test_the_whole_report_is_made_in_seconds(costs: dict[int, tuple[Cost, Cost]]) -> None:
    tell(
        [
            "The annual report from dump files",
            *(
                f"{visits:>9,} visits: {first.wall:5.2f} s (peer {PEER[visits]:.1f} s), "
                f"processors {first.processors:5.2f} s, {first.memory:.2f} GiB; "
                f"text changed: {again.wall:.2f} s"
                for visits, (first, again) in costs.items()
            ),
        ]
    )

    assert {n: cost.wall for n, (cost, _) in costs.items() if cost.wall > SECONDS[n]} == {}
    assert max(cost.memory for cost, _ in costs.values()) < MEMORY


def test_a_change_of_text_is_seen_at_once(costs: dict[int, tuple[Cost, Cost]]) -> None:
    assert {n: again.wall for n, (_, again) in costs.items() if again.wall > TEXT_CHANGED} == {}
