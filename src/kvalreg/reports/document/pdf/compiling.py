"""From a document to a finished PDF."""

import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from kvalreg import __version__
from kvalreg.model import Text
from kvalreg.reports import words as page_words
from kvalreg.reports.document import words
from kvalreg.reports.document.chapter_tree import ChapterTree, Document, write_chapters
from kvalreg.reports.document.faults import TextFault, TextFaults
from kvalreg.reports.document.pdf.exhibits import exhibits, picture_path
from kvalreg.reports.document.pdf.writer import TypstWriter, escaped, quoted

_IMPORT = '#import "/template.typ": *\n\n'


def write_pdf(document: Document, pictures: Mapping[str, str], notice: Text | None = None) -> bytes:
    """The report as PDF/UA-1. Raises `TextFaults`, naming the chapter that Typst refuses."""
    writer = TypstWriter(exhibits(document.content, document.say))
    chapters = write_chapters(document, lambda chapter: writer.blocks(chapter.blocks))
    with TemporaryDirectory(prefix="kvalreg-") as folder:
        root = Path(folder)
        for template in ("document/pdf/template.typ", "theme/paper.typ"):
            source = files("kvalreg.reports").joinpath(template).read_text("utf-8")
            _write(root / Path(template).name, source)
        _write(root / "main.typ", _main(document, notice))
        for place, (_, written) in enumerate(chapters):
            _write(root / _chapter_path(place), _IMPORT + written)
        for figure in document.figures:
            _write(root / picture_path(figure.key).lstrip("/"), pictures[figure.key])
        try:
            return typst.compile(root / "main.typ", root=root, pdf_standards="ua-1")
        except typst.TypstError as error:
            raise TextFaults([_fault(error, [chapter for chapter, _ in chapters])]) from error


def _main(document: Document, notice: Text | None) -> str:
    say = document.say
    said = {
        "title": quoted(document.title),
        "register": quoted(document.subtitle),
        "language": quoted(say.language),
        "made": _content(say.plain(page_words.MADE_BY).format(version=__version__)),
        "notice": _content(say.plain(notice)) if notice else "none",
        "of": _content(say.plain(words.OF_PAGES)),
        "contents": _content(say.plain(page_words.CONTENTS)),
        "tables": _content(say.plain(words.LIST_OF_TABLES)) if document.tables else "none",
        "figures": _content(say.plain(words.LIST_OF_FIGURES)) if document.figures else "none",
        "table-name": _content(say.plain(words.TABLE_CAPTION).format(number="").strip()),
        "figure-name": _content(say.plain(words.FIGURE_CAPTION).format(number="").strip()),
    }
    arguments = ",\n".join(f"  {name}: {value}" for name, value in said.items())
    chapters = "\n".join(
        f'#include "/{_chapter_path(place)}"' for place in range(len(document.chapters))
    )
    return f"{_IMPORT}#show: report.with(\n{arguments},\n)\n\n{chapters}\n"


def _chapter_path(place: int) -> str:
    return f"chapters/{place}.typ"


def _fault(error: typst.TypstError, chapters: list[ChapterTree]) -> TextFault:
    """What Typst says, with the chapter that it says it of."""
    said = "\n".join([str(error.diagnostic), *map(str, error.trace)])
    place = re.search(r"chapters/(\d+)\.typ:(\d+)", said.replace("\\", "/"))
    found = f"Typst refuses it: {error.message}"
    if place is None:
        return TextFault("report.pdf", found, "Please report this.")
    return TextFault(
        chapters[int(place[1])].name, found, f"It is about: {_quotation(said) or 'a block'}"
    )


def _quotation(diagnostic: str) -> str:
    """The line of markup that Typst points at, shortened."""
    for line in diagnostic.splitlines():
        quoted_line = re.match(r"\s*\d+\s*[│|]\s*(.+)", line)
        if quoted_line:
            return quoted_line[1].strip()[:80]
    return ""


def _content(text: str) -> str:
    return f"[{escaped(text)}]"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
