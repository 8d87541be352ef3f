"""Making the draws of a patient model: one column for each, on one batch of rows."""

from collections.abc import Iterable
from functools import cache

import narwhals as nw
import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.special import ndtri

from kvalreg.model import Answer, Chance, Draw, Known, Trait, columns_used
from kvalreg.model.patient_model import Value

Numbers = NDArray[np.float32]


def draw_all(
    draws: Iterable[Draw], rows: pl.DataFrame, random: np.random.Generator
) -> pl.DataFrame:
    """The rows with a column for each draw, made in order.

    A draw whose column is there already changes only those whom it asks.
    """
    rows = rows.clone()
    for draw in draws:
        _set_column(rows, _drawn(draw, rows, random).alias(draw.name))
    return rows


def _set_column(rows: pl.DataFrame, column: pl.Series) -> None:
    """In place: with hundreds of columns a new frame for each would take most of the time."""
    if column.name in rows.columns:
        rows.replace_column(rows.get_column_index(column.name), column)
    else:
        rows.insert_column(rows.width, column)


def _drawn(draw: Draw, rows: pl.DataFrame, random: np.random.Generator) -> pl.Series:
    match draw:
        case Trait():
            return _trait(draw, rows, random)
        case Answer():
            return _answer(draw, rows, random)
        case Chance():
            return _yes_or_no(draw, rows, random)
        case Known():
            return evaluate(draw.expression, rows)


def _trait(draw: Trait, rows: pl.DataFrame, random: np.random.Generator) -> pl.Series:
    noise = random.standard_normal(len(rows), dtype=np.float32)
    return pl.Series(_each(draw.mean, rows) + np.float32(draw.spread) * noise)


def _answer(draw: Answer, rows: pl.DataFrame, random: np.random.Generator) -> pl.Series:
    answers, thresholds = _answers_and_thresholds(draw)
    chosen = np.searchsorted(thresholds, _ranks(draw, rows, random))
    return _answered(draw, answers, chosen, rows, random)


def _yes_or_no(draw: Chance, rows: pl.DataFrame, random: np.random.Generator) -> pl.Series:
    threshold = -ndtri(_each(draw.percent, rows) / 100)
    is_yes = _ranks(draw, rows, random) > threshold
    answers = pl.Series([draw.no, draw.yes, None])
    return _answered(draw, answers, is_yes.astype(np.int64), rows, random)


def evaluate(expression: nw.Expr, rows: pl.DataFrame) -> pl.Series:
    """One value per row; a constant is repeated."""
    values = nw.from_native(_ingredients(expression, rows)).select(expression)
    column = values.to_native().to_series()
    return column if len(column) == len(rows) else column.new_from_index(0, len(rows))


def _ingredients(expression: nw.Expr, rows: pl.DataFrame) -> pl.DataFrame:
    """Only the columns that are read: a query over hundreds of columns takes its time."""
    names = columns_used(expression)
    return pl.DataFrame([rows.get_column(name) for name in sorted(names)])


def _ranks(draw: Answer | Chance, rows: pl.DataFrame, random: np.random.Generator) -> Numbers:
    """Standard normal where what is followed is standard normal; correlated with it."""
    noise = random.standard_normal(len(rows), dtype=np.float32)
    if draw.follows is None:
        return noise
    own_part = np.float32(np.sqrt(1 - draw.strength**2))
    return np.float32(draw.strength) * _each(draw.follows, rows) + own_part * noise


def _each(value: nw.Expr | float, rows: pl.DataFrame) -> Numbers:
    if isinstance(value, nw.Expr):
        return evaluate(value.cast(nw.Float32), rows).to_numpy()
    return np.full(len(rows), value, dtype=np.float32)


def _answered(
    draw: Answer | Chance,
    answers: pl.Series,
    chosen: NDArray[np.int64],
    rows: pl.DataFrame,
    random: np.random.Generator,
) -> pl.Series:
    """The chosen answers, of those who were asked and did not leave the question open.

    `answers` ends with null.
    """
    no_answer = len(answers) - 1
    if draw.unanswered:
        left_open = random.random(len(rows), dtype=np.float32) < draw.unanswered
        chosen = np.where(left_open, no_answer, chosen)
    if draw.asked is None:
        return answers[chosen]
    asked = evaluate(draw.asked.fill_null(value=False), rows)
    if draw.name in rows.columns:
        return answers[chosen].zip_with(asked, rows.get_column(draw.name))
    return answers[np.where(asked.to_numpy(), chosen, no_answer)]


@cache
def _answers_and_thresholds(draw: Answer) -> tuple[pl.Series, Numbers]:
    """The answers one by one and null, and the rank above which each but the first begins."""
    answers: list[Value] = []
    weights: list[float] = []
    for answer, weight in draw.shares.items():
        values = list(answer) if isinstance(answer, range) else [answer]
        answers += values
        weights += [weight / len(values)] * len(values)
    cumulative = np.cumsum(weights) / np.sum(weights)
    return pl.Series([*answers, None]), ndtri(cumulative[:-1]).astype(np.float32)
