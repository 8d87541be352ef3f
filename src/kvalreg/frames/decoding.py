"""Text as it stands in a dump → typed values, by the declaration of each item.

A blank is null. A code that means *not answered* is null. A value fault (a code outside the
code book, a number outside its bounds, an impossible date, text in a number) is null too, and
is flagged, so that it can be counted and listed.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

import polars as pl

from kvalreg.model import Form, Item, ItemKind

_TRUE, _FALSE = "True", "False"
_FLAG_WORDS = {"true": _TRUE, "1": _TRUE, "sann": _TRUE} | {
    "false": _FALSE,
    "0": _FALSE,
    "usann": _FALSE,
}
_CENTURIES = (date(1900, 1, 1), date(2199, 12, 31))  # "24" is not the year 2024
_SMALL = 2**15
_LARGE = 2**31 - 1


@dataclass(frozen=True)
class Decoded:
    """Expressions over the text column: the typed value, and what is wrong with the text.

    `unread`: the text is not of the item's kind as it stands; tidied, it may be.
    `fault`: the text is unread, or it is a value that is not allowed. None: cannot go wrong.
    """

    value: pl.Expr
    fault: pl.Expr | None = None
    unread: pl.Expr | None = None


def parsed(form: Form, variable: str, column: str) -> pl.Expr:
    """The text column as the variable's kind of value, allowed or not; null where it is none.

    Flags and texts are left as they stand. Numbers may have been read as such.
    """
    codings, text = form.codings(variable), pl.col(column)
    item = codings[-1]
    if _is_whole_number(item):
        return text.cast(type_of(codings), strict=False)
    if item.kind is ItemKind.DECIMAL:
        return text.str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)
    if item.kind is ItemKind.DATE:
        return text.str.to_date("%d.%m.%Y", strict=False, cache=False)  # the cache is slower
    return text


def decode(form: Form, variable: str, column: str, stored: pl.Expr, day: pl.Expr) -> Decoded:
    """How a variable of a form is read from its text column, and from that as `parsed`.

    `day` is the form's date, which decides between the codings of a variable whose coding
    changed; a row without it is read in today's coding.
    """
    codings = form.codings(variable)
    text = pl.col(column)
    decoded = _decode_item(codings[-1], text, stored)
    for item in reversed(codings[:-1]):
        is_earlier = day <= (item.valid.last or date.max)
        decoded = _either(is_earlier, _decode_item(item, text, stored), decoded)
    return replace(decoded, value=decoded.value.cast(type_of(codings)))


def _either(condition: pl.Expr, one: Decoded, other: Decoded) -> Decoded:
    def choose(first: pl.Expr | None, second: pl.Expr | None) -> pl.Expr | None:
        if first is None or second is None:
            return None
        return pl.when(condition).then(first).otherwise(second)

    value = pl.when(condition).then(one.value).otherwise(other.value)
    return Decoded(value, choose(one.fault, other.fault), choose(one.unread, other.unread))


def tidied(form: Form, variable: str, column: str) -> pl.Expr:
    """The text column with other ways of writing turned into the usual one.

    Takes blanks around a value away, reads `3,0` as a whole number, an ISO date (with or
    without a time of day) as a Norwegian one, and `TRUE` or `Sann` as true. That is slow, so
    it is done only to columns in which something was not understood as it stood.
    """
    text = pl.col(column).str.strip_chars()
    item = form.codings(variable)[-1]
    if _is_whole_number(item):
        text = text.str.replace(r"[.,]0+$", "")
    elif item.kind is ItemKind.DATE:
        text = text.str.replace(r"^(\d{4})-(\d\d)-(\d\d)", "$3.$2.$1")
        text = text.str.replace(r"[ T]\d\d:.*$", "")
    elif item.kind is ItemKind.FLAG:
        text = text.str.to_lowercase().replace(_FLAG_WORDS)
    return text.replace("", None)


def type_of(codings: Sequence[Item]) -> pl.DataType:
    """The type of a variable in a typed form, wide enough for all its codings."""
    types = [_type_of_item(item) for item in codings]
    return pl.Int32() if pl.Int32() in types else types[-1]


def _type_of_item(item: Item) -> pl.DataType:
    if _is_whole_number(item):
        return pl.Int16() if _fits_small(item) else pl.Int32()
    by_kind: dict[ItemKind, pl.DataType] = {
        ItemKind.DECIMAL: pl.Float64(),
        ItemKind.DATE: pl.Date(),
        ItemKind.FLAG: pl.Boolean(),
    }
    return by_kind.get(item.kind, pl.String())


def _is_whole_number(item: Item) -> bool:
    words = any(isinstance(choice.code, str) for choice in item.choices)
    return item.kind in (ItemKind.INTEGER, ItemKind.CHOICE) and not words


def _fits_small(item: Item) -> bool:
    if item.kind is ItemKind.CHOICE:
        return all(abs(int(choice.code)) < _SMALL for choice in item.choices)
    return item.highest is not None and item.highest < _SMALL


def _decode_item(item: Item, text: pl.Expr, stored: pl.Expr) -> Decoded:
    if _is_whole_number(item) or item.kind is ItemKind.DECIMAL:
        return _check_number(item, text, stored)
    if item.kind is ItemKind.CHOICE:
        is_code = text.is_in([str(choice.code) for choice in item.choices])
        return _one_of(text, text, is_code)
    if item.kind is ItemKind.DATE:
        return _one_of(text, stored, stored.is_between(*_CENTURIES))
    if item.kind is ItemKind.FLAG:
        is_true, is_false = text == _TRUE, text == _FALSE
        return _one_of(text, is_true, is_true | is_false)
    return Decoded(text)


def _one_of(text: pl.Expr, value: pl.Expr, understood: pl.Expr) -> Decoded:
    unread = text.is_not_null() & ~understood.fill_null(value=False)
    return Decoded(pl.when(understood).then(value), unread, unread)


def _check_number(item: Item, text: pl.Expr, stored: pl.Expr) -> Decoded:
    number = stored
    for code, meaning in item.recoded.items():
        number = pl.when(stored == code).then(meaning).otherwise(number)
    is_answer = _is_allowed(item, number)
    understood = is_answer
    if item.not_answered:  # said of the code as it is stored, whatever it means today
        unanswered = _is_code(stored, item.not_answered)
        is_answer, understood = is_answer & ~unanswered, is_answer | unanswered
    return Decoded(
        value=pl.when(is_answer).then(number),
        fault=text.is_not_null() & ~understood.fill_null(value=False),
        unread=text.is_not_null() & stored.is_null(),
    )


def _is_allowed(item: Item, number: pl.Expr) -> pl.Expr:
    if item.kind is ItemKind.CHOICE:
        return _is_code(number, {int(choice.code) for choice in item.choices})
    lowest = -_LARGE if item.lowest is None else item.lowest
    highest = _LARGE if item.highest is None else item.highest
    return number.is_between(lowest, highest)


def _is_code(number: pl.Expr, codes: Set[int]) -> pl.Expr:
    lowest, highest = min(codes), max(codes)
    if len(codes) == highest - lowest + 1:
        return number.is_between(lowest, highest)
    return number.is_in(sorted(codes))
