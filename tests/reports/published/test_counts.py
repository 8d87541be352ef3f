"""Printed percentages and means, turned back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvalreg.reports.published.counts import (
    counts_that_print,
    mean_and_count,
    rounded_to,
    share_that_rounds_to,
)
from kvalreg.reports.tables.numbers import PercentFormat

FORMATS = (
    PercentFormat(),
    PercentFormat(decimals=0, sign=" %"),
    PercentFormat(drops_zeros=True, sign_if_whole=" %"),
    PercentFormat(sign="", comma=True),
)


@given(st.integers(0, 2000), st.integers(0, 2000), st.sampled_from(FORMATS))
def test_a_printed_count_is_among_those_that_print_so(
    one: int, other: int, percent: PercentFormat
) -> None:
    count, whole = min(one, other), max(one, other, 1)

    printed = percent.write(count, whole, "nb")
    lowest, highest = counts_that_print(printed, whole, percent)

    assert lowest <= count <= highest
    assert percent.write(lowest, whole, "nb") == printed == percent.write(highest, whole, "nb")


@pytest.mark.parametrize(
    ("printed", "whole", "counts"),
    [
        ("14.3%", 265, (38, 38)),  # annual report 2024, table 5: 37 is 14.0, 39 is 14.7
        ("13.1%", 1402, (183, 184)),  # the same for OUS: 13.05 and 13.12
        ("0.0%", 10, (0, 0)),
        ("100.0%", 10, (10, 10)),
    ],
)
def test_counts_found_by_hand(printed: str, whole: int, counts: tuple[int, int]) -> None:
    assert counts_that_print(printed, whole, PercentFormat()) == counts


def test_a_percentage_that_no_count_prints_is_refused() -> None:
    with pytest.raises(ValueError, match=r"no count of 10 prints as '14.3%'"):
        counts_that_print("14.3%", 10, PercentFormat())


def test_a_mean_is_read_with_its_count() -> None:
    assert mean_and_count("0.65 (5479)") == (0.65, 5479)
    assert rounded_to(14.4, 1) == pytest.approx((14.35, 14.45))


def test_a_share_stays_off_the_ends_where_rounding_could_go_either_way() -> None:
    low, high = share_that_rounds_to(58)

    assert 0.575 < low < 0.576
    assert 0.584 < high < 0.585
    assert share_that_rounds_to(0) == (0.0, pytest.approx(0.0049))
