"""A file that is not what it claims to be stops every command before anything is written.

Each case spoils one file of a sound dump; the words name the file, and the row where there is one.
"""

import gzip
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.commands import (
    BASELINE_FILE,
    CLINICIAN_FILE,
    Spoil,
    append_column,
    drop,
    kvalreg,
    left_in,
    put,
    rewrite,
    text_of,
    write_small_dump,
)

pytestmark = pytest.mark.slow

Changed = Callable[[bytes], bytes]
ChangedText = Callable[[str], str]

FILE = CLINICIAN_FILE
FIELDS = 163  # columns of the clinician's form


def with_bytes(change: Changed) -> Spoil:
    """The clinician's file with other bytes in it."""

    def spoil(dump: Path) -> None:
        path = dump / CLINICIAN_FILE
        path.write_bytes(change(path.read_bytes()))

    return spoil


def packed(change: Changed) -> Spoil:
    """The clinician's file as a .gz, spoilt."""

    def spoil(dump: Path) -> None:
        path = dump / CLINICIAN_FILE
        (dump / f"{CLINICIAN_FILE}.gz").write_bytes(change(path.read_bytes()))
        path.unlink()

    return spoil


def in_text(change: ChangedText) -> Spoil:
    def spoil(dump: Path) -> None:
        rewrite(dump / CLINICIAN_FILE, change(text_of(dump / CLINICIAN_FILE)))

    return spoil


def in_field(variable: str, value: str) -> Spoil:
    return lambda dump: put(dump / CLINICIAN_FILE, 2, variable, value)


def without(*variables: str) -> Spoil:
    def spoil(dump: Path) -> None:
        for variable in variables:
            drop(dump / CLINICIAN_FILE, variable)

    return spoil


def column_twice(dump: Path) -> None:
    append_column(dump / CLINICIAN_FILE, "UnitId", "1")


def a_folder(dump: Path) -> None:
    (dump / CLINICIAN_FILE).unlink()
    (dump / CLINICIAN_FILE).mkdir()


def two_files(dump: Path) -> None:
    copy = dump / "DataDump_MRS-PROD_Behandlerskjema_2024-10-01_1200.csv"
    copy.write_bytes((dump / CLINICIAN_FILE).read_bytes())


def a_compression_beside(dump: Path) -> None:
    (dump / f"{CLINICIAN_FILE}.gz").write_bytes(b"")


def cut_off_letter(text: bytes) -> bytes:
    """The last letter of the last field is an ø of two bytes, of which one is left."""
    return text.rstrip(b"\n") + "ø".encode()[:1]


CASES: dict[str, tuple[Spoil, str]] = {
    "no byte": (
        with_bytes(lambda _: b""),
        f"{FILE}: the file is empty, allowed a header line. Fetch the dump again.",
    ),
    "only a byte order mark": (
        with_bytes(lambda _: b"\xef\xbb\xbf"),
        f"{FILE}: the file is empty, allowed a header line. Fetch the dump again.",
    ),
    "an empty first line": (
        in_text(lambda text: f"\n{text}"),
        f"{FILE}: the first line is empty, allowed a header line.",
    ),
    "no header": (
        in_text(lambda text: text.partition("\n")[2]),
        (
            f"{FILE}, row 1: found values in the first line, allowed a header line, "
            "with column names."
        ),
    ),
    "a column twice": (
        column_twice,
        (
            f"{FILE}, row 1, UnitId: the column 'UnitId' stands there twice, allowed each "
            "column once. Remove the copy."
        ),
    ),
    "UTF-16": (
        with_bytes(lambda text: text.decode("utf-8-sig").encode("utf-16")),
        f"{FILE}: found UTF-16, allowed UTF-8 or Latin-1. Save it anew as UTF-8.",
    ),
    "UTF-16 without a mark": (
        with_bytes(lambda text: text.decode("utf-8-sig").encode("utf-16-le")),
        f"{FILE}: no header line: this is not a text table.",
    ),
    "a spreadsheet": (
        with_bytes(lambda _: b"PK\x03\x04\x14\x00\x06\x00 a workbook, called .csv\n"),
        f"{FILE}: no header line: this is not a text table.",
    ),
    "line ends of an old Mac": (
        with_bytes(lambda text: text.replace(b"\n", b"\r")),
        f"{FILE}: its lines end in a bare carriage return, allowed lines that end as",
    ),
    "cut off in a row": (
        with_bytes(lambda text: text[:-100]),
        f"{FILE}, row 3: found ",
    ),
    "cut off before the last field": (
        with_bytes(lambda text: text.rstrip(b"\n")[:-1]),
        (
            f"{FILE}, row 3: found {FIELDS - 1} fields, allowed {FIELDS} fields, as in the "
            "header. The file may be cut off here, or a text may hold a bare separator."
        ),
    ),
    "cut off within a letter": (
        with_bytes(cut_off_letter),
        (
            f"{FILE}, row 3: found a broken letter, in a file that else is UTF-8, allowed "
            "the same encoding in the whole file. The file may be cut off here. Fetch the dump "
            "again."
        ),
    ),
    "an empty line among the rows": (
        in_text(lambda text: text.replace("\n", "\n\n", 1)),
        (
            f"{FILE}, row 2: found an empty line, allowed {FIELDS} fields, as in the header. "
            "Remove it."
        ),
    ),
    "an empty line at the end": (
        with_bytes(lambda text: text.replace(b"\n", b"\r\n") + b"\r\n"),
        f"{FILE}, row 4: found an empty line, allowed {FIELDS} fields",
    ),
    "a quotation mark that is never closed": (
        in_field("Treatment_Other", '"plays chess'),
        (
            f"{FILE}, row 2: found a quotation mark that is opened or closed in the wrong "
            "place, allowed a text in quotation marks"
        ),
    ),
    "a byte 0 in a key": (
        in_field("SkjemaGUID", "visit-\0anna"),
        f"{FILE}, row 2: found a byte 0, allowed text. The file is damaged: fetch",
    ),
    "a block of bytes 0 at the end": (
        with_bytes(lambda text: text + bytes(5000)),
        f"{FILE}, row 4: found a byte 0, allowed text.",
    ),
    "a compression cut off": (
        packed(lambda text: gzip.compress(text)[:-20]),
        f"{FILE}.gz: cannot be read: the compression is broken or cut off.",
    ),
    "a compression of nothing": (
        packed(lambda _: gzip.compress(b"")),
        f"{FILE}.gz: the file is empty, allowed a header line.",
    ),
    "compressed by name only": (
        packed(lambda text: text),
        f"{FILE}.gz: cannot be read: the compression is broken or cut off.",
    ),
    "the file and its compression": (
        a_compression_beside,
        (
            f"two files hold the form behandlerskjema_1: {FILE}, {FILE}.gz. Leave "
            "the newest in the folder and move the others away."
        ),
    ),
    "two dumps of a form": (two_files, "two files hold the form behandlerskjema_1: DataDump_"),
    "no file of the main form": (
        lambda dump: (dump / CLINICIAN_FILE).unlink(),
        f"no file {FILE}. Put the dump file of 'Behandlerskjema' there.",
    ),
    "no file of a form that all have": (
        lambda dump: (dump / BASELINE_FILE).unlink(),
        f"no file {BASELINE_FILE}. Put the dump file of 'Pasientskjema før behandling' there.",
    ),
    "a folder of that name": (
        a_folder,
        f"{FILE}: cannot be read: it is not a file. Save it as a file first.",
    ),
    "no key column": (
        without("SkjemaGUID", "UnitId"),
        (
            f"{FILE}: the column 'UnitId' is missing. It tells which form a row is: fetch a "
            "dump that has it."
        ),
    ),
    "another separator": (
        in_text(lambda text: text.replace(";", "|")),
        f"{FILE}: the column 'SkjemaGUID' is missing.",
    ),
    "an empty key": (
        in_field("SkjemaGUID", ""),
        (
            f"{FILE}, row 2, SkjemaGUID: the key is empty, allowed a value in every row. "
            "Correct the dump at its source, then fetch it again."
        ),
    ),
    "an empty key in quotation marks": (
        in_field("SkjemaGUID", '""'),
        f"{FILE}, row 2, SkjemaGUID: the key is empty or has blanks around it",
    ),
    "a blank key": (
        in_field("SkjemaGUID", "  "),
        f"{FILE}, row 2, SkjemaGUID: the key is empty or has blanks around it",
    ),
    "a key with a blank after it": (
        in_field("SkjemaGUID", "visit-anna "),
        f"{FILE}, row 2, SkjemaGUID: the key is empty or has blanks around it",
    ),
    "a unit in letters": (
        in_field("UnitId", "Haukeland"),
        f"{FILE}, row 2, UnitId: the key is empty or not a number",
    ),
    "a form in two units": (
        in_field("SkjemaGUID", "visit-bea"),
        (
            f"{FILE}, row 2, SkjemaGUID: the same form is delivered by the units 102959 and "
            "104293, allowed a form in one unit. Find out which unit it belongs to"
        ),
    ),
}


@pytest.mark.parametrize("command", ["indicators", "import"])
@pytest.mark.parametrize("case", CASES)
def test_a_damaged_file_stops_the_work_in_words(case: str, command: str, tmp_path: Path) -> None:
    spoil, words = CASES[case]
    dump = write_small_dump(tmp_path / "dump")
    spoil(dump)
    year = ("--year", "2024") if command == "indicators" else ()

    run = kvalreg(command, "nnrr", dump, *year, "--out", tmp_path / "out")

    assert run.code == 1
    assert words in run.told
    assert run.told.endswith("Nothing was written.\n")
    assert left_in(tmp_path) == ["dump"]


def test_the_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    dump = write_small_dump(tmp_path / "dump")
    for name in (CLINICIAN_FILE, BASELINE_FILE):
        (dump / name).write_bytes(b"")

    told = kvalreg("indicators", "nnrr", dump, "--year", "2024").told

    assert f"{CLINICIAN_FILE}: the file is empty" in told
    assert f"{BASELINE_FILE}: the file is empty" in told


@pytest.mark.parametrize(
    ("place", "why"), [("nowhere", "No such file or directory"), ("a file", "Not a directory")]
)
def test_a_folder_that_is_none_is_told(place: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")

    run = kvalreg("indicators", "nnrr", tmp_path / place, "--year", "2024")

    assert run.code == 1
    assert f"{place}: cannot be read ({why}). Check the path." in run.told


def test_a_damaged_file_of_answers_is_not_scored(tmp_path: Path) -> None:
    answers = tmp_path / "odi.csv"
    answers.write_text("patient,odi1,odi2,odi3,odi4,odi5,odi6,odi7,odi8,odi9,odi10\nanna,1,2\n")

    run = kvalreg("score", "odi", answers, "--out", tmp_path / "scored.csv")

    assert run.code == 1
    assert "odi.csv, row 2: found 3 fields, allowed 11 fields, as in the header." in run.told
    assert left_in(tmp_path) == ["odi.csv"]


def test_answers_from_a_pipe_are_refused_rather_than_read_in_part(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)

    run = kvalreg("score", "odi", pipe)

    assert run.code == 1
    assert "pipe.csv: cannot be read: it is not a file. Save it as a file first." in run.told
