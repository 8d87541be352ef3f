"""The quarter that a report's period ends with."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvalreg.reports.counting.quarters import Quarter

QUARTERS = st.builds(Quarter, st.integers(1990, 2090), st.integers(1, 4))


@pytest.mark.parametrize(
    ("quarter", "first", "last"),
    [
        (Quarter(2024, 1), date(2024, 1, 1), date(2024, 3, 31)),
        (Quarter(2024, 2), date(2024, 4, 1), date(2024, 6, 30)),
        (Quarter(2024, 4), date(2024, 10, 1), date(2024, 12, 31)),
    ],
)
def test_a_quarter_is_three_whole_months(quarter: Quarter, first: date, last: date) -> None:
    assert (quarter.first, quarter.last) == (first, last)


def test_quarters_follow_each_other_over_the_turn_of_the_year() -> None:
    assert Quarter(2024, 3).after(2) == Quarter(2025, 1)
    assert Quarter(2024, 1).after(-1) == Quarter(2023, 4)
    assert Quarter(2023, 4).until(Quarter(2024, 2)) == [
        Quarter(2023, 4), Quarter(2024, 1), Quarter(2024, 2),
    ]  # fmt: skip


@given(QUARTERS, st.integers(-40, 40))
def test_going_back_undoes_going_on(quarter: Quarter, quarters: int) -> None:
    later = quarter.after(quarters)

    assert later.after(-quarters) == quarter
    assert (later > quarter) == (quarters > 0)


@given(QUARTERS)
def test_no_day_lies_between_two_quarters(quarter: Quarter) -> None:
    assert (quarter.after(1).first - quarter.last).days == 1


def test_a_fifth_quarter_is_refused() -> None:
    with pytest.raises(ValueError, match="quarters 1 to 4, not 5"):
        Quarter(2024, 5)
