"""What stood in a field is said so that it gives nobody away, and yet can be found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvalreg.frames.value_words import allowed_in_words, column_in_words, found_in_words
from kvalreg.model import Choice, Item, ItemKind, Text


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ("7", "7"),
        (" 7 ", "7"),
        ("-12", "-12"),
        ("12,5", "12,5"),
        ("1234", "1234"),
        ("12345", "5 digits"),
        ("99 88 77 66", "8 digits"),
        ("+4799887766", "10 digits"),
        ("01018012345", "11 digits"),
        ("12.03.1965", "8 digits"),
        ("Ola", "text of 3 characters"),
        ("Kari Nordmann, født 1965", "text of 24 characters"),
        ("x7", "text of 2 characters"),
    ],
)
def test_a_short_number_is_shown_and_everything_else_described(found: str, said: str) -> None:
    assert found_in_words(found, ItemKind.INTEGER).en == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ("31.02.2024", "31.02.2024"),
        ("2024-13-01", "2024-13-01"),
        ("01.01.24", "01.01.24"),
        ("2024-02-31 12:30:00", "2024-02-31 12:30:00"),
        ("01018012345", "11 digits"),
        ("i fjor", "text of 6 characters"),
    ],
)
def test_in_a_date_field_a_date_is_shown_too(found: str, said: str) -> None:
    assert found_in_words(found, ItemKind.DATE).en == said


@given(st.text(min_size=5))
def test_nothing_longer_than_a_short_number_is_ever_repeated(found: str) -> None:
    text = found_in_words(found, ItemKind.INTEGER)

    assert text.nb == text.en or found not in (text.nb, text.en)
    if text.nb == text.en:
        assert len(text.nb.strip("+-").replace(",", ".").split(".")[0]) <= 4
        assert all(character in "0123456789+-.," for character in text.nb)


def number(lowest: float | None = None, highest: float | None = None) -> Item:
    return Item(
        variable="Pain",
        label=Text(nb="Smerte"),
        kind=ItemKind.INTEGER,
        lowest=lowest,
        highest=highest,
    )


def choice(*codes: int | str, not_answered: frozenset[int] = frozenset()) -> Item:
    return Item(
        variable="Cause",
        label=Text(nb="Årsak"),
        kind=ItemKind.CHOICE,
        choices=tuple(Choice(code, Text(nb="svar")) for code in codes),
        not_answered=not_answered,
    )


def of_kind(kind: ItemKind) -> Item:
    return Item(variable="Any", label=Text(nb="Noe"), kind=kind)


@pytest.mark.parametrize(
    ("item", "nb", "en"),
    [
        (number(0, 10), "hele tall fra 0 til 10 eller tomt", "whole numbers from 0 to 10 or empty"),
        (number(0), "hele tall fra 0 eller tomt", "whole numbers from 0 or empty"),
        (number(), "hele tall eller tomt", "whole numbers or empty"),
        (choice(1, 2, 3), "kodene 1–3 eller tomt", "the codes 1–3 or empty"),
        (choice(1, 2), "kodene 1 og 2 eller tomt", "the codes 1 and 2 or empty"),
        (choice(1, 2, 4, 5), "kodene 1, 2, 4 og 5 eller tomt", "the codes 1, 2, 4 and 5 or empty"),
        (
            choice(10, 11, 12, 20, 99),
            "kodene 10–12, 20 og 99 eller tomt",
            "the codes 10–12, 20 and 99 or empty",
        ),
        (
            choice(1, 2, 3, not_answered=frozenset({0, -1})),
            "kodene 1–3 (-1 og 0: ikke besvart) eller tomt",
            "the codes 1–3 (-1 and 0: not answered) or empty",
        ),
        (choice("nb", "nn"), "en av kodene nb, nn eller tomt", "one of the codes nb, nn or empty"),
        (of_kind(ItemKind.FLAG), "True eller False eller tomt", "True or False or empty"),
    ],
)
def test_what_is_allowed_is_said_from_the_declaration(item: Item, nb: str, en: str) -> None:
    assert (allowed_in_words(item).nb, allowed_in_words(item).en) == (nb, en)


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("OdiScore", "OdiScore"),
        ("FABQ.Score1", "FABQ.Score1"),
        ("Årsak_2", "Årsak_2"),
        ("01018012345", "text of 11 characters"),
        ("Kari Nordmann", "text of 13 characters"),
        ("000000a0-0000-4000-8000-00000000018f", "text of 36 characters"),
        ("a0000000-0000-4000-8000-00000000018f", "text of 36 characters"),
    ],
)
def test_a_column_that_may_be_somebodys_data_is_not_named(column: str, said: str) -> None:
    assert column_in_words(column) == said
