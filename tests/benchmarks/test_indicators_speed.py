"""What all indicators cost from dump files and from a snapshot, as the register grows.

The peer is NNRR's own R pipeline (read, join, preprocess, nine indicators per unit and year),
measured as a whole process on two cores: 6.8 s and 0.3 GiB for 20 thousand visits, 30.6 s and
1.2 GiB for 100 thousand, 163 s and 5.5 GiB for 500 thousand.
"""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.benchmarks.processes import Cost, best_of, run_kvalreg, tell

pytestmark = pytest.mark.benchmark

PEER = {20_000: 6.8, 100_000: 30.6, 500_000: 163.0}
PEER_BYTES = 802e6 / 500_000  # of a visit in the peer's dumps; ours have more columns
TIMES_FASTER = {20_000: 7, 100_000: 20, 500_000: 50}
CURVE = (20_000, 200_000, 2_000_000)
GROWTH = 1.2  # a visit may cost this much more among ten times as many
YEARS = "2022-2024"


@pytest.fixture(scope="module")
def dumps(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Number of visits, about → a dump of a random cohort of that size."""
    folder = tmp_path_factory.mktemp("dumps")
    made = {}
    for visits in sorted({*CURVE, *PEER}):
        made[visits] = folder / str(visits)
        run_kvalreg(
            "synthesize", "nnrr", "--patients", str(round(visits / 1.03)), "--years", YEARS,
            "--out", made[visits],
        )  # fmt: skip
    return made


@pytest.fixture(scope="module")
def curve(dumps: dict[int, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[int, Cost]:
    out = tmp_path_factory.mktemp("out") / "indicators.csv"
    return {
        visits: best_of(3, "indicators", "nnrr", dump, "--year", YEARS, "--out", out)
        for visits, dump in dumps.items()
    }


def line(visits: int, cost: Cost, more: str = "") -> str:
    return (
        f"{visits:>9,} visits: {cost.wall:6.2f} s, processors {cost.processors:6.2f} s, "
        f"{cost.memory:.2f} GiB{more}"
    )


def test_the_cost_grows_no_faster_than_the_data(curve: dict[int, Cost]) -> None:
    tell(["All indicators from dump files", *(line(n, curve[n]) for n in CURVE)])

    by_visit = [curve[visits].processors / visits for visits in CURVE]
    assert all(later <= GROWTH * earlier for earlier, later in pairwise(by_visit))
    assert curve[2_000_000].memory < 3


@pytest.mark.parametrize("visits", PEER)
def test_r_takes_many_times_as_long(
    dumps: dict[int, Path], curve: dict[int, Cost], visits: int
) -> None:
    size = sum(file.stat().st_size for file in dumps[visits].iterdir())
    wider = size / visits / PEER_BYTES
    times = wider * PEER[visits] / curve[visits].wall
    tell(
        [
            line(
                visits,
                curve[visits],
                f"; R takes {PEER[visits]} s, {times:.0f} times as long per byte "
                f"(our visits are {wider:.1f} times as wide)",
            )
        ]
    )

    assert times >= TIMES_FASTER[visits]
    assert curve[visits].memory < 0.8


def test_a_snapshot_saves_most_of_the_work(
    dumps: dict[int, Path], curve: dict[int, Cost], tmp_path: Path
) -> None:
    visits = 500_000
    imported = run_kvalreg("import", "nnrr", dumps[visits], "--out", tmp_path / "snapshot")
    cost = best_of(
        3, "indicators", "nnrr", tmp_path / "snapshot", "--year", YEARS,
        "--out", tmp_path / "indicators.csv",
    )  # fmt: skip
    tell(["Import", line(visits, imported), "All indicators from a snapshot", line(visits, cost)])

    assert cost.processors < curve[visits].processors / 2


def test_help_is_there_at_once() -> None:
    cost = best_of(5, "--help")
    tell([f"kvalreg --help: {cost.wall:.2f} s"])

    assert cost.wall < 0.5
