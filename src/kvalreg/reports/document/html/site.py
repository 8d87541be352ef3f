"""A report as HTML: one self-contained page, and a site of a page per chapter."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from kvalreg.model import Text
from kvalreg.reports.charts.svg import data_address
from kvalreg.reports.document import words
from kvalreg.reports.document.chapter_tree import ChapterTree, Document, write_chapters
from kvalreg.reports.document.html.live import PROGRAM, chart_address, chart_script
from kvalreg.reports.document.html.writer import Address, HtmlWriter
from kvalreg.reports.document.vocabulary import not_made_sentence
from kvalreg.reports.pages import part_of_page, render
from kvalreg.reports.tables.folder import csv_of
from kvalreg.reports.tables.rows_together import totals_of

_CSV = "text/csv;charset=utf-8"
Source = Callable[[str], str]


@dataclass(frozen=True)
class Section:
    """What a search may find: a heading with its letters, and where it is."""

    address: str
    heading: str
    within: str
    letters: str


def single_page(
    document: Document,
    pictures: Mapping[str, str],
    *,
    notice: Text | None = None,
    home: str = "",
) -> str:
    """The whole report as one page that needs no other file.

    `pictures`: key of a figure → SVG.
    """

    def address(anchor: str) -> str:
        return f"#{anchor}"

    def picture(key: str) -> str:
        return data_address(pictures[key], "image/svg+xml")

    def numbers(key: str) -> str:
        return data_address(csv_of(_table(document, key)), _CSV)

    chapters = _written(document, address, picture, numbers, whole=True)
    return render(
        "document/html/single.html",
        document.say,
        notice=notice,
        home=home,
        **_common(document, address),
        chapters=chapters,
        sections=list(_sections(document, address)),
    )


def site(
    document: Document,
    pictures: Mapping[str, str],
    *,
    program: str,
    others: Sequence[tuple[str, str]] = (),
    notice: Text | None = None,
    home: str = "",
) -> dict[str, str]:
    """Path → content of every file of the site.

    `program`: the script that draws charts on request, as `chart_program` gives it.
    `others`: the same as PDF, DOCX: name, address.
    """
    places = _places(document)

    def address(anchor: str) -> str:
        return f"{places[anchor]}#{anchor}" if anchor in places else f"#{anchor}"

    chapters = _written(
        document, address, "figures/{}.svg".format, "numbers/{}.csv".format, whole=False
    )
    common = {**_common(document, address), "notice": notice, "home": home}
    say = document.say
    files = {
        "index.html": render("document/html/index.html", say, **common, others=others),
        "search.html": render(
            "document/html/search.html",
            say,
            **common,
            sections=list(_sections(document, address)),
        ),
    }
    for place, (chapter, written) in enumerate(chapters):
        files[page_of(chapter)] = render(
            "document/html/chapter.html",
            say,
            **common,
            chapter=chapter,
            written=written,
            before=document.chapters[place - 1] if place else None,
            after=document.chapters[place + 1] if place + 1 < len(chapters) else None,
        )
    files |= {f"figures/{one.key}.svg": pictures[one.key] for one in document.figures}
    if document.figures:
        files |= {chart_address(one.key): chart_script(one) for one in document.figures}
        files[PROGRAM] = program
    made = [key for key in document.shown if key not in document.content.not_made]
    return files | {f"numbers/{key}.csv": csv_of(_table(document, key)) for key in made}


def page_of(chapter: ChapterTree) -> str:
    return f"{chapter.key.replace('_', '-')}.html"


def _common(document: Document, address: Address) -> dict[str, Any]:
    return {
        "document": document,
        "own": words,
        "address": address,
        "tables": document.tables,
        "figures": document.figures,
    }


def _written(
    document: Document, address: Address, picture: Source, numbers: Source, *, whole: bool
) -> list[tuple[ChapterTree, Markup]]:
    """Every chapter as HTML.

    `whole`: all on one page that needs no other file. Then a chapter has its heading, which is
    the page's where it is alone, and its figures are pictures only.
    """
    content, say = document.content, document.say
    macros: Any = part_of_page("document/html/exhibits.html", own=words, totals_of=totals_of)

    def exhibit(kind: str, key: str) -> Markup:
        written: Markup
        if key in content.not_made:
            written = macros.not_made(key, not_made_sentence(content, say, key))
        elif kind == "table":
            written = macros.table(content.tables[key], numbers(key), say)
        else:
            live = {} if whole else {"chart": chart_address(key), "program": PROGRAM}
            written = macros.figure(content.figures[key], picture(key), numbers(key), say, **live)
        return written  # macros give Markup, escaped by the template

    def write(chapter: ChapterTree) -> Markup:
        writer = HtmlWriter(exhibit, address, chapter=chapter.anchor, top=2 if whole else 1)
        return writer.chapter(chapter.blocks if whole else chapter.blocks[1:])

    return write_chapters(document, write)


def _sections(document: Document, address: Address) -> Iterator[Section]:
    for chapter in document.chapters:
        for anchor, heading, letters in chapter.sections:
            within = "" if anchor == chapter.anchor else chapter.title
            yield Section(address(anchor), heading, within, f"{heading} {letters}")


def _places(document: Document) -> dict[str, str]:
    """Anchor → the page that it is on."""
    return {anchor: page_of(chapter) for chapter in document.chapters for anchor in chapter.anchors}


def _table(document: Document, key: str) -> Any:
    content = document.content
    return content.tables[key] if key in content.tables else content.figures[key].table
