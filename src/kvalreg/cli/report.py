"""`kvalreg report`: a register's finished report."""

from pathlib import Path
from typing import Annotated

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words
from kvalreg.cli.language import PageLanguageOption
from kvalreg.cli.options import Data, DuplicatesName, EngineName
from kvalreg.cli.registers import RegisterName, find_register
from kvalreg.cli.tables import find_report, tell_of_counting
from kvalreg.cli.telling import tell_of_data

FORMATS = ("html", "pdf", "docx")


@app.command()
def report(
    register: RegisterName,
    data: Data,
    *,
    report: Annotated[str, typer.Option(help="Which of the register's reports.")],
    year: Annotated[int, typer.Option(min=1900, max=2999, help="The year reported on.")],
    out: Annotated[Path, typer.Option(help="The folder that the report is written to.")],
    formats: Annotated[
        str, typer.Option("--format", help="Any of html, pdf, docx, with commas between.")
    ] = "html,pdf,docx",
    eligible: Annotated[
        Path | None,
        typer.Option(help="CSV file of eligible patients (unit, year, eligible), for coverage."),
    ] = None,
    lang: PageLanguageOption = "nb",
    engine: EngineName = "polars",
    duplicates: DuplicatesName = "recommended",
    strict: Annotated[bool, typer.Option("--strict", help="Stop at value faults too.")] = False,
) -> None:
    """Write a report as HTML, PDF and DOCX: text, tables and figures of one computation."""
    declared = find_register(register)
    asked = find_report(declared, report)
    wanted_formats = _formats(formats)
    with ending_in_words():
        from kvalreg.frames.duplicates import DuplicateRule
        from kvalreg.frames.engines import Engine
        from kvalreg.indicators.coverage import read_eligible
        from kvalreg.reports.counting.computation import Wanted
        from kvalreg.reports.document.building import build
        from kvalreg.reports.document.chapters import read_chapters
        from kvalreg.reports.document.computation import compute, content_of, wanted_for
        from kvalreg.reports.document.folder import write_report

        chapters = read_chapters(asked, lang)
        wanted = Wanted(
            year=year,
            rule=DuplicateRule(duplicates),
            engine=Engine(engine),
            eligible=None if eligible is None else read_eligible(declared, eligible),
        )
        computed = compute(declared, asked, data, wanted_for(declared, asked, wanted))
        tell_of_counting(computed.counted)
        tell_of_data(computed.counted.dataset, data, strict=strict)
        document = build(asked, chapters, content_of(computed, lang))
        write_report(document, out, wanted_formats)


def _formats(text: str) -> list[str]:
    formats = [name.strip() for name in text.split(",")]
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise typer.BadParameter(f"--format: found {unknown[0]!r}, allowed {', '.join(FORMATS)}.")
    return formats
