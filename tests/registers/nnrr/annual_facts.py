"""Counting the facts of NNRR's annual report in a small dump, for tests that compute by hand."""

from pathlib import Path

from kvalreg.frames.engines import Engine
from kvalreg.registers.nnrr.annual_report.facts import FACTS
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.counting.computation import Wanted, count
from kvalreg.reports.document.facts import facts_of
from kvalreg.reports.document.numbers import Number


def shares(dump: Path, *names: str, engine: Engine = Engine.POLARS) -> dict[str, tuple[int, int]]:
    """How many of how many; (0, 0) where nobody was counted."""
    found = _found(dump, names, engine)
    return {name: (one.numerator or 0, one.denominator or 0) for name, one in found.items()}


def values(dump: Path, *names: str, engine: Engine = Engine.POLARS) -> dict[str, float | None]:
    """Numbers that are no share of anybody."""
    return {name: one.value for name, one in _found(dump, names, engine).items()}


def means(dump: Path, *names: str, engine: Engine = Engine.POLARS) -> dict[str, tuple[float, int]]:
    """The mean, and of how many."""
    found = _found(dump, names, engine)
    return {name: (one.value or 0, one.denominator or 0) for name, one in found.items()}


def _found(dump: Path, names: tuple[str, ...], engine: Engine) -> dict[str, Number]:
    wanted = {fact.name: fact for fact in FACTS}
    asked = tuple(wanted[name] for name in names)
    counted = count(NNRR, dump, Wanted(year=2024, others=asked, engine=engine))
    assert counted.stopped == {}
    return facts_of(asked, counted.material)
