"""The words in which a register's synthetic patients are declared: one line per answer."""

from collections.abc import Mapping, Sequence
from typing import TypedDict, Unpack

import narwhals as nw

from kvalreg.model import Answer, Chance, Known
from kvalreg.model.patient_model import Shares

ASSUMED = "Assumed: plausible, but nothing is published."


class Facts(TypedDict, total=False):
    """What may be said of a draw beyond its name and its shares."""

    follows: nw.Expr
    strength: float
    asked: nw.Expr
    unanswered: float


def answer(name: str, shares: Shares, source: str = ASSUMED, **facts: Unpack[Facts]) -> Answer:
    """One of several answers, with the weight of each."""
    return Answer(name=name, shares=shares, source=source, **facts)


def answers(shares: Mapping[str, Shares], **facts: Unpack[Facts]) -> tuple[Answer, ...]:
    """Several questions that have everything in common but their shares."""
    return tuple(answer(name, weights, **facts) for name, weights in shares.items())


def questionnaire(
    variables: Sequence[str], weights: Sequence[Sequence[float]], first: int, **facts: Unpack[Facts]
) -> tuple[Answer, ...]:
    """One row of weights per question, for its stored codes from `first` on."""
    return tuple(
        answer(variable, dict(enumerate(row, start=first)), **facts)
        for variable, row in zip(variables, weights, strict=True)
    )


def box(
    name: str, percent: nw.Expr | float, source: str = ASSUMED, **facts: Unpack[Facts]
) -> Chance:
    """A box, and how many percent tick it."""
    return Chance(name=name, percent=percent, source=source, **facts)


def boxes(
    percents: Mapping[str, nw.Expr] | Mapping[str, float],
    source: str = ASSUMED,
    **facts: Unpack[Facts],
) -> tuple[Chance, ...]:
    """Several boxes that have everything in common but their percentages."""
    return tuple(box(name, percent, source, **facts) for name, percent in percents.items())


def yes_no(
    name: str,
    percent: nw.Expr | float,
    codes: tuple[int, int] = (1, 2),
    source: str = ASSUMED,
    **facts: Unpack[Facts],
) -> Chance:
    """A choice between yes and no, stored as the two codes."""
    yes, no = codes
    return Chance(name=name, percent=percent, yes=yes, no=no, source=source, **facts)


def known(name: str, expression: nw.Expr) -> Known:
    """A value that follows from others."""
    return Known(name=name, expression=expression)


def ticked(name: str) -> nw.Expr:
    """A box is ticked; one that nobody saw is not."""
    return nw.col(name).fill_null(value=False)


def days_before(day: str, days: nw.Expr) -> nw.Expr:
    """The date so many days earlier."""
    return (nw.col(day).cast(nw.Int32) - days.cast(nw.Int32)).cast(nw.Date)
