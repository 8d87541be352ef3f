"""Opening the dump files of a register, and reading them into typed forms."""

from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from kvalreg.frames.dump_files import find_dump_files, look_for_dump_files
from kvalreg.frames.faults import Fault, StructuralFaults, stop_at
from kvalreg.frames.form_file import FormFile, read_form
from kvalreg.frames.row_structure import wrong_rows
from kvalreg.frames.text_file import TextFile, open_text_file
from kvalreg.frames.typed_form import TypedForm
from kvalreg.model import Form, Register

Variables = Mapping[str, Collection[str]]  # form key → variables


@dataclass(frozen=True, eq=False)
class OpenedDump:
    """What could be opened of a dump: form key → its file, and the faults found so far.

    `absent`: the forms that have no file at all.
    """

    files: Mapping[str, FormFile]
    faults: tuple[Fault, ...]
    absent: tuple[str, ...] = ()


@contextmanager
def open_dump(register: Register, folder: Path) -> Iterator[Mapping[str, FormFile]]:
    """Form key → its opened file, checked row by row when the block ends.

    Raises `StructuralFaults` with every fault of every file: one that cannot be read, a row with
    the wrong number of fields, a broken quotation mark, a key column that is not there. The
    rows are checked beside the work of the block, so what it made counts only when it ended.
    """
    with ExitStack() as stack, ThreadPoolExecutor(max_workers=1) as workers:
        opened = _open_all(stack, register, find_dump_files(register, folder))
        files = opened.files
        missing_keys = [fault for file in files.values() for fault in _missing_keys(file)]
        stop_at([*opened.faults, *missing_keys])
        checks = [workers.submit(wrong_rows, file.file) for file in files.values()]
        try:
            yield files
        except pl.exceptions.PolarsError as error:
            _stop_at_wrong_rows(checks)
            raise StructuralFaults(
                [Fault(str(folder), f"cannot be read as a table ({type(error).__name__})")]
            ) from error
        _stop_at_wrong_rows(checks)


@contextmanager
def open_what_opens(register: Register, folder: Path) -> Iterator[OpenedDump]:
    """The files that can be opened, whatever is wrong with the others.

    Their rows are not checked, and their key columns may be missing.
    Raises `StructuralFaults` only when the folder itself cannot be read.
    """
    with ExitStack() as stack:
        found = look_for_dump_files(register, folder)
        opened = _open_all(stack, register, found.paths)
        yield OpenedDump(opened.files, (*found.faults, *opened.faults), found.absent)


def _open_all(stack: ExitStack, register: Register, paths: Mapping[str, Path]) -> OpenedDump:
    opened: dict[str, FormFile] = {}
    faults: list[Fault] = []
    for key, path in paths.items():
        try:
            file = stack.enter_context(open_text_file(path))
        except StructuralFaults as error:
            faults += error.faults
            continue
        opened[key] = _form_file(register.form(key), file)
    return OpenedDump(opened, tuple(faults))


def _stop_at_wrong_rows(checks: Collection[Future[list[Fault]]]) -> None:
    stop_at([fault for check in checks for fault in check.result()])


def _form_file(form: Form, file: TextFile) -> FormFile:
    present = set(file.columns)
    columns = {
        variable: next(name for name in names if name in present)
        for variable in form.variables
        if present.intersection(names := _names_of(form, variable))
    }
    return FormFile(form, file, columns)


def _names_of(form: Form, variable: str) -> tuple[str, ...]:
    return (variable, *form.codings(variable)[-1].aliases)


def _missing_keys(file: FormFile) -> list[Fault]:
    return [
        Fault(
            file.file.name,
            f"the column {key!r} is missing",
            todo="It tells which form a row is: fetch a dump that has it.",
        )
        for key in file.form.key_variables
        if key not in file.columns
    ]


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
