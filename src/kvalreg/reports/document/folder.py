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
from kvalreg.reports.document.html.live import chart_program
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
    files = files_of(document, formats, cache, notice=notice, home=home)
    with whole_folder(folder, own=OWN) as unfinished:
        for name, content in files.items():
            path = unfinished / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    cache.shrink()


def files_of(
    document: Document,
    formats: Collection[str],
    cache: Cache,
    *,
    notice: Text | None = None,
    home: str = "",
) -> dict[str, bytes]:
    """Path → content of the report's files; PDF and DOCX are made beside each other."""
    pictures = drawn(document.figures, cache)
    with ThreadPoolExecutor() as beside:
        made = {}
        if "pdf" in formats:
            made[PDF] = beside.submit(write_pdf, document, pictures, notice)
        if "docx" in formats:
            made[DOCX] = beside.submit(_docx, document, pictures, cache, notice)
        pages = {}
        if "html" in formats:
            program = beside.submit(chart_program, cache)
            pages = _pages(document, pictures, program.result(), formats, notice, home)
        return pages | {name: one.result() for name, one in made.items()}


def _docx(
    document: Document, pictures: Mapping[str, str], cache: Cache, notice: Text | None
) -> bytes:
    return write_docx(document, as_pixels(pictures, cache), notice)


def _pages(
    document: Document,
    pictures: Mapping[str, str],
    program: str,
    formats: Collection[str],
    notice: Text | None,
    home: str,
) -> dict[str, bytes]:
    others = [(document.say.plain(words.ONE_PAGE), f"../{PAGE}")]
    others += [("PDF", f"../{PDF}")] if "pdf" in formats else []
    others += [("DOCX", f"../{DOCX}")] if "docx" in formats else []
    whole = {PAGE: single_page(document, pictures, notice=notice, home=home)}
    upwards = f"../{home}" if home else ""
    pages = site(document, pictures, program=program, others=others, notice=notice, home=upwards)
    whole |= {f"{SITE}/{name}": content for name, content in pages.items()}
    return {name: content.encode() for name, content in whole.items()}
