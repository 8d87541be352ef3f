"""Writing the forms of a register into a folder."""

from pathlib import Path

from kvalreg.frames.output import whole_folder
from kvalreg.model import Register
from kvalreg.reports.forms.pages import form_pages
from kvalreg.reports.speech import Speech


def write_forms(
    register: Register, say: Speech, folder: Path, version: str | None = None
) -> frozenset[str]:
    """Write one page for each form and the index; gives the names of the files.

    The folder is replaced as a whole. Raises `NotWritten` when it holds anything that would be
    lost by that: a file that is not written now.
    """
    pages = form_pages(register, say, version)
    with whole_folder(folder, own=pages) as unfinished:
        for name, page in pages.items():
            (unfinished / name).write_text(page, encoding="utf-8")
    return frozenset(pages)
