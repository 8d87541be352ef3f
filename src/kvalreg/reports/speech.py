"""Saying texts in the language of a page, and in bokmål, marked as such, where it has none."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import get_args

from markupsafe import Markup, escape

from kvalreg.model import Language, MissingText, Text, Validity
from kvalreg.reports import words

LANGUAGE_NAMES: dict[Language, str] = {
    "nb": "bokmål",
    "nn": "nynorsk",
    "en": "English",
    "pl": "Polish",
}


class Speech:
    """What the texts of one page, or of several that belong together, are said with.

    A text without the language is said in bokmål inside an element with `lang="nb"`, so that
    a screen reader pronounces it rightly. `said` and `fell_back` count the different texts.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.said: set[Text] = set()
        self.fell_back: set[Text] = set()

    def __call__(self, text: Text, **parts: object) -> Markup:
        """The text as HTML; `parts` fill its placeholders and are escaped unless HTML already."""
        phrase = escape(self.plain(text))
        if parts:
            phrase = phrase.format(**parts)
        if text.has(self.language):
            return phrase
        return Markup('<span lang="nb">{}</span>').format(phrase)

    def plain(self, text: Text) -> str:
        """The text for places that cannot hold an element, such as the page's title."""
        self.said.add(text)
        if text.has(self.language):
            return text.say(self.language)
        self.fell_back.add(text)
        return text.nb

    def english(self, words: str) -> Markup:
        """Words that are declared in English only: sources, notes, terms."""
        if not words or self.language == "en":
            return escape(words)
        return Markup('<span lang="en">{}</span>').format(words)

    def day(self, day: date) -> Markup:
        """A date in words: 1. juni 2024."""
        month = self(words.MONTHS[day.month - 1])
        return self(words.DAY, day=day.day, month=month, year=day.year)

    def period(self, validity: Validity) -> Markup:
        """From when until when something holds."""
        first, last = validity.first, validity.last
        if first and last:
            return self(words.FROM_DAY_TO_DAY, first=self.day(first), last=self.day(last))
        if first:
            return self(words.FROM_DAY, first=self.day(first))
        if last:
            return self(words.TO_DAY, last=self.day(last))
        return self(words.ALWAYS)

    def number(self, number: float) -> str:
        """A number as written in the language: −0,594; no decimals where there are none."""
        written = digits(number).replace("-", "−")
        return written if self.language == "en" else written.replace(".", ",")

    def decimals(self, number: float, decimals: int) -> str:
        """A number with so many decimals, halves to even: 62,0."""
        written = f"{number:,.{decimals}f}".replace("-", "−")
        return written if self.language == "en" else _with_comma(written)

    def count(self, number: int) -> str:
        """A whole number with its thousands apart: 6 450."""
        return self.decimals(number, 0)

    def percent(self, number: int | str) -> str:
        """A percentage, as written: 28 %."""
        return f"{number}%" if self.language == "en" else f"{number}\N{NO-BREAK SPACE}%"

    def bounds(self, lowest: float | None, highest: float | None) -> Markup:
        """Which numbers are allowed; empty where every number is."""
        if lowest is not None and highest is not None:
            return Markup("{}–{}").format(self.number(lowest), self.number(highest))
        if lowest is not None:
            return self(words.AT_LEAST, lowest=self.number(lowest))
        if highest is not None:
            return self(words.AT_MOST, highest=self.number(highest))
        return Markup()

    def either(self, alternatives: Sequence[Markup]) -> Markup:
        """Alternatives in a sentence: A, B eller C."""
        *first, last = alternatives
        if not first:
            return last
        return Markup("{} {} {}").format(Markup(", ").join(first), self(words.OR), last)


class StrictSpeech(Speech):
    """Speech that raises `MissingText` rather than falling back: a report is in one language."""

    def plain(self, text: Text) -> str:
        self.said.add(text)
        return text.say(self.language)


def _with_comma(written: str) -> str:
    return written.replace(",", "\N{NARROW NO-BREAK SPACE}").replace(".", ",")


def digits(number: float) -> str:
    """A number without decimals where it has none: 10, -0.594."""
    return str(int(number)) if number == int(number) else str(number)


def check_spoken(declared: object, language: Language, *, named: str) -> None:
    """Raise `MissingText` when nothing in the declaration has a text in the language."""
    texts = list(texts_in(declared))
    if any(text.has(language) for text in texts):
        return
    spoken = [
        f"{LANGUAGE_NAMES[other]} ({other})"
        for other in get_args(Language)
        if any(text.has(other) for text in texts)
    ]
    raise MissingText(
        f"{named} has no texts in {LANGUAGE_NAMES[language]} ({language}). "
        f"It has {', '.join(spoken)}: choose one of them, or add the texts to the declaration."
    )


def texts_in(declared: object) -> Iterator[Text]:
    """Every text of a declaration, however deep it lies."""
    if isinstance(declared, Text):
        yield declared
    elif isinstance(declared, tuple):
        for part in declared:
            yield from texts_in(part)
    elif is_dataclass(declared):
        for field in fields(declared):
            yield from texts_in(getattr(declared, field.name))
