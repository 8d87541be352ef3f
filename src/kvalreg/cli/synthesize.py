"""`kvalreg synthesize`: a cohort of synthetic patients, of any size."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words, say
from kvalreg.cli.options import parse_years
from kvalreg.cli.registers import RegisterName, find_register


@app.command()
def synthesize(
    register: RegisterName,
    *,
    patients: Annotated[
        int, typer.Option(min=1, metavar="N", help="How many patients; some come back.")
    ],
    years: Annotated[
        str, typer.Option(metavar="A-B", help="Years of the visits, such as 2022-2024 or 2024.")
    ],
    out: Annotated[
        Path,
        typer.Option(help="A folder that is new, empty, or holds an earlier synthetic cohort."),
    ],
    seed: Annotated[
        int, typer.Option(min=0, metavar="S", help="The same words give the same patients.")
    ] = 1,
    shape: Annotated[
        Literal["mrs", "snapshot"], typer.Option("--as", help="Dump files, or a kvalreg snapshot.")
    ] = "mrs",
    faults: Annotated[
        float,
        typer.Option(metavar="RATE", help="Share of the answers to make faulty, such as 0.001."),
    ] = 0.0,
) -> None:
    """Draw plausible patients at random: dump files or a snapshot without any real person."""
    declared = find_register(register)
    first, last = parse_years(years)
    with ending_in_words():
        from kvalreg.synthetic.delivery import Shape, deliver
        from kvalreg.synthetic.order import NotPossible, Order

        try:
            order = Order(declared, patients, first, last, seed, faults)
            with _progress(patients) as drawn:
                deliver(order, out, Shape(shape), drawn)
        except NotPossible as error:
            raise typer.BadParameter(str(error)) from error
    say(f"{out}: {patients} synthetic patients with visits in {years}.")


@contextmanager
def _progress(patients: int) -> Iterator[Callable[[int], None]]:
    """A bar on stderr when that is a terminal."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("patients", total=patients)
        yield lambda drawn: bar.update(task, completed=drawn)
