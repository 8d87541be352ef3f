"""Short ways to write down the questions of an instrument."""

from collections.abc import Iterable

from kvalreg.model import Question, Text


def numbered(prefix: str, lowest: int, highest: int, *labels: Text) -> tuple[Question, ...]:
    """One question per label, `<prefix>1`, `<prefix>2` …, all with the same scored range."""
    return tuple(
        Question(f"{prefix}{number}", label, lowest, highest)
        for number, label in enumerate(labels, start=1)
    )


def keys(questions: Iterable[Question]) -> tuple[str, ...]:
    """The questions' keys, which are the names of their columns."""
    return tuple(question.key for question in questions)


def chosen(prefix: str, *numbers: int) -> tuple[str, ...]:
    """The keys of some of the numbered questions, by number."""
    return tuple(f"{prefix}{number}" for number in numbers)
