"""A questionnaire with its scores: what is asked, how it is scored, whose it is."""

from dataclasses import dataclass
from enum import Enum

import narwhals as nw

from kvalreg.model.errors import DeclarationError
from kvalreg.model.text import Text


@dataclass(frozen=True)
class Question:
    """One question: its short descriptor (never the licensed wording) and its scored range."""

    key: str
    label: Text
    lowest: int
    highest: int


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
    `missing`: in words, which unanswered questions leave the score null.
    `important_change`: the minimal important change, in the score's own units.
    """

    key: str
    label: Text
    expression: nw.Expr
    missing: str
    source: str
    lowest: float | None = None
    highest: float | None = None
    best: Best = Best.NEITHER
    bands: tuple[Band, ...] = ()
    important_change: float | None = None

    def __post_init__(self) -> None:
        if self.lowest is not None and self.highest is not None and self.highest <= self.lowest:
            raise DeclarationError(
                f"score {self.key!r}: the highest value ({self.highest}) must be above the "
                f"lowest ({self.lowest})."
            )


@dataclass(frozen=True)
class Licence:
    """Who holds the rights, and on what terms the wording may be used."""

    holder: str
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

    def score(self, key: str) -> Score:
        return next(score for score in self.scores if score.key == key)

    def column(self, score_key: str) -> str:
        """The score's column beside other instruments' scores, such as `odi` and `odi_band`."""
        return score_key if score_key.startswith(self.key) else f"{self.key}_{score_key}"
