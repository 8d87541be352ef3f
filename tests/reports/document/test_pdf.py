"""The document as PDF: tagged, in a language, and understood without its pictures."""

import re
import zlib
from dataclasses import replace

import pytest

from kvalreg.reports.document.faults import TextFaults
from kvalreg.reports.document.pdf import writer
from kvalreg.reports.document.pdf.compiling import write_pdf
from kvalreg.reports.tables.description import Cell, Column, label
from tests.reports.document.hand_made import (
    FIGURE,
    NOTICE,
    TABLE,
    content_of,
    document_of,
    pictures,
    whole,
)


@pytest.fixture(scope="module")
def pdf() -> str:
    document = whole()
    return unpacked(write_pdf(document, pictures(document), NOTICE))


def unpacked(written: bytes) -> str:
    """Everything that the PDF says, its streams unpacked."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", written, re.DOTALL)
    texts = []
    for stream in streams:
        try:
            texts.append(zlib.decompress(stream))
        except zlib.error:
            continue
    return b"\n".join([written, *texts]).decode("latin-1")


def test_the_pdf_says_that_it_is_accessible_and_in_which_language(pdf: str) -> None:
    assert "<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert "/Lang (nb)" in pdf or "/Lang(nb)" in pdf
    assert "/Marked true" in pdf
    assert "/DisplayDocTitle true" in pdf


def test_the_pdf_is_tagged_with_headings_tables_figures_and_their_meaning(pdf: str) -> None:
    for tag in ("H1", "H2", "H3", "Table", "TH", "TD", "Caption", "Figure", "L", "LI", "Note"):
        assert re.search(rf"/S\s*/{tag}\b", pdf), tag
    assert "Stolpediagram: Dal 13" in pdf


def test_the_pdf_has_bookmarks(pdf: str) -> None:
    assert "/Outlines" in pdf
    assert "(1.1 Smerte)" in pdf


def test_what_typst_refuses_is_told_with_its_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer.TypstWriter, "quotation", lambda *_: "#nothing-of-this-name[]\n\n")

    document = whole()

    with pytest.raises(TextFaults, match=r"^nb/01_first.md: Typst refuses it: unknown variable"):
        write_pdf(document, pictures(document))


def test_a_figure_without_its_meaning_in_words_is_refused() -> None:
    content = content_of()
    silent = replace(content, figures={"figure_01": replace(FIGURE, alternative="")})
    document = document_of('# A {#a}\n\n{{ figure("figure_01") }}', content=silent)

    with pytest.raises(TextFaults, match=r"^nb/01_first.md: there is the figure figure_01 without"):
        write_pdf(document, pictures(document))


def test_a_table_that_could_not_be_made_says_why_in_its_place() -> None:
    content = content_of(not_made={"table_18": "dataene mangler noe"})
    document = document_of(
        '# A {#a}\n\nSe {{ ref("table_18") }}.\n\n{{ table("table_18") }}', content=content
    )

    assert write_pdf(document, {}).startswith(b"%PDF-")


def test_sixty_units_with_long_names_and_many_columns_fit_on_pages() -> None:
    name = "Universitetssykehuset i den lengste dalen, avdeling for fysikalsk medisin"
    heads = tuple(Column(f"Behandlingstype {place}", (f"t{place}_percent",)) for place in range(13))
    row = tuple(Cell("100.0%", (100.0,)) for _ in heads)
    large = replace(
        TABLE,
        columns=(Column("Sykehus", ("unit",)), *heads),
        rows=tuple((label(f"{name} {place}"), *row) for place in range(60)),
    )
    content = replace(content_of(), tables={large.key: large})
    document = document_of('# A {#a}\n\n{{ table("table_02") }}', content=content)

    said = unpacked(write_pdf(document, {}))

    assert len(re.findall(r"/Type\s*/Page\b", said)) >= 5  # cover, contents, list, table
    assert len(re.findall(r"/S\s*/TH\b", said)) >= len(large.columns)
