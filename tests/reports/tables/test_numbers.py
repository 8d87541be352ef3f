"""How tables print numbers; the expected strings stand in NNRR's annual report for 2024."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvalreg.registers.nnrr.annual_report.formats import (
    COMMA,
    COMMA_WITHOUT_SIGN,
    ONE_DECIMAL,
    SHORT,
    SPACE_IF_WHOLE,
    WHOLE,
)
from kvalreg.reports.tables.numbers import PercentFormat, exactly, written


@pytest.mark.parametrize(
    ("percent", "part", "whole", "printed"),
    [
        # Table 3, physical activity: count and share of 6450.
        (WHOLE, 1045, 6450, "16 %"),
        (WHOLE, 174, 6450, "3 %"),
        # Table 9: Drammen without treatment and surgery, Ålesund's controls, all without.
        (SHORT, 139, 159, "87.4%"),
        (SHORT, 2, 159, "1.3%"),
        (SHORT, 24, 96, "25%"),
        (SHORT, 3072, 4152, "74%"),
        # Table 10, Ålesund, other treatment: exactly 6.25, and the even digit is printed.
        (SHORT, 6, 96, "6.2%"),
        # Table 5, SI-Ottestad has 100 patients: 19 %, 48 %; Stord 0 of 10 in table 7.
        (SPACE_IF_WHOLE, 19, 100, "19 %"),
        (SPACE_IF_WHOLE, 0, 10, "0 %"),
        (SPACE_IF_WHOLE, 38, 265, "14.3%"),
        # Table 4, UNN-Harstad has 16: 6.25 and 43.75 are printed so.
        (ONE_DECIMAL, 1, 16, "6.2%"),
        (ONE_DECIMAL, 7, 16, "43.8%"),
        (ONE_DECIMAL, 0, 34, "0.0%"),
        # Table 12: M545 and the last of the twenty.
        (COMMA, 2877, 6450, "44,6 %"),
        (COMMA, 12, 6450, "0,2 %"),
        # Table 13: OUS, Kristiansand, SI-Ottestad.
        (COMMA_WITHOUT_SIGN, 5, 1402, "0,4"),
        (COMMA_WITHOUT_SIGN, 0, 770, "0,0"),
        (COMMA_WITHOUT_SIGN, 84, 100, "84,0"),
    ],
)
def test_percentages_print_as_in_the_report(
    percent: PercentFormat, part: int, whole: int, printed: str
) -> None:
    assert percent.write(part, whole, "nb") == printed


@pytest.mark.parametrize(
    ("total", "n", "decimals", "printed"),
    [
        # Table 2 prints 52 (225) and 0.6 (83): zeros are dropped.
        (52 * 225, 225, 1, "52"),
        (0.6 * 83, 83, 2, "0.6"),
        # 30.7 + 14 + 0.75 in floating point is not exactly 45.45, but the scores were.
        (30.7 + 14 + 0.75, 1, 1, "45.4"),
        (0.1 + 0.2, 2, 2, "0.15"),
    ],
)
def test_means_are_rounded_from_what_the_scores_add_up_to(
    total: float, n: int, decimals: int, printed: str
) -> None:
    assert written(exactly(total) / n, decimals, drops_zeros=True) == printed


def test_nobody_to_count_gives_a_dash_and_no_percentage() -> None:
    assert COMMA.write(0, 0, "nb") == "–"


def test_english_has_a_decimal_point_also_where_the_report_has_a_comma() -> None:
    assert COMMA.write(1, 3, "nb") == "33,3 %"
    assert COMMA.write(1, 3, "en") == "33.3 %"


@given(st.integers(0, 10_000), st.integers(1, 10_000), st.integers(0, 3))
def test_what_is_written_is_as_near_as_its_decimals_allow(
    part: int, whole: int, decimals: int
) -> None:
    value = Fraction(100 * part, whole)

    text = written(value, decimals)

    assert abs(Fraction(text) - value) <= Fraction(1, 2 * 10**decimals)
    assert len(text.partition(".")[2]) == decimals
    assert Fraction(written(value, decimals, drops_zeros=True)) == Fraction(text)


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (1, 200, "1 %"),  # 0.5
        (1, 201, "0 %"),
        (3, 8, "38 %"),  # 37.5
        (5, 8, "63 %"),  # 62.5, which goes to 62 where halves go to the even digit
        (1209, 1266, "95 %"),  # NOKSmerte 2021, table 6: 95.498
    ],
)
def test_halves_go_up_where_a_report_rounds_so(part: int, whole: int, printed: str) -> None:
    percent = PercentFormat(decimals=0, sign=" %", halves_up=True)

    assert percent.write(part, whole, "nb") == printed
