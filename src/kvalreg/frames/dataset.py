"""What a command works on: the typed forms of a register, from dump files or a snapshot."""

from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from kvalreg.frames.decoding import type_of
from kvalreg.frames.dump import Variables, read_dump
from kvalreg.frames.duplicates import FormRows
from kvalreg.frames.engines import Engine, on_engine
from kvalreg.frames.faults import stop_at
from kvalreg.frames.keys import Keys, look_at_keys
from kvalreg.frames.snapshot import is_snapshot, read_snapshot
from kvalreg.frames.typed_form import TypedForm
from kvalreg.model import Form, Register


@dataclass(frozen=True, eq=False)
class Dataset:
    """The typed forms of a register, and their keys, by form key. The keys are sound."""

    register: Register
    forms: Mapping[str, TypedForm]
    keys: Mapping[str, Keys]

    @property
    def value_faults(self) -> int:
        """The number of values that were not understood and count as missing."""
        return sum(typed.value_faults for typed in self.forms.values())

    def lacks(self, form_key: str, variable: str) -> bool:
        """Whether the data lack a variable that today's form has.

        A variable that is no longer asked for may be absent: nobody can have answered it.
        """
        form = self.register.form(form_key)
        if form_key not in self.forms:
            return True
        return variable in self.forms[form_key].missing and not is_retired(form, variable)

    def on(self, engine: Engine, variables: Variables) -> dict[str, FormRows]:
        """Form key → the variables of its rows on the engine.

        A variable that the data do not have is null in every row; without a column for the
        status, every form is taken to be completed (as in the dumps that reports are made of).
        """
        return {
            key: FormRows(
                on_engine(engine, self._rows(self.forms[key], variables[key])),
                {
                    name: on_engine(engine, values)
                    for name, values in self.keys[key].repeated.items()
                },
            )
            for key in variables
            if key in self.forms
        }

    def _rows(self, typed: TypedForm, variables: Collection[str]) -> pl.LazyFrame:
        absent = [
            pl.lit(None, dtype=type_of(typed.form.codings(name))).alias(name)
            for name in variables
            if name in typed.missing
        ]
        rows = typed.frame.with_columns(absent)
        status = self.register.completed
        if status.variable in typed.missing:
            rows = rows.with_columns(pl.lit(status.values[0]).alias(status.variable))
        return rows.select(sorted(variables))


def is_retired(form: Form, variable: str) -> bool:
    """Whether the question has left the form."""
    return form.codings(variable)[-1].asked.last is not None


def read_dataset(register: Register, source: Path, variables: Variables | None = None) -> Dataset:
    """The register's typed forms from a folder of dump files or a snapshot.

    `variables`: form key → the variables to read, besides the keys; None reads every form whole.
    Raises `StructuralFaults`, with every fault of every file.
    """
    read = read_snapshot if is_snapshot(source) else read_dump
    forms = read(register, source, None if variables is None else _with_keys(register, variables))
    with ThreadPoolExecutor() as threads:  # each form's keys are looked at on one core
        keys = dict(zip(forms, threads.map(look_at_keys, forms.values()), strict=True))
    stop_at(fault for own in keys.values() for fault in own.faults)
    return Dataset(register, forms, keys)


def _with_keys(register: Register, variables: Variables) -> Variables:
    return {key: {*names, *register.form(key).key_variables} for key, names in variables.items()}
