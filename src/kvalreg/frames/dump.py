"""Reading the dump files of a register into typed forms."""

from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import polars as pl

from kvalreg.frames.decoding import decode, tidied
from kvalreg.frames.dump_files import find_dump_files
from kvalreg.frames.faults import Fault, StructuralFaults, stop_at
from kvalreg.frames.row_structure import wrong_rows
from kvalreg.frames.text_file import TextFile, as_utf8, open_text_file
from kvalreg.frames.typed_form import TypedForm
from kvalreg.model import Form, Register

Result = TypeVar("Result")
Variables = Mapping[str, Collection[str]]  # form key → variables

# prefixes of the columns that flag a variable's value faults, and those worth tidying
_FAULT, _UNREAD = "fault:", "unread:"


@dataclass(frozen=True)
class FormFile:
    """A dump file and the form it holds; `columns`: declared variable → column of the file."""

    form: Form
    file: TextFile
    columns: Mapping[str, str]

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(name for name in self.form.variables if name not in self.columns)

    @property
    def unknown(self) -> tuple[str, ...]:
        known = set(self.columns.values())
        return tuple(column for column in self.file.columns if column not in known)


@contextmanager
def open_dump(register: Register, folder: Path) -> Iterator[Mapping[str, FormFile]]:
    """Form key → its opened file, checked row by row when the block ends.

    Raises `StructuralFaults` with every fault of every file: one that cannot be read, a row with
    the wrong number of fields, a broken quotation mark, a key column that is not there. The
    rows are checked beside the work of the block, so what it made counts only when it ended.
    """
    with ExitStack() as stack, ThreadPoolExecutor(max_workers=2) as workers:
        files = _open_all(stack, register, folder)
        checks = [workers.submit(wrong_rows, file.file) for file in files.values()]
        try:
            yield files
        except pl.exceptions.PolarsError as error:
            _stop_at_wrong_rows(checks)
            raise StructuralFaults(
                [Fault(str(folder), f"cannot be read as a table ({type(error).__name__})")]
            ) from error
        _stop_at_wrong_rows(checks)


def _open_all(stack: ExitStack, register: Register, folder: Path) -> dict[str, FormFile]:
    opened: dict[str, FormFile] = {}
    faults: list[Fault] = []
    for key, path in find_dump_files(register, folder).items():
        try:
            file = stack.enter_context(open_text_file(path))
            opened[key] = _form_file(register.form(key), file)
        except StructuralFaults as error:
            faults += error.faults
    stop_at(faults)
    return opened


def _stop_at_wrong_rows(checks: Collection[Future[list[Fault]]]) -> None:
    stop_at([fault for check in checks for fault in check.result()])


def _form_file(form: Form, file: TextFile) -> FormFile:
    present = set(file.columns)
    columns = {
        variable: next(name for name in names if name in present)
        for variable in form.variables
        if present.intersection(names := _names_of(form, variable))
    }
    keys = (form.key_variable, form.main_form_variable, form.unit_variable)
    stop_at(
        Fault(
            file.name,
            f"the column {key!r} is missing",
            todo="It tells which form a row is: fetch a dump that has it.",
        )
        for key in keys
        if key is not None and key not in columns
    )
    return FormFile(form, file, columns)


def _names_of(form: Form, variable: str) -> tuple[str, ...]:
    return (variable, *form.codings(variable)[-1].aliases)


def read_dump(
    register: Register, folder: Path, variables: Variables | None = None
) -> Mapping[str, TypedForm]:
    """Form key → its typed rows in memory; only the variables asked for, or all of them.

    Raises `StructuralFaults`; value faults are null and counted.
    """
    with open_dump(register, folder) as files:
        return {
            key: read_form(file, file.form.variables if variables is None else variables[key])
            for key, file in files.items()
            if variables is None or key in variables
        }


def read_form(file: FormFile, variables: Collection[str]) -> TypedForm:
    """The form's rows in memory, in the order of the file."""
    present = [name for name in file.form.variables if name in set(variables) & set(file.columns)]
    rows = _in_its_encoding(file, lambda readable: _collected(readable, present))
    return TypedForm(
        file.form,
        file.file.name,
        rows.select(present).lazy(),
        _flagged(rows, _FAULT),
        file.missing,
        file.unknown,
    )


def _collected(file: FormFile, variables: Collection[str]) -> pl.DataFrame:
    rows = _decoded_rows(file, variables).collect(engine="streaming")
    untidy = list(_flagged(rows, _UNREAD))
    if untidy:
        tidied_rows = _decoded_rows(file, untidy, tidy=untidy)
        rows = rows.with_columns(tidied_rows.collect(engine="streaming").get_columns())
    return rows


def write_form(file: FormFile, target: Path) -> dict[str, int]:
    """Write the form's typed rows as Parquet, without holding them in memory.

    Gives the number of value faults of each variable that has any.
    """
    return _in_its_encoding(file, lambda readable: _written(readable, target))


def _written(file: FormFile, target: Path) -> dict[str, int]:
    present = list(file.columns)
    untidy = list(_flagged(_number_of_flags(_decoded_rows(file, present)), _UNREAD))
    rows = _decoded_rows(file, present, tidy=untidy)
    rows.select(present).sink_parquet(target)
    return _flagged(_number_of_flags(rows), _FAULT)


def _in_its_encoding(file: FormFile, read: Callable[[FormFile], Result]) -> Result:
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


def _number_of_flags(rows: pl.LazyFrame) -> pl.DataFrame:
    flags = [name for name in rows.collect_schema().names() if name.startswith((_FAULT, _UNREAD))]
    return rows.select(pl.col(flags).sum()).collect(engine="streaming")


def _flagged(rows: pl.DataFrame, flag: str) -> dict[str, int]:
    """Variable → number of flagged values, for those that have any."""
    flags = [name for name in rows.columns if name.startswith(flag)]
    sums = rows.select(pl.col(flags).sum())
    return {name.removeprefix(flag): sums[name][0] for name in flags if sums[name][0]}


def _decoded_rows(
    file: FormFile, variables: Collection[str], *, tidy: Collection[str] = ()
) -> pl.LazyFrame:
    """Each variable's typed values, and beside them the flags of what is wrong with them.

    `tidy`: the variables whose text is tidied first (see `decoding.tidied`).
    """
    form = file.form
    day = _form_day(file)
    tidied_text = [tidied(form, name, file.columns[name]) for name in tidy]
    columns = []
    for variable in variables:
        decoded = decode(form, variable, file.columns[variable], day)
        columns.append(decoded.value.alias(variable))
        if decoded.fault is not None and decoded.unread is not None:
            columns.append(decoded.fault.alias(_FAULT + variable))
            columns.append(decoded.unread.alias(_UNREAD + variable))
    return scan_text(file.file).with_columns(tidied_text).select(columns)


def _form_day(file: FormFile) -> pl.Expr:
    column = file.columns.get(file.form.dated_by)
    if column is None:
        return pl.lit(None, dtype=pl.Date)
    text = tidied(file.form, file.form.dated_by, column)
    return text.str.to_date("%d.%m.%Y", strict=False)


def scan_text(file: TextFile, *, number_rows_as: str | None = None) -> pl.LazyFrame:
    """The file as text columns; a blank field is null. Rows are numbered from 2, if at all."""
    return pl.scan_csv(
        file.path,
        separator=file.separator,
        schema=dict.fromkeys(file.columns, pl.String()),
        row_index_name=number_rows_as,
        row_index_offset=2,
        raise_if_empty=False,
    )
