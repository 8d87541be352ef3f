"""Items made of an instrument's questions, so that a descriptor is written in one place."""

from collections.abc import Iterable
from dataclasses import replace

from kvalreg.model import Instrument, Item, Question, ShownIf, Text
from kvalreg.registers.wording import Answers, choice, number


def choice_items(
    instrument: Instrument, variables: Iterable[str], given: Answers
) -> tuple[Item, ...]:
    """One choice item per question of the instrument, in its order."""
    return tuple(
        choice(variable, *_labels(question), given)
        for variable, question in zip(variables, instrument.questions, strict=True)
    )


def number_items(
    instrument: Instrument, variables: Iterable[str], anchors: tuple[Text, Text]
) -> tuple[Item, ...]:
    """One number item per question, stored as it is scored, between two named ends."""
    return tuple(
        number(variable, *_labels(question), question.lowest, question.highest, anchors=anchors)
        for variable, question in zip(variables, instrument.questions, strict=True)
    )


def only_if(condition: ShownIf, items: Iterable[Item], note: str = "") -> tuple[Item, ...]:
    """The items, shown on one condition."""
    return tuple(replace(item, shown_if=condition, note=note) for item in items)


def _labels(question: Question) -> tuple[str, str]:
    return question.label.say("nb"), question.label.say("en")
