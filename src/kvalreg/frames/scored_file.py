"""A whole file of answers → the same file with the results beside them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import polars as pl

from kvalreg.frames.faults import Fault, StructuralFaults, stop_at
from kvalreg.frames.form_file import scan_text
from kvalreg.frames.row_structure import wrong_rows
from kvalreg.frames.scored_rows import ERROR, score_rows
from kvalreg.frames.text_file import TextFile, as_utf8, open_text_file
from kvalreg.instruments.sheet import AnySheet

_CELLS_AT_A_TIME = 4_000_000  # some hundred MB of memory


@dataclass(frozen=True)
class ScoredFile:
    """What was written.

    `with_error`: rows with something in `error`.
    `replaced`: columns of the file that gave way to a result of the same name.
    """

    rows: int
    with_error: int
    replaced: tuple[str, ...]


def score_file(
    path: Path,
    sheets: Sequence[AnySheet],
    target: Path,
    progress: Callable[[int], None] = lambda _: None,
) -> ScoredFile:
    """Write the rows of `path` to `target` with a column per result and the column `error`.

    The rows stay in order and keep their columns; a result with the name of a column takes its
    place. UTF-8, the separator of the file, decimal points, flags as 0 and 1.
    `sheets`: the layouts that the file may have; the first whose columns are all there is used.
    `progress` is told the number of rows so far.
    Raises `StructuralFaults` when the file cannot be read or lacks a column.
    """
    with open_text_file(path) as file:
        sheet = _fitting(file, sheets)
        stop_at(wrong_rows(file))
        try:
            return _score(file, sheet, target, progress)
        except pl.exceptions.ComputeError as error:
            if "utf-8" not in str(error):
                raise StructuralFaults([Fault(file.name, "cannot be read as a table")]) from error
        with as_utf8(file) as utf8:
            return _score(utf8, sheet, target, progress)


def _score(
    file: TextFile, sheet: AnySheet, target: Path, progress: Callable[[int], None]
) -> ScoredFile:
    nobody = pl.DataFrame(schema=dict.fromkeys(file.columns, pl.String()))
    results = [name for name in score_rows(sheet, nobody).columns if name != ERROR]
    separator = file.separator if len(file.columns) > 1 else ","
    at_a_time = _CELLS_AT_A_TIME // len(file.columns)
    rows = with_error = 0
    with target.open("wb") as written:
        nobody.with_columns(score_rows(sheet, nobody)).write_csv(written, separator=separator)
        for batch in scan_text(file).collect_batches(chunk_size=at_a_time):
            scored = batch.with_columns(score_rows(sheet, batch).get_columns())
            scored.write_csv(written, include_header=False, separator=separator)
            rows += scored.height
            with_error += scored.height - scored[ERROR].null_count()
            progress(rows)
    replaced = set(results).intersection(file.columns).difference(sheet.columns)
    return ScoredFile(rows, with_error, tuple(sorted(replaced)))


def _fitting(file: TextFile, sheets: Sequence[AnySheet]) -> AnySheet:
    """The first sheet whose columns the file has; else the fault is about the nearest one."""
    nearest = min(sheets, key=lambda sheet: len(_missing(file, sheet)))
    stop_at(_fault(file, nearest, column) for column in _missing(file, nearest))
    return nearest


def _missing(file: TextFile, sheet: AnySheet) -> list[str]:
    return [column for column in sheet.columns if column not in file.columns]


def _fault(file: TextFile, sheet: AnySheet, column: str) -> Fault:
    unused = [name for name in file.columns if name not in sheet.columns]
    by_plain_name = {name.casefold(): name for name in reversed(unused)}
    alike = get_close_matches(column.casefold(), by_plain_name, n=1, cutoff=0.75)
    return Fault(
        file.name,
        f"the column {column!r} is missing (instrument {sheet.key})",
        todo=f"Did you mean {by_plain_name[alike[0]]!r}?" if alike else "Add it; it may be empty.",
    )
