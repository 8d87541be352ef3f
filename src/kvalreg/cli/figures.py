"""`kvalreg figures`: the figures of a register's report."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words
from kvalreg.cli.language import PageLanguageOption
from kvalreg.cli.options import Data, DuplicatesName, EngineName
from kvalreg.cli.registers import RegisterName, find_register, find_yearly_report
from kvalreg.cli.telling import tell_of_counting, tell_of_data

if TYPE_CHECKING:
    from kvalreg.model import Report


@app.command()
def figures(
    register: RegisterName,
    data: Data,
    *,
    report: Annotated[str, typer.Option(help="Which of the register's reports.")],
    year: Annotated[int, typer.Option(min=1900, max=2999, help="The year reported on.")],
    out: Annotated[Path, typer.Option(help="The folder that the figures are written to.")],
    name: Annotated[str, typer.Option(help="Only this figure, such as figure_03.")] = "",
    lang: PageLanguageOption = "nb",
    engine: EngineName = "polars",
    duplicates: DuplicatesName = "recommended",
    strict: Annotated[bool, typer.Option("--strict", help="Stop at value faults too.")] = False,
) -> None:
    """Write a report's figures: each as SVG, its numbers as CSV, what it shows as text."""
    declared = find_register(register)
    asked = find_yearly_report(declared, report)
    _check_name(asked, name)
    with ending_in_words():
        from kvalreg.frames.duplicates import DuplicateRule
        from kvalreg.frames.engines import Engine
        from kvalreg.reports.counting.computation import Wanted, count, figures_of
        from kvalreg.reports.figures.folder import write_figures

        wanted = Wanted(
            figures=figures_of(asked, name),
            year=year,
            rule=DuplicateRule(duplicates),
            engine=Engine(engine),
        )
        counted = count(declared, data, wanted)
        tell_of_counting(counted)
        tell_of_data(counted.dataset, data, strict=strict)
        finished = [figure.lay_out(counted.material, lang) for figure in counted.figures]
        write_figures(finished, out, own=[figure.key for figure in asked.figures])


def _check_name(report: "Report", key: str) -> None:
    keys = [figure.key for figure in report.figures]
    if not keys:
        raise typer.BadParameter(f"--report: the report {report.key!r} has no figures.")
    if key and key not in keys:
        raise typer.BadParameter(f"--name: found {key!r}, allowed {', '.join(keys)}.")
