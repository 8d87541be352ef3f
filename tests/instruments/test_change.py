import narwhals as nw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvalreg.frames.engines import Engine
from kvalreg.instruments.change import fell_by, fell_by_share, rose_by
from tests.tables import frame

BEFORE, AFTER = nw.col("before"), nw.col("after")
MEASUREMENTS = """
    case               | before    | after
    exactly 10         | 40        | 30
    10 less a third    | 44.444444 | 34.777777
    exactly 30 percent | 44.444444 | 31.111111
    worse              | 30        | 45
    was zero           | 0         | 0
    no baseline        |           | 30
    no follow-up       | 40        |
"""


def decided(engine: Engine, rule: nw.Expr, text: str = MEASUREMENTS) -> dict[str, bool | None]:
    answer = frame(engine, text).select("case", rule=rule).collect("polars").to_polars()
    return dict(answer.rows())


def test_a_fall_of_exactly_the_points_is_enough(engine: Engine) -> None:
    assert decided(engine, fell_by(BEFORE, AFTER, 10)) == {
        "exactly 10": True,
        "10 less a third": False,
        "exactly 30 percent": True,
        "worse": False,
        "was zero": False,
        "no baseline": None,
        "no follow-up": None,
    }


def test_a_share_of_nothing_is_blank(engine: Engine) -> None:
    assert decided(engine, fell_by_share(BEFORE, AFTER, 0.30)) == {
        "exactly 10": False,
        "10 less a third": False,
        "exactly 30 percent": True,
        "worse": False,
        "was zero": None,
        "no baseline": None,
        "no follow-up": None,
    }


def test_binary_fractions_do_not_miss_the_threshold(engine: Engine) -> None:
    text = """
        case   | before | after
        hit    | 0.443  | 0.563
        missed | 0.685  | 0.804
        """
    assert 0.563 - 0.443 < 0.12  # what a computer makes of it

    assert decided(engine, rose_by(BEFORE, AFTER, 0.12), text) == {"hit": True, "missed": False}


@settings(max_examples=30)
@given(st.integers(0, 100), st.integers(0, 100), st.integers(1, 20))
def test_whoever_fell_by_more_fell_by_less_too(before: int, after: int, points: int) -> None:
    text = f"""
        case | before   | after
        a    | {before} | {after}
        """
    more = decided(Engine.POLARS, fell_by(BEFORE, AFTER, points + 1), text)["a"]
    less = decided(Engine.POLARS, fell_by(BEFORE, AFTER, points), text)["a"]

    assert less == (before - after >= points)
    assert less or not more


@pytest.mark.parametrize("points", [2, 10])
def test_a_rise_is_a_fall_seen_from_the_other_side(engine: Engine, points: float) -> None:
    assert decided(engine, rose_by(AFTER, BEFORE, points)) == decided(
        engine, fell_by(BEFORE, AFTER, points)
    )
