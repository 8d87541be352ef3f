"""The files that make up the project, found without git: not every machine has it."""

import os
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def project_files() -> list[Path]:
    """Every file that .gitignore does not leave out."""
    return sorted(_kept(ROOT, [".git", *(ROOT / ".gitignore").read_text().split()]))


def texts() -> Iterator[tuple[Path, str]]:
    """Every file that is text, with what it says."""
    for path in project_files():
        try:
            yield path.relative_to(ROOT), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def pages() -> list[Path]:
    """Every page that a person reads."""
    return [path for path in project_files() if path.suffix == ".md"]


def _kept(folder: Path, ignored: list[str]) -> Iterator[Path]:
    for entry in os.scandir(folder):
        path = Path(entry.path)
        if any(_matches(path, pattern) for pattern in ignored):
            continue
        if entry.is_dir():
            yield from _kept(path, ignored)
        else:
            yield path


def _matches(path: Path, pattern: str) -> bool:
    if pattern.startswith("/"):
        return path == ROOT / pattern.strip("/")
    return fnmatch(path.name, pattern.rstrip("/"))
