"""Writing the forms of a register into a folder."""

from collections.abc import Collection
from pathlib import Path

from kvalreg.frames.output import NotWritten, whole_folder
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
    with whole_folder(folder) as unfinished:
        _refuse_to_lose(folder, pages)
        for name, page in pages.items():
            (unfinished / name).write_text(page, encoding="utf-8")
    return frozenset(pages)


def _refuse_to_lose(folder: Path, written: Collection[str]) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise NotWritten(f"{folder}: is a file. Nothing was written. Name a folder.")
    others = sorted(path.name for path in folder.iterdir() if path.name not in written)
    if others:
        raise NotWritten(
            f"{folder}: holds {len(others)} other files, such as {others[0]}, which would be "
            "lost. Nothing was written. Name an empty or a new folder."
        )
