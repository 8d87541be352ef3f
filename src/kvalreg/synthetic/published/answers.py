"""The answers of all courses, as columns with one row per course, and changed there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import narwhals as nw
import numpy as np
import polars as pl
from numpy.typing import NDArray

from kvalreg.frames.scoring import with_scored_answers
from kvalreg.model import Questionnaire, Register, columns_used
from kvalreg.synthetic.drawing import evaluate

Rows = NDArray[np.int64]
Claims = NDArray[np.bool_]


@dataclass(eq=False)
class Answers:
    """Courses, and the forms that belong to them.

    `courses`: one row per course. `forms`: event → one row per returned form, in any order.
    `row_of`: event → for each course the row of its form, or -1.
    """

    register: Register
    courses: pl.DataFrame
    forms: dict[str, pl.DataFrame]
    row_of: Mapping[str, Rows]

    def columns(self, names: Collection[str]) -> pl.DataFrame:
        """One row per course: pathway columns, derived ones too, and columns of the courses."""
        return with_derived(self.register, self._raw(raw_columns(self.register, names)), names)

    def is_true(self, claim: nw.Expr) -> Claims:
        """For each course whether the claim is true; null is not."""
        return truth(claim, self.columns(columns_used(claim)))

    def value(self, expression: nw.Expr) -> pl.Series:
        """The expression's value for each course."""
        return evaluate(expression, self.columns(columns_used(expression)))

    def has(self, event: str) -> Claims:
        return self.row_of[event] >= 0

    def given(self, event: str, variables: Collection[str]) -> pl.DataFrame:
        """The answers on the event's form, one row per form: days as days from its completion.

        Without the variables that no form of the period has.
        """
        form, completed = self.forms[event], self._completed(event)
        return form.select(
            pl.col(name) - completed if form.schema[name] == pl.Date else pl.col(name)
            for name in variables
            if name in form.columns
        )

    def replace(self, event: str, courses: Rows, given: pl.DataFrame) -> None:
        """Answers as `given` says them, one row for each of the courses, in place of theirs."""
        if not len(courses):
            return
        rows = self.row_of[event][courses]
        form, completed = self.forms[event], self._completed(event)
        source = np.full(len(form), -1)
        source[rows] = np.arange(len(rows))
        is_new, taken = pl.Series(source >= 0), pl.Series(np.maximum(source, 0))
        answers = given[taken].with_columns(form[completed.meta.output_name()])
        self.forms[event] = form.with_columns(
            answers.select(
                completed + pl.col(name) if form.schema[name] == pl.Date else pl.col(name)
            ).to_series().zip_with(is_new, form[name]).alias(name)
            for name in given.columns
        )  # fmt: skip

    def _completed(self, event: str) -> pl.Expr:
        return pl.col(self.register.pathway.event(event).completed_on)

    def _raw(self, names: Collection[str]) -> pl.DataFrame:
        each = pl.Series("row", range(len(self.courses)))  # there even if nothing is asked for
        return pl.DataFrame([each, *(self._column(name) for name in sorted(names))])

    def _column(self, name: str) -> pl.Series:
        register = self.register
        if name == "unit":
            return self.courses["unit"]
        if name in register.pathway_columns():
            event, variable = register.pathway_columns()[name]
            rows = self.row_of[event.key]
            there = pl.Series(rows).cast(pl.Int64)
            there = there.set(there < 0, None)
            return self.forms[event.key][variable].gather(there).alias(name)
        if name in register.presence_columns():
            return pl.Series(name, self.has(register.presence_columns()[name].key))
        if name in register.due_columns():
            months = register.due_columns()[name].months_after
            return self.courses["visit"].dt.offset_by(f"{months}mo").alias(name)
        return self.courses[name]


def raw_columns(register: Register, names: Collection[str]) -> frozenset[str]:
    """The columns, and instead of derived ones and scores what they are made of."""
    needed = _with_ingredients(register, names)
    for questionnaire in _scored(register, needed):
        needed |= set(questionnaire.variables)
    made = {*register.score_columns(), *(derived.key for derived in register.pathway.derived)}
    return frozenset(needed - made)


def _with_ingredients(register: Register, names: Collection[str]) -> set[str]:
    needed = set(names)
    for derived in reversed(register.pathway.derived):
        if derived.key in needed:
            needed |= columns_used(derived.expression)
    return needed


def _scored(register: Register, names: Collection[str]) -> list[Questionnaire]:
    """The questionnaires whose scores are among the names; only of forms without a suffix."""
    keys = {
        (event.form, instrument.key)
        for name, (event, instrument, _) in register.score_columns().items()
        if name in names
    }
    return [
        questionnaire
        for form, instrument in sorted(keys)
        for questionnaire in register.form(form).questionnaires
        if questionnaire.instrument.key == instrument
    ]


def with_derived(register: Register, rows: pl.DataFrame, names: Collection[str]) -> pl.DataFrame:
    """The rows with the scores and the derived columns that the names need."""
    needed = _with_ingredients(register, names)
    frame = nw.from_native(rows)
    for questionnaire in _scored(register, needed):
        frame = nw.from_native(
            with_scored_answers(frame.lazy(), questionnaire).collect().to_native()
        )
    scores = {
        name: instrument.score(key).expression
        for name, (_, instrument, key) in register.score_columns().items()
        if name in needed
    }
    frame = frame.with_columns(**scores)
    for derived in register.pathway.derived:
        if derived.key in needed:
            frame = frame.with_columns(derived.expression.alias(derived.key))
    return frame.to_native()


def truth(claim: nw.Expr, rows: pl.DataFrame) -> Claims:
    """For each row whether the claim is true; null is not."""
    claimed = nw.from_native(rows).select(claim.fill_null(value=False).alias("claim"))
    values = claimed.to_native()["claim"].to_numpy()
    return np.broadcast_to(values, len(rows)) if len(values) != len(rows) else values
