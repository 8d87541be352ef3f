"""The application that the command files add themselves to."""

import typer

from kvalreg.cli.process import set_up

set_up()

app = typer.Typer(
    name="kvalreg",
    help="Medical quality registers, each declared once: data, scores, indicators, reports.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def kvalreg() -> None:
    """Medical quality registers, each declared once: data, scores, indicators, reports."""
