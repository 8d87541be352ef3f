"""`kvalreg indicators`: the quality indicators per unit, HF, RHF and nation."""

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words, say, screen
from kvalreg.cli.language import PageLanguageOption
from kvalreg.cli.options import Data, DuplicatesName, EngineName, check_out, parse_years
from kvalreg.cli.process import import_beside
from kvalreg.cli.progress import with_progress
from kvalreg.cli.registers import RegisterName, find_register
from kvalreg.cli.telling import tell_of_data

if TYPE_CHECKING:
    import polars as pl

    from kvalreg.indicators.evaluation import Answer, Question
    from kvalreg.model import Language, Register

Format = Literal["csv", "json", "parquet", "html"]
LEVELS = ("unit", "hf", "rhf", "nation")


@app.command()
def indicators(
    register: RegisterName,
    data: Data,
    *,
    year: Annotated[str, typer.Option(metavar="Y|A-B", help="A year, or first and last year.")],
    definition: Annotated[
        str,
        typer.Option(
            help="Rules to follow, named by report year; else each year's own, and on a page the "
            "last year's for all, so that they can be compared."
        ),
    ] = "",
    only: Annotated[
        list[str] | None, typer.Option("--indicator", help="Only this one; may be repeated.")
    ] = None,
    by: Annotated[str, typer.Option(help="Levels, with commas between.")] = "unit,hf,rhf,nation",
    engine: EngineName = "polars",
    duplicates: DuplicatesName = "recommended",
    eligible: Annotated[
        Path | None,
        typer.Option(help="CSV file of eligible patients (unit, year, eligible), for coverage."),
    ] = None,
    public: Annotated[bool, typer.Option("--public", help="Blank small numbers.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at value faults too.")] = False,
    kind: Annotated[
        Format, typer.Option("--format", help="A table, or html: a page with figures.")
    ] = "csv",
    lang: PageLanguageOption = "nb",
    out: Annotated[Path | None, typer.Option(help="Where to write; else to the screen.")] = None,
) -> None:
    """Compute every quality indicator, with intervals and achievement."""
    if kind == "parquet" and out is None:
        raise typer.BadParameter("--format parquet needs --out FILE.")
    declared = find_register(register)
    _check_definition(declared, definition)
    _check_indicators(declared, only or [])
    years = parse_years(year)
    if kind == "html":
        definition = definition or declared.definition_for(years[1]).key
    with ending_in_words():
        from kvalreg.frames.duplicates import DuplicateRule
        from kvalreg.frames.engines import Engine
        from kvalreg.indicators.coverage import read_eligible
        from kvalreg.indicators.evaluation import Question, evaluate
        from kvalreg.indicators.levels import Level
        from kvalreg.indicators.results import without_small_numbers

        question = Question(
            years=years,
            definition=definition or None,
            only=frozenset(only or []),
            levels=frozenset(Level(name) for name in _levels(by)),
            engine=Engine(engine),
            rule=DuplicateRule(duplicates),
            eligible=None if eligible is None else read_eligible(declared, eligible),
        )
        check_out(out, data)
        import_beside("scipy.special")
        answer = evaluate(declared, data, question)
        _tell(answer, data, strict=strict)
        if kind == "html":
            _write_page(declared, question, answer, lang, out)
        else:
            write_rows(without_small_numbers(answer.rows) if public else answer.rows, kind, out)


def _levels(text: str) -> list[str]:
    levels = [name.strip() for name in text.split(",")]
    unknown = [name for name in levels if name not in LEVELS]
    if unknown:
        raise typer.BadParameter(f"--by: found {unknown[0]!r}, allowed {', '.join(LEVELS)}.")
    return levels


def _check_definition(register: "Register", name: str) -> None:
    known = [definition.key for definition in register.definitions]
    if name and name not in known:
        raise typer.BadParameter(f"--definition: found {name!r}, allowed {', '.join(known)}.")


def _check_indicators(register: "Register", keys: list[str]) -> None:
    known = [one.key for one in register.definitions[-1].indicators]
    known += [register.coverage.key] if register.coverage else []
    for key in keys:
        if key not in known:
            near = ", ".join(get_close_matches(key, known)) or ", ".join(known)
            raise typer.BadParameter(f"--indicator: found {key!r}. Did you mean: {near}?")


def _tell(answer: "Answer", data: Path, *, strict: bool) -> None:
    for key, lacking in answer.stopped.items():
        say(f"{key}: not computed, because the data lack {', '.join(lacking)}.")
    tell_of_data(answer.dataset, data, strict=strict)


def write_rows(
    rows: "pl.DataFrame", kind: Literal["csv", "json", "parquet"], out: Path | None
) -> None:
    """Write a table as CSV, JSON or Parquet, to a file (all or nothing) or to the screen."""
    from kvalreg.frames.output import whole_file, write_parquet

    if out is None:
        screen().write(rows.write_csv() if kind == "csv" else rows.write_json())
        screen().flush()
        return
    with whole_file(out) as path:
        if kind == "csv":
            rows.write_csv(path)
        elif kind == "json":
            rows.write_json(path)
        else:
            write_parquet(rows.lazy(), path)


def _write_page(
    register: "Register", question: "Question", answer: "Answer", lang: "Language", out: Path | None
) -> None:
    """Write the indicator page; small numbers are never on it."""
    from kvalreg.frames.output import whole_file
    from kvalreg.reports.indicators.findings import Findings
    from kvalreg.reports.indicators.page import indicator_page
    from kvalreg.reports.speech import Speech

    findings = Findings(
        register=register, question=question, rows=answer.rows, stopped=answer.stopped
    )
    page = indicator_page(findings, Speech(lang), watch=with_progress("indicators"))
    if out is None:
        screen().write(page)
        screen().flush()
        return
    with whole_file(out) as path:
        path.write_text(page, encoding="utf-8")
