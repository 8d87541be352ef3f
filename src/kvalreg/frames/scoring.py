"""Recomputing an instrument's scores from the answers as a form stores them."""

import narwhals as nw

from kvalreg.frames.engines import Frame
from kvalreg.model import Questionnaire


def with_scored_answers(rows: Frame, questionnaire: Questionnaire) -> Frame:
    """The rows with one column per question of the instrument, in scored values."""
    shift = questionnaire.shift
    return rows.with_columns(
        # Some are texts, which nothing can be added to.
        (nw.col(variable) + shift if shift else nw.col(variable)).alias(question.key)
        for variable, question in zip(
            questionnaire.variables, questionnaire.instrument.questions, strict=True
        )
    )
