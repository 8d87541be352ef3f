"""`kvalreg forms`: every form of a register as an empty page."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words
from kvalreg.cli.language import LanguageOption, tell_what_fell_back
from kvalreg.cli.registers import RegisterName, find_register

if TYPE_CHECKING:
    from kvalreg.model import Register


@app.command()
def forms(
    register: RegisterName,
    out: Annotated[Path, typer.Option(help="The folder that the pages are written to.")],
    lang: LanguageOption = "nb",
    kind: Annotated[
        Literal["html", "pdf"],
        typer.Option("--format", help="For the screen, or for paper."),
    ] = "html",
    version: Annotated[
        str | None, typer.Option(help="A version of the forms; the newest if left out.")
    ] = None,
) -> None:
    """Write every form empty: as accessible pages with an index of them, or as PDF."""
    from kvalreg.reports.forms.folder import write_forms
    from kvalreg.reports.speech import Speech, check_spoken

    declared = find_register(register)
    _check_version(declared, version)
    say = Speech(lang)
    with ending_in_words():
        check_spoken((declared.name, declared.forms), lang, named=f"register {register!r}")
        written = write_forms(declared, say, out, version, kind)
    for form in declared.forms:
        if f"{form.key}.{kind}" not in written:
            typer.echo(f"{form.key}: left out, it has no version {version!r}.", err=True)
    tell_what_fell_back(say)


def _check_version(register: "Register", version: str | None) -> None:
    known = list(dict.fromkeys(v.key for form in register.forms for v in form.versions))
    if version is not None and version not in known:
        raise typer.BadParameter(
            f"no form of {register.key!r} has a version {version!r}. Known: {', '.join(known)}."
        )
