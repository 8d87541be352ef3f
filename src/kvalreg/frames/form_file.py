"""One form's dump file: its rows as text, and typed by the declaration."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import polars as pl

from kvalreg.frames.decoding import decode, parsed, tidied, type_of
from kvalreg.frames.output import write_parquet
from kvalreg.frames.text_file import TextFile, as_utf8
from kvalreg.frames.typed_form import TypedForm
from kvalreg.model import Form

Result = TypeVar("Result")

ROW = "row number"  # counts as a spreadsheet does: the header is row 1

# prefixes of the columns that flag a variable's value faults, and those worth tidying
_FAULT, _UNREAD = "fault:", "unread:"
_PARSED = "parsed:"  # prefix of a variable's text as a value of its kind

NO_TYPES: Mapping[str, pl.DataType] = {}  # every column as text


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


def read_form(file: FormFile, variables: Collection[str]) -> TypedForm:
    """The form's rows in memory, in the order of the file."""
    present = _present(file, variables)
    rows = in_its_encoding(file, lambda readable: _collected(readable, present))
    # One piece instead of hundreds: joins are four times as quick.
    return _typed(file, rows.select(present).rechunk(), rows)


def read_flagged(
    file: FormFile, variables: Collection[str]
) -> tuple[TypedForm, Mapping[str, pl.Series]]:
    """The form's rows with their numbers in `ROW`, and where their value faults are.

    The faults: for each variable that has any, the places (counted from 0) of the faulty rows.
    """
    present = _present(file, variables)
    rows = in_its_encoding(file, lambda readable: _collected(readable, present, number_rows=True))
    faults = {name: rows[_FAULT + name].arg_true() for name in _flagged(rows, _FAULT)}
    return _typed(file, rows.select(ROW, *present), rows), faults


def _present(file: FormFile, variables: Collection[str]) -> list[str]:
    wanted = set(variables) & set(file.columns)
    return [name for name in file.form.variables if name in wanted]


def _typed(file: FormFile, values: pl.DataFrame, rows: pl.DataFrame) -> TypedForm:
    return TypedForm(
        file.form,
        file.file.name,
        values.lazy(),
        _flagged(rows, _FAULT),
        file.missing,
        file.unknown,
    )


def _collected(
    file: FormFile, variables: Collection[str], *, number_rows: bool = False
) -> pl.DataFrame:
    variables = _with_form_day(file, variables)
    try:
        # Numbers are read as such, which is quicker; a text among them stops Polars.
        scanned = scan_rows(file, _numbers(file, variables), number_rows=number_rows)
        rows = _decoded(file, variables, scanned).collect(engine="streaming")
    except pl.exceptions.ComputeError as error:
        if "could not parse" not in str(error):
            raise
        scanned = scan_rows(file, number_rows=number_rows)
        rows = _decoded(file, variables, scanned).collect(engine="streaming")
    untidy = _untidy(file, rows)
    if untidy:
        # Let go of them before they are read again.
        rows = rows.drop([f"{flag}{name}" for name in untidy for flag in ("", _FAULT, _UNREAD)])
        tidied_rows = _decoded(file, untidy, _tidied_rows(file, untidy))
        rows = rows.with_columns(tidied_rows.collect(engine="streaming").get_columns())
    return rows if number_rows else rows.drop(ROW, strict=False)


def _numbers(file: FormFile, variables: Collection[str]) -> dict[str, pl.DataType]:
    """Column of the file → its type, for the variables that are whole numbers."""
    types = {file.columns[name]: type_of(file.form.codings(name)) for name in variables}
    return {column: dtype for column, dtype in types.items() if dtype.is_integer()}


def write_form(file: FormFile, target: Path) -> dict[str, int]:
    """Write the form's typed rows as Parquet, without holding them in memory.

    Gives the number of value faults of each variable that has any.
    """
    return in_its_encoding(file, lambda readable: _written(readable, target))


def _written(file: FormFile, target: Path) -> dict[str, int]:
    present = list(file.columns)
    untidy = _untidy(file, _number_of_flags(_decoded(file, present, scan_rows(file))))
    rows = _decoded(file, present, _tidied_rows(file, untidy))
    write_parquet(rows.select(present), target)
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


def _decoded(file: FormFile, variables: Collection[str], scanned: pl.LazyFrame) -> pl.LazyFrame:
    """Each variable's typed values, and beside them the flags of what is wrong with them.

    Takes the file's rows, as text or with numbers; their numbers are kept if they have any.
    """
    form = file.form
    # Tidying every date is slow: the few files that need it come with it tidied.
    dated_by = file.columns.get(form.dated_by)
    day = pl.lit(None, dtype=pl.Date) if dated_by is None else _usual_day(pl.col(dated_by))
    columns = [pl.col(f"^{ROW}$")]
    # In a step of its own: Polars would parse anew for the value and for each flag.
    scanned = scanned.with_columns(
        parsed(form, name, file.columns[name]).alias(_PARSED + name) for name in variables
    )
    for variable in variables:
        stored = pl.col(_PARSED + variable)
        decoded = decode(form, variable, file.columns[variable], stored, day)
        columns.append(decoded.value.alias(variable))
        if decoded.fault is not None and decoded.unread is not None:
            columns.append(decoded.fault.alias(_FAULT + variable))
            columns.append(decoded.unread.alias(_UNREAD + variable))
    return scanned.select(columns)


def _tidied_rows(file: FormFile, variables: Collection[str]) -> pl.LazyFrame:
    """The rows as text, in which the text of these variables is tidied."""
    return scan_rows(file).with_columns(
        tidied(file.form, name, file.columns[name]) for name in variables
    )


def form_day(file: FormFile) -> pl.Expr:
    """The day that decides in which version of the form a row was filled in, however written."""
    column = file.columns.get(file.form.dated_by)
    if column is None:
        return pl.lit(None, dtype=pl.Date)
    return _usual_day(tidied(file.form, file.form.dated_by, column))


def _usual_day(text: pl.Expr) -> pl.Expr:
    return text.str.to_date("%d.%m.%Y", strict=False, cache=False)


def scan_rows(
    file: FormFile, types: Mapping[str, pl.DataType] = NO_TYPES, *, number_rows: bool = False
) -> pl.LazyFrame:
    """The rows under the file's own column names, without those that are skipped."""
    if not file.skipped:
        return scan_text(file.file, types, number_rows_as=ROW if number_rows else None)
    rows = scan_text(file.file, types, number_rows_as=ROW, is_ragged=True)
    return rows.filter(~pl.col(ROW).is_in(file.skipped))


def scan_text(
    file: TextFile,
    types: Mapping[str, pl.DataType] = NO_TYPES,
    *,
    number_rows_as: str | None = None,
    is_ragged: bool = False,
) -> pl.LazyFrame:
    """The file as text columns; a blank field is null. Rows are numbered from 2, if at all.

    `types`: columns to read as another type than text. Whoever collects the frame meets a
        `ComputeError` ("could not parse") if something in them is not of that type.
    `is_ragged`: a row may have too many fields, of which the last are dropped, or too few.
    """
    return pl.scan_csv(
        file.path,
        separator=file.separator,
        # The header was read when the file was opened; Polars would read it differently.
        has_header=False,
        skip_lines=1,
        schema={column: types.get(column, pl.String()) for column in file.columns},
        row_index_name=number_rows_as,
        row_index_offset=2,
        truncate_ragged_lines=is_ragged,
        # What Polars makes of a wrong first row.
        extra_columns="ignore" if is_ragged else "raise",
        missing_columns="insert" if is_ragged else "raise",
        raise_if_empty=False,
    )
