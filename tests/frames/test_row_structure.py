"""Every row must have as many fields as the header, however the file is written."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kvalreg.frames.row_structure as row_structure
from kvalreg.frames.row_structure import wrong_rows
from kvalreg.frames.text_file import open_text_file


def faults_of(path: Path, content: bytes) -> list[tuple[int | None, str]]:
    path.write_bytes(content)
    with open_text_file(path) as file:
        return [(fault.row, fault.found) for fault in wrong_rows(file)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dump.csv"


MISPLACED = "found a quotation mark that is opened or closed in the wrong place"


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        (b"a;b;c\n1;2;3\n4;5;6\n", []),
        (b"a;b;c\n1;2;3\n4;5;6", []),
        (b"a;b;c\r\n1;2;3\r\n;;\r\n", []),
        (b"a;b;c\n", []),
        (b"a;b;c", []),
        (b"a;b;c\n1;2\n3;4;5;6\n7;8;9\n", [(2, "found 2 fields"), (3, "found 4 fields")]),
        (b"a;b;c\n1;2;3\n4;", [(3, "found 2 fields")]),
        (b"a;b;c\n1;2;3\n\n4;5;6\n\n", [(3, "found an empty line"), (5, "found an empty line")]),
        (b'a;b;c\n1;"two; with separator";3\n', []),
        (b'a;b;c\n1;"two\nlines";3\n4;5\n', [(3, "found 2 fields")]),
        (b'a;b;c\n1;"a ""doubled"" one";3\n', []),
        (b'a;b;c\n"";"";""\n', []),
        (b'a;b;c\n1;2;3\n4;"never closed;6\n7;8;9\n', [(3, MISPLACED)]),
        (b'a;b;c\n1;"closed too" early;3\n', [(2, MISPLACED)]),
        (b'a;b;c\n1;5" of pipe;3\n4;6" of pipe;6\n', [(2, MISPLACED)]),
        (b'a;b;c\n1;2;"last of all', [(2, MISPLACED)]),
    ],
)
def test_a_wrong_row_is_named(path: Path, content: bytes, faults: list[tuple[int, str]]) -> None:
    assert faults_of(path, content) == faults


def test_no_more_than_twenty_rows_are_listed(path: Path) -> None:
    assert len(faults_of(path, b"a;b\n" + b"1\n" * 100)) == 20


field = st.one_of(
    st.text(alphabet="x1,", max_size=40).map(str.encode),
    st.text(alphabet='x;\n"', max_size=40).map(
        lambda text: b'"' + text.replace('"', '""').encode() + b'"'
    ),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(field, min_size=1, max_size=6), min_size=1, max_size=12), st.data())
def test_wrong_rows_are_found_wherever_a_block_of_the_file_ends(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[bytes]], data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("rows") / "dump.csv"
    content = b"a;b;c\n" + b"".join(b";".join(row) + b"\n" for row in rows)
    wrong = [number for number, row in enumerate(rows, start=2) if len(row) != 3]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(row_structure, "_BLOCK", 64 * data.draw(st.integers(1, 4)))

        faults = faults_of(path, content)

    assert [row for row, _ in faults] == wrong
