"""What NOKSmerte costs: forms that repeat, patients with several courses, years at their end."""

from pathlib import Path

import pytest

from tests.benchmarks.processes import Cost, best_of, run_kvalreg, tell

pytestmark = pytest.mark.benchmark

CURVE = (20_000, 1_000_000)
GROWTH = 1.5  # a patient may cost this much more among fifty times as many


@pytest.fixture(scope="module")
def dumps(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Number of patients → a dump of a random cohort of that size."""
    folder = tmp_path_factory.mktemp("noksmerte")
    made = {}
    for patients in CURVE:
        made[patients] = folder / str(patients)
        cost = run_kvalreg(
            "synthesize", "noksmerte", "--patients", str(patients), "--years", "2020-2021",
            "--out", made[patients],
        )  # fmt: skip
        tell([_line("Synthetic patients", patients, cost)])
    return made


@pytest.mark.parametrize(
    ("command", "words", "most_memory"),
    [
        ("indicators", ("--year", "2021"), 4),
        ("tables", ("--report", "annual", "--year", "2021"), 6),
    ],
)
def test_the_cost_grows_no_faster_than_the_patients(
    dumps: dict[int, Path],
    tmp_path: Path,
    command: str,
    words: tuple[str, ...],
    most_memory: float,
) -> None:
    costs = {
        patients: best_of(2, command, "noksmerte", dump, *words, "--out", tmp_path / command)
        for patients, dump in dumps.items()
    }
    tell([_line(command, patients, cost) for patients, cost in costs.items()])

    small, large = (costs[patients].processors / patients for patients in CURVE)
    assert large <= GROWTH * small
    assert costs[CURVE[-1]].memory < most_memory


def _line(what: str, patients: int, cost: Cost) -> str:
    return (
        f"{what}, {patients:>9,} patients: {cost.wall:6.2f} s, "
        f"processors {cost.processors:6.2f} s, {cost.memory:.2f} GiB"
    )
