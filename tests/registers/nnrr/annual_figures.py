"""Making figures of NNRR's annual report from a small dump, for tests."""

from pathlib import Path

from kvalreg.frames.engines import Engine
from kvalreg.model import Language
from kvalreg.registers.nnrr.annual_report.report import ANNUAL_REPORT
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.counting.computation import Wanted, count, figures_of
from kvalreg.reports.figures.description import FinishedFigure


def figures(
    dump: Path,
    number: int | None = None,
    *,
    year: int = 2024,
    engine: Engine = Engine.POLARS,
    lang: Language = "nb",
) -> dict[int, FinishedFigure]:
    """What `kvalreg figures` draws: one figure or all of them, by number."""
    wanted = figures_of(ANNUAL_REPORT, f"figure_{number:02}" if number else "")
    counted = count(NNRR, dump, Wanted(figures=wanted, year=year, engine=engine))
    return {one.number: one.lay_out(counted.material, lang) for one in counted.figures}
