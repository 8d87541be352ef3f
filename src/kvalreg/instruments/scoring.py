"""The arithmetic that the instruments share, as expressions over the columns of the questions.

Every function here takes columns that were checked against their form, or hold null. Null stays
null: no missing answer ever becomes 0, and nothing is clipped or rounded. Sums are taken in
64 bits, because the columns may be as narrow as the answers are.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add
from typing import TypeAlias

import narwhals as nw

from kvalreg.model import Band, Needs

Table: TypeAlias = Mapping[int, float] | Mapping[str, float] | Mapping[str, str]


def answered(questions: Sequence[str]) -> nw.Expr:
    """How many of the questions have an answer: 0 to all."""
    return count_of([~nw.col(question).is_null() for question in questions])


def count_of(conditions: Sequence[nw.Expr]) -> nw.Expr:
    """How many of the conditions hold; one that is null does not hold."""
    return nw.sum_horizontal(
        *(condition.fill_null(value=False).cast(nw.Int64) for condition in conditions)
    )


def where_answered(needs: Needs, score: nw.Expr) -> nw.Expr:
    """The score, or null where fewer questions are answered than it needs."""
    return nw.when(answered(needs.questions) >= needs.at_least).then(score)


def strict_sum(questions: Sequence[str]) -> nw.Expr:
    """The sum of the answers; null when one is missing."""
    return reduce(add, (nw.col(question).cast(nw.Int64) for question in questions))


def filled_sum(needs: Needs) -> nw.Expr:
    """The sum of the answers, each missing one replaced by the mean of the others.

    That is the answered sum times questions/answered, unrounded.
    Missing: fewer answers than `needs` gives null.
    """
    every = len(needs.questions)
    return where_answered(needs, every * _sum(needs) / answered(needs.questions))


def mean_of_answered(needs: Needs) -> nw.Expr:
    """The mean of the answers; null with fewer answers than `needs`."""
    return where_answered(needs, _sum(needs) / answered(needs.questions))


def percent_of_possible(needs: Needs, *, highest: int) -> nw.Expr:
    """The answered sum as a percentage of the highest sum that those answers allow.

    Range: 0 to 100.
    Missing: an unanswered question leaves both sums; fewer answers than `needs` gives null.
    Input: one integer column per question, 0 to `highest`.
    """
    possible = highest * answered(needs.questions)
    return where_answered(needs, 100 * _sum(needs) / possible)


def looked_up(value: nw.Expr, table: Table) -> nw.Expr:
    """The table's entry for each value; null for null and for what is not in the table.

    A chain of comparisons, one per different entry. Each computes the value anew, so this is for
    columns; there it is several times faster than a join.
    """
    keys_of: dict[float | str, list[int | str]] = {}
    for key, entry in table.items():
        keys_of.setdefault(entry, []).append(key)
    (entry, keys), *others = keys_of.items()
    found = nw.when(_is_one_of(value, keys)).then(nw.lit(entry))
    for entry, keys in others:
        found = found.when(_is_one_of(value, keys)).then(nw.lit(entry))
    return found


def _is_one_of(value: nw.Expr, keys: Sequence[int | str]) -> nw.Expr:
    return value == keys[0] if len(keys) == 1 else value.is_in(keys)


def converted(value: nw.Expr, table: Mapping[int, float]) -> nw.Expr:
    """As `looked_up`, for a value that takes some computing; it is computed once."""
    return value.replace_strict(table, default=None, return_dtype=nw.Float64)


def worded(*steps: tuple[nw.Expr, Band]) -> nw.Expr:
    """The word of the first band whose condition holds; null when none does."""
    (first, band), *others = steps
    found = nw.when(first).then(nw.lit(band.key))
    for condition, band in others:
        found = found.when(condition).then(nw.lit(band.key))
    return found


def _sum(needs: Needs) -> nw.Expr:
    return nw.sum_horizontal(*(nw.col(question).cast(nw.Int64) for question in needs.questions))
