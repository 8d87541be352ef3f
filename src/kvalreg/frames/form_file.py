"""One form's dump file: its rows as text, and typed by the declaration."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import polars as pl

from kvalreg.frames.decoding import decode, tidied
from kvalreg.frames.text_file import TextFile, as_utf8
from kvalreg.frames.typed_form import TypedForm
from kvalreg.model import Form

Result = TypeVar("Result")

ROW = "row number"  # counts as a spreadsheet does: the header is row 1

# prefixes of the columns that flag a variable's value faults, and those worth tidying
_FAULT, _UNREAD = "fault:", "unread:"


@dataclass(frozen=True)
class FormFile:
    """A dump file and the form it holds.

    `columns`: declared variable → column of the file.
    `skipped`: the numbers of rows that are left out, because they are not whole.
    """

    form: Form
    file: TextFile
    columns: Mapping[str, str]
    skipped: tuple[int, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(name for name in self.form.variables if name not in self.columns)

    @property
    def unknown(self) -> tuple[str, ...]:
        known = set(self.columns.values())
        return tuple(column for column in self.file.columns if column not in known)


def read_form(
    file: FormFile, variables: Collection[str], *, number_rows: bool = False
) -> TypedForm:
    """The form's rows in memory, in the order of the file; their numbers in `ROW` if asked for."""
    present = [name for name in file.form.variables if name in set(variables) & set(file.columns)]
    rows = in_its_encoding(
        file, lambda readable: _collected(readable, present, number_rows=number_rows)
    )
    return TypedForm(
        file.form,
        file.file.name,
        rows.select(*([ROW] if number_rows else []), *present).lazy(),
        _flagged(rows, _FAULT),
        file.missing,
        file.unknown,
    )


def _collected(file: FormFile, variables: Collection[str], *, number_rows: bool) -> pl.DataFrame:
    variables = _with_form_day(file, variables)
    rows = _decoded_rows(file, variables, number_rows=number_rows).collect(engine="streaming")
    untidy = _untidy(file, rows)
    if untidy:
        tidied_rows = _decoded_rows(file, untidy, tidy=untidy)
        rows = rows.with_columns(tidied_rows.collect(engine="streaming").get_columns())
    return rows


def write_form(file: FormFile, target: Path) -> dict[str, int]:
    """Write the form's typed rows as Parquet, without holding them in memory.

    Gives the number of value faults of each variable that has any.
    """
    return in_its_encoding(file, lambda readable: _written(readable, target))


def _written(file: FormFile, target: Path) -> dict[str, int]:
    present = list(file.columns)
    untidy = _untidy(file, _number_of_flags(_decoded_rows(file, present)))
    rows = _decoded_rows(file, present, tidy=untidy)
    rows.select(present).sink_parquet(target)
    return _flagged(_number_of_flags(rows), _FAULT)


def in_its_encoding(file: FormFile, read: Callable[[FormFile], Result]) -> Result:
    """Read the file as UTF-8, and when that it is not, as Latin-1.

    Only the columns that are read are looked at: looking through a whole large file first
    would take as long as reading it.
    """
    try:
        return read(file)
    except pl.exceptions.ComputeError as error:
        if "utf-8" not in str(error):
            raise
        with as_utf8(file.file) as utf8:
            return read(replace(file, file=utf8))


def _with_form_day(file: FormFile, variables: Collection[str]) -> Collection[str]:
    """The variables, with the form's date if one of them changed its coding."""
    day = file.form.dated_by
    if day in file.columns and day not in variables and _recoded(file.form, variables):
        return [*variables, day]
    return variables


def _untidy(file: FormFile, rows: pl.DataFrame) -> list[str]:
    """The variables whose text must be tidied, and those whose coding such a date decides."""
    untidy = _flagged(rows, _UNREAD)
    if file.form.dated_by in untidy:
        read = [name for name in file.form.variables if f"{_UNREAD}{name}" in rows.columns]
        untidy |= dict.fromkeys(_recoded(file.form, read), 0)
    return list(untidy)


def _recoded(form: Form, variables: Collection[str]) -> list[str]:
    return [name for name in variables if len(form.codings(name)) > 1]


def _number_of_flags(rows: pl.LazyFrame) -> pl.DataFrame:
    flags = [name for name in rows.collect_schema().names() if name.startswith((_FAULT, _UNREAD))]
    return rows.select(pl.col(flags).sum()).collect(engine="streaming")


def _flagged(rows: pl.DataFrame, flag: str) -> dict[str, int]:
    """Variable → number of flagged values, for those that have any."""
    flags = [name for name in rows.columns if name.startswith(flag)]
    sums = rows.select(pl.col(flags).sum())
    return {name.removeprefix(flag): sums[name][0] for name in flags if sums[name][0]}


def _decoded_rows(
    file: FormFile,
    variables: Collection[str],
    *,
    tidy: Collection[str] = (),
    number_rows: bool = False,
) -> pl.LazyFrame:
    """Each variable's typed values, and beside them the flags of what is wrong with them.

    `tidy`: the variables whose text is tidied first (see `decoding.tidied`).
    """
    form = file.form
    # Tidying every date is slow; the few files that need it have it among `tidy`.
    dated_by = file.columns.get(form.dated_by)
    day = pl.lit(None, dtype=pl.Date) if dated_by is None else _usual_day(pl.col(dated_by))
    tidied_text = [tidied(form, name, file.columns[name]) for name in tidy]
    columns = [pl.col(ROW)] if number_rows else []
    for variable in variables:
        decoded = decode(form, variable, file.columns[variable], day)
        columns.append(decoded.value.alias(variable))
        if decoded.fault is not None and decoded.unread is not None:
            columns.append(decoded.fault.alias(_FAULT + variable))
            columns.append(decoded.unread.alias(_UNREAD + variable))
    return text_rows(file, number_rows=number_rows).with_columns(tidied_text).select(columns)


def form_day(file: FormFile) -> pl.Expr:
    """The day that decides in which version of the form a row was filled in, however written."""
    column = file.columns.get(file.form.dated_by)
    if column is None:
        return pl.lit(None, dtype=pl.Date)
    return _usual_day(tidied(file.form, file.form.dated_by, column))


def _usual_day(text: pl.Expr) -> pl.Expr:
    return text.str.to_date("%d.%m.%Y", strict=False)


def text_rows(file: FormFile, *, number_rows: bool = False) -> pl.LazyFrame:
    """The rows as text columns under the file's own names, without those that are skipped."""
    if not file.skipped:
        return scan_text(file.file, number_rows_as=ROW if number_rows else None)
    rows = scan_text(file.file, number_rows_as=ROW, is_ragged=True)
    return rows.filter(~pl.col(ROW).is_in(file.skipped))


def scan_text(
    file: TextFile, *, number_rows_as: str | None = None, is_ragged: bool = False
) -> pl.LazyFrame:
    """The file as text columns; a blank field is null. Rows are numbered from 2, if at all.

    `is_ragged`: a row may have too many fields, and its last ones are dropped.
    """
    return pl.scan_csv(
        file.path,
        separator=file.separator,
        schema=dict.fromkeys(file.columns, pl.String()),
        row_index_name=number_rows_as,
        row_index_offset=2,
        truncate_ragged_lines=is_ragged,
        raise_if_empty=False,
    )
