"""`kvalreg synthesize`: a cohort of synthetic patients, of any size."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words, say
from kvalreg.cli.options import parse_years
from kvalreg.cli.registers import RegisterName, find_register

if TYPE_CHECKING:
    from kvalreg.model import Register


@app.command()
def synthesize(
    register: RegisterName,
    *,
    out: Annotated[
        Path,
        typer.Option(help="A folder that is new, empty, or holds an earlier synthetic cohort."),
    ],
    patients: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="How many patients; some come back.")
    ] = None,
    years: Annotated[
        str, typer.Option(metavar="A-B", help="Years of the visits, such as 2022-2024 or 2024.")
    ] = "",
    published: Annotated[
        str,
        typer.Option(
            metavar="REPORT",
            help="Instead of --patients and --years: patients whose report is the published one, "
            "such as 2024.",
        ),
    ] = "",
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
    """Draw plausible patients at random: dump files or a snapshot without any real person.

    With --published, patients whose report is one that was published.
    """
    declared = find_register(register)
    if published:
        _refuse_with_published(patients, years, seed, faults)
        _synthesize_published(declared, published, out, shape)
        return
    if patients is None or not years:
        lacking = "--years" if patients is not None else "--patients"
        raise typer.BadParameter(f"{lacking} is missing. Or name a report with --published.")
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


def _refuse_with_published(patients: int | None, years: str, seed: int, faults: float) -> None:
    """A published cohort is what it is."""
    given = {"--patients": patients, "--years": years, "--seed": seed != 1, "--faults": faults}
    for option, value in given.items():
        if value:
            raise typer.BadParameter(f"{option} does not go with --published: leave one out.")


def _synthesize_published(declared: "Register", key: str, out: Path, shape: str) -> None:
    with ending_in_words():
        from kvalreg.synthetic.delivery import Shape
        from kvalreg.synthetic.order import NotPossible
        from kvalreg.synthetic.published.delivery import deliver_published, find_published

        try:
            cohort = find_published(declared, key)
        except NotPossible as error:
            raise typer.BadParameter(f"--published: {error}") from error
        with _steps(len(getattr(cohort, "adjustments", ()))) as told:
            breaches = deliver_published(declared, cohort, out, Shape(shape), told)
    for breach in breaches:
        say(f"Not as published, by {breach.by:g}: {breach.condition}.")
    say(f"{out}: the synthetic patients behind the published report {key}.")


@contextmanager
def _progress(patients: int) -> Iterator[Callable[[int], None]]:
    """A bar on stderr when that is a terminal."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("patients", total=patients)
        yield lambda drawn: bar.update(task, completed=drawn)


@contextmanager
def _steps(adjustments: int) -> Iterator[Callable[[str], None]]:
    """A bar that names what is being done, on stderr when that is a terminal."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=adjustments + 3)
        yield lambda step: bar.update(task, advance=1, description=step)
