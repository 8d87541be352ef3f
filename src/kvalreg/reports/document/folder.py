"""Writing a report into a folder, in every format asked for."""

from collections.abc import Collection
from pathlib import Path

from kvalreg.frames.output import whole_folder
from kvalreg.reports.document.cache import Cache
from kvalreg.reports.document.chapter_tree import Document
from kvalreg.reports.document.docx.compiling import write_docx
from kvalreg.reports.document.html.site import single_page, site
from kvalreg.reports.document.pdf.compiling import write_pdf
from kvalreg.reports.document.pictures import as_pixels, drawn

PAGE, SITE, PDF, DOCX = "report.html", "site", "report.pdf", "report.docx"
OWN = (PAGE, SITE, PDF, DOCX)


def write_report(document: Document, folder: Path, formats: Collection[str], cache: Cache) -> None:
    """Write the report; the folder is replaced as a whole.

    Raises `NotWritten` when the folder holds anything else.
    """
    with whole_folder(folder, own=OWN) as unfinished:
        pictures = drawn(document.figures, cache)
        if "html" in formats:
            (unfinished / PAGE).write_text(single_page(document, pictures), encoding="utf-8")
            for name, content in site(document, pictures).items():
                path = unfinished / SITE / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
        if "pdf" in formats:
            (unfinished / PDF).write_bytes(write_pdf(document, pictures))
        if "docx" in formats:
            (unfinished / DOCX).write_bytes(write_docx(document, as_pixels(pictures, cache)))
    cache.shrink()
