"""What every command that computes says of the data that it read."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kvalreg.cli.ending import say, tell_unknown

if TYPE_CHECKING:
    from kvalreg.frames.dataset import Dataset
    from kvalreg.reports.counting.computation import Counted


@contextmanager
def remembering() -> Iterator[list[str]]:
    """The words that are told while the block runs, for saying them again another time."""
    said: list[str] = []
    heard = StringIO()
    try:
        with redirect_stderr(heard):
            yield said
    finally:
        said.append(heard.getvalue())
        sys.stderr.write(heard.getvalue())


def tell_of_data(dataset: "Dataset", data: Path, *, strict: bool) -> None:
    """Name unknown columns and say how many values were not understood.

    With `strict` such values end the command with 1.
    """
    for typed in dataset.forms.values():
        tell_unknown(typed)
    faults = dataset.value_faults
    if faults:
        counted = (
            f"{faults} values were not understood and count"
            if faults > 1
            else "1 value was not understood and counts"
        )
        say(f"{counted} as missing: `kvalreg check` lists them.")
    if faults and strict:
        _name_value_faults(dataset, data)
        say("Nothing was written, because of --strict.")
        raise typer.Exit(1)


def _name_value_faults(dataset: "Dataset", data: Path) -> None:
    """Say where the first of them stand; a snapshot knows only how many there are."""
    from kvalreg.frames.snapshot import is_snapshot
    from kvalreg.frames.value_faults import name_value_faults

    if not is_snapshot(data):
        faulty = {key: typed.faulty for key, typed in dataset.forms.items()}
        for fault in name_value_faults(dataset.register, data, faulty):
            say(str(fault))


def tell_of_counting(counted: "Counted") -> None:
    """Name what could not be made, and why."""
    for key, lacking in counted.stopped.items():
        say(f"{key}: not made, because the data lack {', '.join(lacking)}.")
    for key in counted.without_eligible:
        say(f"{key}: not made, because it needs counts of eligible patients: --eligible FILE.")
