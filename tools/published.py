"""Compare the published cohorts with print, anew: `python -m tools.published`, then `make docs`.

Takes most of a minute: it builds both cohorts of NNRR's annual report 2024.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from kvalreg.registers.nnrr.published.cohort import REPORT_2024, REPORT_2024_LATER
from kvalreg.registers.nnrr.published.comparing import DIFFERENCES, compare
from kvalreg.registers.nnrr.published.reasons import REASONS
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.published.comparison import Compared
from kvalreg.reports.published.differences import explained, write_differences
from kvalreg.synthetic.delivery import Shape
from kvalreg.synthetic.published.cohort import build
from kvalreg.synthetic.published.delivery import deliver_built


def main() -> None:
    built = build(NNRR, REPORT_2024, print)
    compared: list[list[Compared]] = []
    with TemporaryDirectory() as scratch:
        for cohort in (REPORT_2024, REPORT_2024_LATER):
            folder = Path(scratch) / cohort.key
            deliver_built(NNRR, cohort, built, folder, Shape.MRS)
            compared.append(compare(folder))
    write_differences(explained(*compared, REASONS), DIFFERENCES)


if __name__ == "__main__":
    main()
