"""What stands out in a unit: changes by control chart, differences after correction."""

import pytest

from kvalreg.reports.document.numbers import UNKNOWN
from kvalreg.reports.quarterly.followed import Followed
from kvalreg.reports.quarterly.standing import Standing, standings
from kvalreg.statistics.spc import Signal
from tests.reports.quarterly.hand_made import Counts, material, measure, steady


def standing(own: list[Counts], other: list[Counts], followed: Followed | None = None) -> Standing:
    one = followed or measure()
    return standings([one], material((one, own, other)))[0]


def test_a_unit_is_compared_with_all_others_but_not_with_itself() -> None:
    one = standing(steady(30, 100), steady(60, 200))

    assert (one.in_window.numerator, one.in_window.denominator) == (120, 400)
    assert (one.rest_in_window.numerator, one.rest_in_window.denominator) == (240, 800)


def test_a_steady_unit_that_is_like_the_rest_stands_out_in_nothing() -> None:
    one = standing(steady(30, 100), steady(60, 200))

    assert not one.has_changed
    assert not one.is_different
    assert one.p == 1


def test_a_large_fall_is_a_change_in_the_direction_not_wished_for() -> None:
    one = standing([*steady(30, 100)[1:], (5, 100)], steady(60, 200))

    assert one.chart is not None
    assert one.chart.signals == (Signal.BEYOND_LIMITS,)
    assert one.chart.centre == 0.3
    assert one.is_wished_for is False
    assert standing([*steady(30, 100)[1:], (60, 100)], steady(60, 200)).is_wished_for is True


def test_a_change_of_what_nobody_wishes_more_or_less_of_goes_nowhere() -> None:
    neither = measure(more_is_better=None)
    one = standing([*steady(30, 100)[1:], (5, 100)], steady(60, 200), neither)

    assert one.has_changed
    assert one.is_wished_for is None


@pytest.mark.parametrize(
    "own",
    [
        [*steady(3, 9)[1:], (5, 100)],  # too few in every quarter before
        [(0, 0)] * 5 + [(30, 100)] * 7 + [(5, 100)],  # seven quarters before, eight are needed
        [*steady(30, 100)[1:], (0, 9)],  # too few in the last one
    ],
)
def test_without_enough_quarters_nothing_is_said_of_change(own: list[Counts]) -> None:
    assert standing(own, steady(60, 200)).chart is None


def test_eight_quarters_before_the_last_one_are_enough() -> None:
    assert standing([(0, 0)] * 4 + [(30, 100)] * 8 + [(5, 100)], steady(60, 200)).has_changed


@pytest.mark.parametrize(
    ("own", "other"), [((1, 2), (50, 100)), ((50, 100), (1, 2)), ((0, 0), (50, 100))]
)
def test_with_fewer_than_ten_in_four_quarters_nothing_is_said(own: Counts, other: Counts) -> None:
    one = standing(steady(*own), steady(*other))

    assert not one.is_shown
    assert one.is_unknown
    assert one.difference is None
    assert {one.latest, one.in_window, one.rest_in_window} == {UNKNOWN}


def test_a_quarter_with_few_patients_is_not_told_by_itself() -> None:
    one = standing([*steady(30, 100)[1:], (2, 9)], steady(60, 200))

    assert not one.latest.is_known
    assert one.in_window.is_known


def test_answers_that_are_still_coming_in_are_no_change() -> None:
    late = measure(comes_later=True)
    one = standing([*steady(60, 100)[1:], (5, 100)], steady(120, 200), late)

    assert one.chart is None
    assert not one.is_unknown  # it is still compared with the rest


def test_a_difference_is_given_with_newcombes_interval() -> None:
    # 56 of 70 against 48 of 80: 0.2000 (0.0524 to 0.3339); Newcombe, Stat Med 1998; 17: 873–890,
    # table II, method 10.
    own = [(0, 0)] * 9 + [(14, 17), (14, 17), (14, 18), (14, 18)]
    other = [(0, 0)] * 9 + [(12, 20)] * 4

    assert standing(own, other).difference == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)


def test_the_more_is_compared_the_larger_a_difference_must_be() -> None:
    # 40 of 100 against 240 of 800 (all four quarters): χ² = 4.16, p = 0.041; N − 1 hardly moves it.
    alike = (steady(30, 100), steady(60, 200))
    unlike = ([(0, 0)] * 9 + [(10, 25)] * 4, steady(60, 200))
    first, second = measure("walks"), measure("jumps")

    (alone,) = standings([first], material((first, *unlike)))
    among_two, _ = standings([first, second], material((first, *unlike), (second, *alike)))

    assert alone.p == pytest.approx(0.0414, abs=5e-4)
    assert alone.is_different
    assert among_two.p == pytest.approx(2 * 0.0414, abs=1e-3)
    assert not among_two.is_different
