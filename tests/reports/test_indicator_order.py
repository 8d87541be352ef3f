"""Who stands where in a figure, and who is not shown."""

from hypothesis import given
from hypothesis import strategies as st

from kvalreg.indicators.levels import NATION
from kvalreg.reports.indicators.comparison import Comparison
from tests.reports.hand_made import comparison_of, findings_of

THREE_YEARS = """
    unit      | year | n  | N   | lower | upper | achieved
    Dal       | 2022 | 5  | 50  | 3     | 22    | low
    Dal       | 2023 | 10 | 50  | 10    | 34    | low
    Dal       | 2024 | 10 | 40  | 13    | 41    | low
    Fjord     | 2022 | 30 | 60  | 37    | 63    | high
    Fjord     | 2024 | 45 | 60  | 62    | 85    | high
    Øy        | 2023 | 3  | 4   | 19    | 99    | high
    Øy        | 2024 | 20 | 50  | 26    | 55    | high
    Ås        | 2022 | 40 | 50  | 66    | 90    | high
    Ås        | 2024 | 4  | 4   | 40    | 100   | high
    Bre       | 2023 | 20 | 40  | 34    | 66    | high
    Nasjonalt | 2022 | 75 | 160 | 39    | 55    | high
    Nasjonalt | 2023 | 33 | 94  | 26    | 46    | moderate
    Nasjonalt | 2024 | 79 | 154 | 43    | 59    | high
"""


def names(comparison: Comparison) -> list[str]:
    return [place.name for place in comparison.places]


def test_highest_stands_on_top_the_nation_among_the_units_and_the_hidden_last() -> None:
    # 75 %, nation 51 %, 40 %, 25 %; then Bre (nobody in 2024) and Ås (4 of 4), by the alphabet.
    assert names(comparison_of(THREE_YEARS)) == ["Fjord", NATION, "Øy", "Dal", "Bre", "Ås"]


def test_equal_values_stand_in_the_order_of_the_norwegian_alphabet() -> None:
    equal = comparison_of("""
        unit | year | n | N
        Ås   | 2024 | 5 | 10
        Øy   | 2024 | 5 | 10
        Ærøy | 2024 | 5 | 10
        Zoo  | 2024 | 5 | 10
        Aas  | 2024 | 5 | 10
    """)

    assert names(equal) == ["Aas", "Zoo", "Ærøy", "Øy", "Ås"]


def test_the_order_follows_the_value_itself_and_not_the_printed_per_cent() -> None:
    # 50.4 % and 49.6 % are both printed as 50 %.
    close = comparison_of("""
        unit  | year | n   | N
        Dal   | 2024 | 124 | 250
        Fjord | 2024 | 126 | 250
    """)

    assert names(close) == ["Fjord", "Dal"]


def test_a_unit_that_is_too_small_in_the_latest_year_is_hidden_in_the_earlier_ones_too() -> None:
    comparison = comparison_of(THREE_YEARS)

    assert [place.name for place in comparison.hidden] == ["Bre", "Ås"]
    assert [place.name for place in comparison.compared] == ["Fjord", "Øy", "Dal"]


def test_a_year_with_too_few_is_hidden_for_itself() -> None:
    fjord, _, oy, *_ = comparison_of(THREE_YEARS).places

    assert (oy.shown_in(2023), oy.results[2023].denominator) == (None, None)
    assert oy.shown_in(2024) is not None
    assert (fjord.shown_in(2023), 2023 in fjord.results) == (None, False)


def test_no_number_of_a_small_group_reaches_the_page() -> None:
    small = comparison_of(THREE_YEARS).places[-1].results[2024]

    numbers = (small.numerator, small.denominator, small.missing, small.value, small.lower)
    assert (*numbers, small.upper, small.percent, small.achieved) == (None,) * 8


def test_at_most_the_three_latest_of_the_years_are_compared() -> None:
    assert findings_of("", years=(2018, 2024)).years == (2022, 2023, 2024)
    assert findings_of("", years=(2024, 2024)).years == (2024,)


def test_without_national_results_there_is_no_nation_to_draw() -> None:
    comparison = comparison_of("""
        unit  | year | n | N
        Fjord | 2024 | 5 | 10
    """)

    assert (comparison.national, names(comparison)) == (None, ["Fjord"])


@given(
    st.dictionaries(
        st.sampled_from("ABCDEFGH"),
        st.tuples(st.integers(0, 40), st.integers(1, 40)).filter(lambda pair: pair[0] <= pair[1]),
        min_size=1,
    )
)
def test_visible_places_fall_in_value_and_no_visible_one_stands_under_a_hidden_one(
    counts: dict[str, tuple[int, int]],
) -> None:
    lines = [f"{unit} | 2024 | {n} | {counted}" for unit, (n, counted) in counts.items()]
    comparison = comparison_of("\n".join(["unit | year | n | N", *lines]))

    values = [place.results[2024].value for place in comparison.visible]
    assert values == sorted(values, reverse=True)
    assert comparison.places == (*comparison.visible, *comparison.hidden)
    assert len(comparison.hidden) == sum(counted < 5 for _, counted in counts.values())
