"""A delimited text file as it came: its encoding, its separator, its columns."""

import codecs
import csv
import gzip
import re
import shutil
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kvalreg.frames.faults import Fault, StructuralFaults, stop_at
from kvalreg.frames.scratch import scratch_for_copies
from kvalreg.frames.value_words import column_in_words

SEPARATORS = (";", ",", "\t")
_BLOCK = 1 << 20
_BOMB_SIZE = 256 << 20
_BOMB_RATIO = 300
_LONGEST_HEADER = 1 << 20
_MOST_NAMED = 20
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_VALUE = re.compile(r"[\d.,:+-]*\d[\d.,:+-]*")  # a number or a date: no column is called so


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
    if path.suffix.lower() != ".gz":
        yield _opened(path)
        return
    with scratch_for_copies() as scratch:
        yield _opened(path, scratch)


@contextmanager
def as_utf8(file: TextFile) -> Iterator[TextFile]:
    """The file rewritten from Windows' Latin-1 to UTF-8, for the length of the block.

    Raises `StructuralFaults` when it is UTF-8 that is broken in places.
    """
    _refuse_broken_utf8(file)
    with scratch_for_copies() as scratch:
        copy = scratch / "utf8.csv"
        with (
            file.path.open(encoding="latin-1", newline="") as source,
            copy.open("w", encoding="utf-8", newline="") as target,
        ):
            shutil.copyfileobj(source, target, _BLOCK)
        yield replace(file, path=copy)


def _opened(path: Path, scratch: Path | None = None) -> TextFile:
    try:
        if path.exists() and not path.is_file():
            raise _unreadable(path, "it is not a file", "Save it as a file first.")
        return _with_header(path.name, path if scratch is None else _packed_out(path, scratch))
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error


def _packed_out(path: Path, scratch: Path) -> Path:
    target = scratch / path.stem
    packed = path.stat().st_size
    limit = max(_BOMB_SIZE, packed * _BOMB_RATIO)
    room = shutil.disk_usage(scratch).free // 2
    try:
        with gzip.open(path) as source, target.open("wb") as file:
            written = 0
            while block := source.read(_BLOCK):
                written += len(block)
                if written > limit:
                    raise _unreadable(
                        path,
                        f"packs out to more than {limit >> 20} MB from {packed >> 10} kB",
                        "This is not a dump. Pack the file out yourself if you trust it.",
                    )
                if written > room:
                    raise _unreadable(
                        path,
                        f"packed out it does not fit into {scratch.parent}",
                        "Make room there, or name a folder with more room in TMPDIR.",
                    )
                file.write(block)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise _unreadable(path, "the compression is broken or cut off") from error
    return target


def _with_header(name: str, path: Path) -> TextFile:
    with path.open("rb") as file:
        line = file.readline(_LONGEST_HEADER)
        is_all = not file.read(1)
    _refuse_what_is_no_header(name, line, is_all=is_all)
    header = _decoded(line).strip("\r\n")
    separator = max(SEPARATORS, key=header.count)
    columns = tuple(_split(header, separator))
    _refuse_twice(name, columns)
    return TextFile(name, path, separator, columns)


def _refuse_what_is_no_header(name: str, line: bytes, *, is_all: bool) -> None:
    again = "Fetch the dump again."
    fault = None
    if not line.strip(b"\xef\xbb\xbf \r\n"):
        found = "the file is empty" if is_all else "the first line is empty"
        fault = Fault(name, found, "a header line", again)
    elif line.startswith(_UTF16):
        fault = Fault(name, "found UTF-16", "UTF-8 or Latin-1", "Save it anew as UTF-8.")
    elif len(line) == _LONGEST_HEADER or b"\0" in line:
        fault = Fault(name, "no header line: this is not a text table", todo=again)
    elif b"\r" in line.rstrip(b"\r\n"):
        allowed = "lines that end as in Windows or Unix"
        fault = Fault(name, "its lines end in a bare carriage return", allowed, "Save it anew.")
    stop_at([fault] if fault else [])


def _split(header: str, separator: str) -> list[str]:
    return [name.strip() for name in next(csv.reader([header], delimiter=separator))]


def _refuse_broken_utf8(file: TextFile) -> None:
    """Refuse a file that is UTF-8 in other places: as Latin-1, each ø there were two letters."""
    is_utf8_elsewhere = False
    broken: list[int] = []
    with file.path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.isascii():
                continue
            try:
                line.decode()
                is_utf8_elsewhere = True
            except UnicodeDecodeError:
                broken.append(number)
    if is_utf8_elsewhere:
        stop_at(
            Fault(
                file.name,
                "found a broken letter, in a file that else is UTF-8",
                "the same encoding in the whole file",
                "The file may be cut off here. Fetch the dump again.",
                row=number,
            )
            for number in broken[:_MOST_NAMED]
        )


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("latin-1")


def _refuse_twice(name: str, columns: tuple[str, ...]) -> None:
    twice = [column for column, times in Counter(columns).items() if times > 1]
    if twice and any(map(_VALUE.fullmatch, columns)):  # somebody's answers: none is repeated
        found, allowed = "found values in the first line", "a header line, with column names"
        stop_at([Fault(name, found, allowed, "Fetch the dump again.", row=1)])
    stop_at(
        Fault(
            name,
            f"the column {column!r} stands there twice",
            "each column once",
            "Remove the copy.",
            row=1,
            variable=column,
        )
        for column in map(column_in_words, twice)
    )


def _unreadable(path: Path, why: str, todo: str = "Fetch the dump again.") -> StructuralFaults:
    return StructuralFaults([Fault(path.name, f"cannot be read: {why}", todo=todo)])
