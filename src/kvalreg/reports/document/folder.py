"""Writing a report into a folder, in every format asked for."""

from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kvalreg.frames.output import whole_folder
from kvalreg.model import Text
from kvalreg.reports.document import words
from kvalreg.reports.document.cache import Cache
from kvalreg.reports.document.chapter_tree import Document
from kvalreg.reports.document.docx.compiling import write_docx
from kvalreg.reports.document.html.site import single_page, site
from kvalreg.reports.document.pdf.compiling import write_pdf
from kvalreg.reports.document.pictures import as_pixels, drawn

PAGE, SITE, PDF, DOCX = "report.html", "site", "report.pdf", "report.docx"
OWN = (PAGE, SITE, PDF, DOCX)
FORMATS = ("html", "pdf", "docx")


def write_report(
    document: Document,
    folder: Path,
    formats: Collection[str],
    cache: Cache,
    *,
    notice: Text | None = None,
    home: str = "",
) -> None:
    """Write the report; the folder is replaced as a whole.

    `notice`: what must be known before reading on. `home`: the address of a front page, as seen
    from the folder. Raises `TextFaults`, and `NotWritten` when the folder holds anything else.
    """
    with whole_folder(folder, own=OWN) as unfinished:
        write_parts(document, unfinished, formats, cache, notice=notice, home=home)
    cache.shrink()


def write_parts(
    document: Document,
    folder: Path,
    formats: Collection[str],
    cache: Cache,
    *,
    notice: Text | None,
    home: str,
) -> None:
    """Write the report into a folder that is there; PDF and DOCX are made beside each other."""
    pictures = drawn(document.figures, cache)
    with ThreadPoolExecutor() as beside:
        pdf = beside.submit(write_pdf, document, pictures, notice) if "pdf" in formats else None
        docx = (
            beside.submit(_docx, document, pictures, cache, notice) if "docx" in formats else None
        )
        if "html" in formats:
            _write_html(document, folder, pictures, formats, notice, home)
        if pdf is not None:
            (folder / PDF).write_bytes(pdf.result())
        if docx is not None:
            (folder / DOCX).write_bytes(docx.result())


def _docx(
    document: Document, pictures: Mapping[str, str], cache: Cache, notice: Text | None
) -> bytes:
    return write_docx(document, as_pixels(pictures, cache), notice)


def _write_html(
    document: Document,
    folder: Path,
    pictures: Mapping[str, str],
    formats: Collection[str],
    notice: Text | None,
    home: str,
) -> None:
    say = document.say
    others = [(say.plain(words.ONE_PAGE), f"../{PAGE}")]
    others += [("PDF", f"../{PDF}")] if "pdf" in formats else []
    others += [("DOCX", f"../{DOCX}")] if "docx" in formats else []
    page = single_page(document, pictures, notice=notice, home=home)
    (folder / PAGE).write_text(page, encoding="utf-8")
    pages = site(
        document, pictures, others=others, notice=notice, home=f"../{home}" if home else ""
    )
    for name, content in pages.items():
        path = folder / SITE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
