"""From a document to a finished DOCX."""

import json
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from kvalreg.model import Text
from kvalreg.reports import words as page_words
from kvalreg.reports.document import words
from kvalreg.reports.document.chapter_tree import ChapterTree, Document
from kvalreg.reports.document.docx import openxml
from kvalreg.reports.document.docx.reference import reference_document
from kvalreg.reports.document.faults import TextFault, TextFaults
from kvalreg.reports.document.pandoc import Node, PandocFailed, run_pandoc
from kvalreg.reports.document.tree import attributes, plain
from kvalreg.reports.document.vocabulary import not_made_sentence
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.tables.description import FinishedTable

_VERSION = [1, 23, 1]
_LANGUAGES = {"nb": "nb-NO", "en": "en-GB"}
_FIGURE_WIDTH = "15.9cm"
_FIRST_BOOKMARK = 9000
"""Pandoc numbers its own bookmarks from below."""


def write_docx(
    document: Document, pictures: Mapping[str, bytes], notice: Text | None = None
) -> bytes:
    """The report as DOCX; `pictures`: key of a figure → PNG. Raises `TextFaults`."""
    with TemporaryDirectory(prefix="kvalreg-") as folder:
        root = Path(folder)
        (root / "reference.docx").write_bytes(reference_document())
        for key, picture in pictures.items():
            (root / f"{key}.png").write_bytes(picture)
        try:
            return _written(document, document.chapters, root, notice)
        except PandocFailed as error:
            raise TextFaults([_fault(error, document, root)]) from error


def _written(
    document: Document, chapters: Sequence[ChapterTree], root: Path, notice: Text | None
) -> bytes:
    writer = _Exhibits(document, root)
    blocks = [
        *_front(document, notice),
        *(block for chapter in chapters for block in writer.placed(chapter.blocks)),
    ]
    tree = {"pandoc-api-version": _VERSION, "meta": _meta(document), "blocks": blocks}
    words_to_pandoc = [
        *("--from", "json", "--to", "docx", "--output", "-"),
        *("--reference-doc", str(root / "reference.docx")),
    ]
    return run_pandoc(words_to_pandoc, json.dumps(tree).encode())


def _fault(error: PandocFailed, document: Document, root: Path) -> TextFault:
    """What pandoc says, and the first chapter that it cannot write alone."""
    for chapter in document.chapters:
        try:
            _written(document, [chapter], root, None)
        except PandocFailed as alone:
            return TextFault(chapter.name, f"pandoc refuses it: {alone}", "Correct the text.")
    return TextFault("report.docx", f"pandoc: {error}", "Please report this.")


class _Exhibits:
    """Puts tables and figures in the places that the text keeps for them."""

    def __init__(self, document: Document, root: Path) -> None:
        self._document, self._root = document, root
        self._bookmarks = count(_FIRST_BOOKMARK)

    def placed(self, blocks: Sequence[Node]) -> list[Node]:
        return [placed for block in blocks for placed in self._block(block)]

    def _block(self, block: Node) -> list[Node]:
        if block["t"] != "Div":
            return [block]
        given = attributes(block["c"][0])
        inner = block["c"][1]
        if "key" in given.named:
            return self._exhibit(given.named["key"])
        if "factbox" in given.kinds:
            return [_styled("Fact Box", _flat(inner))]
        if "lang" in given.named:
            return [{"t": "Div", "c": [block["c"][0], self.placed(inner)]}]
        return self.placed(inner)

    def _exhibit(self, key: str) -> list[Node]:
        content = self._document.content
        if key in content.not_made:
            said = not_made_sentence(content, self._document.say, key)
            return [_raw(openxml.paragraph("ExhibitNote", openxml.run(said)))]
        if key in content.tables:
            return self._table(content.tables[key])
        return self._figure(content.figures[key])

    def _table(self, table: FinishedTable) -> list[Node]:
        caption = self._caption(words.TABLE_CAPTION, table)
        return [_raw(caption + openxml.table(table)), _notes(table.notes)]

    def _figure(self, figure: FinishedFigure) -> list[Node]:
        size = [["width", _FIGURE_WIDTH]]
        path = str(self._root / f"{figure.key}.png")
        image = {"t": "Image", "c": [["", [], size], _text(figure.alternative), [path, ""]]}
        return [
            _raw(self._caption(words.FIGURE_CAPTION, figure)),
            _styled("Figure", [{"t": "Para", "c": [image]}]),
            _notes(figure.notes),
        ]

    def _caption(self, name: Text, exhibit: FinishedTable | FinishedFigure) -> str:
        label = self._document.say.plain(name).format(number="").strip()
        place = next(self._bookmarks)
        return openxml.caption(label, exhibit.number, exhibit.title, exhibit.key, place)


def _front(document: Document, notice: Text | None) -> list[Node]:
    """What stands before the first chapter: notice, contents, lists of tables and figures."""
    say = document.say
    contents = [
        (f"TOC{level}", plain(block["c"][2]), block["c"][1][0])
        for chapter in document.chapters
        for block in chapter.blocks
        if block["t"] == "Header" and (level := block["c"][0]) <= 2
    ]
    written = [openxml.paragraph("BodyText", openxml.run(say.plain(notice)))] if notice else []
    written += [
        _heading(say.plain(page_words.CONTENTS)),
        openxml.listed(contents, 'TOC \\o "1-2" \\h'),
    ]
    for exhibits, name, title in (
        (document.tables, words.TABLE_CAPTION, words.LIST_OF_TABLES),
        (document.figures, words.FIGURE_CAPTION, words.LIST_OF_FIGURES),
    ):
        label = say.plain(name).format(number="").strip()
        entries = [
            ("TableofFigures", f"{label} {one.number}. {one.title}", one.key) for one in exhibits
        ]
        if entries:
            written += [
                _heading(say.plain(title)),
                openxml.listed(entries, f'TOC \\h \\c "{label}"'),
            ]
    return [_raw("".join(written))]


def _heading(text: str) -> str:
    return openxml.paragraph("ListHeading", openxml.run(text))


def _meta(document: Document) -> dict[str, Node]:
    language = _LANGUAGES.get(document.say.language, document.say.language)
    return {
        "title": {"t": "MetaInlines", "c": _text(document.title)},
        "subtitle": {"t": "MetaInlines", "c": _text(document.subtitle)},
        "lang": {"t": "MetaInlines", "c": _text(language)},
    }


def _flat(blocks: Sequence[Node]) -> list[Node]:
    """A box's definition list as paragraphs: the term in bold, then what it means."""
    flat: list[Node] = []
    for block in blocks:
        if block["t"] == "DefinitionList":
            flat += [_definition(term, meanings) for term, meanings in block["c"]]
        else:
            flat.append(block)
    return flat


def _definition(term: Sequence[Node], meanings: Sequence[Sequence[Node]]) -> Node:
    said = [inline for meaning in meanings for block in meaning for inline in block["c"]]
    colon = {"t": "Str", "c": ":"}
    return {"t": "Para", "c": [{"t": "Strong", "c": [*term, colon]}, {"t": "Space"}, *said]}


def _notes(notes: Sequence[str]) -> Node:
    written = "".join(openxml.paragraph("ExhibitNote", openxml.run(note)) for note in notes)
    return _raw(written or openxml.paragraph("ExhibitNote", ""))


def _styled(style: str, blocks: Sequence[Node]) -> Node:
    return {"t": "Div", "c": [["", [], [["custom-style", style]]], list(blocks)]}


def _raw(xml: str) -> Node:
    return {"t": "RawBlock", "c": ["openxml", xml]}


def _text(text: str) -> list[Node]:
    return [{"t": "Str", "c": text}]
