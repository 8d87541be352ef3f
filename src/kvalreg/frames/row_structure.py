"""Does every row have as many fields as the header, is every quotation mark closed, no byte 0?

CSV readers fill short rows up and drop what is too much. Here a wrong row stops the work, so
every row is counted, fast enough to be done each time a file is read.
"""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from kvalreg.frames.faults import Fault
from kvalreg.frames.text_file import TextFile

_BLOCK = 1 << 18  # whole words of 64; more no longer fits the processor's cache
_LONGEST_RECORD = 1 << 24  # an unclosed quote would otherwise swallow the rest of the file
MOST_NAMED = 20
BYTE_0 = "found a byte 0"
TOO_LONG = "found a row of more than 16 MB"
BROKEN_QUOTE = "found a quotation mark that is opened or closed in the wrong place"
_NEWLINE, _RETURN, _QUOTE = (ord(character) for character in '\n\r"')
_NUL = 0

Bytes = NDArray[np.uint8]
Positions = NDArray[np.int64]


def wrong_rows(file: TextFile, *, most: int = MOST_NAMED) -> list[Fault]:
    """The rows with too few or too many fields or a byte 0, at most so many.

    After a row that has no end nothing is sure: it is the last that is named. Then its quotation
    mark is broken, or it is longer than any row can be.
    """
    faults: list[Fault] = []
    row = 0
    for block in _blocks(file):
        faults += [
            _wrong_fields(file, row + int(wrong) + 1, int(block.fields[wrong]))
            # An empty line is a row, where there is only one column.
            for wrong in np.flatnonzero(np.maximum(block.fields, 1) != len(file.columns))
        ]
        faults += [_nul(file, row + int(place) + 1) for place in block.with_nul]
        if block.broken_after is not None:
            faults.append(_endless(file, row + block.broken_after + 1, block.why))
        row += len(block.fields)
        if len(faults) >= most:
            break
    return faults[:most]


def _wrong_fields(file: TextFile, row: int, fields: int) -> Fault:
    found = f"found {fields} field{'' if fields == 1 else 's'}"
    todo = "The file may be cut off here, or a text may hold a bare separator."
    if not fields:
        found, todo = "found an empty line", "Remove it."
    return Fault(file.name, found, f"{len(file.columns)} fields, as in the header", todo, row=row)


def _nul(file: TextFile, row: int) -> Fault:
    todo = "The file is damaged: fetch the dump again."
    return Fault(file.name, BYTE_0, "text", todo, row=row)


def _endless(file: TextFile, row: int, why: str) -> Fault:
    allowed = 'a text in quotation marks, with each quotation mark inside it doubled ("")'
    todo = "Correct the text where it was registered, then fetch the dump again."
    if why == TOO_LONG:
        allowed, todo = "a line for each form", "This is not a dump, or it is damaged."
    return Fault(file.name, why, allowed, todo, row=row)


def _none() -> Positions:
    return np.empty(0, np.int64)


@dataclass(frozen=True)
class _Records:
    """Whole records of a block: `fields` of each, which have a byte 0, and what has no end.

    An empty line has 0 fields.
    """

    fields: Positions
    broken_after: int | None = None  # number of whole records before the one without end
    why: str = BROKEN_QUOTE
    with_nul: Positions = field(default_factory=_none)


def _blocks(file: TextFile) -> Iterator[_Records]:
    separator = ord(file.separator)
    buffer, kept = np.zeros(_BLOCK, np.uint8), 0
    with file.path.open("rb", buffering=0) as source:
        if source.read(len(codecs.BOM_UTF8)) != codecs.BOM_UTF8:
            source.seek(0)
        while read := source.readinto(buffer[kept:].data):
            end = kept + read
            records, used = _Records(_none()), 0
            if (buffer[kept:end] == _NEWLINE).any():  # else: do not count the same again and again
                records, used = _count(buffer, end, separator)
            yield records
            if records.broken_after is not None:
                return
            kept = end - used
            if kept > _LONGEST_RECORD:
                yield _Records(_none(), broken_after=0, why=_why_endless(buffer[used:end]))
                return
            buffer = _moved_to_front(buffer, used, end)
    if kept:
        buffer[kept] = _NEWLINE
        records, used = _count(buffer, kept + 1, separator)
        if not used and records.broken_after is None:
            records = _Records(records.fields, broken_after=0)
        yield records


def _moved_to_front(buffer: Bytes, start: int, end: int) -> Bytes:
    """The bytes from start to end at the front of a buffer that has room for more."""
    kept = end - start
    if kept == len(buffer):
        return np.concatenate([buffer, np.zeros_like(buffer)])
    buffer[:kept] = buffer[start:end]
    return buffer


def _why_endless(record: Bytes) -> str:
    return BROKEN_QUOTE if (record == _QUOTE).any() else TOO_LONG


def _count(buffer: Bytes, length: int, separator: int) -> tuple[_Records, int]:
    """The whole records at the start of the buffer's bytes, and how many bytes they take."""
    block = buffer[: -(-length // 64) * 64]
    block[length:] = 0
    ends = np.flatnonzero(block == _NEWLINE)
    separators = block == separator
    is_quote = block == _QUOTE
    broken = None
    if is_quote.any():
        quotes = np.flatnonzero(is_quote)
        ends = ends[np.searchsorted(quotes, ends) % 2 == 0]
        separators &= np.bitwise_xor.accumulate(is_quote) == 0
        misplaced = _first_misplaced_quote(block, quotes, separator, length)
        if misplaced is not None:
            ends = ends[ends < misplaced]
            broken = len(ends)
    if not len(ends):
        return _Records(_none(), broken), 0
    used = int(ends[-1]) + 1
    fields = _number_between(separators, ends) + 1
    if fields.min() == 1:
        fields[_is_empty(block, ends)] = 0
    with_nul = _none()
    if not block[:used].all():
        with_nul = np.unique(np.searchsorted(ends, np.flatnonzero(block[:used] == _NUL)))
    return _Records(fields, broken, with_nul=with_nul), used


def _is_empty(block: Bytes, ends: Positions) -> NDArray[np.bool_]:
    length = np.diff(ends, prepend=-1) - 1
    is_empty: NDArray[np.bool_] = (length == 0) | ((length == 1) & (block[ends - 1] == _RETURN))
    return is_empty


def _number_between(marks: NDArray[np.bool_], ends: Positions) -> Positions:
    """How many marks lie before the first end, and between each two ends.

    Bits instead of bytes, counted 64 at a time: a gigabyte takes half a second.
    """
    words = np.packbits(marks, bitorder="little").view(np.uint64)
    until = np.cumsum(np.bitwise_count(words), dtype=np.int64)
    word, bit = ends >> 6, (ends & 63).astype(np.uint64)
    before_end = until[word] - np.bitwise_count(words[word] >> bit)
    between: Positions = np.diff(before_end, prepend=0)
    return between


def _first_misplaced_quote(
    block: Bytes, quotes: Positions, separator: int, length: int
) -> int | None:
    """Where the first text begins whose quotation marks do not stand at a field's edges."""
    opening, closing = quotes[::2], quotes[1::2]
    edges = (separator, _NEWLINE, _RETURN, _QUOTE)
    before = np.where(opening > 0, block[opening - 1], _NEWLINE)
    at_end = closing + 1 >= length  # what follows lies in the next block
    after = np.where(at_end, _NEWLINE, block[np.minimum(closing + 1, length - 1)])
    wrong = [
        opening[~np.isin(before, edges)],
        opening[: len(closing)][~np.isin(after, edges)],
    ]
    first = [int(positions[0]) for positions in wrong if len(positions)]
    return min(first, default=None)
