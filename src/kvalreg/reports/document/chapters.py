"""The chapters of a report: one Markdown file each, in a folder per language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kvalreg.model import Language, MissingText, Report
from kvalreg.reports.speech import LANGUAGE_NAMES

UNNUMBERED = "unnumbered"
_HEADING = re.compile(
    r"^#[ ](?P<title>[^{\n]*)\{\#(?P<anchor>[\w-]+)(?P<rest>[^}]*)\}", re.MULTILINE
)


@dataclass(frozen=True)
class Chapter:
    """One chapter as its author wrote it.

    `key`: the file's name without number and ending (`results`); the same in every language.
    `name`: file and language, as messages say it (`nb/03_results.md`).
    """

    key: str
    name: str
    source: str


@dataclass(frozen=True)
class Heading:
    """The heading of a chapter; `number` is None where it is left out (`{.unnumbered}`)."""

    anchor: str
    title: str
    number: int | None


def headings_of(chapters: Sequence[Chapter]) -> list[Heading]:
    """The chapters' headings with the numbers that the report gives them."""
    headings, number = [], 0
    for chapter in chapters:
        found = _HEADING.search(chapter.source)
        anchor, title = (found["anchor"], found["title"]) if found else (chapter.key, chapter.key)
        numbered = found is None or UNNUMBERED not in found["rest"]
        number += numbered
        headings.append(Heading(anchor, title.strip(), number if numbered else None))
    return headings


def read_chapters(report: Report, language: Language) -> tuple[Chapter, ...]:
    """The report's chapters in order.

    Raises `MissingText`, naming the files that the language lacks and another one has.
    """
    if report.texts is None:
        raise MissingText(f"The report {report.key!r} has no text, only tables.")
    by_language = {
        folder.name: sorted(path.name for path in folder.glob("*.md"))
        for folder in sorted(report.texts.iterdir())
        if folder.is_dir()
    }
    every = sorted({name for names in by_language.values() for name in names})
    lacking = [name for name in every if name not in by_language.get(language, [])]
    if lacking or not every:
        named = ", ".join(f"{language}/{name}" for name in lacking) or "every chapter"
        raise MissingText(
            f"The report {report.key!r} cannot be written in {LANGUAGE_NAMES[language]} "
            f"({language}): {named} is missing in {report.texts.name}/. Write it, or choose "
            "another language."
        )
    return tuple(_read(report.texts / language / name) for name in every)


def _read(path: Path) -> Chapter:
    return Chapter(
        key=path.stem.partition("_")[2] or path.stem,
        name=f"{path.parent.name}/{path.name}",
        source=path.read_text(encoding="utf-8"),
    )
