"""Filled-in questionnaires, written short, and their scores."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import polars as pl

from kvalreg.frames.engines import Engine, on_engine
from kvalreg.model import Instrument

Answer: TypeAlias = int | None
Value: TypeAlias = int | float | str | bool | None


def digits(text: str) -> list[Answer]:
    """One answer per character; a dot is no answer, and blanks only help the eye."""
    return [None if sign == "." else int(sign) for sign in text.replace(" ", "")]


def scores_of(
    engine: Engine, instrument: Instrument, patients: Mapping[str, str | Sequence[Answer]]
) -> dict[str, dict[str, Value]]:
    """Patient → every score, computed on the engine from columns as narrow as forms store them."""
    questions = [question.key for question in instrument.questions]
    answers = [
        digits(given) if isinstance(given, str) else list(given) for given in patients.values()
    ]
    rows = pl.DataFrame(answers, schema=dict.fromkeys(questions, pl.Int8()), orient="row")
    rows = rows.with_columns(patient=pl.Series(list(patients)))
    scores = {score.key: score.expression for score in instrument.scores}
    scored = on_engine(engine, rows).select("patient", **scores).collect("polars").to_polars()
    return {row.pop("patient"): row for row in scored.iter_rows(named=True)}


def column(scored: Mapping[str, Mapping[str, Value]], key: str) -> dict[str, Value]:
    """Patient → one of the scores."""
    return {patient: scores[key] for patient, scores in scored.items()}
