"""A table that can be scored: what a row holds, what is computed from it, why that may fail."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import narwhals as nw

from kvalreg.instruments.scoring import answered
from kvalreg.model import Instrument, Needs, Question, Text


@dataclass(frozen=True, eq=False)
class Remark:
    """Why a row cannot be scored, or a result is blank.

    `when`: true for such rows; over the same columns as the results.
    `says`: the sentence, as a text expression. Its first word is the kind of fault.
    `about`: the one result that it explains, if it is not the whole row.
    """

    when: nw.Expr
    says: nw.Expr
    about: str | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Result:
    """One computed column; `needs` says which unanswered questions leave it blank."""

    key: str
    expression: nw.Expr
    needs: Needs
    value_set: str | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Sheet:
    """One layout of a table that can be scored.

    `refusals`: combinations of answers that contradict each other; such a row gets no result.
    `gaps`: why a result may be blank for another reason than unanswered questions.
    """

    key: str
    questions: tuple[Question, ...]
    results: tuple[Result, ...]
    refusals: tuple[Remark, ...] = ()
    gaps: tuple[Remark, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(question.key for question in self.questions)

    @property
    def value_sets(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(result.value_set for result in self.results if result.value_set))

    def only(self, value_set: str) -> "Sheet":
        """The sheet without what rests on any other value set."""
        results = tuple(result for result in self.results if result.value_set in (None, value_set))
        kept = {None, *(result.key for result in results)}
        gaps = tuple(gap for gap in self.gaps if gap.about in kept)
        return replace(self, results=results, gaps=gaps)

    def reasons(self) -> Iterator[Remark]:
        """Every reason why a result of an accepted row may be blank."""
        by_needs: dict[Needs, list[str]] = {}
        for result in self.results:
            by_needs.setdefault(result.needs, []).append(result.key)
        for needs, keys in by_needs.items():
            if needs.at_least:
                yield _unanswered(keys, needs)
        yield from self.gaps


@dataclass(frozen=True, kw_only=True, eq=False)
class ListSheet:
    """A table in which one cell lists several rows of another sheet, to be added up.

    Such a cell is `tablet:10:mg|patch:5:ug`: rows parted by `|`, the columns of `rows` by `:`.
    `totals`: column of the sum → the result of `rows` that is summed. A sum over a blank is blank.
    """

    key: str
    column: Question
    rows: Sheet
    totals: dict[str, str]

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.column.key,)

    @property
    def value_sets(self) -> tuple[str, ...]:
        return self.rows.value_sets

    def only(self, value_set: str) -> "ListSheet":
        """The sheet without what rests on any other value set."""
        rows = self.rows.only(value_set)
        kept = {result.key for result in rows.results}
        totals = {total: result for total, result in self.totals.items() if result in kept}
        return replace(self, rows=rows, totals=totals)


AnySheet = Sheet | ListSheet


def sheet_of(instrument: Instrument) -> Sheet:
    """One row per filled-in questionnaire, one column per score."""
    return Sheet(key=instrument.key, questions=instrument.questions, results=results_of(instrument))


def results_of(instrument: Instrument) -> tuple[Result, ...]:
    """The instrument's scores as columns."""
    return tuple(
        Result(
            key=score.key,
            expression=score.expression,
            needs=score.needs,
            value_set=score.value_set,
        )
        for score in instrument.scores
    )


def saying(*parts: str | nw.Expr) -> nw.Expr:
    """A sentence put together from words and from columns."""
    return nw.concat_str(
        *(nw.lit(part) if isinstance(part, str) else part.cast(nw.String) for part in parts)
    )


def unnamed(key: str, lowest: float | None = None, highest: float | None = None) -> Question:
    """A column of counts or the like, which no patient is asked about."""
    return Question(key, Text(key), lowest, highest)


def _unanswered(keys: list[str], needs: Needs) -> Remark:
    every = len(needs.questions)
    may_lack = every - needs.at_least
    return Remark(
        when=answered(needs.questions) < needs.at_least,
        says=saying(
            f"missing {', '.join(keys)}: ",
            every - answered(needs.questions),
            f" of {every} questions unanswered; "
            f"{f'at most {may_lack}' if may_lack else 'none'} may be",
        ),
    )
