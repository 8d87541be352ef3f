"""One variable of a form: what may be answered, and how the answer is stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from kvalreg.model.errors import DeclarationError
from kvalreg.model.text import Text
from kvalreg.model.validity import ALWAYS, Validity


class ItemKind(Enum):
    """What sort of value an item holds."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    CHOICE = "choice"
    FLAG = "flag"
    TEXT = "text"
    DIAGNOSIS = "diagnosis"
    IDENTIFIER = "identifier"


class Filled(Enum):
    """Who fills the item in; only what a person answers is drawn on a printed form."""

    BY_PERSON = "person"
    BY_SYSTEM = "system"
    COMPUTED = "computed"


@dataclass(frozen=True)
class Choice:
    """One answer of a choice item: the stored code and its text."""

    code: int | str
    label: Text


@dataclass(frozen=True)
class ShownIf:
    """The item is asked only when another item of the same form has one of these values.

    For a flag the values are True and False.
    """

    variable: str
    values: tuple[int | str | bool, ...]


@dataclass(frozen=True, kw_only=True)
class Item:
    """One variable of a form, in the versions of the form that `valid` covers.

    `not_answered`: stored codes that mean that nobody answered; they become null.
    `recoded`: stored code → code in today's coding, for codes that an earlier version
        of the form used in another meaning.
    `lowest` and `highest`: bounds of the answer, both allowed, after `recoded`.
    `anchors`: what the lowest and the highest value of a scale mean, for its two ends.
    `required`: the form cannot be completed without an answer (where it is shown).
    `asked`: when the question was on the form. Unlike `valid`, which decides how a stored
        value is read, it takes nothing away: a column may stay in the dumps long after its
        question has gone, and whatever it holds is read.
    `aliases`: what the column is called in dumps of another age.
    `identifying`: free text or an identifier: its content is never shown in a message.
    """

    variable: str
    label: Text
    kind: ItemKind
    choices: tuple[Choice, ...] = ()
    lowest: float | None = None
    highest: float | None = None
    anchors: tuple[Text, Text] | None = None
    not_answered: frozenset[int] = frozenset()
    recoded: Mapping[int, int] = field(default_factory=dict)
    required: bool = False
    shown_if: ShownIf | None = None
    filled: Filled = Filled.BY_PERSON
    unit: Text | None = None
    help: Text | None = None
    valid: Validity = ALWAYS
    asked: Validity = ALWAYS
    aliases: tuple[str, ...] = ()
    source: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        self._check_choices()
        self._check_bounds()

    @property
    def identifying(self) -> bool:
        return self.kind in (ItemKind.TEXT, ItemKind.IDENTIFIER)

    def is_asked_on(self, day: date) -> bool:
        """Whether the question stood on the form that day, in this coding."""
        return self.valid.covers(day) and self.asked.covers(day)

    def can_be(self, *, value: int | str | bool) -> bool:
        """Whether the value is one that the item may be answered with."""
        if self.kind is ItemKind.FLAG or isinstance(value, bool):
            return self.kind is ItemKind.FLAG and isinstance(value, bool)
        if self.kind is ItemKind.CHOICE:
            return value in (choice.code for choice in self.choices)
        if isinstance(value, str):
            return self.kind is ItemKind.TEXT
        above = self.lowest is None or value >= self.lowest
        return above and (self.highest is None or value <= self.highest)

    def _check_choices(self) -> None:
        codes = [choice.code for choice in self.choices]
        twice = sorted({str(code) for code in codes if codes.count(code) > 1})
        if twice:
            raise DeclarationError(
                f"{self.variable}: the code {', '.join(twice)} is declared twice: "
                "give each choice a code of its own."
            )
        if (self.kind is ItemKind.CHOICE) != bool(self.choices):
            raise DeclarationError(
                f"{self.variable}: a choice item needs choices, and only a choice item has them "
                f"(kind {self.kind.value}, {len(codes)} choices)."
            )
        answered_anyway = sorted(self.not_answered.intersection(codes))
        if answered_anyway:
            raise DeclarationError(
                f"{self.variable}: the code {answered_anyway[0]} is both a choice and "
                "'not answered': take it out of one of them."
            )

    def _check_bounds(self) -> None:
        if self.lowest is not None and self.highest is not None and self.highest < self.lowest:
            raise DeclarationError(
                f"{self.variable}: the highest value ({self.highest}) is below the lowest "
                f"({self.lowest}): swap them."
            )
        if self.anchors and None in (self.lowest, self.highest):
            raise DeclarationError(
                f"{self.variable}: anchors say what the ends of a scale mean, but an end is not "
                "given: add 'lowest' and 'highest', or leave out 'anchors'."
            )
