import json
from fractions import Fraction
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any

import polars as pl
import pytest

from kvalreg.frames.engines import Engine, on_engine
from kvalreg.instruments.eq5d5l import EQ5D5L, NNRR_VALUE_SET, VALUE_SETS
from tests.instruments.filled_in import column, scores_of

DIMENSIONS = ("MO", "SC", "UA", "PD", "AD")
STATES = tuple(product((1, 2, 3, 4, 5), repeat=5))
SETS: dict[str, Any] = json.loads(
    files("kvalreg.instruments").joinpath("eq5d5l_value_sets.json").read_text("utf-8")
)["sets"]
CROSSWALK = SETS["UK_CW_2012"]


@cache
def all_states(engine: Engine) -> pl.DataFrame:
    """Every state with every score, in the order of `STATES`."""
    levels = pl.DataFrame(STATES, schema=("mo", "sc", "ua", "pd", "ad"), orient="row")
    scores = {score.key: score.expression for score in EQ5D5L.scores}
    scored = on_engine(engine, levels).select(**scores).collect("polars").to_polars()
    return scored.sort("state")


@pytest.mark.parametrize("key", SETS)
def test_the_published_marks_of_each_value_set_are_met(engine: Engine, key: str) -> None:
    checks = SETS[key]["checks"]
    values = all_states(engine).select("state", value=key)
    by_state = dict(values.rows())
    below_best = values.filter(pl.col("state") != 11111)

    published = {
        state: float(value)
        for state, value in checks.items()
        if len(state) == 5 and state[0].isdigit()
    }
    assert len(published) == 7
    assert {state: by_state[int(state)] for state in published} == published
    assert values["value"].min() == float(checks["min"])
    assert values["value"].max() == float(checks["max"])
    assert below_best["value"].max() == float(checks["second_best_value"])
    assert by_state[int(checks["second_best_state"])] == float(checks["second_best_value"])
    assert (values["value"] < 0).sum() == checks["n_worse_than_dead"]


def test_an_additive_value_is_one_less_the_decrements_to_the_last_bit(engine: Engine) -> None:
    values = all_states(engine)

    for key, published in SETS.items():
        if published["kind"] == "additive":
            expected = [
                float(1 - sum(_decrement(published, *answer) for answer in _answers(state)))
                for state in STATES
            ]
            assert values[key].to_list() == expected


def test_the_crosswalk_is_the_expected_3l_value_rounded_twice(engine: Engine) -> None:
    """Against the defining sum over all 3L states, in exact fractions."""
    values = all_states(engine)

    exact = [_expected_3l_value(state) for state in STATES]
    assert values["UK_CW_2012_unrounded"].to_list() == pytest.approx(
        [float(value) for value in exact], abs=1e-12
    )
    rounded = [_half_away(_half_away(value, 4), 3) for value in exact]
    assert values["UK_CW_2012"].to_list() == [float(value) for value in rounded]
    assert "-0.0" not in {str(value) for value in values["UK_CW_2012"]}  # 54323 is -0.0003
    once = [_half_away(value, 3) for value in exact]
    assert sum(a != b for a, b in zip(rounded, once, strict=True)) == 192  # so it matters


def test_a_worse_level_never_has_a_better_value(engine: Engine) -> None:
    values = all_states(engine)
    place = {state: row for row, state in enumerate(STATES)}

    for key in SETS:
        value = values[key].to_list()
        for state, row in place.items():
            for dimension in range(5):
                if state[dimension] < 5:
                    worse = (*state[:dimension], state[dimension] + 1, *state[dimension + 1 :])
                    assert value[place[worse]] <= value[row], (key, state, worse)


def test_the_bands_leave_no_gap(engine: Engine) -> None:
    bands = all_states(engine).select("UK_CW_2012", "nnrr_band_on_UK_CW")

    limits = {
        band: (index.min(), index.max())
        for (band,), group in bands.group_by("nnrr_band_on_UK_CW")
        for index in [group["UK_CW_2012"]]
    }
    # 0.75 itself is no more normal: the report says "above 0.75".
    assert limits["normal"][0] > 0.75
    assert 0.60 <= limits["moderate"][0] <= limits["moderate"][1] <= 0.75
    assert 0.40 <= limits["considerable"][0] <= limits["considerable"][1] < 0.60
    assert limits["severe"][1] < 0.40


def test_one_missing_dimension_leaves_every_score_blank(engine: Engine) -> None:
    scored = scores_of(engine, EQ5D5L, {"whole": "21232", "four": "2123."})

    assert set(scored["four"].values()) == {None}
    assert column(scored, "state") == {"whole": 21232, "four": None}


def test_nnrr_reports_the_only_uk_5l_set_with_the_range_it_prints() -> None:
    printed = (-0.594, 1.0)  # NNRR annual report 2024

    assert [key for key, values in VALUE_SETS.items() if (values.lowest, 1.0) == printed] == [
        NNRR_VALUE_SET
    ]


def test_the_value_sets_are_those_of_the_instrument() -> None:
    assert EQ5D5L.value_sets == tuple(SETS)
    assert EQ5D5L.score("UK_CW_2012").important_change == 0.12
    assert EQ5D5L.score("NO_5L_2025").important_change is None


def _answers(state: tuple[int, ...]) -> list[tuple[str, int]]:
    return list(zip(DIMENSIONS, state, strict=True))


def _decrement(published: dict[str, Any], dimension: str, level: int) -> Fraction:
    return Fraction(published["decrements"][dimension][str(level)])


@cache
def _chances(dimension: str, level: int) -> dict[int, Fraction]:
    if level in (1, 3, 5):
        return {(level + 1) // 2: Fraction(1)}
    chances = CROSSWALK["transition_probabilities"][dimension][str(level)]
    return {int(level_3l): Fraction(chance) for level_3l, chance in chances.items()}


@cache
def _value_3l(state: tuple[int, ...]) -> Fraction:
    tariff = CROSSWALK["tariff_3l"]
    value = Fraction(1)
    if set(state) != {1}:
        value -= Fraction(tariff["any_not_1"])
    if 3 in state:
        value -= Fraction(tariff["any_level_3"])
    return value - sum(_decrement(tariff, *answer) for answer in _answers(state))


def _expected_3l_value(state: tuple[int, ...]) -> Fraction:
    expected = Fraction(0)
    for mixture in product(*(_chances(*answer).items() for answer in _answers(state))):
        chance = Fraction(1)
        for _, part in mixture:
            chance *= part
        expected += chance * _value_3l(tuple(level for level, _ in mixture))
    return expected


def _half_away(value: Fraction, decimals: int) -> Fraction:
    """Rounded half away from zero."""
    scaled = abs(value) * 10**decimals
    rounded = Fraction((2 * scaled + 1) // 2, 10**decimals)
    return rounded if value >= 0 else -rounded
