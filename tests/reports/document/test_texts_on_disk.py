"""Chapters and content files as they lie on disk: whole, in every language, and well-formed."""

from dataclasses import replace
from pathlib import Path

import pytest

from kvalreg.model import ContentField, ContentFile, FieldKind, MissingText, Report
from kvalreg.reports.document.building import read_texts
from kvalreg.reports.document.faults import TextFaults
from tests.reports.document.hand_made import REPORT

BOOKS = ContentFile(
    "books",
    (
        ContentField("title", FieldKind.TRANSLATED),
        ContentField("year", FieldKind.NUMBER),
        ContentField("journal", FieldKind.TEXT, required=False),
        ContentField("printed", FieldKind.DAY, required=False),
    ),
)


def put(root: Path, **files: str) -> Report:
    """The report with these texts; `nb_01_first` is the file nb/01_first.md."""
    for name, text in files.items():
        folder, _, file = name.partition("_")
        path = root / folder / f"{file}{'.toml' if folder == 'content' else '.md'}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return replace(REPORT, texts=root, content=(BOOKS,) if "content_books" in files else ())


def test_the_files_names_decide_the_order(tmp_path: Path) -> None:
    report = put(tmp_path, nb_02_b="# B", nb_01_a="# A", nb_10_c="# C")

    chapters = read_texts(report, "nb").chapters
    assert [(one.key, one.name) for one in chapters] == [
        ("a", "nb/01_a.md"),
        ("b", "nb/02_b.md"),
        ("c", "nb/10_c.md"),
    ]


def test_a_language_that_lacks_a_chapter_is_told_which(tmp_path: Path) -> None:
    report = put(tmp_path, nb_01_a="# A", nb_02_b="# B", en_01_a="# A")

    assert len(read_texts(report, "nb").chapters) == 2
    with pytest.raises(MissingText, match=r"English \(en\): en/02_b.md is missing"):
        read_texts(report, "en")


def test_a_report_without_text_says_so() -> None:
    with pytest.raises(MissingText, match="has no text"):
        read_texts(REPORT, "nb")


def test_entries_are_read_in_the_language(tmp_path: Path) -> None:
    report = put(
        tmp_path,
        nb_01_a="# A",
        en_01_a="# A",
        content_books='[[entry]]\nyear = 2024\ntitle = { nb = "Smerte", en = "Pain" }\n',
    )

    (book,) = read_texts(report, "en").lists["books"]
    assert book == {"title": "Pain", "year": 2024, "journal": None, "printed": None}


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("[[entry]]\nyear = 2024\n", "entry 1: 'title' is missing. Give { nb ="),
        ('[[entry]]\ntitle = {nb = "A", en = "B"}\nyear = "2024"\n', "'year' does not fit"),
        ('[[entry]]\ntitle = {nb = "A"}\nyear = 1\n', "'title' has no text in 'en'"),
        ('[[entry]]\ntitle = "A"\nyear = 1\n', "'title' does not fit"),
        ('[[entry]]\ntitle = {en = " "}\nyear = 1\n', "'title' does not fit"),
        ('[[entry]]\ntitle = {en = "B"}\nyear = 1\nyaer = 2\n', "unknown field 'yaer'"),
        ('[[entry]]\ntitle = {en = "B"}\nyear = 1\nprinted = "i mai"\n', "a date, such as"),
        ("year = 2024\n", "'year' stands outside an entry. Begin each thing with [[entry]]."),
        ("[[entry\n", "cannot be read as TOML"),
    ],
)
def test_a_faulty_entry_is_named(tmp_path: Path, toml: str, told: str) -> None:
    report = put(tmp_path, nb_01_a="# A", en_01_a="# A", content_books=toml)

    with pytest.raises(TextFaults) as faults:
        read_texts(report, "en")
    assert str(faults.value).startswith("content/books.toml")
    assert told in str(faults.value)


def test_a_missing_content_file_is_named(tmp_path: Path) -> None:
    report = replace(put(tmp_path, nb_01_a="# A"), content=(BOOKS,))

    with pytest.raises(TextFaults, match=r"content/books.toml: the file is missing"):
        read_texts(report, "nb")
