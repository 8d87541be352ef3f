"""Writing that succeeds as a whole or leaves no trace."""

import os
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path


class NotWritten(Exception):
    """The output could not be written; nothing was left half-done."""


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A temporary path beside `target`, which takes its place when the block succeeds.

    Raises `NotWritten` when the folder cannot be written to or the disk is full; an earlier
    file at `target` is then still there.
    """
    with _scratch(target) as scratch:
        path = scratch / target.name
        yield path
        _flush(path)
        path.replace(target)


@contextmanager
def whole_folder(target: Path, *, own: Collection[str]) -> Iterator[Path]:
    """A temporary folder beside `target`, which takes its place when the block succeeds.

    An earlier folder at `target` is replaced as a whole if it holds nothing but files and
    folders named in `own`. Raises `NotWritten` otherwise: nobody's files disappear.
    """
    _refuse_to_lose(target, own)
    with _scratch(target) as scratch:
        folder = scratch / target.name
        folder.mkdir()
        yield folder
        for path in folder.rglob("*"):
            if path.is_file():
                _flush(path)
        if target.exists():
            target.rename(scratch / "earlier")
        folder.rename(target)


@contextmanager
def _scratch(target: Path) -> Iterator[Path]:
    """A hidden folder on the same disk, removed afterwards; remains of killed runs go too."""
    prefix = f".{target.name}.unfinished-"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for remains in target.parent.glob(f"{prefix}*"):
            if not _is_running(remains):
                shutil.rmtree(remains, ignore_errors=True)
        scratch = Path(tempfile.mkdtemp(prefix=f"{prefix}{os.getpid()}-", dir=target.parent))
    except OSError as error:
        raise _explained(target, error) from error
    try:
        yield scratch
    except OSError as error:
        raise _explained(target, error) from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _refuse_to_lose(target: Path, own: Collection[str]) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise NotWritten(f"{target}: is a file. Nothing was written. Name a folder.")
    others = sorted(path.name for path in target.iterdir() if path.name not in own)
    if others:
        raise NotWritten(
            f"{target}: holds {len(others)} other files, such as {others[0]}, which would be "
            "lost. Nothing was written. Name an empty or a new folder."
        )


def _is_running(scratch: Path) -> bool:
    process = scratch.name.split("unfinished-")[1].split("-")[0]
    return Path(f"/proc/{process}").exists()


def _flush(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _explained(target: Path, error: OSError) -> NotWritten:
    return NotWritten(
        f"{target}: could not be written ({error.strerror or error}). Nothing was written. "
        "Choose another place, or make room and permission there, and run again."
    )
