"""`kvalreg check`: what is wrong with the data, all of it at once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words, screen
from kvalreg.cli.language import PageLanguageOption
from kvalreg.cli.options import Data
from kvalreg.cli.registers import RegisterName, find_register

if TYPE_CHECKING:
    from kvalreg.model import Language, Register
    from kvalreg.quality.report import QualityReport

Format = Literal["text", "json", "html"]


@app.command()
def check(
    register: RegisterName,
    data: Data,
    *,
    kind: Annotated[
        Format,
        typer.Option("--format", help="text to read here, json for programs, html to look at."),
    ] = "text",
    lang: PageLanguageOption = "nb",
    out: Annotated[Path | None, typer.Option(help="Where to write; else to the screen.")] = None,
) -> None:
    """Check the quality of the data: faults, completeness, implausible dates, stored scores.

    Ends with exit code 1 when there are errors, and 0 when there are only warnings. `--lang`
    chooses the language of the page; text and JSON are in English.
    """
    declared = find_register(register)
    with ending_in_words(), _naming_files() as progress:
        from kvalreg.quality.checking import check as check_data

        today = datetime.now(tz=UTC).astimezone().date()
        report = check_data(declared, data, today=today, progress=progress)
        _write(_worded(declared, report, kind, lang), out)
    if report.has_errors:
        raise typer.Exit(1)


def _worded(register: "Register", report: "QualityReport", kind: Format, lang: "Language") -> str:
    from kvalreg.quality.as_json import as_json
    from kvalreg.quality.as_text import as_text

    if kind == "json":
        return as_json(report)
    if kind == "text":
        return as_text(register, report)
    from kvalreg.reports.quality.page import quality_page
    from kvalreg.reports.speech import Speech

    return quality_page(register, report, Speech(lang))


def _write(text: str, out: Path | None) -> None:
    if out is None:
        screen().write(text)
        screen().flush()
        return
    from kvalreg.frames.output import whole_file

    with whole_file(out) as path:
        path.write_text(text, encoding="utf-8")


@contextmanager
def _naming_files() -> Iterator[Callable[[str], None]]:
    """The file that is being looked at on stderr, when somebody looks at it."""
    from rich.console import Console

    with Console(stderr=True).status("Checking …") as status:
        yield lambda file: status.update(f"Checking {file} …")
