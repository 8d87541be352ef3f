"""Options that several commands have in common."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from kvalreg.model import Register

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
    years = re.fullmatch(r"((?:19|20|21)[0-9]{2})(?:-((?:19|20|21)[0-9]{2}))?", text.strip())
    if not years:
        raise typer.BadParameter(
            f"found {text!r}, allowed a year (2024) or years (2022-2024), from 1900 to 2199."
        )
    first, last = int(years[1]), int(years[2] or years[1])
    if last < first:
        raise typer.BadParameter(f"{text!r} ends before it begins: write {last}-{first}.")
    return first, last


def check_year(register: "Register", year: int) -> None:
    """The register's definitions must hold in the year: another one ends with exit code 2."""
    from kvalreg.model import DeclarationError

    try:
        register.definition_for(year)
    except DeclarationError as error:
        raise typer.BadParameter(f"--year: {error}") from error


def check_out(out: Path | None, data: Path) -> None:
    """The output may not replace what it is made of: such words end with exit code 2."""
    if out is None or not out.is_file():
        return
    inputs = list(data.iterdir()) if data.is_dir() else [data]
    if any(path.exists() and path.samefile(out) for path in inputs):
        raise typer.BadParameter(f"--out: {out} is one of the files to read. Name another.")
