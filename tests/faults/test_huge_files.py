"""What is too large to be a dump is refused early; what is large and sound is read."""

import gzip
from pathlib import Path

import pytest

from kvalreg.frames import text_file
from tests.faults.commands import (
    CLINICIAN_FILE,
    INTERDISCIPLINARY,
    indicators,
    put,
    write_small_dump,
)

pytestmark = pytest.mark.slow

MB = 1 << 20


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_small_dump(tmp_path / "dump")


def pack(path: Path, added: bytes) -> None:
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes() + added, 1))
    path.unlink()


def test_a_compressed_bomb_is_refused_before_it_fills_the_disk(
    dump: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_file, "_BOMB_SIZE", 2 * MB)
    monkeypatch.setattr(text_file, "_BOMB_RATIO", 100)
    pack(dump / CLINICIAN_FILE, bytes(8 * MB))

    run = indicators(dump)

    assert run.code == 1
    assert f"{CLINICIAN_FILE}.gz: cannot be read: packs out to more than " in run.told
    assert "This is not a dump. Pack the file out yourself if you trust it." in run.told


def test_a_compressed_file_that_does_not_fit_is_told_from_a_bomb(
    dump: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_file.shutil, "disk_usage", lambda _: SmallDisk)
    pack(dump / CLINICIAN_FILE, b"")

    run = indicators(dump)

    assert run.code == 1
    assert "cannot be read: packed out it does not fit into " in run.told
    assert "Make room there, or name a folder with more room in TMPDIR." in run.told


class SmallDisk:
    free = 100


def test_a_line_that_never_ends_is_refused(dump: Path) -> None:
    with (dump / CLINICIAN_FILE).open("ab") as file:
        file.write(b"x" * (20 * MB))

    run = indicators(dump)

    assert run.code == 1
    assert f"{CLINICIAN_FILE}, row 4: found a row of more than 16 MB" in run.told


def test_a_header_that_never_ends_is_refused(dump: Path) -> None:
    (dump / CLINICIAN_FILE).write_bytes(b"x" * (2 * MB) + b"\n")

    run = indicators(dump)

    assert run.code == 1
    assert f"{CLINICIAN_FILE}: no header line: this is not a text table." in run.told


def test_a_large_text_is_read(dump: Path) -> None:
    put(dump / CLINICIAN_FILE, 2, "Treatment_Other", "x" * MB)

    assert indicators(dump).of_the_nation(INTERDISCIPLINARY) == ("1", "2")
