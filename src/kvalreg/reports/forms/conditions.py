"""Conditions in words: when a question is asked at all."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from kvalreg.model import Form, Item, ItemKind, ShownIf
from kvalreg.reports import words
from kvalreg.reports.speech import Speech


def condition_in_words(say: Speech, form: Form, condition: ShownIf) -> Markup:
    """«Sykemeldt» er krysset av; «Operert før» er besvart med «Ja» eller «Ukjent»."""
    asked = form.codings(condition.variable)[-1]
    if asked.kind is ItemKind.FLAG:
        sentence = words.IS_TICKED if True in condition.values else words.IS_NOT_TICKED
        return say(sentence, label=say(asked.label))
    return say(
        words.IS_ANSWERED, label=say(asked.label), answers=_answers(say, asked, condition.values)
    )


def _answers(say: Speech, item: Item, values: Sequence[int | str | bool]) -> Markup:
    labels = {choice.code: choice.label for choice in item.choices}
    return say.either(
        [
            say(words.QUOTED, words=say(labels[value])) if value in labels else escape(value)
            for value in values
        ]
    )
