"""Control charts against published examples, published run lengths and hand computation."""

from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvalreg.statistics.spc import (
    FALSE_ALARM,
    Period,
    Point,
    Signal,
    centre_line,
    chance_of_false_alarm,
    limits,
    overdispersion,
    p_chart,
    signals,
)

# Montgomery, Introduction to Statistical Quality Control, example 7.1: cans of frozen orange
# juice that leak, of 50 in each of 30 samples.
LEAKING = (
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12,
    7, 13, 9, 6,
)  # fmt: skip
CANS = [Period(leaking, 50) for leaking in LEAKING]

STEADY = [Period(reached, 50) for reached in (14, 16, 15, 15, 14, 16, 15, 15)]  # 30 %


def points(*distances: float) -> list[Point]:
    return [Point(int(np.sign(one)), abs(one)) for one in distances]


def test_limits_are_those_of_montgomerys_orange_juice() -> None:
    centre = centre_line(CANS)

    assert centre == pytest.approx(0.2313, abs=5e-5)
    assert limits(CANS[0], centre) == pytest.approx((0.0524, 0.4102), abs=1e-4)


def test_montgomerys_samples_15_and_23_are_out_of_control() -> None:
    lower, upper = limits(CANS[0], centre_line(CANS))

    outside = [n for n, one in enumerate(CANS, 1) if not lower <= one.proportion <= upper]

    assert outside == [15, 23]


def test_larger_periods_have_narrower_limits() -> None:
    # 0.2 ± 3 × √(0.2 × 0.8 / 100) = 0.2 ± 0.12; at 400 it is half as wide.
    assert limits(Period(0, 100), 0.2) == pytest.approx((0.08, 0.32))
    assert limits(Period(0, 400), 0.2) == pytest.approx((0.14, 0.26))
    assert limits(Period(0, 100), 0.2, spread=2) == pytest.approx((0.0, 0.44))


def test_overdispersion_is_the_mean_step_over_what_chance_makes() -> None:
    # Centre 0.5, standard deviation 0.05 of 100: z = 2, −2, 2, −2; steps of 4; 4 / 1.128.
    uneasy = [Period(reached, 100) for reached in (60, 40, 60, 40)]

    assert overdispersion(uneasy) == pytest.approx(4 / 1.128)


def test_periods_that_vary_less_than_chance_do_not_narrow_the_limits() -> None:
    assert overdispersion([Period(50, 100)] * 4) == 1


def test_what_always_varies_much_is_no_signal() -> None:
    uneasy = [Period(reached, 400) for reached in (160, 240, 160, 240, 160, 240, 160, 240)]
    latest = Period(260, 400)

    chart = p_chart(uneasy, latest)

    assert chart is not None
    assert chart.centre == 0.5
    # By chance alone 65 % of 400 would be (0.65 − 0.5) / 0.025 = 6 standard deviations away.
    # z = ∓4, steps of 8: 8 / 1.128 = 7.09 times what chance makes.
    assert chart.points[-1].distance == pytest.approx(6 / (8 / 1.128))
    assert chart.signals == ()


@pytest.mark.parametrize(
    ("distances", "expected"),
    [
        ((0.5, -0.5, 3.1), (Signal.BEYOND_LIMITS,)),
        ((0.5, -0.5, -3.1), (Signal.BEYOND_LIMITS,)),
        ((0.5, -0.5, 3.0), ()),
        ((2.1, 0.0, 2.1), (Signal.TWO_OF_THREE,)),
        ((0.0, -2.1, -2.1), (Signal.TWO_OF_THREE,)),
        ((2.1, 0.0, -2.1), ()),  # on either side
        ((2.1, 2.1, 0.5), ()),  # news of earlier periods
        ((2.1, 0.0, 0.0, 2.1), ()),  # not within three
        ((3.5, 0.5), ()),  # news of an earlier period
        ((-0.1,) + (0.1,) * 8, (Signal.RUN,)),
        ((-0.1,) + (0.1,) * 7, ()),
        ((0.1,) * 5 + (0.0,) + (0.1,) * 2, ()),  # a point on the line ends a run
        ((0.1,) * 7 + (3.1,), (Signal.BEYOND_LIMITS, Signal.RUN)),
        ((), ()),
    ],
)
def test_a_signal_is_about_the_latest_period(
    distances: tuple[float, ...], expected: tuple[Signal, ...]
) -> None:
    assert signals(points(*distances)) == expected


def test_a_chart_needs_eight_periods_before_the_latest() -> None:
    assert p_chart(STEADY[:7], Period(15, 50)) is None
    assert p_chart(STEADY, Period(15, 50)) is not None


def test_the_latest_period_does_not_move_its_own_limits() -> None:
    # √(0.3 × 0.7 / 50) = 0.06481; three of them are 0.1944. 25 of 50 is 3.09 away.
    chart = p_chart(STEADY, Period(25, 50))

    assert chart is not None
    assert (chart.lower, chart.upper) == pytest.approx((0.1056, 0.4944), abs=5e-5)
    assert chart.side == 1
    assert chart.points[-1].distance < 0.2 / sqrt(0.3 * 0.7 / 50)


def test_a_large_change_is_found() -> None:
    up, down = p_chart(STEADY, Period(30, 50)), p_chart(STEADY, Period(3, 50))

    assert up is not None
    assert down is not None
    assert (up.signals, up.side) == ((Signal.BEYOND_LIMITS,), 1)
    assert (down.signals, down.side) == ((Signal.BEYOND_LIMITS,), -1)


def test_few_people_are_judged_by_the_exact_distribution() -> None:
    # 98 % of 800. Three of ten lacking would be 0.3 / 0.044 = 6 standard deviations; two of ten
    # lacking are 4 by Shewhart's formula, but P(2 or more of 10 | 2.06 %) = 1.7 %, which is 2.1.
    nearly_all = [Period(98, 100)] * 8

    two_lack = p_chart(nearly_all, Period(8, 10))

    assert two_lack is not None
    assert two_lack.points[-1].distance == pytest.approx(2.11, abs=0.02)
    assert two_lack.signals == ()


def test_one_after_never_is_no_alarm() -> None:
    # 0 of 400, then 1 of 40: P(1 or more | 0.5 of 401) = 1 − 0.99875^40 = 4.9 %, 1.66 away.
    chart = p_chart([Period(0, 50)] * 8, Period(1, 40))

    assert chart is not None
    assert chart.points[-1].distance == pytest.approx(1.66, abs=0.01)
    assert chart.signals == ()


def test_a_false_alarm_is_likelier_the_more_charts_are_read() -> None:
    assert chance_of_false_alarm(0) == 0
    assert chance_of_false_alarm(1) == pytest.approx(0.0124)
    # 1 − 0.9876^16
    assert chance_of_false_alarm(16) == pytest.approx(0.181, abs=5e-4)


def test_a_steady_process_breaks_a_rule_in_about_one_period_of_eighty() -> None:
    # The standard error of 20 000 draws is 0.0008.
    steady = np.random.default_rng(1956).standard_normal((20_000, 8))

    broken = sum(bool(signals(points(*periods))) for periods in steady)

    assert broken / 20_000 == pytest.approx(FALSE_ALARM, abs=0.0024)


@pytest.mark.slow
def test_a_steady_process_signals_as_rarely_as_published() -> None:
    # Champ & Woodall, Technometrics 1987; 29: 393–399, table 1, rules 1, 2 and 4: 122.05 periods
    # until the first signal. The standard error of the mean of 2 500 is 2 % of that.
    chance = np.random.default_rng(1987)
    lengths = []
    for _ in range(2_500):
        steady: list[Point] = []
        while not signals(steady):
            steady.append(*points(float(chance.standard_normal())))
            del steady[:-8]
            lengths.append(0)
    mean = len(lengths) / 2_500

    assert mean == pytest.approx(122.05, rel=0.06)


PERIODS = st.integers(1, 400).flatmap(lambda n: st.builds(Period, st.integers(0, n), st.just(n)))


@settings(max_examples=40)
@given(st.lists(PERIODS, min_size=8, max_size=12), PERIODS)
def test_a_chart_mirrors_that_of_those_who_did_not_reach(
    before: list[Period], latest: Period
) -> None:
    def mirrored(one: Period) -> Period:
        return Period(one.counted - one.reached, one.counted)

    chart = p_chart(before, latest)
    mirror = p_chart([mirrored(one) for one in before], mirrored(latest))

    assert chart is not None
    assert mirror is not None
    assert chart.upper == pytest.approx(1 - mirror.lower, abs=1e-9)
    assert [one.distance for one in chart.points] == pytest.approx(
        [one.distance for one in mirror.points], abs=1e-6
    )


@settings(max_examples=40)
@given(st.lists(PERIODS, min_size=8, max_size=12), PERIODS)
def test_the_centre_is_within_the_limits_and_spread_is_at_least_chance(
    before: list[Period], latest: Period
) -> None:
    chart = p_chart(before, latest)

    assert chart is not None
    assert 0 <= chart.lower <= chart.centre <= chart.upper <= 1
    assert chart.spread >= 1
    assert len(chart.points) == len(before) + 1


@pytest.mark.parametrize(("reached", "counted"), [(0, 0), (-1, 5), (6, 5)])
def test_what_is_no_proportion_is_refused(reached: int, counted: int) -> None:
    with pytest.raises(ValueError, match="is no proportion"):
        Period(reached, counted)
