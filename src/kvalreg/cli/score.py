"""`kvalreg score`: a questionnaire's scores for every row of a CSV file."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words, say, screen
from kvalreg.cli.options import check_out

if TYPE_CHECKING:
    from kvalreg.frames.scored_file import ScoredFile
    from kvalreg.instruments.sheet import AnySheet


@app.command()
def score(
    instrument: Annotated[
        str, typer.Argument(metavar="INSTRUMENT", help="Its id: see `kvalreg instruments`.")
    ],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV with a column per question.")],
    *,
    value_set: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Only this value set (EQ-5D) or conversion table (OMEQ); else all of them.",
        ),
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Where to write; else to the screen.")] = None,
) -> None:
    """Score every row of a CSV file: the same rows, with the scores beside them.

    A row that cannot be scored has empty scores and its reason in the column `error`.
    """
    sheets = _find_sheets(instrument, value_set)
    with ending_in_words():
        check_out(out, file)
        from kvalreg.frames.scored_file import score_file

        with _whole_output(out) as target, _counting() as progress:
            scored = score_file(file, sheets, target, progress)
    _tell(file, scored)


def _find_sheets(instrument: str, value_set: str | None) -> "Sequence[AnySheet]":
    from kvalreg.instruments.catalogue import UnknownInstrument, find_sheets

    try:
        sheets = find_sheets(instrument)
    except UnknownInstrument as error:
        raise typer.BadParameter(str(error)) from error
    if value_set is None:
        return sheets
    known = [name for sheet in sheets for name in sheet.value_sets]
    if value_set not in known:
        allowed = f"allowed {', '.join(known)}" if known else "the instrument has no value sets"
        raise typer.BadParameter(f"--value-set: found {value_set!r}, {allowed}.")
    return [sheet.only(value_set) for sheet in sheets]


@contextmanager
def _whole_output(out: Path | None) -> Iterator[Path]:
    """Where to write, shown or put in its place only when everything was written."""
    if out is not None:
        from kvalreg.frames.output import whole_file

        with whole_file(out) as path:
            yield path
        return
    from kvalreg.frames.scratch import scratch_for_copies

    with scratch_for_copies() as scratch:
        path = scratch / "scored.csv"
        yield path
        with path.open("rb") as written:
            shutil.copyfileobj(written, screen().buffer)
        screen().flush()


@contextmanager
def _counting() -> Iterator[Callable[[int], None]]:
    """The number of rows so far on stderr, when somebody looks at it."""
    from rich.console import Console

    with Console(stderr=True).status("Scoring …") as status:
        yield lambda rows: status.update(f"Scoring … {rows:,} rows")


def _tell(file: Path, scored: "ScoredFile") -> None:
    say(f"{file.name}: {scored.rows} rows, {scored.with_error} with something in 'error'.")
    if scored.replaced:
        say(f"Columns that gave way to a score of the same name: {', '.join(scored.replaced)}.")
