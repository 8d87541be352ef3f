"""How many questionnaires a second are scored, in one process, as the data grow."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from kvalreg.frames.engines import Engine, on_engine
from kvalreg.frames.scored_file import score_file
from kvalreg.instruments.catalogue import find_instrument, find_sheets
from kvalreg.model import Instrument

SIZES = (20_000, 200_000, 2_000_000)
GROWTH = 1.5  # a row may cost this much more among ten times as many

pytestmark = pytest.mark.slow


def answers(instrument: Instrument, rows: int) -> pl.DataFrame:
    """Random answers, as narrow as forms store them; one in twenty is missing."""
    drawn = np.random.default_rng(rows)
    return pl.DataFrame(
        {
            question.key: pl.Series(
                drawn.integers(question.lowest, question.highest, rows, endpoint=True),
                dtype=pl.Int16(),
            ).set(pl.Series(drawn.random(rows) < 0.05), None)
            for question in instrument.questions
        }
    )


@dataclass(frozen=True)
class Cost:
    """The fastest of three runs: seconds on the wall, and seconds of all processors."""

    wall: float
    processors: float

    @property
    def seconds(self) -> float:
        """What it takes at most when no other program is in the way."""
        return min(self.wall, self.processors)


def cost_of(work: Callable[[], object]) -> Cost:
    runs = []
    for _ in range(3):
        wall, processors = time.perf_counter(), time.process_time()
        work()
        runs.append(Cost(time.perf_counter() - wall, time.process_time() - processors))
    return Cost(min(run.wall for run in runs), min(run.processors for run in runs))


def show(what: str, curve: dict[int, Cost]) -> None:
    for rows, cost in curve.items():
        sys.__stderr__.write(
            f"\n{what}: {rows:>9,} rows in {cost.wall:.3f} s (processors {cost.processors:.3f} s), "
            f"{rows / cost.seconds / 1e6:.1f} million/s"
        )


def cost_grows_no_faster_than_the_data(curve: dict[int, Cost]) -> bool:
    """By processor time, which another program on the machine hardly changes."""
    by_row = [cost.processors / rows for rows, cost in curve.items()]
    return all(later <= GROWTH * earlier for earlier, later in pairwise(by_row))


@pytest.mark.parametrize(
    ("key", "scores", "wanted"),
    [
        ("odi", ["odi"], 2_000_000),
        ("odi", None, 2_000_000),
        ("eq5d5l", ["UK_CW_2012"], 2_000_000),
        ("eq5d5l", ["NO_5L_2025"], 2_000_000),
        ("eq5d5l", None, 1_000_000),  # six value sets at once
    ],
)
def test_millions_a_second(key: str, scores: list[str] | None, wanted: int) -> None:
    instrument = find_instrument(key)
    names = scores or [score.key for score in instrument.scores]
    expressions = {name: instrument.score(name).expression for name in names}

    curve = {}
    for rows in SIZES:
        frame = on_engine(Engine.POLARS, answers(instrument, rows))
        curve[rows] = cost_of(lambda frame=frame: frame.select(**expressions).collect())

    show(f"{key} ({', '.join(scores) if scores else 'all scores'})", curve)
    assert SIZES[-1] / curve[SIZES[-1]].seconds >= wanted
    assert cost_grows_no_faster_than_the_data(curve)


@pytest.mark.parametrize("key", ["odi", "eq5d5l"])
def test_a_file_costs_no_more_than_its_rows(key: str, tmp_path: Path) -> None:
    curve = {}
    for rows in SIZES:
        file = tmp_path / f"{rows}.csv"
        answers(find_instrument(key), rows).write_csv(file)
        curve[rows] = cost_of(
            lambda file=file: score_file(file, find_sheets(key), tmp_path / "out.csv")
        )

    show(f"kvalreg score {key}", curve)
    assert cost_grows_no_faster_than_the_data(curve)
    assert curve[SIZES[-1]].seconds < 20
