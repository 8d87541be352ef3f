"""Counting an indicator of NNRR in a small dump, for tests that compute by hand."""

from dataclasses import dataclass
from pathlib import Path

from kvalreg.frames.duplicates import DuplicateRule
from kvalreg.frames.engines import Engine
from kvalreg.indicators.evaluation import Question, evaluate
from kvalreg.indicators.levels import Level
from kvalreg.registers.nnrr.register import NNRR


@dataclass(frozen=True)
class Counted:
    """How many reached the goal, of how many, and how many answers were missing."""

    reached: int
    counted: int
    missing: int = 0


def count_nationally(
    dump: Path,
    key: str,
    *,
    year: int = 2024,
    definition: str | None = None,
    engine: Engine = Engine.POLARS,
    rule: DuplicateRule = DuplicateRule.RECOMMENDED,
) -> Counted:
    """The indicator's national counts in the year; zeros when nobody is in its population."""
    question = Question(
        years=(year, year),
        definition=definition,
        only=frozenset({key}),
        levels=frozenset({Level.NATION}),
        rule=rule,
        engine=engine,
    )
    rows = evaluate(NNRR, dump, question).rows
    if rows.is_empty():
        return Counted(0, 0)
    row = rows.row(0, named=True)
    return Counted(row["numerator"], row["denominator"], row["missing"])
