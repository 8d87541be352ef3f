"""Writing the forms of a register into a folder."""

from pathlib import Path
from typing import Literal

from kvalreg.frames.output import whole_folder
from kvalreg.model import Register
from kvalreg.reports.forms.pages import drawn_forms, form_pages
from kvalreg.reports.forms.printed import form_pdf
from kvalreg.reports.speech import Speech


def write_forms(
    register: Register,
    say: Speech,
    folder: Path,
    version: str | None = None,
    kind: Literal["html", "pdf"] = "html",
) -> frozenset[str]:
    """Write each form as a page, and the index, or each as PDF; gives the names of the files.

    The folder is replaced as a whole. Raises `NotWritten` when it holds anything that would be
    lost by that: a file that is not written now.
    """
    written = _pages(register, say, version) if kind == "html" else _pdfs(register, say, version)
    with whole_folder(folder, own=written) as unfinished:
        for name, content in written.items():
            (unfinished / name).write_bytes(content)
    return frozenset(written)


def _pages(register: Register, say: Speech, version: str | None) -> dict[str, bytes]:
    pages = form_pages(register, say, version)
    return {name: page.encode("utf-8") for name, page in pages.items()}


def _pdfs(register: Register, say: Speech, version: str | None) -> dict[str, bytes]:
    forms = drawn_forms(register, version)
    return {f"{drawn.form.key}.pdf": form_pdf(register, drawn, say) for drawn in forms}
