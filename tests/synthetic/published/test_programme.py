"""Whole numbers that obey every condition."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kvalreg.reports.published.counts import counts_that_print
from kvalreg.reports.tables.numbers import PercentFormat
from kvalreg.synthetic.published.programme import Breach, Programme

ONE_DECIMAL = PercentFormat()


def test_the_cheapest_numbers_that_meet_every_condition_are_found() -> None:
    programme = Programme()
    dear, cheap = programme.quantity(0, 10, price=2), programme.quantity(0, 4, price=1)
    programme.condition([(dear, 1), (cheap, 1)], 7, 7)

    numbers, breaches = programme.solve()

    # As many of the cheap ones as there are.
    assert (numbers.tolist(), breaches) == ([3, 4], [])


def test_a_wish_that_cannot_be_met_is_missed_by_as_little_as_possible_and_told_of() -> None:
    programme = Programme()
    patients = programme.quantity(0, 5)
    programme.wish("eight patients", [(patients, 1)], 8, 8)

    numbers, breaches = programme.solve()

    assert numbers[patients] == 5
    assert breaches == [Breach("eight patients", 3.0)]


def test_a_number_stays_as_near_to_its_target_as_the_conditions_allow() -> None:
    programme = Programme()
    one, other = programme.quantity(0, 100), programme.quantity(0, 100)
    programme.condition([(one, 1), (other, 1)], 50, 50)
    programme.near([(one, 1)], 10, price=1)
    programme.near([(other, 1)], 20, price=3)

    numbers, _ = programme.solve()

    # 20 lie between the targets and the sum: the cheaper one takes them all.
    assert numbers[[one, other]].tolist() == [30, 20]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.integers(0, 60), min_size=3, max_size=3), min_size=2, max_size=5))
def test_printed_percentages_are_turned_back_into_counts_that_print_so(
    counts: list[list[int]],
) -> None:
    wholes = [sum(row) + 1 for row in counts]  # one more than answered
    printed = [
        [ONE_DECIMAL.write(count, whole, "nb") for count in row]
        for row, whole in zip(counts, wholes, strict=True)
    ]
    totals = [
        ONE_DECIMAL.write(sum(column), sum(wholes), "nb") for column in zip(*counts, strict=True)
    ]
    programme = Programme()
    cells = [
        [programme.quantity(*counts_that_print(cell, whole, ONE_DECIMAL)) for cell in row]
        for row, whole in zip(printed, wholes, strict=True)
    ]
    for column, total in zip(zip(*cells, strict=True), totals, strict=True):
        bounds = counts_that_print(total, sum(wholes), ONE_DECIMAL)
        programme.wish("total", [(cell, 1) for cell in column], *bounds)

    numbers, breaches = programme.solve()

    assert breaches == []
    for row, whole, said in zip(cells, wholes, printed, strict=True):
        assert [ONE_DECIMAL.write(int(numbers[cell]), whole, "nb") for cell in row] == said
