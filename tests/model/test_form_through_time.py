"""A question may leave a form, or its column change its name, without losing an answer."""

from datetime import date

import pytest

from kvalreg.model import (
    DeclarationError,
    Form,
    FormVersion,
    Item,
    ItemKind,
    Section,
    Text,
    Validity,
)

UNTIL_2020 = Validity(last=date(2020, 12, 31))
SINCE_2021 = Validity(first=date(2021, 1, 1))
LABEL = Text(nb="Smerte", en="Pain")


def pain(**facts: object) -> Item:
    return Item(variable="Pain", label=LABEL, kind=ItemKind.INTEGER, **facts)  # type: ignore[arg-type]


def form_with(*items: Item) -> Form:
    administration = (
        Item(variable="Id", label=LABEL, kind=ItemKind.IDENTIFIER),
        Item(variable="Unit", label=LABEL, kind=ItemKind.INTEGER),
        Item(variable="Day", label=LABEL, kind=ItemKind.DATE),
    )
    return Form(
        key="ankle",
        title=LABEL,
        table="ankle",
        key_variable="Id",
        main_form_variable=None,
        unit_variable="Unit",
        dated_by="Day",
        versions=(
            FormVersion("1", UNTIL_2020, LABEL),
            FormVersion("2", SINCE_2021, LABEL),
        ),
        sections=(Section("all", LABEL, (*administration, *items)),),
        answered_by=LABEL,
    )


@pytest.mark.parametrize(
    ("item", "last_day_of_2020", "first_day_of_2021"),
    [
        (pain(), True, True),
        (pain(asked=UNTIL_2020), True, False),
        (pain(asked=SINCE_2021), False, True),
        (pain(valid=UNTIL_2020), True, False),
        (pain(valid=SINCE_2021, asked=UNTIL_2020), False, False),
    ],
)
def test_a_question_is_asked_while_both_its_coding_and_its_place_on_the_form_last(
    item: Item, last_day_of_2020: bool, first_day_of_2021: bool
) -> None:
    assert item.is_asked_on(date(2020, 12, 31)) is last_day_of_2020
    assert item.is_asked_on(date(2021, 1, 1)) is first_day_of_2021


def test_a_question_that_has_left_the_form_is_in_the_old_version_only() -> None:
    form = form_with(pain(asked=UNTIL_2020))
    old, new = form.versions

    assert "Pain" in [item.variable for item in form.items_in(old)]
    assert "Pain" not in [item.variable for item in form.items_in(new)]
    assert "Pain" in form.variables


@pytest.mark.parametrize("alias", ["Day", "Ache"])
def test_one_column_cannot_be_two_variables(alias: str) -> None:
    swelling = Item(variable="Swelling", label=LABEL, kind=ItemKind.FLAG, aliases=("Ache",))

    with pytest.raises(DeclarationError, match=rf"'{alias}' is an alias of .*only one of them"):
        form_with(swelling, pain(aliases=(alias,)))


def test_two_codings_of_a_variable_may_share_an_alias() -> None:
    form = form_with(
        pain(aliases=("Ache",), valid=UNTIL_2020), pain(aliases=("Ache",), valid=SINCE_2021)
    )

    assert [item.aliases for item in form.codings("Pain")] == [("Ache",), ("Ache",)]
