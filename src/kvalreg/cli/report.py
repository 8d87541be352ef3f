"""`kvalreg report`: a register's finished report."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words, say, several
from kvalreg.cli.language import PageLanguageOption
from kvalreg.cli.options import DuplicatesName, EngineName, check_year
from kvalreg.cli.registers import RegisterName, find_register, find_report
from kvalreg.cli.telling import remembering, tell_of_counting, tell_of_data
from kvalreg.cli.unit_reports import Place, check_quarter, find_units, write_reports_of_units

if TYPE_CHECKING:
    from kvalreg.model import Language, Register, Report, Unit
    from kvalreg.reports.counting.computation import Wanted
    from kvalreg.reports.document.cache import Cache
    from kvalreg.reports.document.content import Content

FORMATS = ("html", "pdf", "docx")


@app.command()
def report(
    register: RegisterName,
    data: Annotated[
        Path | None,
        typer.Argument(
            metavar="DATA", help="A folder with the register's dump files, or a kvalreg snapshot."
        ),
    ] = None,
    *,
    report: Annotated[str, typer.Option(help="Which of the register's reports.")],
    year: Annotated[
        int | None, typer.Option(min=1900, max=2999, help="The year reported on.")
    ] = None,
    quarter: Annotated[
        int | None,
        typer.Option(help="For reports of units: the quarter that they end with, 1 to 4."),
    ] = None,
    unit: Annotated[
        str,
        typer.Option(help="For reports of units: only this one, by name or RESH id; else all."),
    ] = "",
    out: Annotated[
        Path | None, typer.Option(help="The folder that the report is written to.")
    ] = None,
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
    public: Annotated[
        bool,
        typer.Option("--public", help="Hide small numbers, and what would betray them."),
    ] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Draw and compute everything anew.")
    ] = False,
    lint: Annotated[
        bool, typer.Option("--lint", help="Check the report's texts alone, without data.")
    ] = False,
) -> None:
    """Write a report as HTML, PDF and DOCX: text, tables and figures of one computation."""
    declared = find_register(register)
    asked = find_report(declared, report)
    if lint:
        _lint(asked, lang)
        return
    if data is None or year is None or out is None:
        raise typer.BadParameter("DATA, --year and --out are needed, unless --lint is given.")
    check_year(declared, year)
    wanted_formats = _formats(formats)
    units: tuple[Unit, ...] = ()
    if asked.is_of_units:
        quarter, units = check_quarter(year, quarter), find_units(declared, unit)
        if public:
            raise typer.BadParameter(f"--public: the report {asked.key!r} is for its unit alone.")
    elif quarter is not None or unit:
        raise typer.BadParameter(f"--quarter and --unit are not for the report {asked.key!r}.")
    with ending_in_words():
        from kvalreg.frames.duplicates import DuplicateRule
        from kvalreg.frames.engines import Engine
        from kvalreg.indicators.coverage import read_eligible
        from kvalreg.reports.counting.computation import Wanted
        from kvalreg.reports.document.building import build, read_texts
        from kvalreg.reports.document.cache import Cache, cache_folder
        from kvalreg.reports.document.folder import write_report

        cache = Cache(None if no_cache else cache_folder())
        wanted = Wanted(
            year=year,
            quarter=quarter or 4,
            rule=DuplicateRule(duplicates),
            engine=Engine(engine),
            eligible=None if eligible is None else read_eligible(declared, eligible),
        )
        if asked.is_of_units:
            place = Place(data, out, wanted_formats)
            write_reports_of_units(
                asked, wanted, units, place, lang, cache, register=declared, strict=strict
            )
            return
        texts = read_texts(asked, lang)
        content = _content(
            Asked(declared, asked, data, wanted, lang), cache, strict=strict, public=public
        )
        write_report(build(asked, texts, content), out, wanted_formats, cache)


class Asked(NamedTuple):
    """What the user asked for."""

    register: "Register"
    report: "Report"
    data: Path
    wanted: "Wanted"
    language: "Language"


def _content(asked: Asked, cache: "Cache", *, strict: bool, public: bool) -> "Content":
    """The report's results: those of the last run, where nothing that decides them changed."""
    from kvalreg.reports.document.computation import nothing_yet
    from kvalreg.reports.document.fingerprint import fingerprint
    from kvalreg.reports.document.storing import restored, stored

    register, report, data, wanted, language = asked
    manner = ".public" if public else ""
    name = f"{fingerprint(register, report, data, wanted, language)}{manner}.json"
    told = f"{name}.told"
    kept, words = cache.kept(name), cache.kept(told)
    if kept is not None and words is not None and not strict:
        sys.stderr.write(words.decode())
        return restored(kept, nothing_yet(register, report, wanted, language))
    with remembering() as said:
        content = _compute(asked, strict=strict, public=public)
    cache.keep(name, stored(content))
    cache.keep(told, "".join(said).encode())
    return content


def _compute(asked: Asked, *, strict: bool, public: bool) -> "Content":
    from kvalreg.reports.document.computation import compute, content_of, wanted_for

    register, report, data, wanted, language = asked
    computed = compute(register, report, data, wanted_for(register, report, wanted))
    tell_of_counting(computed.counted)
    tell_of_data(computed.counted.dataset, data, strict=strict)
    if not public:
        return content_of(computed, language)
    from kvalreg.reports.document.publishing import published_content, published_results

    return published_content(content_of(published_results(computed), language))


def _lint(report: "Report", language: "Language") -> None:
    with ending_in_words():
        from kvalreg.reports.document.building import read_texts

        texts = read_texts(report, language)
    say(f"{several(len(texts.chapters), 'chapter')}: no number is typed in.")


def _formats(text: str) -> list[str]:
    formats = [name.strip() for name in text.split(",")]
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise typer.BadParameter(f"--format: found {unknown[0]!r}, allowed {', '.join(FORMATS)}.")
    return formats
