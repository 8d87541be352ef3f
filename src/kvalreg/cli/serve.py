"""`kvalreg serve`: a built site in the browser, for this machine only."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import say

PortOption = Annotated[
    int, typer.Option("--port", min=0, max=65535, help="Where on 127.0.0.1; 0 takes a free one.")
]


@app.command()
def serve(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A site, such as demo/site of `kvalreg demo`.")
    ],
    port: PortOption = 8000,
) -> None:
    """Show a built site on 127.0.0.1, until Ctrl-C."""
    if not (folder / "index.html").is_file():
        raise typer.BadParameter(
            f"{folder} holds no index.html: build a site with `kvalreg demo --no-serve`."
        )
    show(folder, port)


def show(folder: Path, port: int) -> None:
    """Serve the folder until somebody ends it; with exit code 1 when the port is taken."""
    from threading import Event

    from kvalreg.cli.local_server import serving

    with _told_when_taken(), suppress(KeyboardInterrupt), serving(folder, port) as address:
        say(f"{address}   (Ctrl-C ends it)")
        Event().wait()


def check_port(port: int) -> None:
    """End with exit code 1 when the port is taken, before any work is done for it."""
    from kvalreg.cli import local_server

    with _told_when_taken():
        local_server.check_port(port)


@contextmanager
def _told_when_taken() -> Iterator[None]:
    from kvalreg.cli.local_server import PortTaken

    try:
        yield
    except PortTaken as error:
        say(str(error))
        raise typer.Exit(1) from error
