"""`kvalreg tables`: the tables of a register's report."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words
from kvalreg.cli.language import PageLanguageOption
from kvalreg.cli.options import Data, DuplicatesName, EngineName, check_year
from kvalreg.cli.registers import RegisterName, find_register, find_yearly_report
from kvalreg.cli.telling import tell_of_counting, tell_of_data

if TYPE_CHECKING:
    from kvalreg.model import Report


@app.command()
def tables(
    register: RegisterName,
    data: Data,
    *,
    report: Annotated[str, typer.Option(help="Which of the register's reports.")],
    year: Annotated[int, typer.Option(min=1900, max=2999, help="The year reported on.")],
    out: Annotated[Path, typer.Option(help="The folder that the tables are written to.")],
    name: Annotated[str, typer.Option(help="Only this table, such as table_02.")] = "",
    eligible: Annotated[
        Path | None,
        typer.Option(help="CSV file of eligible patients (unit, year, eligible), for coverage."),
    ] = None,
    lang: PageLanguageOption = "nb",
    engine: EngineName = "polars",
    duplicates: DuplicatesName = "recommended",
    public: Annotated[
        bool,
        typer.Option("--public", help="Hide small numbers, and what would betray them."),
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at value faults too.")] = False,
) -> None:
    """Write a report's tables: each as CSV with its numbers and as JSON as it is printed."""
    declared = find_register(register)
    asked = find_yearly_report(declared, report)
    _check_name(asked, name)
    check_year(declared, year)
    with ending_in_words():
        from kvalreg.frames.duplicates import DuplicateRule
        from kvalreg.frames.engines import Engine
        from kvalreg.indicators.coverage import read_eligible
        from kvalreg.reports.counting.computation import Wanted, count, tables_of
        from kvalreg.reports.publication.tables import published
        from kvalreg.reports.speech import Speech
        from kvalreg.reports.tables.folder import write_tables

        wanted = Wanted(
            tables=tables_of(asked, name),
            year=year,
            rule=DuplicateRule(duplicates),
            engine=Engine(engine),
            eligible=None if eligible is None else read_eligible(declared, eligible),
        )
        counted = count(declared, data, wanted)
        tell_of_counting(counted)
        tell_of_data(counted.dataset, data, strict=strict)
        finished = [table.lay_out(counted.material, lang) for table in counted.tables]
        if public:
            finished = [published(table, Speech(lang)) for table in finished]
        write_tables(finished, out, own=[table.key for table in asked.tables])


def _check_name(report: "Report", key: str) -> None:
    keys = [table.key for table in report.tables]
    if key and key not in keys:
        raise typer.BadParameter(f"--name: found {key!r}, allowed {', '.join(keys)}.")
