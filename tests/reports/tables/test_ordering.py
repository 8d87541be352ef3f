"""The order of units, as the tables of NNRR's report for 2024 have it."""

from kvalreg.reports.tables.ordering import ALPHABETICAL, CAPITALS_FIRST, UnitOrder

# Tables 5 and 2 of the report, and three names that Norwegian sorts last.
UNITS = {"Ålesund", "Stavern", "SI-Ottestad", "Sandnessjøen", "St. Olavs", "Drammen", "Stavanger"}


def test_a_dictionary_takes_no_heed_of_capitals() -> None:
    assert ALPHABETICAL.sorted(UNITS) == [
        "Drammen", "Sandnessjøen", "SI-Ottestad", "St. Olavs", "Stavanger", "Stavern", "Ålesund",
    ]  # fmt: skip


def test_letter_by_letter_capitals_come_first() -> None:
    assert CAPITALS_FIRST.sorted(UNITS) == [
        "Drammen", "SI-Ottestad", "Sandnessjøen", "St. Olavs", "Stavanger", "Stavern", "Ålesund",
    ]  # fmt: skip


def test_the_norwegian_letters_are_last_and_in_their_order() -> None:
    for order in (ALPHABETICAL, CAPITALS_FIRST):
        assert order.sorted(["Å", "Ås", "Ørsta", "Ærøy", "Zoo"]) == [
            "Zoo", "Ærøy", "Ørsta", "Å", "Ås",
        ]  # fmt: skip


def test_units_that_are_named_stand_before_the_others() -> None:
    order = UnitOrder(first=("OUS", "Bergen"))

    assert order.sorted(["Askim", "Bergen", "OUS", "Voss"]) == ["OUS", "Bergen", "Askim", "Voss"]
