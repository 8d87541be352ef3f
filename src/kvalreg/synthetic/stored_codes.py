"""Typed values → what the capture system stores, by the declaration of each item.

The inverse of `kvalreg.frames.decoding`: reading what is written here gives the values back.
"""

from datetime import date

import polars as pl

from kvalreg.model import ALWAYS, Form, Item, ItemKind, Validity

OTHERWISE = 20
"""One row in this many stores *not answered* in the unusual way.

Usually that is a code for a choice and a blank for a number, unless 0 stands for it.
"""


def stored(form: Form, rows: pl.DataFrame) -> pl.DataFrame:
    """Every variable of the form, as its version stores it; one not in `rows` is blank.

    Takes typed rows in today's coding with the date that decides the version. Gives whole
    numbers, text and dates, ready to be written.
    """
    return rows.with_row_index("__row").select(
        _stored(form, name) if name in rows.columns else pl.lit(None, pl.String()).alias(name)
        for name in form.variables
    )


def asked_on(item: Item, day: pl.Expr) -> pl.Expr:
    """Whether the question stood on the form that day, in this coding."""
    return within(item.valid, day) & within(item.asked, day)


def within(validity: Validity, day: pl.Expr) -> pl.Expr:
    """Whether the day lies in the period."""
    if validity == ALWAYS:
        return pl.lit(value=True)
    return day.is_between(validity.first or date.min, validity.last or date.max)


def _stored(form: Form, name: str) -> pl.Expr:
    day = pl.col(form.dated_by)
    codings = form.codings(name)
    expression = pl.lit(None)
    for item in codings:
        expression = pl.when(asked_on(item, day)).then(_coded(item)).otherwise(expression)
    return expression.alias(name)


def _coded(item: Item) -> pl.Expr:
    value = pl.col(item.variable)
    if item.kind is ItemKind.FLAG:
        return value.replace_strict({True: "True", False: "False"}, return_dtype=pl.String)
    if item.kind is ItemKind.DECIMAL:
        return _with_decimal_comma(value)
    if item.recoded:
        value = value.replace({today: code for code, today in item.recoded.items()})
    if item.not_answered:
        return value.fill_null(_not_answered(item))
    return value


def _with_decimal_comma(value: pl.Expr) -> pl.Expr:
    """34 and 35,56: no more decimals than there are."""
    text = value.cast(pl.String).str.strip_suffix(".0")
    return text.str.replace(".", ",", literal=True)


def _not_answered(item: Item) -> pl.Expr:
    code = min(item.not_answered, key=abs)
    is_unusual = pl.col("__row") % OTHERWISE == 0
    usually_blank = item.kind is ItemKind.INTEGER and code != 0
    return pl.when(is_unusual if usually_blank else ~is_unusual).then(code)
