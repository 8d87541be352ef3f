"""`kvalreg instruments`: what `kvalreg score` can score."""

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words


@app.command()
def instruments() -> None:
    """List what `kvalreg score` can score: id, name, columns, value sets."""
    from kvalreg.instruments.catalogue import INSTRUMENTS, find_instrument, find_sheets, scorable

    with ending_in_words():
        for key in scorable():
            name = find_instrument(key).name.nb if key in INSTRUMENTS else "tabell / table"
            typer.echo(f"{key}: {name}")
            for sheet in find_sheets(key):
                typer.echo(f"    {', '.join(sheet.columns)}")
                if sheet.value_sets:
                    typer.echo(f"    --value-set {', '.join(sheet.value_sets)}")
