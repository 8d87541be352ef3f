"""What is drawn on a form, and in which shape: plain descriptions that the template reads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from kvalreg.model import (
    Filled,
    Form,
    FormVersion,
    Item,
    ItemKind,
    Questionnaire,
    Section,
    ShownIf,
    Text,
)

LONGEST_SCALE = 10
"""A whole number with at most this distance between its bounds is ticked, not written."""

FEWEST_GRID_ROWS = 3
MOST_GRID_COLUMNS = 7
WIDEST_GRID = 64
"""Letters that the longest words of all columns may have together; more would be squeezed."""

MOST_OPTIONS_IN_LINE = 4
LONGEST_LINE = 40


class Control(Enum):
    """What a question is answered with."""

    CHOICES = "choices"
    SCALE = "scale"
    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    DIAGNOSIS = "diagnosis"
    FLAG = "flag"


class Look(Enum):
    """How neighbouring questions stand together."""

    CHECKS = "checks"
    GRID = "grid"
    SINGLE = "single"


@dataclass(frozen=True)
class Option:
    """One thing to tick; on a scale the number is its own label."""

    code: int | str
    label: Text | None


@dataclass(frozen=True)
class Question:
    item: Item
    control: Control
    options: tuple[Option, ...]

    @property
    def is_marked(self) -> bool:
        """Whether the question is marked as one that must be answered.

        A check box never is: leaving it open is an answer too.
        """
        return self.item.required and self.control is not Control.FLAG

    @property
    def is_short(self) -> bool:
        """Whether the options have room side by side on a line."""
        labels = [option.label.nb for option in self.options if option.label]
        return len(labels) <= MOST_OPTIONS_IN_LINE and sum(map(len, labels)) <= LONGEST_LINE


@dataclass(frozen=True)
class Group:
    """Neighbours with one look; in a grid they all have the same options."""

    look: Look
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Block:
    """Neighbours that are asked under the same condition, or all without one."""

    condition: ShownIf | None
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Part:
    """Neighbours of the same questionnaire, or of none."""

    questionnaire: Questionnaire | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class SheetSection:
    section: Section
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Sheet:
    """One form in one version; sections without anything to answer are left out."""

    form: Form
    version: FormVersion
    sections: tuple[SheetSection, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(
            question
            for section in self.sections
            for part in section.parts
            for block in part.blocks
            for group in block.groups
            for question in group.questions
        )

    @property
    def has_required(self) -> bool:
        return any(question.is_marked for question in self.questions)


def draw(form: Form, version: FormVersion) -> Sheet:
    """Draw the form as it looked in the version: only what a person answers."""
    asked = {id(item) for item in form.items_in(version)}
    sections = (SheetSection(section, tuple(_parts(section, asked))) for section in form.sections)
    return Sheet(form, version, tuple(section for section in sections if section.parts))


def _parts(section: Section, asked: set[int]) -> Iterator[Part]:
    owner = {
        variable: questionnaire
        for questionnaire in section.questionnaires
        for variable in questionnaire.variables
    }
    drawn = [
        item for item in section.items if id(item) in asked and item.filled is Filled.BY_PERSON
    ]
    for _, neighbours in groupby(drawn, key=lambda item: id(owner.get(item.variable))):
        items = list(neighbours)
        yield Part(owner.get(items[0].variable), tuple(_blocks(items)))


def _blocks(items: Sequence[Item]) -> Iterator[Block]:
    for condition, neighbours in groupby(items, key=lambda item: item.shown_if):
        questions = [_question(item) for item in neighbours]
        yield Block(condition, tuple(_groups(questions)))


def _groups(questions: Sequence[Question]) -> Iterator[Group]:
    alike = groupby(questions, key=lambda q: (q.control, q.options, q.item.anchors))
    for (control, options, _), neighbours in alike:
        group = tuple(neighbours)
        if control is Control.FLAG:
            yield Group(Look.CHECKS, group)
        elif len(group) >= FEWEST_GRID_ROWS and _fits_in_columns(options):
            yield Group(Look.GRID, group)
        else:
            yield Group(Look.SINGLE, group)


def _fits_in_columns(options: Sequence[Option]) -> bool:
    if not 2 <= len(options) <= MOST_GRID_COLUMNS:
        return False
    longest_words = [
        max(len(word) for word in (option.label.nb if option.label else str(option.code)).split())
        for option in options
    ]
    return max(longest_words) * len(options) <= WIDEST_GRID


def _question(item: Item) -> Question:
    control = _control(item)
    return Question(item, control, tuple(_options(item, control)))


def _control(item: Item) -> Control:
    match item.kind:
        case ItemKind.FLAG:
            return Control.FLAG
        case ItemKind.CHOICE:
            return Control.CHOICES
        case ItemKind.DATE:
            return Control.DATE
        case ItemKind.DIAGNOSIS:
            return Control.DIAGNOSIS
        case ItemKind.INTEGER if _is_scale(item):
            return Control.SCALE
        case ItemKind.INTEGER | ItemKind.DECIMAL:
            return Control.NUMBER
        case _:
            return Control.TEXT


def _is_scale(item: Item) -> bool:
    if item.lowest is None or item.highest is None or item.unit is not None:
        return False
    return item.highest - item.lowest <= LONGEST_SCALE


def _options(item: Item, control: Control) -> Iterator[Option]:
    if control is Control.CHOICES:
        yield from (Option(choice.code, choice.label) for choice in item.choices)
    elif control is Control.SCALE and item.lowest is not None and item.highest is not None:
        yield from (Option(n, None) for n in range(int(item.lowest), int(item.highest) + 1))
