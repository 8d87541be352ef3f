"""Delivering a cohort: dump files or a snapshot, as a whole or not at all."""

import json
import shutil
from enum import Enum
from pathlib import Path

import kvalreg
from kvalreg.frames.output import whole_folder
from kvalreg.frames.snapshot import CONTENTS, import_dump
from kvalreg.model import Register
from kvalreg.synthetic.dump import Drawn, write_dump
from kvalreg.synthetic.order import Order

ORDER_FILE = "synthesized.json"
"""Lies beside the data and says that they hold no real patient."""


_ENDINGS = (".csv", ".parquet")


class Shape(Enum):
    """What is written: dump files as MRS writes them, or a kvalreg snapshot."""

    MRS = "mrs"
    SNAPSHOT = "snapshot"


def deliver(order: Order, target: Path, shape: Shape, drawn: Drawn) -> None:
    """Write the cohort into the folder `target`.

    Raises `NotWritten` when the folder holds anything but an earlier cohort, or the disk
    refuses. Nothing is written unless everything is.
    """
    with whole_folder(target, own=replaceable(order.register, target)) as folder:
        write = write_dump if shape is Shape.MRS else _write_snapshot
        write(order, folder, drawn)
        (folder / ORDER_FILE).write_text(_description(order), encoding="utf-8")


def replaceable(register: Register, target: Path) -> set[str]:
    """The names of an earlier cohort's files; none if the folder does not say that it is one.

    A real dump has files of the same names.
    """
    if not (target / ORDER_FILE).exists():
        return set()
    tables = [form.table for form in register.forms]
    return {ORDER_FILE, CONTENTS, *(f"{table}{end}" for table in tables for end in _ENDINGS)}


def _write_snapshot(order: Order, folder: Path, drawn: Drawn) -> None:
    """By way of dump files, so that there is one way from stored codes to typed values."""
    dump, snapshot = folder / "dump", folder / "snapshot"
    dump.mkdir()
    write_dump(order, dump, drawn)
    import_dump(order.register, dump, snapshot)
    move_up(dump, snapshot, folder)


def move_up(dump: Path, snapshot: Path, folder: Path) -> None:
    """The snapshot's files into the folder itself; the dump that it was made of goes."""
    shutil.rmtree(dump)
    for path in list(snapshot.iterdir()):
        path.rename(folder / path.name)
    snapshot.rmdir()


def _description(order: Order) -> str:
    facts = {
        "synthetic": True,
        "register": order.register.key,
        "patients": order.patients,
        "years": [order.first_year, order.last_year],
        "seed": order.seed,
        "faults": order.faults,
        "kvalreg": kvalreg.__version__,
    }
    return json.dumps(facts, indent=2) + "\n"
