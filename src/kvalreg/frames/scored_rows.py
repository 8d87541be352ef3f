"""Rows of answers as text → the results of their sheet, and why a result is blank."""

from collections.abc import Iterable

import narwhals as nw
import polars as pl

from kvalreg.frames.answers import check_answers, sentences
from kvalreg.instruments.sheet import AnySheet, ListSheet, Remark, Sheet

ERROR = "error"
_ROW, _ENTRY = "row of the list", "entry of the list"


def score_rows(sheet: AnySheet, rows: pl.DataFrame) -> pl.DataFrame:
    """Takes one text column per question of the sheet; a blank is null.

    Gives, in the same order, one column per result (flags as 0 and 1), and `error`: null, or why
    the row was refused (then every result is null), or why some of its results are null.
    """
    return _score_lists(sheet, rows) if isinstance(sheet, ListSheet) else _score(sheet, rows)


def _score(sheet: Sheet, rows: pl.DataFrame) -> pl.DataFrame:
    answers = check_answers(sheet.questions, rows)
    results = _evaluated(answers.values, {r.key: r.expression for r in sheet.results})
    told = pl.DataFrame(
        {
            "faults": answers.faults,
            "refusals": _said(sheet.refusals, answers.values),
            "reasons": _said(sheet.reasons(), answers.values),
        }
    )
    refused = sentences([pl.col("faults"), pl.col("refusals")])
    told = told.select(refused=refused, error=pl.coalesce(refused, "reasons"))
    is_accepted = told["refused"].is_null()
    return results.select(
        *(
            pl.when(is_accepted).then(_without_flags(column)).alias(column.name)
            for column in results.get_columns()
        ),
        told["error"].alias(ERROR),
    )


def _evaluated(values: pl.DataFrame, expressions: dict[str, nw.Expr]) -> pl.DataFrame:
    evaluated = nw.from_native(values.lazy()).select(**expressions)
    return evaluated.collect("polars").to_polars()


def _without_flags(column: pl.Series) -> pl.Series:
    return column.cast(pl.Int8()) if column.dtype == pl.Boolean() else column


def _said(remarks: Iterable[Remark], values: pl.DataFrame) -> pl.Series:
    """Per row the sentences of the remarks that apply, or null.

    Few rows have any, and sentences are slow to make, so they are made for those rows only.
    """
    remarks = tuple(remarks)
    nothing = pl.repeat(None, values.height, dtype=pl.String(), eager=True)
    if not remarks:
        return nothing
    applies = _evaluated(values, {str(n): remark.when for n, remark in enumerate(remarks)})
    rows = applies.select(pl.any_horizontal(pl.all().fill_null(value=False)).arg_true())
    picked = rows.to_series()
    if picked.is_empty():
        return nothing
    said = _evaluated(
        values[picked],
        {str(n): nw.when(remark.when).then(remark.says) for n, remark in enumerate(remarks)},
    )
    words = said.select(sentences([pl.all()])).to_series()
    return nothing.scatter(picked, words)


def _score_lists(sheet: ListSheet, rows: pl.DataFrame) -> pl.DataFrame:
    """Score every entry of the lists, and add up those of one row."""
    fields = sheet.rows.columns
    entries = (
        rows.select(pl.col(sheet.column.key).str.split("|").alias(_ENTRY))
        .with_row_index(_ROW)
        .explode(_ENTRY)
        .with_columns(pl.col(_ENTRY).str.split(":"))
    )
    is_whole = (pl.col(_ENTRY).list.len() == len(fields)).fill_null(value=True)
    columns = [
        pl.when(is_whole).then(pl.col(_ENTRY).list.get(place, null_on_oob=True)).alias(field)
        for place, field in enumerate(fields)
    ]
    scored = entries.select(_ROW, whole=is_whole).hstack(
        _score(sheet.rows, entries.select(columns))
    )
    return _added_up(sheet, scored)


def _added_up(sheet: ListSheet, scored: pl.DataFrame) -> pl.DataFrame:
    """One row per list: a total is null when an entry is, and `error` tells each entry's."""
    shape = (
        f"malformed {sheet.column.key}: found an entry that is not {':'.join(sheet.rows.columns)}"
    )
    words = pl.when("whole").then(pl.col(ERROR)).otherwise(pl.lit(shape))
    totals = [
        pl.when(pl.col(result).is_not_null().all()).then(pl.col(result).sum()).alias(total)
        for total, result in sheet.totals.items()
    ]
    said = words.drop_nulls().unique(maintain_order=True).str.join("; ").replace("", None)
    return scored.group_by(_ROW, maintain_order=True).agg(*totals, said.alias(ERROR)).drop(_ROW)
