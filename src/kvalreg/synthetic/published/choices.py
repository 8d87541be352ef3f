"""What each patient could have answered instead, and which claims would then be true."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import narwhals as nw
import numpy as np
import polars as pl
from numpy.typing import NDArray

from kvalreg.model import Register, columns_used
from kvalreg.model.published import Adjustment
from kvalreg.synthetic.published.answers import Answers, Rows, raw_columns, truth, with_derived

_DONOR = "donor's "
_NULL_APART = 3.0  # standard deviations between an answer and none
_MOST_WORDS = 60


@dataclass(frozen=True, eq=False)
class Choices:
    """The patients whose answers may change, and the answers that they may be given.

    `courses`: their courses. `donors`: the answers of each of them, in the same order, and
        below them those that are possible besides.
    `value_of`: donor → which distinct answer it is, as far as claims can tell.
    `context_of`: patient → what else claims read of the patient, numbered.
    `pattern_of`: context and answer → which of the claims are then true, numbered; -1 where
        that patient cannot have that answer.
    `patterns`: number → for each claim whether it is true.
    `place`: answer → where it lies among the others, for telling near from far.
    """

    courses: Rows
    donors: pl.DataFrame
    value_of: Rows
    context_of: Rows
    pattern_of: NDArray[np.int64]
    patterns: NDArray[np.bool_]
    place: NDArray[np.float64]

    @cached_property
    def current(self) -> Rows:
        """Patient → the pattern of the present answers."""
        return self.pattern_of[self.context_of, self.value_of[: len(self.courses)]]


def find_choices(
    answers: Answers, adjustment: Adjustment, claims: Sequence[nw.Expr], random: np.random.Generator
) -> Choices:
    """Everything that may be chosen, with the claims evaluated for every possible choice."""
    names = _pathway_names(answers.register, adjustment)
    courses = np.flatnonzero(answers.has(adjustment.event) & answers.is_true(adjustment.who))
    donors, donor_is_like = _donors(answers, adjustment, courses, random)
    reads = raw_columns(answers.register, columns_used(*claims))
    own, alike = sorted(reads - set(names)), list(adjustment.alike)
    read_answers = sorted(reads & set(names))
    context = answers.columns(own).select(
        *own,
        *(answers.value(expression).alias(name) for name, expression in adjustment.alike.items()),
        (0 * pl.col("row")).alias("anyone"),
    )[courses]
    given = donors.select(pl.col(names[name]).alias(name) for name in read_answers)
    like = context.select(pl.col("anyone", *alike).name.prefix(_DONOR))[donor_is_like]
    values, value_of = _distinct(pl.concat([given, like], how="horizontal"))
    contexts, context_of = _distinct(context)
    pattern_of, patterns = _patterns(answers.register, alike, contexts, values, claims)
    place = _places(values.select(read_answers))
    return Choices(courses, donors, value_of, context_of, pattern_of, patterns, place)


def _pathway_names(register: Register, adjustment: Adjustment) -> Mapping[str, str]:
    """Pathway column → variable of the form, for the answers that change."""
    return {
        column: variable
        for column, (event, variable) in register.pathway_columns().items()
        if event.key == adjustment.event and variable in adjustment.answers
    }


def _donors(
    answers: Answers, adjustment: Adjustment, courses: Rows, random: np.random.Generator
) -> tuple[pl.DataFrame, Rows]:
    """The answers, and for each which of the patients they are otherwise like."""
    rows = answers.row_of[adjustment.event][courses]
    theirs = answers.given(adjustment.event, adjustment.answers)[rows]
    frames, like = [theirs], [np.arange(len(courses))]
    for possible in adjustment.also:
        alike = np.flatnonzero(answers.is_true(possible.like)[courses])
        some = random.choice(alike, size=min(len(alike), _MOST_WORDS), replace=False)
        changed = [
            pl.lit(value, dtype=theirs.schema[name]).alias(name)
            for name, value in possible.values.items()
            if theirs.schema.get(name, pl.Null) != pl.Null  # else nobody is asked any more
        ]
        frames.append(theirs[some].with_columns(changed))
        like.append(some)
    return pl.concat(frames), np.concatenate(like)


def _distinct(rows: pl.DataFrame) -> tuple[pl.DataFrame, Rows]:
    """The different rows, and for each row which of them it is."""
    distinct = rows.unique(maintain_order=True).with_row_index("number")
    numbered = rows.join(
        distinct, on=rows.columns, how="left", nulls_equal=True, maintain_order="left"
    )
    return distinct.drop("number"), numbered["number"].to_numpy().astype(np.int64)


def _patterns(
    register: Register,
    alike: Sequence[str],
    contexts: pl.DataFrame,
    values: pl.DataFrame,
    claims: Sequence[nw.Expr],
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    pairs = contexts.with_columns(_context=pl.int_range(pl.len())).join(
        values.with_columns(_value=pl.int_range(pl.len())), how="cross", maintain_order="left"
    )
    evaluated = with_derived(register, pairs, columns_used(*claims))
    bits = np.array([truth(claim, evaluated) for claim in claims], dtype=np.bool_).T
    patterns, numbers = np.unique(bits, axis=0, return_inverse=True)
    possible = pairs.select(
        pl.all_horizontal(
            pl.lit(value=True), *(pl.col(name).eq_missing(pl.col(_DONOR + name)) for name in alike)
        ).alias("possible")
    )["possible"].to_numpy()
    numbers = np.where(possible, numbers.reshape(-1), -1)
    return numbers.reshape(len(contexts), len(values)), patterns


def _places(values: pl.DataFrame) -> NDArray[np.float64]:
    """Each answer as a point: numbers in standard deviations, words as far apart as all others."""
    columns = []
    for column in values.get_columns():
        if column.dtype == pl.String:
            if column.n_unique() <= _MOST_WORDS:
                columns += [c.cast(pl.Float64).to_numpy() for c in column.to_dummies()]
            continue
        number = column.cast(pl.Float64)
        spread = number.std() or 1.0
        columns.append((number / spread).fill_null(0).to_numpy())
        columns.append(column.is_null().cast(pl.Float64).to_numpy() * _NULL_APART)
    return np.array(columns).T if columns else np.zeros((len(values), 1))
