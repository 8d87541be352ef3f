"""A report between text and page: chapters as trees, with what they show."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kvalreg.reports.document.content import Content
from kvalreg.reports.document.faults import TextFault, TextFaults
from kvalreg.reports.document.pandoc import Node
from kvalreg.reports.document.tree import NotWritable, anchors_in, attributes, plain, plain_blocks
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.speech import Speech
from kvalreg.reports.tables.description import FinishedTable

Written = TypeVar("Written", bound=str)


@dataclass(frozen=True, eq=False)
class ChapterTree:
    """A chapter as pandoc's blocks. The first block is its heading."""

    key: str
    name: str
    blocks: Sequence[Node]

    @property
    def title(self) -> str:
        return plain(self.blocks[0]["c"][2])

    @property
    def anchor(self) -> str:
        return str(self.blocks[0]["c"][1][0]) or self.key

    @property
    def language(self) -> str:
        """The heading's, where it is another one than the report's."""
        return attributes(self.blocks[0]["c"][1]).named.get("lang", "")

    @property
    def anchors(self) -> list[str]:
        """What can be referred to in the chapter: headings, tables and figures."""
        return [self.anchor, *anchors_in(self.blocks)]

    @property
    def sections(self) -> Iterator[tuple[str, str, str]]:
        """Anchor, heading and letters of the chapter's beginning and of each of its sections."""
        gathered: list[Node] = []
        anchor, heading = self.anchor, self.title
        for block in self.blocks[1:]:
            if block["t"] == "Header" and block["c"][0] == 2:
                yield anchor, heading, plain_blocks(gathered)
                anchor, heading = block["c"][1][0], plain(block["c"][2])
                gathered = []
            else:
                gathered.append(block)
        yield anchor, heading, plain_blocks(gathered)


@dataclass(frozen=True, eq=False)
class Document:
    """A report in one language, ready to be written as HTML, PDF or DOCX.

    `shown`: the keys of the tables and figures that stand in it, in order.
    """

    title: str
    subtitle: str
    content: Content
    say: Speech
    chapters: Sequence[ChapterTree]
    shown: Sequence[str]

    @property
    def tables(self) -> list[FinishedTable]:
        """The tables that stand in it, by number."""
        return [one for key, one in self.content.tables.items() if key in self.shown]

    @property
    def figures(self) -> list[FinishedFigure]:
        """The figures that stand in it, by number."""
        return [one for key, one in self.content.figures.items() if key in self.shown]


def write_chapters(
    document: Document, write: Callable[[ChapterTree], Written]
) -> list[tuple[ChapterTree, Written]]:
    """Each chapter as the writer writes it. Raises `TextFaults` with those of all chapters."""
    written, faults = [], []
    for chapter in document.chapters:
        try:
            written.append((chapter, write(chapter)))
        except NotWritable as error:
            faults.append(TextFault(chapter.name, f"there is {error}", "Take it out."))
    if faults:
        raise TextFaults(faults)
    return written
