"""Answers as text → numbers, checked against the questions they answer.

A blank is null. An answer that is no number, not whole, or outside the question's range is null
too, and is described in words that never repeat free text or anything as long as an identifier.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from kvalreg.model import ItemKind, Question

_LONGEST_SHOWN = 10  # characters; a national identity number has 11


@dataclass(frozen=True, eq=False)
class Answers:
    """`values`: one typed column per question. `faults`: per row what is wrong, or null."""

    values: pl.DataFrame
    faults: pl.Series


def check_answers(questions: Sequence[Question], rows: pl.DataFrame) -> Answers:
    """Read the text columns of the questions; the rows stay in order.

    Almost every answer is a plain number in its range, so that is tried first; only a column in
    which something else stands is looked at closely.
    """
    values = rows.select(_as_it_stands(question).alias(question.key) for question in questions)
    plain = rows.select(_is_plain(question).alias(question.key) for question in questions).row(0)
    odd = [question for question, is_plain in zip(questions, plain, strict=True) if not is_plain]
    if not odd:
        return Answers(values, pl.repeat(None, rows.height, dtype=pl.String(), eager=True))
    closely = rows.select(_value(question).alias(question.key) for question in odd)
    faults = rows.select(sentences(_fault(question) for question in odd)).to_series()
    return Answers(values.with_columns(closely.get_columns()), faults)


def sentences(parts: Iterable[pl.Expr]) -> pl.Expr:
    """The sentences that are not null, one after the other; null when all are."""
    text = pl.concat_str(list(parts), separator="; ", ignore_nulls=True)
    return pl.when(text != "").then(text)


def _as_it_stands(question: Question) -> pl.Expr:
    return pl.col(question.key).cast(_type(question), strict=False)


def _type(question: Question) -> pl.DataType:
    if question.kind is ItemKind.TEXT:
        return pl.String()
    return pl.Float64() if question.kind is ItemKind.DECIMAL else pl.Int64()


def _is_plain(question: Question) -> pl.Expr:
    """Whether the whole column can be taken as it stands."""
    if question.kind is ItemKind.TEXT:
        return (pl.col(question.key) == _text(question)).all()
    allowed = _is_allowed(question, _as_it_stands(question)).fill_null(value=False)
    return (allowed | pl.col(question.key).is_null()).all()


def _text(question: Question) -> pl.Expr:
    text = pl.col(question.key).str.strip_chars()
    return pl.when(text != "").then(text)


def _number(question: Question) -> pl.Expr:
    """The answer as a number, with a decimal comma or point; null when it is none."""
    number = _text(question).str.replace(",", ".", literal=True).cast(pl.Float64(), strict=False)
    return pl.when(number.is_finite()).then(number)


def _is_allowed(question: Question, number: pl.Expr) -> pl.Expr:
    allowed = number.is_not_null()
    if question.lowest is not None:
        allowed &= number >= question.lowest
    if question.highest is not None:
        allowed &= number <= question.highest
    return allowed


def _is_whole(question: Question) -> pl.Expr:
    number = _number(question)
    if question.kind is ItemKind.DECIMAL:
        return number.is_not_null()
    return (number == number.floor()).fill_null(value=False)


def _value(question: Question) -> pl.Expr:
    if question.kind is ItemKind.TEXT:
        return _text(question)
    number = _number(question)
    return (
        pl.when(_is_whole(question) & _is_allowed(question, number))
        .then(number)
        .cast(_type(question), strict=False)
    )


def _fault(question: Question) -> pl.Expr:
    """What is wrong with the answer: the kind of fault, where, what was found, what is allowed."""
    if question.kind is ItemKind.TEXT:
        return pl.lit(None, dtype=pl.String())
    is_decimal = question.kind is ItemKind.DECIMAL
    no_number = "not_number" if is_decimal else "not_integer"
    kind = (
        pl.when(~_is_whole(question))
        .then(pl.lit(no_number))
        .when(~_is_allowed(question, _number(question)))
        .then(pl.lit("out_of_range"))
    )
    sentence = pl.concat_str(
        kind,
        pl.lit(f" {question.key}: found "),
        _found(question),
        pl.lit(f", allowed {_allowed(question)} or empty"),
    )
    return pl.when(_text(question).is_not_null()).then(sentence)


def _found(question: Question) -> pl.Expr:
    text = _text(question)
    length = text.str.len_chars()
    return (
        pl.when(_number(question).is_not_null() & (length <= _LONGEST_SHOWN))
        .then(text)
        .when(text.str.contains(r"^\d+$"))
        .then(pl.format("{} digits", length))
        .otherwise(pl.format("text of length {}", length))
    )


def _allowed(question: Question) -> str:
    kind = "numbers" if question.kind is ItemKind.DECIMAL else "whole numbers"
    lowest, highest = question.lowest, question.highest
    if lowest is not None and highest is not None:
        return f"{kind} {lowest:g} to {highest:g}"
    return f"{kind} from {lowest:g}" if lowest is not None else kind
