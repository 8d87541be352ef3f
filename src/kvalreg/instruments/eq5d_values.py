"""The value of an EQ-5D-5L health state, from a published value set.

Value sets stand in `eq5d5l_value_sets.json`. Every value is computed by arithmetic over the five
level columns (1 to 5): no table of 3125 states, and one definition on every engine.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from importlib.resources import files
from operator import add, mul
from typing import Any

import narwhals as nw

from kvalreg.instruments.scoring import looked_up

DIMENSIONS = ("mo", "sc", "ua", "pd", "ad")
LEVELS = (1, 2, 3, 4, 5)
_MILLION = 1_000_000
_HAIR = 1e-9


@dataclass(frozen=True)
class ValueSet:
    """A published value set: its numbers as the data file has them, and where they are from."""

    key: str
    numbers: Mapping[str, Any]

    @property
    def lowest(self) -> float:
        return float(self.numbers["checks"]["min"])

    @property
    def source(self) -> str:
        return f"{self.numbers['citation']}. doi:{self.numbers['doi']}"

    def value(self) -> nw.Expr:
        """The state's value as published; null when a dimension is not answered."""
        if self.numbers["kind"] == "crosswalk":
            return _rounded_twice(self.unrounded())
        return _less_decrements(self.numbers["decrements"])

    def unrounded(self) -> nw.Expr:
        """The value of a crosswalk before it is rounded to three decimals."""
        tariff = self.numbers["tariff_3l"]
        chances = {
            dimension: _chances(self.numbers["transition_probabilities"][dimension.upper()])
            for dimension in DIMENSIONS
        }
        return _expected_value(tariff, chances)


def load_value_sets() -> Mapping[str, ValueSet]:
    """All value sets, by id."""
    text = files("kvalreg.instruments").joinpath("eq5d5l_value_sets.json").read_text("utf-8")
    return {key: ValueSet(key, numbers) for key, numbers in json.loads(text)["sets"].items()}


def _less_decrements(decrements: Mapping[str, Mapping[str, str]]) -> nw.Expr:
    """1 less the decrement of each dimension's level.

    Summed in whole millionths, so that no rounding error builds up over five additions.
    """
    millionths = (
        looked_up(
            nw.col(dimension),
            {level: _millionths(decrements[dimension.upper()][str(level)]) for level in LEVELS},
        )
        for dimension in DIMENSIONS
    )
    return _divided(_MILLION - reduce(add, millionths), by=_MILLION, decimals=6)


def _millionths(number: str) -> int:
    return int(Fraction(number) * _MILLION)


Chances = Mapping[int, Mapping[int, Fraction]]
"""Level of the 5L → level of the 3L → probability."""


def _chances(transitions: Mapping[str, Mapping[str, str]]) -> Chances:
    """How likely each 3L level is; 5L levels 1, 3 and 5 are the 3L levels 1, 2 and 3."""
    certain = {level: {(level + 1) // 2: Fraction(1)} for level in (1, 3, 5)}
    between = {
        int(level): {int(level_3l): Fraction(chance) for level_3l, chance in to.items()}
        for level, to in transitions.items()
    }
    return certain | between


def _expected_value(tariff: Mapping[str, Any], chances: Mapping[str, Chances]) -> nw.Expr:
    """The 3L tariff's expected value over the 3L states that a 5L state may stand for.

    The dimensions are independent, and the tariff is 1 less a constant when not in full health,
    less a constant when any dimension is at level 3, less a decrement per dimension. So its
    expected value needs, per dimension, the chance of level 1, the chance of no level 3, and the
    expected decrement: three small tables instead of a sum over 243 states.
    """

    def table(dimension: str, of: Mapping[int, Fraction]) -> nw.Expr:
        expected = {
            level: float(sum(chance * of[level_3l] for level_3l, chance in to.items()))
            for level, to in chances[dimension].items()
        }
        return looked_up(nw.col(dimension), expected)

    is_first = {1: Fraction(1), 2: Fraction(0), 3: Fraction(0)}
    is_not_third = {1: Fraction(1), 2: Fraction(1), 3: Fraction(0)}
    full_health = reduce(mul, (table(dimension, is_first) for dimension in DIMENSIONS))
    no_third = reduce(mul, (table(dimension, is_not_third) for dimension in DIMENSIONS))
    decrement = reduce(
        add,
        (
            table(dimension, _decrements_3l(tariff["decrements"][dimension.upper()]))
            for dimension in DIMENSIONS
        ),
    )
    return (
        1
        - float(tariff["any_not_1"]) * (1 - full_health)
        - float(tariff["any_level_3"]) * (1 - no_third)
        - decrement
    )


def _decrements_3l(decrements: Mapping[str, str]) -> Mapping[int, Fraction]:
    return {int(level): Fraction(number) for level, number in decrements.items()}


def _rounded_twice(value: nw.Expr) -> nw.Expr:
    """Rounded half away from zero to four decimals, and the result so to three.

    The published crosswalk was made like that: one rounding differs in 192 of 3125 states.
    """
    ten_thousandths = (value * 10_000).round(0)  # no state lies halfway here
    # Engines differ in where they round a half, so a half is first moved a hair from zero.
    thousandths = (ten_thousandths / 10 * (1 + _HAIR)).round(0).cast(nw.Int64)  # no -0
    return _divided(thousandths, by=1000, decimals=3)


def _divided(whole: nw.Expr, *, by: int, decimals: int) -> nw.Expr:
    """A whole number divided so that the result is the decimal number itself, to the last bit.

    Some engines divide by a constant by multiplying with its inverse, which is a bit off.
    """
    return (whole / by).round(decimals)
