"""A delimited text file as it came: its encoding, its separator, its columns."""

import gzip
import shutil
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kvalreg.frames.faults import Fault, StructuralFaults

SEPARATORS = (";", ",", "\t")
_BLOCK = 1 << 20
_BOMB_SIZE = 256 << 20
_BOMB_RATIO = 300
_LONGEST_HEADER = 1 << 20


@dataclass(frozen=True)
class TextFile:
    """An opened text file: plain (not compressed), with one header line.

    `name` is what the user calls it; `path` is what is read (a temporary copy of a `.gz`).
    """

    name: str
    path: Path
    separator: str
    columns: tuple[str, ...]


@contextmanager
def open_text_file(path: Path) -> Iterator[TextFile]:
    """Open a dump file, packed out if it is a `.gz`; temporary copies go when the block ends.

    Raises `StructuralFaults` when the file is empty, cannot be read, is cut off inside the
    compression, grows beyond all reason when packed out, or has a column twice.
    """
    with tempfile.TemporaryDirectory(prefix="kvalreg-") as scratch:
        try:
            plain = _packed_out(path, Path(scratch)) if path.suffix == ".gz" else path
            yield _with_header(path.name, plain)
        except OSError as error:
            raise _unreadable(path, error.strerror or str(error)) from error


@contextmanager
def as_utf8(file: TextFile) -> Iterator[TextFile]:
    """The file rewritten from Windows' Latin-1 to UTF-8, for the length of the block."""
    with tempfile.TemporaryDirectory(prefix="kvalreg-") as scratch:
        copy = Path(scratch) / "utf8.csv"
        with (
            file.path.open(encoding="latin-1", newline="") as source,
            copy.open("w", encoding="utf-8", newline="") as target,
        ):
            shutil.copyfileobj(source, target, _BLOCK)
        yield replace(file, path=copy)


def _packed_out(path: Path, scratch: Path) -> Path:
    target = scratch / path.stem
    limit = max(_BOMB_SIZE, path.stat().st_size * _BOMB_RATIO)
    limit = min(limit, shutil.disk_usage(scratch).free // 2)
    try:
        with gzip.open(path) as source, target.open("wb") as file:
            written = 0
            while block := source.read(_BLOCK):
                written += len(block)
                if written > limit:
                    raise _unreadable(
                        path,
                        f"packs out to more than {limit >> 20} MB "
                        f"from {path.stat().st_size >> 10} kB",
                        "This is not a dump. Pack the file out yourself if you trust it.",
                    )
                file.write(block)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise _unreadable(path, "the compression is broken or cut off") from error
    return target


def _with_header(name: str, path: Path) -> TextFile:
    with path.open("rb") as file:
        line = file.readline(_LONGEST_HEADER)
    if not line.strip(b"\xef\xbb\xbf \r\n"):
        raise StructuralFaults(
            [Fault(name, "the file is empty", "a header line", "Fetch the dump again.")]
        )
    if len(line) == _LONGEST_HEADER or b"\0" in line:
        raise StructuralFaults([Fault(name, "no header line: this is not a text table")])
    header = _decoded(line).strip("\r\n")
    separator = max(SEPARATORS, key=header.count)
    columns = tuple(column.strip().strip('"') for column in header.split(separator))
    _refuse_twice(name, columns)
    return TextFile(name, path, separator, columns)


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("latin-1")


def _refuse_twice(name: str, columns: tuple[str, ...]) -> None:
    twice = [column for column, times in Counter(columns).items() if times > 1]
    if twice:
        raise StructuralFaults(
            [
                Fault(
                    name,
                    f"the column {column!r} stands there twice",
                    "each column once",
                    "Remove the copy.",
                    row=1,
                    variable=column,
                )
                for column in twice
            ]
        )


def _unreadable(path: Path, why: str, todo: str = "Fetch the dump again.") -> StructuralFaults:
    return StructuralFaults([Fault(path.name, f"cannot be read: {why}", todo=todo)])
