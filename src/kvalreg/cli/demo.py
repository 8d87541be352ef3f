"""`kvalreg demo`: synthetic patients, and everything that kvalreg makes of them, to look at."""

from pathlib import Path
from typing import Annotated

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words, say
from kvalreg.cli.language import PageLanguageOption
from kvalreg.cli.options import parse_years
from kvalreg.cli.registers import find_register
from kvalreg.cli.serve import PortOption, check_port, show


@app.command()
def demo(
    *,
    port: PortOption = 8000,
    patients: Annotated[
        int, typer.Option(min=1, metavar="N", help="How many synthetic patients.")
    ] = 24_000,
    years: Annotated[
        str, typer.Option(metavar="A-B", help="The years to show; three are compared.")
    ] = "2022-2024",
    out: Annotated[
        Path, typer.Option(help="The folder for dump, snapshot and site; an earlier one goes.")
    ] = Path("demo"),
    lang: PageLanguageOption = "nb",
    no_serve: Annotated[
        bool, typer.Option("--no-serve", help="Build the site and end, without showing it.")
    ] = False,
) -> None:
    """Make years of synthetic NNRR patients and show indicators, data quality, forms, code book."""
    register = find_register("nnrr")
    first, last = parse_years(years)
    if not no_serve:
        check_port(port)
    with ending_in_words():
        from kvalreg.cli.demo_site import Demo, build
        from kvalreg.synthetic.order import NotPossible

        try:
            build(Demo(register, patients, first, last, lang), out)
        except NotPossible as error:
            raise typer.BadParameter(str(error)) from error
    site = out / "site"
    say(f"{site / 'index.html'}: done. `kvalreg serve {site}` shows it again.")
    if not no_serve:
        show(site, port)
