"""The words in which a register's items are declared: one line per variable."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypedDict, Unpack

from kvalreg.model import Choice, Filled, Item, ItemKind, ShownIf, Text, Validity

NEGATIVE = frozenset({-1})  # missing everywhere, whatever the question
ZERO_OR_NEGATIVE = frozenset({0, -1})

DAYS = Text(nb="dager", en="days")
WEEKS = Text(nb="uker", en="weeks")
YEARS = Text(nb="år", en="years")
PERCENT = Text(nb="%", en="%")


class Facts(TypedDict, total=False):
    """What may be said of an item beyond its name, labels and answers."""

    not_answered: frozenset[int]
    recoded: Mapping[int, int]
    anchors: tuple[Text, Text]
    required: bool
    shown_if: ShownIf
    filled: Filled
    unit: Text
    help: Text
    valid: Validity
    asked: Validity
    aliases: tuple[str, ...]
    source: str
    note: str


@dataclass(frozen=True)
class Answers:
    """The answers that several questions share, and the codes for having given none."""

    choices: tuple[Choice, ...]
    not_answered: frozenset[int]


def answers(
    labels: Mapping[int | str, tuple[str, str]],
    not_answered: frozenset[int] = ZERO_OR_NEGATIVE,
) -> Answers:
    """Code → bokmål and English label. Code 0 is *not answered* unless said otherwise."""
    return Answers(
        tuple(Choice(code, Text(nb=nb, en=en)) for code, (nb, en) in labels.items()),
        not_answered,
    )


def flag(variable: str, nb: str, en: str, **facts: Unpack[Facts]) -> Item:
    """A box that is ticked or not."""
    return Item(variable=variable, label=Text(nb=nb, en=en), kind=ItemKind.FLAG, **facts)


def choice(variable: str, nb: str, en: str, given: Answers, **facts: Unpack[Facts]) -> Item:
    """One of several answers."""
    facts.setdefault("not_answered", given.not_answered)
    return Item(
        variable=variable,
        label=Text(nb=nb, en=en),
        kind=ItemKind.CHOICE,
        choices=given.choices,
        **facts,
    )


def number(
    variable: str,
    nb: str,
    en: str,
    lowest: float | None = None,
    highest: float | None = None,
    **facts: Unpack[Facts],
) -> Item:
    """A whole number; -1 stands for no answer unless said otherwise."""
    facts.setdefault("not_answered", NEGATIVE)
    return Item(
        variable=variable,
        label=Text(nb=nb, en=en),
        kind=ItemKind.INTEGER,
        lowest=lowest,
        highest=highest,
        **facts,
    )


def decimal(
    variable: str,
    nb: str,
    en: str,
    lowest: float | None = None,
    highest: float | None = None,
    **facts: Unpack[Facts],
) -> Item:
    """A decimal number that somebody writes."""
    return Item(
        variable=variable,
        label=Text(nb=nb, en=en),
        kind=ItemKind.DECIMAL,
        lowest=lowest,
        highest=highest,
        **facts,
    )


def score(
    variable: str,
    nb: str,
    en: str,
    lowest: float | None = None,
    highest: float | None = None,
    **facts: Unpack[Facts],
) -> Item:
    """A decimal number that the capture system computed and stored."""
    facts["filled"] = Filled.COMPUTED
    return decimal(variable, nb, en, lowest, highest, **facts)


def count(
    variable: str,
    nb: str,
    en: str,
    lowest: float | None = None,
    highest: float | None = None,
    **facts: Unpack[Facts],
) -> Item:
    """A whole number that the capture system computed and stored."""
    facts["filled"] = Filled.COMPUTED
    return Item(
        variable=variable,
        label=Text(nb=nb, en=en),
        kind=ItemKind.INTEGER,
        lowest=lowest,
        highest=highest,
        **facts,
    )


def text(variable: str, nb: str, en: str, **facts: Unpack[Facts]) -> Item:
    """Free text."""
    return Item(variable=variable, label=Text(nb=nb, en=en), kind=ItemKind.TEXT, **facts)


def day(variable: str, nb: str, en: str, **facts: Unpack[Facts]) -> Item:
    """A date."""
    return Item(variable=variable, label=Text(nb=nb, en=en), kind=ItemKind.DATE, **facts)


def diagnosis(variable: str, nb: str, en: str, **facts: Unpack[Facts]) -> Item:
    """An ICD-10 code."""
    return Item(variable=variable, label=Text(nb=nb, en=en), kind=ItemKind.DIAGNOSIS, **facts)


def identifier(variable: str, nb: str, en: str, **facts: Unpack[Facts]) -> Item:
    """A key that the system gives."""
    return Item(variable=variable, label=Text(nb=nb, en=en), kind=ItemKind.IDENTIFIER, **facts)


def ticked(variable: str) -> ShownIf:
    return ShownIf(variable, (True,))


def not_ticked(variable: str) -> ShownIf:
    return ShownIf(variable, (False,))


def answered(variable: str, *codes: int) -> ShownIf:
    return ShownIf(variable, codes)


def stated_in(source: str, *items: Item) -> tuple[Item, ...]:
    """The items, with the source in which they stand."""
    return tuple(replace(item, source=item.source or source) for item in items)


def by_system(*items: Item) -> tuple[Item, ...]:
    """Items that no person fills in."""
    return tuple(replace(item, filled=Filled.BY_SYSTEM, required=False) for item in items)
