"""The document for Word: captions, tables and lists are real ones."""

import re
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from kvalreg.reports.document.cache import Cache
from kvalreg.reports.document.docx import compiling
from kvalreg.reports.document.docx.compiling import write_docx
from kvalreg.reports.document.faults import TextFaults
from kvalreg.reports.document.pandoc import PandocFailed
from kvalreg.reports.document.pictures import as_pixels
from tests.reports.document.hand_made import (
    FIGURE,
    NOTICE,
    TABLE,
    content_of,
    document_of,
    pictures,
    whole,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def docx() -> ZipFile:
    document = whole()
    pixels = as_pixels(pictures(document), Cache(None))
    return ZipFile(BytesIO(write_docx(document, pixels, NOTICE)))


def body_of(docx: ZipFile) -> ElementTree.Element:
    return ElementTree.fromstring(docx.read("word/document.xml"))  # noqa: S314 - made here


def test_the_word_document_has_real_captions_that_lists_are_made_from(docx: ZipFile) -> None:
    body = body_of(docx)
    captions = [
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in body.iter(f"{W}p")
        if (style := paragraph.find(f"{W}pPr/{W}pStyle")) is not None
        and style.get(f"{W}val") == "Caption"
    ]
    fields = [field.get(f"{W}instr", "").split() for field in body.iter(f"{W}fldSimple")]

    assert captions == [f"Tabell 2. {TABLE.title}", f"Figur 1. {FIGURE.title}"]
    assert [field[:2] for field in fields] == [["SEQ", "Tabell"], ["SEQ", "Figur"]]


def test_the_word_document_has_the_table_with_its_head_and_every_cell(docx: ZipFile) -> None:
    body = body_of(docx)
    table = next(one for one in body.iter(f"{W}tbl") if one.find(f".//{W}tblCaption") is not None)
    rows = [
        ["".join(text.text or "" for text in cell.iter(f"{W}t")) for cell in row.iter(f"{W}tc")]
        for row in table.iter(f"{W}tr")
    ]

    assert rows == [
        [column.head for column in TABLE.columns],
        *([cell.printed for cell in row] for row in TABLE.rows),
    ]
    assert table.find(f".//{W}tr/{W}trPr/{W}tblHeader") is not None


def test_the_word_documents_links_lead_somewhere(docx: ZipFile) -> None:
    body = body_of(docx)
    bookmarks = {one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")}
    links = {one.get(f"{W}anchor") for one in body.iter(f"{W}hyperlink")} - {None}

    assert {"table_02", "figure_01"} <= links
    assert links - bookmarks == set()


def test_the_word_documents_picture_has_its_meaning_in_words(docx: ZipFile) -> None:
    body = docx.read("word/document.xml").decode()

    assert FIGURE.alternative in re.findall(r'descr="([^"]*)"', body)
    assert any(name.startswith("word/media/") for name in docx.namelist())


def test_what_pandoc_refuses_is_told_with_its_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_words: object, given: bytes) -> bytes:
        if b"Betydning" in given:
            raise PandocFailed("it was too much")
        return b""

    monkeypatch.setattr(compiling, "run_pandoc", refuse)

    with pytest.raises(TextFaults, match=r"^nb/01_first.md: pandoc refuses it: it was too much"):
        write_docx(whole(), {})


def test_a_table_that_could_not_be_made_says_why_in_its_place() -> None:
    content = content_of(not_made={"table_18": "dataene mangler noe"})
    document = document_of(
        '# A {#a}\n\nSe {{ ref("table_18") }}.\n\n{{ table("table_18") }}', content=content
    )

    with ZipFile(BytesIO(write_docx(document, {}))) as archive:
        body = archive.read("word/document.xml").decode()
    assert "Tabell 18 er ikke laget: dataene mangler noe." in body
