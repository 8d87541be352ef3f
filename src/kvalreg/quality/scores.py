"""Stored scores beside those computed from the answers of the same form."""

from collections.abc import Iterator
from dataclasses import dataclass

import narwhals as nw
import polars as pl

from kvalreg.frames.form_file import ROW
from kvalreg.frames.scoring import with_scored_answers
from kvalreg.model import Questionnaire, Register, Score, Text
from kvalreg.quality.findings import MOST_EXAMPLES, Finding, Severity
from kvalreg.quality.keys import completed
from kvalreg.quality.read_form import ReadForm
from kvalreg.quality.report import ScoreComparison
from kvalreg.quality.rules import Rule

_STORED, _COMPUTED, _YEAR, _TOLERANCE = "stored", "computed", "year", "tolerance"
_DECIMALS, _MOST_DECIMALS = "decimals", 6
_EXACT = 1e-9  # decimal numbers are not exact in a computer

DIFFERING = Rule(
    "scores.differing",
    Severity.WARNING,
    Text(
        nb="Lagret skår avviker fra den som svarene gir, med mer enn avrunding forklarer",
        en="The stored score differs from what the answers give, by more than rounding explains",
    ),
    Text(
        nb="Indikatorene bruker den lagrede. Finn ut hvordan den ble regnet ut.",
        en="The indicators use the stored one. Find out how it was computed.",
    ),
)
WITHOUT_ANSWERS = Rule(
    "scores.without_answers",
    Severity.WARNING,
    Text(
        nb="Skåren er lagret, men for få spørsmål er besvart til å regne den ut",
        en="The score is stored, but too few questions are answered to compute it",
    ),
    Text(
        nb="Indikatorene bruker den lagrede. Finn ut hvor svarene ble av.",
        en="The indicators use the stored one. Find out where the answers went.",
    ),
)
NOT_STORED = Rule(
    "scores.not_stored",
    Severity.WARNING,
    Text(
        nb="Skåren er ikke lagret, selv om nok spørsmål er besvart",
        en="The score is not stored, though enough questions are answered",
    ),
    Text(
        nb="Skjemaet mangler i indikatorer som bruker skåren. Få den regnet ut ved kilden.",
        en="Indicators that use the score miss the form. Have it computed at the source.",
    ),
)


@dataclass(frozen=True, eq=False)
class _Pair:
    """A stored score of a form: its variable, and the questionnaire that it belongs to."""

    variable: str
    score: Score
    questionnaire: Questionnaire


def compare_scores(
    register: Register, form: ReadForm
) -> Iterator[tuple[ScoreComparison, tuple[Finding, ...]]]:
    """Each stored score whose questions the data have, over the completed forms."""
    for pair in _pairs(form):
        rows = _beside_each_other(register, form, pair)
        yield _compared(form, pair, rows), tuple(_findings(form, pair, rows))


def _pairs(form: ReadForm) -> Iterator[_Pair]:
    for questionnaire in form.form.questionnaires:
        for variable, key in questionnaire.stored_scores:
            if form.has(variable, *questionnaire.variables):
                yield _Pair(variable, questionnaire.instrument.score(key), questionnaire)


def _beside_each_other(register: Register, form: ReadForm, pair: _Pair) -> pl.DataFrame:
    """One row per completed form: its number, the stored and the computed score, and tolerance.

    `tolerance`: how far apart rounding alone can bring the two, given the decimals that the
    score is written with that year.
    """
    scored = with_scored_answers(
        nw.from_native(completed(register, form).lazy()), pair.questionnaire
    ).select(
        nw.col(ROW),
        nw.col(pair.variable).alias(_STORED),
        pair.score.expression.alias(_COMPUTED),
        _year(form).alias(_YEAR),
    )
    rows = scored.collect("polars").to_polars().with_columns(_decimals().alias(_DECIMALS))
    # A hundredth of the values: a single odd one must not make all the others look wrong.
    usual = pl.col(_DECIMALS).quantile(0.99, "higher").over(_YEAR)
    return rows.with_columns(usual.alias(_DECIMALS)).with_columns(
        (0.5 * 10 ** -pl.col(_DECIMALS) + _EXACT).alias(_TOLERANCE)
    )


def _year(form: ReadForm) -> nw.Expr:
    day = form.form.dated_by
    return nw.col(day).dt.year() if form.has(day) else nw.lit(0)


def _decimals() -> pl.Expr:
    """How many decimals the stored score is written with."""
    stored = pl.col(_STORED)
    return pl.coalesce(
        *(
            pl.when((stored - stored.round(decimals)).abs() < _EXACT).then(pl.lit(decimals))
            for decimals in range(_MOST_DECIMALS)
        ),
        pl.when(stored.is_not_null()).then(pl.lit(_MOST_DECIMALS)),
    ).cast(pl.Float64)


_IS_STORED, _IS_COMPUTED = pl.col(_STORED).is_not_null(), pl.col(_COMPUTED).is_not_null()
_DIFFERENCE = pl.col(_STORED) - pl.col(_COMPUTED)
_IS_DIFFERING = _DIFFERENCE.abs() > pl.col(_TOLERANCE)


def _compared(form: ReadForm, pair: _Pair, rows: pl.DataFrame) -> ScoreComparison:
    counts = rows.select(
        compared=(_IS_STORED & _IS_COMPUTED).sum(),
        differing=_IS_DIFFERING.sum(),
        without_answers=(_IS_STORED & ~_IS_COMPUTED).sum(),
        not_stored=(~_IS_STORED & _IS_COMPUTED).sum(),
        neither=(~_IS_STORED & ~_IS_COMPUTED).sum(),
        mean_difference=_DIFFERENCE.mean(),
        largest_difference=_DIFFERENCE.abs().max(),
        decimals=pl.col(_DECIMALS).max().cast(pl.Int64).fill_null(0),
    )
    return ScoreComparison(
        form=form.form.key,
        variable=pair.variable,
        score=pair.questionnaire.instrument.column(pair.score.key),
        name=form.form.codings(pair.variable)[-1].label,
        **counts.row(0, named=True),
    )


def _findings(form: ReadForm, pair: _Pair, rows: pl.DataFrame) -> Iterator[Finding]:
    for rule, is_wrong in (
        (DIFFERING, _IS_DIFFERING),
        (WITHOUT_ANSWERS, _IS_STORED & ~_IS_COMPUTED),
        (NOT_STORED, ~_IS_STORED & _IS_COMPUTED),
    ):
        wrong = rows.filter(is_wrong)
        found = map(_said, wrong[_STORED].head(MOST_EXAMPLES), wrong[_COMPUTED])
        yield from rule.in_rows(form, wrong, pair.variable, found=found)


def _said(stored: float | None, computed: float | None) -> Text:
    parts = [
        (Text(nb="lagret", en="stored"), stored),
        (Text(nb="beregnet", en="computed"), computed),
    ]
    said = [(word, f"{number:.4g}") for word, number in parts if number is not None]
    return Text(
        nb=", ".join(f"{word.nb} {number.replace('.', ',')}" for word, number in said),
        en=", ".join(f"{word.en} {number}" for word, number in said),
    )
