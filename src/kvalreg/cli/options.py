"""Options that several commands have in common."""

import re
from pathlib import Path
from typing import Annotated, Literal

import typer

Data = Annotated[
    Path,
    typer.Argument(
        metavar="DATA", help="A folder with the register's dump files, or a kvalreg snapshot."
    ),
]

# The words are written out, because importing the engines would make `kvalreg --help` slow.
EngineName = Annotated[
    Literal["polars", "duckdb"], typer.Option("--engine", help="Who computes; same results.")
]

DuplicatesName = Annotated[
    Literal["recommended", "drop-all"],
    typer.Option(
        "--duplicates",
        help="Of several forms in one course, take the newest baseline and the first follow-up, "
        "or drop them all (as the NNRR report for 2024 did).",
    ),
]


def parse_years(text: str) -> tuple[int, int]:
    """`2024` or `2022-2024` → first and last year; other words end with exit code 2."""
    years = re.fullmatch(r"(\d{4})(?:-(\d{4}))?", text.strip())
    if not years:
        raise typer.BadParameter(f"found {text!r}, allowed a year (2024) or years (2022-2024).")
    first, last = int(years[1]), int(years[2] or years[1])
    if last < first:
        raise typer.BadParameter(f"{text!r} ends before it begins: write {last}-{first}.")
    return first, last
