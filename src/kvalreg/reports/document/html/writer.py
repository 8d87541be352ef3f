"""Text as HTML."""

from collections.abc import Callable, Sequence

from markupsafe import Markup, escape

from kvalreg.reports.document.pandoc import Node
from kvalreg.reports.document.tree import (
    Attributes,
    Content,
    NotWritable,
    TreeWriter,
    plain,
    text_table,
)

_MARKS = {
    "Emph": "em",
    "Strong": "strong",
    "Superscript": "sup",
    "Subscript": "sub",
    "Underline": "u",
}
_SIDES = {"AlignRight": ' class="number"', "AlignCenter": ' class="centred"'}
Exhibit = Callable[[str, str], Markup]
Address = Callable[[str], str]


class HtmlWriter(TreeWriter):
    """One chapter's blocks as HTML.

    `top`: the level that the chapter's own heading has on the page.
    `exhibit`: gives a table or figure by its kind and key; `address`: where an anchor is found.
    """

    def __init__(self, exhibit: Exhibit, address: Address, *, chapter: str, top: int) -> None:
        self._exhibit, self._address = exhibit, address
        self._chapter, self._top = chapter, top
        self._notes: list[str] = []

    def chapter(self, blocks: Sequence[Node]) -> Markup:
        return Markup(self.blocks(blocks) + self._footnotes())  # noqa: S704 - every letter was escaped

    def text(self, text: str) -> str:
        return str(escape(text))

    def line_break(self) -> str:
        return "<br>"

    def marked(self, mark: str, written: str) -> str:
        return f"<{_MARKS[mark]}>{written}</{_MARKS[mark]}>"

    def code(self, text: str) -> str:
        return f"<code>{escape(text)}</code>"

    def link(self, written: str, address: str) -> str:
        target = self._address(address[1:]) if address.startswith("#") else address
        return f'<a href="{escape(target)}">{written}</a>'

    def note(self, written: str) -> str:
        self._notes.append(written)
        number = len(self._notes)
        here = f"{self._chapter}-note-{number}"
        return f'<sup><a href="#{here}" id="{here}-mark">{number}</a></sup>'

    def paragraph(self, written: str) -> str:
        return f"<p>{written}</p>\n"

    def heading(self, level: int, given: Attributes, text: Sequence[Node]) -> str:
        tag = f"h{min(level + self._top - 1, 6)}"
        kind, anchor, tongue = f"level-{level}", escape(given.anchor), _tongue(given)
        return f'<{tag} class="{kind}" id="{anchor}"{tongue}>{self.inlines(text)}</{tag}>\n'

    def bullets(self, items: Sequence[str]) -> str:
        return _list("ul", items)

    def numbered(self, items: Sequence[str]) -> str:
        return _list("ol", items)

    def definitions(self, terms: Sequence[tuple[str, Sequence[str]]]) -> str:
        said = "".join(
            f"<div><dt>{term}</dt>{''.join(f'<dd>{one}</dd>' for one in meanings)}</div>\n"
            for term, meanings in terms
        )
        return f'<dl class="terms">\n{said}</dl>\n'

    def quotation(self, written: str) -> str:
        return f"<blockquote>{written}</blockquote>\n"

    def division(self, given: Attributes, blocks: Sequence[Node]) -> str:
        kind = given.kinds[0] if given.kinds else ""
        if "key" in given.named:
            return str(self._exhibit(kind, given.named["key"]))
        return f'<div class="{escape(kind)}"{_tongue(given)}>\n{self.blocks(blocks)}</div>\n'

    def text_table(self, content: Content) -> str:
        table = text_table(content)
        if not any(plain_cell(cell) for cell in table.head):
            raise NotWritable("a table without a head, which a screen reader cannot read out")
        named = ", ".join(filter(None, map(plain_cell, table.head)))
        sides = [_SIDES.get(side, "") for side in table.alignments]
        head = "".join(
            f'<th scope="col"{side}>{self.blocks(cell)}</th>'
            for side, cell in zip(sides, table.head, strict=True)
        )
        rows = "".join(
            "<tr>"
            + "".join(
                f"<td{side}>{self.blocks(cell)}</td>" for side, cell in zip(sides, row, strict=True)
            )
            + "</tr>\n"
            for row in table.rows
        )
        return (
            f'<div class="wide" role="region" tabindex="0" aria-label="{escape(named)}">'
            f'<table class="plain">\n<thead><tr>{head}</tr></thead>\n'
            f"<tbody>\n{rows}</tbody></table></div>\n"
        )

    def _footnotes(self) -> str:
        if not self._notes:
            return ""
        notes = "".join(
            f'<li id="{self._chapter}-note-{number}">{note}'
            f'<a href="#{self._chapter}-note-{number}-mark" aria-label="{number}">↩</a></li>\n'
            for number, note in enumerate(self._notes, 1)
        )
        return f'<ol class="notes">\n{notes}</ol>\n'


def plain_cell(blocks: Sequence[Node]) -> str:
    return "".join(plain(block["c"]) for block in blocks if block["t"] in ("Plain", "Para"))


def _tongue(given: Attributes) -> str:
    """The language of a part that is in another one than the report: {lang=en}."""
    language = given.named.get("lang")
    return f' lang="{escape(language)}"' if language else ""


def _list(tag: str, items: Sequence[str]) -> str:
    said = "".join(f"<li>{item}</li>\n" for item in items)
    return f"<{tag}>\n{said}</{tag}>\n"
