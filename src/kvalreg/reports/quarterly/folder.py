"""Writing the reports of units: one into a folder, or a folder each and a page that leads there."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from kvalreg.frames.output import whole_folder
from kvalreg.model import Language, Unit
from kvalreg.reports.document.building import Texts, build
from kvalreg.reports.document.cache import Cache
from kvalreg.reports.document.chapter_tree import Document
from kvalreg.reports.document.docx.compiling import write_docx
from kvalreg.reports.document.folder import DOCX, PAGE, PDF
from kvalreg.reports.document.html.site import single_page
from kvalreg.reports.document.pdf.compiling import write_pdf
from kvalreg.reports.document.pictures import as_pixels, drawn
from kvalreg.reports.quarterly.content import UnitReport, content_of_unit
from kvalreg.reports.quarterly.index_page import Entry, index_page

INDEX = "index.html"
OWN = (PAGE, PDF, DOCX)
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
Watch = Callable[[Sequence[UnitReport]], Iterable[UnitReport]]


@dataclass(frozen=True, eq=False)
class Manner:
    """How reports are written: their texts, language, formats, and where pictures are kept."""

    texts: Texts
    language: Language
    formats: Collection[str]
    cache: Cache


def write_unit_report(one: UnitReport, manner: Manner, folder: Path) -> None:
    """Write one unit's report; the folder is replaced as a whole.

    Raises `TextFaults`, and `NotWritten` when the folder holds anything else.
    """
    with whole_folder(folder, own=OWN) as unfinished, ThreadPoolExecutor() as beside:
        _finish(_write(one, manner, unfinished, beside, home=""))
    manner.cache.shrink()


def write_unit_reports(
    reports: Sequence[UnitReport], manner: Manner, folder: Path, watch: Watch = iter
) -> None:
    """Write every unit's report and the page of all; the folder is replaced as a whole.

    `watch` is given the reports, and gives them back one by one.
    Raises `TextFaults`, and `NotWritten` when the folder holds anything else.
    """
    own = (INDEX, *(folder_of(unit) for unit in reports[0].register.units))
    with whole_folder(folder, own=own) as unfinished, ThreadPoolExecutor(1) as beside:
        waiting: list[tuple[Path, Future[bytes]]] = []
        for one in watch(reports):
            place = unfinished / folder_of(one.unit)
            place.mkdir()
            # A PDF is made while the next unit's page is written, but never two at once.
            written = _write(one, manner, place, beside, home=f"../{INDEX}")
            _finish(waiting)
            waiting = written
        _finish(waiting)
        page = index_page(reports[0], [_entry(one, manner) for one in reports], manner.language)
        (unfinished / INDEX).write_text(page, encoding="utf-8")
    manner.cache.shrink()


def _entry(one: UnitReport, manner: Manner) -> Entry:
    names = (("html", "HTML", PAGE), ("pdf", "PDF", PDF), ("docx", "DOCX", DOCX))
    files = [
        (name, f"{folder_of(one.unit)}/{file}")
        for format_, name, file in names
        if format_ in manner.formats
    ]
    return Entry(one.unit, files, one.standings)


def folder_of(unit: Unit) -> str:
    """The name of the unit's folder: haukeland, alesund, st-olavs."""
    letters = unit.short_name.lower().translate(_LETTERS)
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def _write(
    one: UnitReport, manner: Manner, folder: Path, beside: ThreadPoolExecutor, *, home: str
) -> list[tuple[Path, "Future[bytes]"]]:
    """Write the page at once; PDF and DOCX are made beside it."""
    content = content_of_unit(one, manner.language)
    document = build(one.report, manner.texts, content)
    pictures = drawn(document.figures, manner.cache)
    waiting = []
    if "pdf" in manner.formats:
        waiting.append((folder / PDF, beside.submit(write_pdf, document, pictures)))
    if "docx" in manner.formats:
        waiting.append((folder / DOCX, beside.submit(_docx, document, pictures, manner.cache)))
    if "html" in manner.formats:
        (folder / PAGE).write_text(single_page(document, pictures, home=home), encoding="utf-8")
    return waiting


def _docx(document: Document, pictures: dict[str, str], cache: Cache) -> bytes:
    return write_docx(document, as_pixels(pictures, cache))


def _finish(waiting: Iterable[tuple[Path, "Future[bytes]"]]) -> None:
    for path, content in waiting:
        path.write_bytes(content.result())
