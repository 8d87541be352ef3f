"""`kvalreg codebook`: the register's metadata in one file."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words
from kvalreg.cli.language import LanguageOption, tell_what_fell_back
from kvalreg.cli.registers import RegisterName, find_register


@app.command()
def codebook(
    register: RegisterName,
    out: Annotated[Path, typer.Option(help="The file to write.")],
    kind: Annotated[
        Literal["csv", "html"],
        typer.Option("--format", help="csv for machines, html to browse."),
    ] = "csv",
    lang: LanguageOption = "nb",
) -> None:
    """Write the code book: every variable, code, score and indicator.

    The CSV has bokmål and English side by side; `--lang` chooses the language of the page.
    """
    from kvalreg.frames.output import whole_file
    from kvalreg.interchange.codebook import write_codebook_csv
    from kvalreg.reports.codebook.page import codebook_page
    from kvalreg.reports.speech import Speech, check_spoken

    declared = find_register(register)
    say = Speech(lang)
    with ending_in_words(), whole_file(out) as path:
        if kind == "csv":
            write_codebook_csv(declared, path)
        else:
            check_spoken((declared.name, declared.forms), lang, named=f"register {register!r}")
            path.write_text(codebook_page(declared, say), encoding="utf-8")
    tell_what_fell_back(say)
