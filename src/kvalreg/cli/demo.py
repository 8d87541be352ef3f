"""`kvalreg demo`: synthetic patients, and everything that kvalreg makes of them, to look at."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words, say
from kvalreg.cli.language import PageLanguageOption
from kvalreg.cli.options import parse_years
from kvalreg.cli.registers import find_register, installed
from kvalreg.cli.serve import PortOption, check_port, show

if TYPE_CHECKING:
    from kvalreg.model import Register


@app.command()
def demo(
    register: Annotated[
        str, typer.Argument(metavar="REGISTER", help="Only this one; else all installed ones.")
    ] = "",
    *,
    port: PortOption = 8000,
    patients: Annotated[
        int, typer.Option(min=1, metavar="N", help="How many, in each register.")
    ] = 24_000,
    years: Annotated[
        str,
        typer.Option(
            metavar="A-B",
            help="The years to show; three are compared. Else the last three of the register.",
        ),
    ] = "",
    out: Annotated[
        Path, typer.Option(help="The folder for dump, snapshot and site; an earlier one goes.")
    ] = Path("demo"),
    lang: PageLanguageOption = "nb",
    no_serve: Annotated[
        bool, typer.Option("--no-serve", help="Build the site and end, without showing it.")
    ] = False,
) -> None:
    """Make years of synthetic patients and show report, indicators, data quality, forms, code book.

    Without a register's id, of every installed register that says how patients are drawn.
    """
    named = [find_register(register)] if register else _with_patients()
    asked = parse_years(years) if years else None
    if not no_serve:
        check_port(port)
    with ending_in_words():
        from kvalreg.cli.demo_site import Demo, build
        from kvalreg.synthetic.order import NotPossible

        try:
            build([Demo(one, patients, *(asked or _last_years(one)), lang) for one in named], out)
        except NotPossible as error:
            raise typer.BadParameter(str(error)) from error
    site = out / "site"
    say(f"{site / 'index.html'}: done. `kvalreg serve {site}` shows it again.")
    if not no_serve:
        show(site, port)


def _with_patients() -> "list[Register]":
    registers = map(find_register, installed())
    return [register for register in registers if register.patient_model is not None]


def _last_years(register: "Register") -> tuple[int, int]:
    """At most three, those that the register reported on last."""
    first, last = register.years
    return max(first, last - 2), last
