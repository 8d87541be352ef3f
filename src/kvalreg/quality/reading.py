"""Reading everything that can be read, one form at a time, and noting what cannot."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import polars as pl

from kvalreg.frames.dump import open_what_opens
from kvalreg.frames.faults import Fault, StructuralFaults
from kvalreg.frames.form_file import ROW, FormFile, read_flagged
from kvalreg.frames.row_structure import wrong_rows
from kvalreg.frames.snapshot import is_snapshot, read_snapshot
from kvalreg.frames.value_faults import list_value_faults
from kvalreg.model import Register
from kvalreg.quality.findings import MOST_EXAMPLES, Finding
from kvalreg.quality.read_form import ReadForm
from kvalreg.quality.structure import (
    MOST_WRONG_ROWS,
    about_absent,
    about_the_file,
    about_wrong_rows,
    is_a_table,
)

Note = Callable[[Finding], None]
Progress = Callable[[str], None]


def read_forms(
    register: Register, source: Path, note: Note, progress: Progress
) -> Iterator[ReadForm]:
    """The forms that can be read, the main form first; the others' faults are noted.

    One form is in memory at a time, as long as the caller lets go of the one before.
    """
    try:
        read = _from_snapshot if is_snapshot(source) else _from_dump
        yield from read(register, source, note, progress)
    except StructuralFaults as error:
        for fault in error.faults:
            note(about_the_file(fault))


def _note_absent(register: Register, absent: Sequence[str], note: Note) -> None:
    """Those that every pathway must have are faults of the folder already."""
    required = {event.form for event in register.pathway.events if event.required}
    for key in absent:
        if key not in required:
            note(about_absent(register, register.form(key)))


def _in_order(register: Register, keys: Sequence[str]) -> list[str]:
    return sorted(keys, key=lambda key: key != register.main_form.key)


def _from_snapshot(
    register: Register, source: Path, note: Note, progress: Progress
) -> Iterator[ReadForm]:
    forms = read_snapshot(register, source)
    _note_absent(register, [form.key for form in register.forms if form.key not in forms], note)
    for key in _in_order(register, list(forms)):
        typed = forms[key]
        progress(typed.source)
        yield ReadForm(
            typed.form,
            typed.source,
            typed.frame.with_row_index(ROW, offset=2).collect(),
            typed.missing,
            typed.unknown,
            typed.faulty,
            None,
        )


def _from_dump(
    register: Register, source: Path, note: Note, progress: Progress
) -> Iterator[ReadForm]:
    with open_what_opens(register, source) as opened:
        for fault in opened.faults:
            note(about_the_file(fault))
        _note_absent(register, opened.absent, note)
        for key in _in_order(register, list(opened.files)):
            file = opened.files[key]
            progress(file.file.name)
            faults = wrong_rows(file.file, most=MOST_WRONG_ROWS)
            for finding in about_wrong_rows(file.form, len(file.file.columns), faults):
                note(finding)
            if not is_a_table(faults):
                continue
            try:
                form = _read(file, faults)
            except StructuralFaults as error:
                for fault in error.faults:
                    note(about_the_file(fault))
                continue
            except pl.exceptions.PolarsError as error:
                found = f"cannot be read as a table ({type(error).__name__})"
                note(about_the_file(Fault(file.file.name, found)))
                continue
            yield form


def _read(file: FormFile, wrong: Sequence[Fault]) -> ReadForm:
    file = replace(file, skipped=tuple(fault.row for fault in wrong if fault.row is not None))
    typed, faults = read_flagged(file, file.form.variables)
    rows = typed.frame.collect()
    return ReadForm(
        typed.form,
        typed.source,
        rows,
        typed.missing,
        typed.unknown,
        typed.faulty,
        list_value_faults(file, rows, faults, most=MOST_EXAMPLES),
    )
