"""The memory is that of one batch, however many patients are drawn."""

import subprocess
import sys

import pytest

PROGRAM = """
import resource, sys, tempfile
from pathlib import Path
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.synthetic import cohort
from kvalreg.synthetic.delivery import Shape, deliver
from kvalreg.synthetic.order import Order

cohort.BATCH = 2_000
with tempfile.TemporaryDirectory() as folder:
    order = Order(NNRR, int(sys.argv[1]), 2022, 2024)
    deliver(order, Path(folder) / "cohort", Shape.MRS, [].append)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.slow
def test_ten_times_the_patients_take_no_more_memory() -> None:
    few, many = (peak_of(patients) for patients in (4_000, 40_000))

    # The allocator keeps some of what it was given back; the data themselves grow by 90 MB.
    assert many < few + 40


def peak_of(patients: int) -> int:
    """Megabytes, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(patients)], capture_output=True, text=True, check=True
    )
    return int(done.stdout)
