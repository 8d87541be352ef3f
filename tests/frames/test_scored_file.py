from pathlib import Path

import pytest

from kvalreg.frames import scored_file
from kvalreg.frames.scored_file import score_file
from kvalreg.instruments.catalogue import find_sheets

ISI = find_sheets("isi")


def file_of(path: Path, rows: int, encoding: str = "utf-8") -> Path:
    """Every kind of row in turn: whole, one missing, out of range, a word."""
    answers = ("1,1,1,1,1,1,1", "4,4,4,4,4,4,", "9,0,0,0,0,0,0", "x,0,0,0,0,0,0")
    lines = [f"{number},Åse,{answers[number % 4]}" for number in range(rows)]
    header = "id,who,isi1,isi2,isi3,isi4,isi5,isi6,isi7"
    path.write_text("\n".join([header, *lines, ""]), encoding=encoding)
    return path


def test_a_large_file_is_scored_in_pieces_without_a_seam(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = file_of(tmp_path / "isi.csv", rows=1000)
    at_once = score_file(file, ISI, tmp_path / "at_once.csv")

    monkeypatch.setattr(scored_file, "_CELLS_AT_A_TIME", 9 * 7)  # seven rows
    seen: list[int] = []
    in_pieces = score_file(file, ISI, tmp_path / "in_pieces.csv", seen.append)

    assert in_pieces == at_once
    assert (at_once.rows, at_once.with_error) == (1000, 750)
    assert (tmp_path / "in_pieces.csv").read_bytes() == (tmp_path / "at_once.csv").read_bytes()
    assert len(seen) > 1
    assert seen == sorted(seen)


def test_windows_letters_late_in_a_file_change_nothing_before_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scored_file, "_CELLS_AT_A_TIME", 9 * 7)
    utf8 = file_of(tmp_path / "utf8.csv", rows=50)
    latin = file_of(tmp_path / "latin.csv", rows=50, encoding="latin-1")
    score_file(utf8, ISI, tmp_path / "a.csv")

    score_file(latin, ISI, tmp_path / "b.csv")

    assert (tmp_path / "b.csv").read_bytes() == (tmp_path / "a.csv").read_bytes()
