"""Write the pages of docs/ that are made from the code: `make docs`."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from typer.core import TyperGroup
from typer.main import get_command

from kvalreg.cli import app
from kvalreg.instruments.catalogue import INSTRUMENTS, find_instrument
from kvalreg.instruments.catalogue_page import catalogue_page
from kvalreg.registers.nnrr.published.comparing import DIFFERENCES, numbers_published
from kvalreg.registers.nnrr.published.reasons import REASONS
from kvalreg.registers.noksmerte.published import differences as noksmerte
from kvalreg.registers.noksmerte.register import NOKSMERTE
from kvalreg.reports.published.differences import (
    differences_section,
    explained,
    read_differences,
)
from kvalreg.synthetic.delivery import Shape
from kvalreg.synthetic.published.delivery import deliver_published, find_published

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


PUBLISHED = """\
# Published numbers that ours differ from

`kvalreg synthesize nnrr --published 2024` makes patients whose annual report is the one that NNRR
published for 2024. Here is every number of that report that our computation does not give from
them, and why: of each table by cell as printed, of the text, and of the indicators of 2021 to 2024
in each unit from the run behind the report's figures. A dash: there is no such number. *Later* is
what the cohort `2024-later` gives.

Where the report leaves something open (which unit's patients are the youngest), or contradicts
itself, the choice is a comment beside the number in `registers/nnrr/published/`. A slow test
compares anew; `python -m tools.published` stores what it finds.

"""


NOKSMERTE_2021 = """\
# NOKSmerte's published numbers that ours differ from

`kvalreg synthesize noksmerte --published 2021` makes patients whose tables 4 to 15 are those of the
annual report for 2021. Here is every cell of them that our computation does not give, and why: the
report contradicts itself there, and a wrong figure is not reproduced. Tables 3, 13 and 16 are in
our own words.

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


def published_differences() -> str:
    """Every printed number of NNRR's annual report 2024 that ours differ from, and why."""
    return PUBLISHED + differences_section(
        read_differences(DIFFERENCES), REASONS, numbers_published()
    )


def noksmerte_2021() -> str:
    """Where the tables of NOKSmerte's published cohort differ from print, and why."""
    with TemporaryDirectory() as folder:
        dump = Path(folder) / "dump"
        cohort = find_published(NOKSMERTE, "2021")
        deliver_published(NOKSMERTE, cohort, dump, Shape.MRS, lambda _: None)
        compared = noksmerte.compare(NOKSMERTE, dump)
    differences = explained(compared, (), noksmerte.REASONS)
    section = differences_section(differences, noksmerte.REASONS, noksmerte.numbers_published())
    return f"{NOKSMERTE_2021}{section}\n## What changes no cell\n\n{noksmerte.REMARKS}"


PAGES: dict[str, Callable[[], str]] = {
    "command-line.md": command_line,
    "instruments.md": catalogue_page,
    "licences.md": licences,
    "published-differences.md": published_differences,
    "published-differences-noksmerte.md": noksmerte_2021,
}


def main() -> None:
    for name, page in PAGES.items():
        (DOCS / name).write_text(MADE + page(), encoding="utf-8")


if __name__ == "__main__":
    main()
