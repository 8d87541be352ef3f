"""Writing that succeeds as a whole or leaves no trace."""

import errno
import os
import re
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import polars as pl

from kvalreg.frames.scratch import scratch_folder, scratch_for_copies

_LONGEST_PREFIX = 60  # characters of the target's name, so that the scratch's is not too long


class NotWritten(Exception):
    """The output could not be written; nothing was left half-done."""


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A temporary path beside `target`, which takes its place when the block succeeds.

    A link stays, and the file behind it is replaced; a device such as `/dev/stdout` is written
    to, never replaced. Raises `NotWritten` when the folder cannot be written to or the disk is
    full; an earlier file at `target` is then still there.
    """
    if target.is_dir():
        raise NotWritten(f"{target}: is a folder. Nothing was written. Name a file.")
    if target.exists() and not target.is_file():
        with _explaining(target), scratch_for_copies() as scratch:
            yield scratch / "output"
            with (scratch / "output").open("rb") as written, target.open("wb") as device:
                shutil.copyfileobj(written, device)
        return
    with _explaining(target), _beside(target) as scratch:
        path = scratch / target.name
        yield path
        _flush(path)
        path.replace(target.resolve())


@contextmanager
def whole_folder(target: Path, *, own: Collection[str]) -> Iterator[Path]:
    """A temporary folder beside `target`, which takes its place when the block succeeds.

    An earlier folder at `target` is replaced as a whole if it holds nothing but files and
    folders named in `own`. Raises `NotWritten` otherwise: nobody's files disappear.
    """
    _refuse_to_lose(target, own)
    with _explaining(target), _beside(target) as scratch:
        folder = scratch / target.resolve().name
        folder.mkdir()
        yield folder
        for path in folder.rglob("*"):
            if path.is_file():
                _flush(path)
        if target.exists():
            target.resolve().rename(scratch / "earlier")
        folder.rename(target.resolve())


def write_parquet(rows: pl.LazyFrame, path: Path) -> None:
    """Write the rows as Parquet. Raises `OSError` when the disk refuses."""
    try:
        rows.sink_parquet(path)
    except pl.exceptions.ComputeError as error:
        if not str(error).startswith("parquet: "):
            raise
        said = re.search(r"IO error: (.*) \(os error", str(error))
        raise OSError(errno.EIO, said[1] if said else "the disk may be full") from error


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A hidden scratch folder on the same disk."""
    place = target.resolve().parent
    place.mkdir(parents=True, exist_ok=True)
    with scratch_folder(place, f".{target.name[:_LONGEST_PREFIX]}.unfinished-") as scratch:
        yield scratch


@contextmanager
def _explaining(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotWritten(
            f"{target}: could not be written ({error.strerror or error}). Nothing was written. "
            "Choose another place, or make room and permission there, and run again."
        ) from error


def _refuse_to_lose(target: Path, own: Collection[str]) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise NotWritten(f"{target}: is a file. Nothing was written. Name a folder.")
    with _explaining(target):
        others = sorted(path.name for path in target.iterdir() if path.name not in own)
    if others:
        raise NotWritten(
            f"{target}: holds {len(others)} other files, such as {others[0]}, which would be "
            "lost. Nothing was written. Name an empty or a new folder."
        )


def _flush(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
