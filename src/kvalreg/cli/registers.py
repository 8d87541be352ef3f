"""`kvalreg registers`, and finding the register and the report that a command names."""

from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Annotated

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words, say

if TYPE_CHECKING:
    from kvalreg.model import Register, Report

GROUP = "kvalreg.registers"

RegisterName = Annotated[
    str, typer.Argument(metavar="REGISTER", help="A register's id: see `kvalreg registers`.")
]


def installed() -> list[str]:
    """The ids of all installed registers, in alphabetical order."""
    return sorted(point.name for point in entry_points(group=GROUP))


def find_register(name: str) -> "Register":
    """The installed register of that id; a command with another name ends with exit code 2.

    A register that refuses to be loaded ends with exit code 1, and says why.
    """
    for point in entry_points(group=GROUP):
        if point.name == name:
            return _loaded(point)
    raise typer.BadParameter(
        f"there is no register {name!r}. Installed: {', '.join(installed()) or 'none'}."
    )


def find_report(register: "Register", key: str) -> "Report":
    """The register's report of that key; a command with another one ends with exit code 2."""
    for report in register.all_reports:
        if report.key == key:
            return report
    known = ", ".join(report.key for report in register.all_reports) or "none"
    raise typer.BadParameter(f"--report: found {key!r}, allowed {known}.")


def find_yearly_report(register: "Register", key: str) -> "Report":
    """The same, of a report on the whole country, whose tables and figures stand for themselves."""
    report = find_report(register, key)
    if report.is_of_units:
        raise typer.BadParameter(
            f"--report: {key!r} is of one unit at a time: `kvalreg report` writes it."
        )
    return report


def _loaded(point: EntryPoint) -> "Register":
    try:
        register: Register = point.load()
    except Exception as error:  # whatever is wrong with somebody else's package
        say(f"the register {point.name!r} ({point.value}) cannot be used: {error}")
        raise typer.Exit(1) from error
    return register


@app.command()
def registers() -> None:
    """List the installed registers: id, name, forms, indicators, years reported."""
    with ending_in_words():
        for name in installed():
            register = find_register(name)
            first, last = register.years
            newest = register.definitions[-1]
            typer.echo(
                f"{name}: {register.name.nb}. {len(register.forms)} forms, "
                f"{len(newest.indicators)} indicators, years {first}–{last}."
            )
