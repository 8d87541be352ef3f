"""Running the command line as a whole process, and what the run cost."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """Seconds on the wall, seconds of all processors, and the most memory held, in GiB."""

    wall: float
    processors: float
    memory: float


def run_kvalreg(*words: str | Path) -> Cost:
    """The cost of one run, by the operating system's own account of the finished process."""
    command = [sys.executable, "-m", "kvalreg", *map(str, words)]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{' '.join(command)} ended with {process.returncode}"
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 2**20)


def best_of(runs: int, *words: str | Path) -> Cost:
    """The quickest of several runs: other programs only ever make one slower."""
    costs = [run_kvalreg(*words) for _ in range(runs)]
    return min(costs, key=lambda cost: cost.wall)


def tell(rows: Sequence[str]) -> None:
    """Print past pytest's capture: a curve is there to be read."""
    sys.__stderr__.write("\n" + "\n".join(rows) + "\n")
