"""Texts in the language of the page, and what happens where it is missing."""

from dataclasses import fields
from datetime import date
from string import Formatter
from typing import get_args

import pytest
from markupsafe import Markup, escape

from kvalreg.model import Language, MissingText, Text, Validity
from kvalreg.reports import words
from kvalreg.reports.speech import LANGUAGE_NAMES, Speech, check_spoken, texts_in
from tests.ankle import ANKLE

BOTH = Text(nb="Smerte & verk", en="Pain & ache")
ONLY_NB = Text(nb="Smerte & verk")


def test_a_text_is_said_in_the_language_and_escaped() -> None:
    assert Speech("en")(BOTH) == "Pain &amp; ache"


def test_a_text_that_lacks_the_language_is_said_in_marked_bokmal_and_counted_once() -> None:
    say = Speech("en")

    assert say(ONLY_NB) == say(ONLY_NB) == '<span lang="nb">Smerte &amp; verk</span>'
    say(BOTH)
    assert (len(say.fell_back), len(say.said)) == (1, 2)


def test_parts_are_escaped_unless_they_are_html_already() -> None:
    sentence = Text(nb="{first} og {second}")

    said = Speech("nb")(sentence, first="<a>", second=Markup("<b>b</b>"))

    assert said == "&lt;a&gt; og <b>b</b>"


def test_braces_of_a_register_text_are_no_placeholders() -> None:
    assert Speech("nb")(Text(nb="{ikke} en plass")) == "{ikke} en plass"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "1. juni 2024"),
        ("nn", "1. juni 2024"),
        ("en", "1 June 2024"),
        ("pl", "1 czerwca 2024"),
    ],
)
def test_a_date_is_said_in_words(language: Language, said: str) -> None:
    assert Speech(language).day(date(2024, 6, 1)) == said


@pytest.mark.parametrize(
    ("validity", "said"),
    [
        (Validity(), "uten tidsgrense"),
        (Validity(first=date(2024, 6, 1)), "fra 1. juni 2024"),
        (Validity(last=date(2024, 5, 31)), "til og med 31. mai 2024"),
        (
            Validity(first=date(2021, 1, 1), last=date(2024, 5, 31)),
            "fra 1. januar 2021 til og med 31. mai 2024",
        ),
    ],
)
def test_a_period_says_both_of_its_days_as_part_of_it(validity: Validity, said: str) -> None:
    assert Speech("nb").period(validity) == said


@pytest.mark.parametrize(
    ("number", "nb", "en"), [(10.0, "10", "10"), (-0.594, "−0,594", "−0.594"), (2.5, "2,5", "2.5")]
)
def test_a_number_has_the_decimal_sign_of_the_language(number: float, nb: str, en: str) -> None:
    assert (Speech("nb").number(number), Speech("en").number(number)) == (nb, en)


@pytest.mark.parametrize(
    ("lowest", "highest", "said"),
    [(0, 10, "0–10"), (18, None, "minst 18"), (None, 100, "høyst 100"), (None, None, "")],
)
def test_bounds_say_which_numbers_are_allowed(
    lowest: float | None, highest: float | None, said: str
) -> None:
    assert Speech("nb").bounds(lowest, highest) == said


@pytest.mark.parametrize(
    ("alternatives", "said"), [("A", "A"), ("AB", "A eller B"), ("ABC", "A, B eller C")]
)
def test_alternatives_are_parted_by_commas_and_an_or(alternatives: str, said: str) -> None:
    assert Speech("nb").either([escape(one) for one in alternatives]) == said


def test_a_declaration_without_a_word_of_the_language_is_refused_and_told_what_it_has() -> None:
    with pytest.raises(
        MissingText,
        match=r"the ankle register has no texts in nynorsk \(nn\). "
        r"It has bokmål \(nb\), English \(en\)",
    ):
        check_spoken(ANKLE.forms, "nn", named="the ankle register")


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_declaration_with_some_texts_of_the_language_is_accepted(language: Language) -> None:
    check_spoken(ANKLE.forms, language, named="the ankle register")


def test_the_texts_of_a_declaration_are_found_however_deep_they_lie() -> None:
    found = {text.nb for text in texts_in(ANKLE.forms)}

    assert {"Pasientskjema", "Første utgave.", "Arbeid", "Sykemeldt", "%", "Ukjent"} <= found
    assert {"Ingen smerte", "AFQ-3, ankelfunksjon", "Lett", "Skriv med egne ord."} <= found


def test_every_language_of_a_text_has_a_name() -> None:
    assert set(LANGUAGE_NAMES) == set(get_args(Language)) == {one.name for one in fields(Text)}


# The pages' own words

OWN_WORDS = list(texts_in(tuple(thing for thing in vars(words).values() if not callable(thing))))
OWN_WORDS += [
    text
    for table in (words.TYPES, words.FILLED_BY, words.BEST_END, words.INDICATOR_KINDS)
    for text in table.values()
]


@pytest.mark.parametrize("text", OWN_WORDS, ids=lambda text: text.nb)
def test_every_word_of_ours_has_english_with_the_same_placeholders(text: Text) -> None:
    def placeholders(said: str) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(said) if name}

    assert text.has("en")
    for language in get_args(Language):
        if text.has(language):
            assert placeholders(text.say(language)) == placeholders(text.nb)


@pytest.mark.parametrize(
    "table", [words.TYPES, words.FILLED_BY, words.BEST_END, words.INDICATOR_KINDS]
)
def test_every_member_of_the_vocabulary_has_a_word(table: dict) -> None:
    kind = type(next(iter(table)))

    assert set(table) == set(kind)
