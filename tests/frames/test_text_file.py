"""Files as they come: compressed, in old encodings, with a byte order mark, broken."""

import gzip
from pathlib import Path

import pytest

import kvalreg.frames.text_file as text_file
from kvalreg.frames.faults import StructuralFaults
from kvalreg.frames.text_file import open_text_file


def complaint(path: Path) -> str:
    with pytest.raises(StructuralFaults) as refused, open_text_file(path):
        pass
    return str(refused.value)


@pytest.mark.parametrize(
    ("header", "separator", "columns"),
    [
        (b"PasientGUID;UnitId\n", ";", ("PasientGUID", "UnitId")),
        (b"\xef\xbb\xbfPasientGUID;UnitId\r\n", ";", ("PasientGUID", "UnitId")),
        (b"PasientGUID,UnitId\n", ",", ("PasientGUID", "UnitId")),
        (b'"PasientGUID";"UnitId"\n', ";", ("PasientGUID", "UnitId")),
        ("Kjønn;Alder\n".encode("latin-1"), ";", ("Kjønn", "Alder")),
        ("Kjønn;Alder\n".encode(), ";", ("Kjønn", "Alder")),
        (b"UnitId\n", ";", ("UnitId",)),
    ],
)
def test_a_header_is_read_however_it_is_written(
    tmp_path: Path, header: bytes, separator: str, columns: tuple[str, ...]
) -> None:
    path = tmp_path / "dump.csv"
    path.write_bytes(header)

    with open_text_file(path) as file:
        assert (file.separator, file.columns) == (separator, columns)


def test_a_compressed_file_is_packed_out_and_cleaned_up(tmp_path: Path) -> None:
    path = tmp_path / "dump.csv.gz"
    path.write_bytes(gzip.compress(b"a;b\n1;2\n"))

    with open_text_file(path) as file:
        assert file.path.read_bytes() == b"a;b\n1;2\n"
        assert file.name == "dump.csv.gz"

    assert not file.path.exists()


@pytest.mark.parametrize("content", [b"", b"\n", b"\xef\xbb\xbf", b"  \r\n"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "dump.csv"
    path.write_bytes(content)

    assert complaint(path).startswith("dump.csv: the file is empty, allowed a header line.")


def test_a_column_that_stands_twice_is_named(tmp_path: Path) -> None:
    path = tmp_path / "dump.csv"
    path.write_bytes(b"UnitId;OdiPain;UnitId\n")

    assert complaint(path).startswith(
        "dump.csv, row 1, UnitId: the column 'UnitId' stands there twice"
    )


def test_a_compressed_file_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dump.csv.gz"
    path.write_bytes(gzip.compress(bytes(range(256)) * 1000)[:-100])

    assert "the compression is broken or cut off" in complaint(path)


def test_what_only_calls_itself_compressed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dump.csv.gz"
    path.write_bytes(b"a;b\n1;2\n")

    assert "the compression is broken or cut off" in complaint(path)


def test_a_compressed_bomb_is_refused_before_it_fills_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_file, "_BOMB_SIZE", 1 << 20)
    path = tmp_path / "dump.csv.gz"
    path.write_bytes(gzip.compress(b"a;b\n" + b"0" * (50 << 20)))

    assert "This is not a dump" in complaint(path)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dump.csv"
    path.write_bytes(b"PK\x03\x04\x00\x00\x00\n")

    assert "this is not a text table" in complaint(path)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    assert "cannot be read" in complaint(tmp_path / "absent.csv")
