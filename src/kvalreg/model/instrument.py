"""A questionnaire with its scores: what is asked, how it is scored, whose it is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

import narwhals as nw

from kvalreg.model.errors import DeclarationError
from kvalreg.model.expressions import columns_used
from kvalreg.model.item import ItemKind
from kvalreg.model.text import Text


@dataclass(frozen=True)
class Question:
    """One question: its short descriptor (never the licensed wording) and its scored range.

    `kind`: a whole number, a decimal number, or text (such as a product's id).
    `lowest`, `highest`: both allowed; None where there is no bound.
    """

    key: str
    label: Text
    lowest: float | None = None
    highest: float | None = None
    kind: ItemKind = ItemKind.INTEGER


@dataclass(frozen=True)
class Needs:
    """The missing rule of a score: the questions it is made from, and how many need an answer.

    With fewer answers than `at_least` the score is null. `otherwise` says what an unanswered
    question counts as when there are enough answers.
    """

    questions: tuple[str, ...]
    at_least: int
    otherwise: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.at_least <= len(self.questions):
            raise DeclarationError(
                f"a score cannot need {self.at_least} answers to {len(self.questions)} questions: "
                f"'at_least' is 0 to {len(self.questions)}."
            )

    def __str__(self) -> str:
        if self.at_least == 0:
            words = "Always given."
        elif self.at_least == len(self.questions) == 1:
            words = "The answer is needed."
        elif self.at_least == len(self.questions):
            words = f"All {self.at_least} answers are needed."
        else:
            words = f"At least {self.at_least} of {len(self.questions)} answers are needed."
        return f"{words} {self.otherwise}".rstrip()


@dataclass(frozen=True)
class Band:
    """A named part of a score's range: the word the score takes, and how it is shown."""

    key: str
    label: Text


class Best(Enum):
    """Which end of a score is the good one."""

    LOW = "low"
    HIGH = "high"
    NEITHER = "neither"


@dataclass(frozen=True, kw_only=True, eq=False)
class Score:
    """A number, flag or band word computed from an instrument's questions.

    `expression`: over one column per question, named by its key, in scored values.
    `lowest`, `highest`: range of a numeric score, both reachable; None for words.
    `bands`: the words that a band score can take, mildest first.
    `needs`: which unanswered questions leave the score null.
    `value_set`: the published set of values that the score rests on, when the instrument
        has several; a series is never put together from two of them.
    `important_change`: the minimal important change, in the score's own units.
    """

    key: str
    label: Text
    expression: nw.Expr
    needs: Needs
    source: str
    lowest: float | None = None
    highest: float | None = None
    best: Best = Best.NEITHER
    bands: tuple[Band, ...] = ()
    value_set: str | None = None
    important_change: float | None = None

    def __post_init__(self) -> None:
        if self.lowest is not None and self.highest is not None and self.highest <= self.lowest:
            raise DeclarationError(
                f"score {self.key!r}: the highest value ({self.highest}) must be above the "
                f"lowest ({self.lowest})."
            )


@dataclass(frozen=True)
class Licence:
    """Who holds the rights (None: nobody), and on what terms the wording may be used."""

    holder: str | None
    terms: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Instrument:
    """A questionnaire: questions in order, scores (the main ones first), licence and source."""

    key: str
    name: Text
    questions: tuple[Question, ...]
    scores: tuple[Score, ...]
    licence: Licence
    source: str
    recall: Text | None = None

    def __post_init__(self) -> None:
        for what, keys in (
            ("question", [question.key for question in self.questions]),
            ("score", [score.key for score in self.scores]),
        ):
            twice = sorted({key for key in keys if keys.count(key) > 1})
            if twice:
                raise DeclarationError(
                    f"instrument {self.key!r}: the {what} {twice[0]!r} is declared twice: "
                    "rename one of them."
                )
        known = {question.key for question in self.questions}
        for score, key in self._questions_named():
            if key not in known:
                raise DeclarationError(
                    f"instrument {self.key!r}: the score {score!r} reads {key!r}, which is not one "
                    f"of its questions ({', '.join(sorted(known))})."
                )

    @property
    def value_sets(self) -> tuple[str, ...]:
        """The value sets that its scores rest on, in the order of the scores."""
        return tuple(dict.fromkeys(score.value_set for score in self.scores if score.value_set))

    def part(self, *questions: str) -> "Instrument":
        """The instrument for a form that asks only these questions.

        It has the scores that can be made of them alone. Questions keep the instrument's order.
        """
        unknown = sorted(set(questions).difference(question.key for question in self.questions))
        if unknown:
            raise DeclarationError(
                f"instrument {self.key!r} has no question {unknown[0]!r} that a part of it could "
                "hold: correct the name."
            )
        return replace(
            self,
            questions=tuple(one for one in self.questions if one.key in questions),
            scores=tuple(
                score
                for score in self.scores
                if columns_used(score.expression).union(score.needs.questions) <= set(questions)
            ),
        )

    def score(self, key: str) -> Score:
        return next(score for score in self.scores if score.key == key)

    def column(self, score_key: str) -> str:
        """The score's column beside other instruments' scores, such as `odi` and `odi_band`."""
        return score_key if score_key.startswith(self.key) else f"{self.key}_{score_key}"

    def _questions_named(self) -> Iterator[tuple[str, str]]:
        for score in self.scores:
            for key in sorted(columns_used(score.expression).union(score.needs.questions)):
                yield score.key, key
