"""Tables, captions and lists of them as Word's own XML, which pandoc passes on."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from kvalreg.reports.tables.description import FinishedTable
from kvalreg.reports.tables.rows_together import totals_of

TEXT_WIDTH = 9072
"""Of the text on the page, in twentieths of a point."""

_MOST_UPRIGHT = 9
"""A table with more columns has its heads turned."""


_MOST_ROWS = 34
"""A table with more rows may be parted between pages."""


def paragraph(style: str, runs: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{runs}</w:p>'


def run(text: str, properties: str = "") -> str:
    given = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{given}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def caption(label: str, number: int, title: str, anchor: str, place: int) -> str:
    """A caption whose number is a field, so that Word's lists of tables and figures know it.

    `anchor`: what references lead to. `place`: a number that no other caption has.
    """
    field = (
        f'<w:fldSimple w:instr=" SEQ {label} \\* ARABIC \\r {number} ">'
        f"{run(str(number), _NUMBER)}</w:fldSimple>"
    )
    begin = f'<w:bookmarkStart w:id="{place}" w:name={quoteattr(anchor)}/>'
    end = f'<w:bookmarkEnd w:id="{place}"/>'
    written = begin + run(f"{label} ", _NUMBER) + field + end + run(". ", _NUMBER) + run(title)
    return paragraph("Caption", written)


def listed(entries: Sequence[tuple[str, str, str]], instruction: str) -> str:
    """A list of contents as a field: style, text and anchor of each entry."""
    paragraphs = []
    for place, (style, text, anchor) in enumerate(entries):
        begin = _begun(instruction) if place == 0 else ""
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>' if place == len(entries) - 1 else ""
        link = f'<w:hyperlink w:anchor={quoteattr(anchor)} w:history="1">{run(text)}</w:hyperlink>'
        paragraphs.append(paragraph(style, begin + link + end))
    return "".join(paragraphs)


def table(finished: FinishedTable) -> str:
    """The table with its head repeated on each page."""
    small = len(finished.columns) > _MOST_UPRIGHT
    style = "CellTextSmall" if small else "CellText"
    widths = _widths(finished)
    totals, last = totals_of(finished), len(finished.rows)
    lefts = finished.columns_of_words | {0}
    whole = last <= _MOST_ROWS
    heads = "".join(
        _cell(
            column.head,
            width,
            style,
            left=place in lefts,
            turned=small and place > 0,
            bold=True,
            kept=True,
        )
        for place, (column, width) in enumerate(zip(finished.columns, widths, strict=True))
    )
    rows = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            _cell(
                cell.printed,
                width,
                style,
                left=place in lefts,
                bold=number in totals,
                kept=whole and number < last,
            )
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        + "</w:tr>"
        for number, row in enumerate(finished.rows, 1)
    )
    height = '<w:trHeight w:val="1700" w:hRule="atLeast"/>' if small else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Table"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(finished.title)}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/>{height}<w:tblHeader/></w:trPr>{heads}</w:tr>{rows}</w:tbl>"
    )


_NUMBER = '<w:rStyle w:val="CaptionNumber"/>'


def _begun(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _cell(
    text: str,
    width: int,
    style: str,
    *,
    left: bool,
    bold: bool,
    kept: bool,
    turned: bool = False,
) -> str:
    """A cell; `kept`: on the same page as the next row."""
    direction = '<w:textDirection w:val="btLr"/>' if turned else ""
    keep = "<w:keepNext/>" if kept else ""
    side = "left" if left or turned else "right"
    written = paragraph(
        style, run(text, "<w:b/>" if bold else ""), keep + f'<w:jc w:val="{side}"/>'
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{direction}'
        f'<w:vAlign w:val="{"center" if turned else "bottom"}"/></w:tcPr>{written}</w:tc>'
    )


def _widths(finished: FinishedTable) -> list[int]:
    """The first column by its names, the others alike; only those of words are stretched."""
    names = [row[0].printed for row in finished.rows] + [finished.columns[0].head]
    others = len(finished.columns) - 1
    first = min(max(map(len, names)) * 95 + 150, TEXT_WIDTH * 6 // 10)
    if others == 0:
        return [TEXT_WIDTH]
    widest = TEXT_WIDTH if finished.columns_of_words - {0} else 1800
    return [first, *[min((TEXT_WIDTH - first) // others, widest)] * others]
