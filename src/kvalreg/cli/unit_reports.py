"""Reports of units, each beside the rest of the country, up to the end of a quarter."""

from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from kvalreg.cli.ending import say
from kvalreg.cli.progress import with_progress
from kvalreg.cli.telling import tell_of_counting, tell_of_data

if TYPE_CHECKING:
    from kvalreg.model import Language, Register, Report, Unit
    from kvalreg.reports.counting.computation import Wanted
    from kvalreg.reports.document.cache import Cache


class Place(NamedTuple):
    """Where data come from and reports go to."""

    data: Path
    out: Path
    formats: Collection[str]


def find_units(register: "Register", name: str) -> tuple["Unit", ...]:
    """The unit of that name or RESH id; all of them for an empty name.

    A command with another one ends with exit code 2.
    """
    for unit in register.units:
        if name.casefold() in (unit.short_name.casefold(), str(unit.resh)):
            return (unit,)
    if name:
        known = ", ".join(unit.short_name for unit in register.units)
        raise typer.BadParameter(f"--unit: found {name!r}, allowed {known}.")
    return register.units


def check_quarter(year: int, quarter: int | None) -> int:
    """A report of units needs a quarter that is over; a command without one ends with code 2."""
    from kvalreg.reports.counting.quarters import Quarter

    if quarter is None:
        raise typer.BadParameter("--quarter is needed for this report: 1 to 4.")
    if not 1 <= quarter <= 4:
        raise typer.BadParameter(f"--quarter: found {quarter}, allowed 1 to 4.")
    last = Quarter(year, quarter).last
    if last >= today():
        raise typer.BadParameter(
            f"--quarter: quarter {quarter} of {year} lasts until {last:%d.%m.%Y}; a report is "
            "made of quarters that are over."
        )
    return quarter


def today() -> date:
    """The day, where we are."""
    return datetime.now().astimezone().date()


def write_reports_of_units(
    asked: "Report",
    wanted: "Wanted",
    units: tuple["Unit", ...],
    place: Place,
    language: "Language",
    cache: "Cache",
    *,
    register: "Register",
    strict: bool,
) -> None:
    """Count once for all units, then write the one that was asked for, or all of them."""
    from kvalreg.reports.counting.computation import count
    from kvalreg.reports.document.building import read_texts
    from kvalreg.reports.quarterly.content import UnitReport, wanted_of_all
    from kvalreg.reports.quarterly.folder import Manner, write_unit_report, write_unit_reports

    manner = Manner(read_texts(asked, language), language, place.formats, cache)
    counted = count(register, place.data, wanted_of_all(asked, wanted))
    tell_of_counting(counted)
    tell_of_data(counted.dataset, place.data, strict=strict)
    reports = [UnitReport(register, asked, unit, wanted, counted, today()) for unit in units]
    if len(units) == 1:
        write_unit_report(reports[0], manner, place.out)
        return
    write_unit_reports(reports, manner, place.out, with_progress("Writing the reports"))
    say(f"{len(reports)} reports: {place.out / 'index.html'}")
