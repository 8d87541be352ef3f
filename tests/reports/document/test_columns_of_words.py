"""Words stand to the left and numbers to the right, in every format."""

from dataclasses import replace

from kvalreg.reports.document import words
from kvalreg.reports.document.docx import openxml
from kvalreg.reports.document.pdf.exhibits import exhibits
from kvalreg.reports.pages import part_of_page
from kvalreg.reports.speech import Speech
from kvalreg.reports.tables.description import Cell, Column, FinishedTable, label
from kvalreg.reports.tables.rows_together import totals_of
from tests.reports.document.hand_made import TABLE, content_of
from tests.reports.parsed import parsed

WRITTEN = FinishedTable(
    key="table_02",
    number=2,
    title="Enhetene",
    columns=(Column("Enhet", ("unit",)), Column("Sted", ("place",)), Column("N", ("n",))),
    rows=(
        (label("Dal"), Cell("Dalen", ("Dalen",)), Cell("3", (3,))),
        (label("Ås"), Cell("Åsen", ("Åsen",)), Cell("*", (None,))),
    ),
)


def test_a_column_with_a_number_or_a_hidden_one_holds_no_words() -> None:
    assert WRITTEN.columns_of_words == {0, 1}
    assert TABLE.columns_of_words == {0}


def test_a_page_has_words_to_the_left() -> None:
    macros = part_of_page("document/html/exhibits.html", own=words, totals_of=totals_of)

    page = parsed(f"<main>{macros.table(WRITTEN, 'table_02.csv', Speech('nb'))}</main>")

    assert [cell.words for cell in page.all("td", class_="words")] == ["Dalen", "Åsen"]


def test_a_pdf_has_words_to_the_left() -> None:
    content = replace(content_of(), tables={"table_02": WRITTEN})

    assert "words: (0, 1, )," in exhibits(content, Speech("nb"))("table", "table_02")


def test_a_word_document_has_words_to_the_left() -> None:
    heads, dal, _ = openxml.table(WRITTEN).split("</w:tr>")[:3]

    for row in (heads, dal):
        assert [part[0] for part in row.split('<w:jc w:val="')[1:]] == ["l", "l", "r"]
