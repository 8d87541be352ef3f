"""Write the pages of docs/ that are made from the code: `make docs`."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

from typer.core import TyperGroup
from typer.main import get_command

from kvalreg.cli import app
from kvalreg.instruments.catalogue import INSTRUMENTS, find_instrument
from kvalreg.instruments.catalogue_page import catalogue_page

DOCS = Path(__file__).parents[1] / "docs"
MADE = "<!-- Made from the code by `make docs`: change it there. -->\n\n"
SHORTENED = re.compile(r"^\* `([a-z-]+)`: .*\.\.\.$", re.M)
LICENCES = """\
# Licences of the instruments

kvalreg itself is free software under the MIT licence. Many of the questionnaires it scores belong
to somebody. This repository therefore holds their structure, their scoring and short descriptors
of our own, never their wording. Before you put an instrument before patients, get its wording,
and the right to use it, from its holder.

| Id | Instrument | Rights held by | Terms |
| --- | --- | --- | --- |
"""


def command_line() -> str:
    """Every command with its arguments and options, as Typer's own documentation says it."""
    reference = subprocess.run(
        [sys.executable, "-m", "typer", "kvalreg.cli", "utils", "docs", "--name", "kvalreg"],
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    # A usage line is no example that could be run.
    reference = reference.replace("```console\n$ ", "```text\n").rstrip() + "\n"
    return SHORTENED.sub(lambda line: f"* `{line[1]}`: {_summary_of(line[1])}", reference)


def _summary_of(command: str) -> str:
    said = cast("TyperGroup", get_command(app)).commands[command].help or ""
    return " ".join(said.partition("\n\n")[0].split())


def licences() -> str:
    """Holder and terms of every instrument, as its declaration says them."""
    return LICENCES + "".join(_row_of(key) for key in INSTRUMENTS)


def _row_of(key: str) -> str:
    instrument = find_instrument(key)
    name = instrument.name.en or instrument.name.nb
    holder = instrument.licence.holder or "nobody"
    return f"| `{key}` | {name} | {holder} | {instrument.licence.terms} |\n"


PAGES: dict[str, Callable[[], str]] = {
    "command-line.md": command_line,
    "instruments.md": catalogue_page,
    "licences.md": licences,
}


def main() -> None:
    for name, page in PAGES.items():
        (DOCS / name).write_text(MADE + page(), encoding="utf-8")


if __name__ == "__main__":
    main()
