"""A snapshot: a register's typed forms as a folder of Parquet files, one per form."""

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

import polars as pl

from kvalreg.frames.dump import Variables, open_dump
from kvalreg.frames.faults import Fault, StructuralFaults, stop_at
from kvalreg.frames.form_file import FormFile, write_form
from kvalreg.frames.keys import look_at_keys
from kvalreg.frames.output import whole_folder
from kvalreg.frames.typed_form import TypedForm
from kvalreg.frames.value_faults import name_value_faults
from kvalreg.model import Form, Register

CONTENTS = "snapshot.json"
_FORMAT = "kvalreg-snapshot/1"


def is_snapshot(folder: Path) -> bool:
    return (folder / CONTENTS).is_file()


def import_dump(
    register: Register, dump: Path, target: Path, *, stop_at_value_faults: bool = False
) -> dict[str, TypedForm]:
    """Make a snapshot of dump files, all or nothing, in memory that grows more slowly than they do.

    Gives the typed forms that were written, with their numbers of value faults.
    Raises `StructuralFaults`, and `NotWritten` when the target cannot be written.
    """
    own = {CONTENTS, *(_path(target, form).name for form in register.forms)}
    with whole_folder(target, own=own) as folder:
        with open_dump(register, dump) as files:
            forms = {key: _write(file, folder) for key, file in files.items()}
        stop_at(fault for typed in forms.values() for fault in look_at_keys(typed).faults)
        if stop_at_value_faults:
            stop_at(_value_faults(register, dump, forms))
        _write_contents(register, forms, folder)
    return {key: _moved(typed, target) for key, typed in forms.items()}


def read_snapshot(
    register: Register, folder: Path, variables: Variables | None = None
) -> dict[str, TypedForm]:
    """Form key → its typed rows, read from the Parquet files when they are asked for.

    Raises `StructuralFaults` when the folder is not a whole snapshot of this register.
    """
    contents = _read_contents(register, folder)
    return {
        key: _open(register.form(key), folder, said, None if variables is None else variables[key])
        for key, said in contents["forms"].items()
        if variables is None or key in variables
    }


def _path(folder: Path, form: Form) -> Path:
    return folder / f"{form.table}.parquet"


def _write(file: FormFile, folder: Path) -> TypedForm:
    path = _path(folder, file.form)
    faulty = write_form(file, path)
    return TypedForm(
        file.form, file.file.name, pl.scan_parquet(path), faulty, file.missing, file.unknown
    )


def _moved(typed: TypedForm, folder: Path) -> TypedForm:
    rows = pl.scan_parquet(_path(folder, typed.form))
    return TypedForm(typed.form, typed.source, rows, typed.faulty, typed.missing, typed.unknown)


def _value_faults(register: Register, dump: Path, forms: dict[str, TypedForm]) -> list[Fault]:
    """How many there are, and the first of them; nothing if there are none."""
    total = sum(typed.value_faults for typed in forms.values())
    if not total:
        return []
    found = f"{total} {'value is' if total == 1 else 'values are'} not allowed"
    faulty = {key: typed.faulty for key, typed in forms.items()}
    count = Fault(str(dump), found, todo="`kvalreg check` lists them.")
    return [count, *name_value_faults(register, dump, faulty)]


def _write_contents(register: Register, forms: dict[str, TypedForm], folder: Path) -> None:
    contents = {
        "format": _FORMAT,
        "register": register.key,
        "forms": {
            key: {
                "file": typed.source,
                "value_faults": dict(typed.faulty),
                "missing": typed.missing,
                "unknown": typed.unknown,
            }
            for key, typed in forms.items()
        },
    }
    (folder / CONTENTS).write_text(json.dumps(contents, indent=2, ensure_ascii=False))


def _read_contents(register: Register, folder: Path) -> dict[str, Any]:
    try:
        contents: dict[str, Any] = json.loads((folder / CONTENTS).read_text())
    except (OSError, ValueError) as error:
        raise _not_a_snapshot(folder, "its table of contents cannot be read") from error
    if not isinstance(contents, dict) or set(contents) != {"format", "register", "forms"}:
        raise _not_a_snapshot(folder, "its table of contents is not one of ours")
    if contents["format"] != _FORMAT:
        raise _not_a_snapshot(folder, f"its format is {contents['format']!r}, not {_FORMAT}")
    if contents["register"] != register.key:
        raise _not_a_snapshot(folder, f"it holds the register {contents['register']!r}")
    return contents


def _open(
    form: Form, folder: Path, said: dict[str, Any], variables: Collection[str] | None
) -> TypedForm:
    path = _path(folder, form)
    try:
        rows = pl.scan_parquet(path)
        present = rows.collect_schema().names()
    except (OSError, pl.exceptions.PolarsError) as error:
        raise _not_a_snapshot(folder, f"{path.name} cannot be read") from error
    wanted = [name for name in present if variables is None or name in variables]
    return TypedForm(
        form,
        path.name,
        rows.select(wanted),
        said["value_faults"],
        tuple(said["missing"]),
        tuple(said["unknown"]),
    )


def _not_a_snapshot(folder: Path, why: str) -> StructuralFaults:
    todo = "Make it again with `kvalreg import`."
    return StructuralFaults([Fault(str(folder), f"is not a snapshot to use: {why}", todo=todo)])
