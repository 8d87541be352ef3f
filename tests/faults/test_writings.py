"""The same dump, however it is written, is read as the same."""

import gzip
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from tests.faults.commands import (
    AFTER_6_MONTHS_FILE,
    BASELINE_FILE,
    CLINICIAN_FILE,
    IMPROVED_FUNCTION,
    INTERDISCIPLINARY,
    Spoil,
    append_column,
    indicators,
    kvalreg,
    put,
    rewrite,
    text_of,
    write_small_dump,
)

pytestmark = pytest.mark.slow

Changed = Callable[[str], bytes]


def each_file(change: Changed) -> Spoil:
    def spoil(dump: Path) -> None:
        for path in dump.iterdir():
            path.write_bytes(change(text_of(path)))

    return spoil


def separated_by_commas(text: str) -> bytes:
    """A decimal comma then stands in quotation marks."""
    rows = (line.split(";") for line in text.split("\n"))
    quoted = ((f'"{field}"' if "," in field else field for field in row) for row in rows)
    return "\n".join(",".join(row) for row in quoted).encode()


def in_quotation_marks(text: str) -> bytes:
    rows = (line.split(";") for line in text.splitlines())
    return "".join(";".join(f'"{field}"' for field in row) + "\n" for row in rows).encode(
        "utf-8-sig"
    )


def packed(dump: Path) -> None:
    for path in list(dump.iterdir()):
        (dump / f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()


def named_as_delivered(dump: Path) -> None:
    names = {
        CLINICIAN_FILE: "Behandlerskjema",
        BASELINE_FILE: "Pasientskjema før behandling",
        AFTER_6_MONTHS_FILE: "Pasientskjema 6 måneder etter behandling",
    }
    for file, form in names.items():
        (dump / file).rename(dump / f"DataDump_MRS-PROD_{form}_2024-10-01_1200.csv")


def named_in_capitals(dump: Path) -> None:
    for path in list(dump.iterdir()):
        path.rename(dump / path.name.upper())


def among_others(dump: Path) -> None:
    (dump / "notes.csv").write_text("nothing;of;ours\n")
    (dump / "figures").mkdir()


def in_latin_1(dump: Path) -> None:
    for path in dump.iterdir():
        append_column(path, "Kommentår", "blåbær")
        path.write_bytes(text_of(path).encode("latin-1"))


def with_other_words(dump: Path) -> None:
    """A decimal point, an ISO date with its time of day, a number with a decimal."""
    put(dump / BASELINE_FILE, 2, "OdiScore", "40.5")
    put(dump / CLINICIAN_FILE, 2, "S1b_DateOfCompletion", "2024-01-15T08:30:00")
    put(dump / CLINICIAN_FILE, 2, "Treatment_GroupInterdisciplinary2018", "2,0")


WRITINGS: dict[str, Spoil] = {
    "as it is": lambda _: None,
    "Latin-1, also in the header": in_latin_1,
    "UTF-8 without a mark": each_file(lambda text: text.encode()),
    "line ends of Windows": each_file(lambda text: text.replace("\n", "\r\n").encode("utf-8-sig")),
    "no line end at the end": each_file(lambda text: text.rstrip("\n").encode("utf-8-sig")),
    "commas": each_file(separated_by_commas),
    "tabs": each_file(lambda text: text.replace(";", "\t").encode()),
    "all in quotation marks": each_file(in_quotation_marks),
    "packed": packed,
    "the names of a delivery": named_as_delivered,
    "names in capitals": named_in_capitals,
    "files beside them": among_others,
    "other ways to write values": with_other_words,
}


@pytest.mark.parametrize("writing", WRITINGS)
def test_a_dump_is_read_however_it_is_written(writing: str, tmp_path: Path) -> None:
    dump = write_small_dump(tmp_path / "dump")
    WRITINGS[writing](dump)

    run = indicators(dump)

    assert run.code == 0
    assert run.of_the_nation(INTERDISCIPLINARY) == ("1", "2")
    assert run.of_the_nation(IMPROVED_FUNCTION) == ("1", "1")
    assert "not understood" not in run.told


@pytest.mark.parametrize(
    ("word", "flag"),
    [
        ("True", True), ("TRUE", True), ("true", True), ("1", True), ("sann", True),
        ("Sann", True), (" True ", True),
        ("False", False), ("0", False), ("usann", False), ("USANN", False),
        ("", None),
    ],
)  # fmt: skip
def test_a_box_is_read_in_every_word_for_it(word: str, flag: bool | None, tmp_path: Path) -> None:
    dump = write_small_dump(tmp_path / "dump")
    put(dump / CLINICIAN_FILE, 2, "Working", word)

    run = kvalreg("import", "nnrr", dump, "--out", tmp_path / "snapshot")

    assert run.code == 0
    assert f"{CLINICIAN_FILE}: 2 forms.\n" in run.told
    typed = pl.read_parquet(tmp_path / "snapshot/behandlerskjema_1.parquet")
    assert typed["Working"].to_list() == [flag, False]


def test_numbers_in_a_text_are_text(tmp_path: Path) -> None:
    dump = write_small_dump(tmp_path / "dump")
    put(dump / CLINICIAN_FILE, 2, "Treatment_Other", "007,50")

    kvalreg("import", "nnrr", dump, "--out", tmp_path / "snapshot")

    typed = pl.read_parquet(tmp_path / "snapshot/behandlerskjema_1.parquet")
    assert typed["Treatment_Other"].to_list() == ["007,50", None]


def test_a_register_without_forms_has_no_results(tmp_path: Path) -> None:
    dump = write_small_dump(tmp_path / "dump")
    for path in dump.iterdir():
        rewrite(path, text_of(path).split("\n")[0])

    run = indicators(dump)

    assert run.code == 0
    assert len(run.out.splitlines()) == 1


@pytest.mark.parametrize("year", ["1990", "2050"])
def test_a_year_without_forms_has_no_results(year: str, tmp_path: Path) -> None:
    dump = write_small_dump(tmp_path / "dump")

    run = kvalreg("indicators", "nnrr", dump, "--year", year)

    assert run.code == 0
    assert len(run.out.splitlines()) == 1
