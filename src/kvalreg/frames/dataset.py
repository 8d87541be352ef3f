"""What a command works on: the typed forms of a register, from dump files or a snapshot."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kvalreg.frames.dump import Variables, read_dump
from kvalreg.frames.faults import stop_at
from kvalreg.frames.keys import key_faults
from kvalreg.frames.snapshot import is_snapshot, read_snapshot
from kvalreg.frames.typed_form import TypedForm
from kvalreg.model import Register


@dataclass(frozen=True, eq=False)
class Dataset:
    """The typed forms of a register, by form key. Their keys are sound."""

    register: Register
    forms: Mapping[str, TypedForm]

    @property
    def value_faults(self) -> int:
        """The number of values that were not understood and count as missing."""
        return sum(sum(typed.faulty.values()) for typed in self.forms.values())


def read_dataset(register: Register, source: Path, variables: Variables | None = None) -> Dataset:
    """The register's typed forms from a folder of dump files or a snapshot.

    `variables`: form key → the variables to read; None reads every form whole.
    Raises `StructuralFaults`, with every fault of every file.
    """
    read = read_snapshot if is_snapshot(source) else read_dump
    forms = read(register, source, variables)
    stop_at(fault for typed in forms.values() for fault in key_faults(typed))
    return Dataset(register, forms)
