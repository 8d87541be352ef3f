"""Finding the dump file of each form in a folder."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kvalreg.frames.faults import Fault, StructuralFaults, stop_at
from kvalreg.model import Form, Register

_MRS_NAME = re.compile(r"DataDump_MRS-[^_]*_(?P<form>.+)_\d{4}-?\d\d-?\d\d(_\d+)?", re.IGNORECASE)
_PLAIN_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def find_dump_files(register: Register, folder: Path) -> Mapping[str, Path]:
    """Form key → its dump file: `<table>.csv` or `DataDump_MRS-*_<form>_<date>_<time>.csv`.

    Either may end in `.gz`. Forms without a file are left out, but the main form must be there.
    Raises `StructuralFaults` when the folder cannot be read, when two files hold the same form,
    or when the main form's file is missing.
    """
    found = look_for_dump_files(register, folder)
    stop_at(found.faults)
    return found.paths


@dataclass(frozen=True)
class FoundFiles:
    """`paths`: form key → its only file. `absent`: the forms that have none.

    `faults`: files that must be there and are not, and forms that two files hold.
    """

    paths: Mapping[str, Path]
    absent: tuple[str, ...]
    faults: tuple[Fault, ...]


def look_for_dump_files(register: Register, folder: Path) -> FoundFiles:
    """The same, with everything that is wrong.

    Raises `StructuralFaults` when the folder cannot be read.
    """
    try:
        files = sorted(path for path in folder.iterdir() if _table_name(path))
    except OSError as error:
        raise StructuralFaults(
            [Fault(str(folder), f"cannot be read ({error.strerror})", todo="Check the path.")]
        ) from error
    found: dict[str, list[Path]] = {}
    for form in register.forms:
        names = _names_of(form)
        found[form.key] = [path for path in files if _plain(_table_name(path)) in names]
    return FoundFiles(
        {key: paths[0] for key, paths in found.items() if len(paths) == 1},
        tuple(key for key, paths in found.items() if not paths),
        tuple(_missing_or_doubled(register, folder, found)),
    )


def _missing_or_doubled(
    register: Register, folder: Path, found: Mapping[str, list[Path]]
) -> list[Fault]:
    faults = [
        Fault(
            str(folder),
            f"two files hold the form {register.form(key).table}: "
            f"{', '.join(path.name for path in paths)}",
            todo="Leave the newest in the folder and move the others away.",
        )
        for key, paths in found.items()
        if len(paths) > 1
    ]
    required = {event.form for event in register.pathway.events if event.required}
    return faults + [
        Fault(
            str(folder),
            f"no file {register.form(key).table}.csv",
            todo=f"Put the dump file of {register.form(key).title.nb!r} there.",
        )
        for key in sorted(required)
        if not found[key]
    ]


def _table_name(path: Path) -> str:
    """The form's name as the file says it; empty when the file is not a dump."""
    name = re.sub(r"\.csv(\.gz)?$", "", path.name, flags=re.IGNORECASE)
    if name == path.name:
        return ""
    dump = _MRS_NAME.fullmatch(name)
    return dump["form"] if dump else name


def _names_of(form: Form) -> set[str]:
    table = re.sub(r"_\d+$", "", form.table)
    return {_plain(form.table), _plain(table), _plain(form.title.nb)}


def _plain(name: str) -> str:
    """Only letters and digits, so that `Pasientskjema før behandling` meets its table name."""
    return re.sub(r"[^a-z0-9]", "", name.casefold().translate(_PLAIN_LETTERS))
