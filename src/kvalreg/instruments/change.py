"""Whether somebody improved: the change rules that indicators are built from.

Thresholds are compared after adding `TOLERANCE`, because two measurements that are exactly 10
points apart on paper may be a hair less apart as binary fractions. A missing measurement before
or after gives null.
"""

from dataclasses import dataclass

import narwhals as nw

from kvalreg.instruments.scoring import looked_up
from kvalreg.instruments.sheet import Remark, Result, Sheet, saying
from kvalreg.model import ItemKind, Needs, Question, Text

TOLERANCE = 1e-6


def fell_by(before: nw.Expr, after: nw.Expr, points: float | nw.Expr) -> nw.Expr:
    """Whether the score is at least so many points lower afterwards."""
    return before - after + TOLERANCE >= points


def rose_by(before: nw.Expr, after: nw.Expr, points: float | nw.Expr) -> nw.Expr:
    """Whether the score is at least so many points higher afterwards."""
    return after - before + TOLERANCE >= points


def fell_by_share(before: nw.Expr, after: nw.Expr, share: float) -> nw.Expr:
    """Whether the score fell by at least this share of what it was; null when it was 0."""
    return nw.when(before > 0).then(before - after + TOLERANCE >= share * before)


@dataclass(frozen=True)
class ChangeRule:
    """The range of a measure, and the points that count as improved."""

    lowest: float
    highest: float
    points: float


# NNRR annual report 2024, KI2, KI4, KI5 and 5.3. Earlier reports: 30 % of the baseline.
FALLING = {
    "nrs": ChangeRule(0, 10, 2),
    "odi": ChangeRule(0, 100, 10),
    "ndi": ChangeRule(0, 100, 10),
}
EARLIER_SHARE = 0.30
RISING = {
    # Found on UK crosswalk values, and not used in an indicator.
    "eq5d": ChangeRule(-0.594, 1, 0.12),
}
RULES = FALLING | RISING

MEASURE, BASELINE, FOLLOWUP = nw.col("instrument"), nw.col("baseline"), nw.col("followup")
BOTH = Needs(("instrument", "baseline", "followup"), at_least=3)
POINTS = looked_up(MEASURE, {measure: rule.points for measure, rule in RULES.items()})
IS_FALLING = MEASURE.is_in(tuple(FALLING))


def _outside(column: str) -> Remark:
    value = nw.col(column)
    lowest = looked_up(MEASURE, {measure: rule.lowest for measure, rule in RULES.items()})
    highest = looked_up(MEASURE, {measure: rule.highest for measure, rule in RULES.items()})
    return Remark(
        when=(value < lowest) | (value > highest),
        says=saying(f"out_of_range {column}: found ", value, ", allowed ", lowest, " to ", highest),
    )


CHANGE = Sheet(
    key="change",
    questions=(
        Question("instrument", Text("Mål", "Measure"), kind=ItemKind.TEXT),
        Question("baseline", Text("Før", "Before"), kind=ItemKind.DECIMAL),
        Question("followup", Text("Etter", "After"), kind=ItemKind.DECIMAL),
    ),
    results=(
        Result(
            key="improvement",
            expression=nw.when(IS_FALLING)
            .then(BASELINE - FOLLOWUP)
            .when(MEASURE.is_in(tuple(RISING)))
            .then(FOLLOWUP - BASELINE),
            needs=BOTH,
        ),
        Result(
            key="improved_mic",
            expression=nw.when(IS_FALLING)
            .then(fell_by(BASELINE, FOLLOWUP, POINTS))
            .when(MEASURE.is_in(tuple(RISING)))
            .then(rose_by(BASELINE, FOLLOWUP, POINTS)),
            needs=BOTH,
        ),
        Result(
            key="improved_30pct_old",
            expression=nw.when(IS_FALLING).then(fell_by_share(BASELINE, FOLLOWUP, EARLIER_SHARE)),
            needs=BOTH,
        ),
    ),
    refusals=(
        Remark(
            when=~MEASURE.is_in(tuple(RULES)),
            says=saying("out_of_range instrument: found another word, allowed " + ", ".join(RULES)),
        ),
        _outside("baseline"),
        _outside("followup"),
    ),
)
