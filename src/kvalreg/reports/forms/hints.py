"""What may be written where a question is answered in writing."""

from markupsafe import Markup

from kvalreg.model import ItemKind
from kvalreg.reports import words
from kvalreg.reports.forms.drawing import Control, Question
from kvalreg.reports.speech import Speech


def hint(say: Speech, question: Question) -> Markup:
    """What may be written on the line; empty where anything may."""
    item = question.item
    match question.control:
        case Control.DATE:
            return say(words.DATE_FORMAT)
        case Control.DIAGNOSIS:
            return say(words.DIAGNOSIS_CODE)
        case Control.NUMBER:
            bounds = say.bounds(item.lowest, item.highest)
            is_whole = item.kind is ItemKind.INTEGER
            if not bounds:
                return say(words.WHOLE_NUMBER if is_whole else words.DECIMAL_NUMBER)
            sentence = words.WHOLE_NUMBER_WITHIN if is_whole else words.DECIMAL_NUMBER_WITHIN
            return say(sentence, bounds=bounds)
        case _:
            return Markup()
