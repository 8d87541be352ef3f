"""Walking pandoc's syntax tree: what every writer of it has in common."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from kvalreg.reports.document.pandoc import Node

Content: TypeAlias = Sequence[Any]
"""What pandoc says of a node, as its JSON has it."""


class NotWritable(Exception):
    """The text holds what a report does not have; the message says what."""


@dataclass(frozen=True)
class Attributes:
    """What stands in braces after a block: `{#anchor .kind key="table_02"}`."""

    anchor: str
    kinds: tuple[str, ...]
    named: dict[str, str]


def attributes(content: Content) -> Attributes:
    anchor, kinds, named = content
    return Attributes(anchor, tuple(kinds), dict(named))


def plain(inlines: Iterable[Node]) -> str:
    """The letters of the text, without its marks."""
    return "".join(_plain(inline) for inline in inlines)


def plain_blocks(blocks: Iterable[Node]) -> str:
    """The letters of several blocks, for searching."""
    return " ".join(_letters(blocks)).strip()


def anchors_in(blocks: Iterable[Node]) -> list[str]:
    """The anchors of headings, and the keys of tables and figures."""
    anchors: list[str] = []
    for block in blocks:
        if block["t"] == "Header":
            anchors.append(block["c"][1][0])
        elif block["t"] == "Div":
            given = attributes(block["c"][0])
            anchors += [given.named["key"]] if "key" in given.named else []
            anchors += anchors_in(block["c"][1])
    return anchors


def _plain(inline: Node) -> str:
    content: Any = inline.get("c")
    match inline["t"]:
        case "Str":
            return str(content)
        case "Space" | "SoftBreak" | "LineBreak":
            return " "
        case "Code":
            return str(content[1])
        case "Link" | "Span" | "Quoted":
            return plain(content[1])
        case "Note":
            return ""
        case _:
            return plain(content) if isinstance(content, list) else ""


def _letters(tree: object) -> Iterable[str]:
    if isinstance(tree, dict):
        if tree.get("t") in ("Str", "Code"):
            content = tree["c"]
            yield content if isinstance(content, str) else content[1]
        else:
            yield from _letters(tree.get("c"))
    elif isinstance(tree, list):
        for part in tree:
            yield from _letters(part)


class TreeWriter(ABC):
    """Writes the blocks and inlines that a report's text may hold, one method for each."""

    def blocks(self, nodes: Iterable[Node]) -> str:
        return "".join(self.block(node) for node in nodes)

    def inlines(self, nodes: Iterable[Node]) -> str:
        return "".join(self.inline(node) for node in nodes)

    def block(self, node: Node) -> str:
        content: Any = node.get("c")
        match node["t"]:
            case "Para":
                return self.paragraph(self.inlines(content))
            case "Plain":
                return self.inlines(content)
            case "Header":
                level, given, text = content
                return self.heading(level, attributes(given), text)
            case "BulletList":
                return self.bullets([self.blocks(item) for item in content])
            case "OrderedList":
                return self.numbered([self.blocks(item) for item in content[1]])
            case "DefinitionList":
                return self.definitions(
                    [
                        (self.inlines(term), [self.blocks(one) for one in meanings])
                        for term, meanings in content
                    ]
                )
            case "BlockQuote":
                return self.quotation(self.blocks(content))
            case "Div":
                return self.division(attributes(content[0]), content[1])
            case "Table":
                return self.text_table(content)
            case other:
                raise NotWritable(f"a {_in_words(other)}, which a report's text does not have")

    def inline(self, node: Node) -> str:
        content: Any = node.get("c")
        match node["t"]:
            case "Str":
                return self.text(content)
            case "Space" | "SoftBreak":
                return " "
            case "LineBreak":
                return self.line_break()
            case "Emph" | "Strong" | "Superscript" | "Subscript" | "Underline":
                return self.marked(node["t"], self.inlines(content))
            case "Quoted":
                return self.text("«" + plain(content[1]) + "»")
            case "Code":
                return self.code(content[1])
            case "Link":
                return self.link(self.inlines(content[1]), content[2][0])
            case "Span":
                return self.inlines(content[1])
            case "Note":
                return self.note(self.blocks(content))
            case other:
                raise NotWritable(f"a {_in_words(other)}, which a report's text does not have")

    @abstractmethod
    def text(self, text: str) -> str: ...

    @abstractmethod
    def line_break(self) -> str: ...

    @abstractmethod
    def marked(self, mark: str, written: str) -> str: ...

    @abstractmethod
    def code(self, text: str) -> str: ...

    @abstractmethod
    def link(self, written: str, address: str) -> str: ...

    @abstractmethod
    def note(self, written: str) -> str: ...

    @abstractmethod
    def paragraph(self, written: str) -> str: ...

    @abstractmethod
    def heading(self, level: int, given: Attributes, text: Sequence[Node]) -> str: ...

    @abstractmethod
    def bullets(self, items: Sequence[str]) -> str: ...

    @abstractmethod
    def numbered(self, items: Sequence[str]) -> str: ...

    @abstractmethod
    def definitions(self, terms: Sequence[tuple[str, Sequence[str]]]) -> str: ...

    @abstractmethod
    def quotation(self, written: str) -> str: ...

    @abstractmethod
    def division(self, given: Attributes, blocks: Sequence[Node]) -> str: ...

    @abstractmethod
    def text_table(self, content: Content) -> str: ...


@dataclass(frozen=True)
class TextTable:
    """A table that stands in the text itself: alignments, head and rows of cells' blocks."""

    alignments: tuple[str, ...]
    head: tuple[Sequence[Node], ...]
    rows: tuple[tuple[Sequence[Node], ...], ...]


def text_table(content: Content) -> TextTable:
    """What pandoc says of a table, without what Markdown tables cannot have."""
    _, _, columns, head, bodies, _ = content
    heads = [_cells(row) for row in head[1]]
    rows = [_cells(row) for body in bodies for row in body[3]]
    return TextTable(
        alignments=tuple(align["t"] for align, _ in columns),
        head=heads[0] if heads else (),
        rows=tuple(rows),
    )


def _cells(row: Content) -> tuple[Sequence[Node], ...]:
    return tuple(cell[4] for cell in row[1])


def _in_words(kind: str) -> str:
    words = {"Image": "picture", "CodeBlock": "block of code", "RawBlock": "raw block",
             "HorizontalRule": "rule", "Math": "formula", "LineBlock": "line block"}  # fmt: skip
    return words.get(kind, kind)
