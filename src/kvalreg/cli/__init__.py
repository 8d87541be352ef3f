"""The command line: one file per command, heavy imports inside the commands.

`kvalreg --help` answers at once because importing this package imports only typer.
"""

from kvalreg.cli import (
    check,
    codebook,
    demo,
    figures,
    forms,
    importing,
    indicators,
    instruments,
    registers,
    report,
    score,
    serve,
    synthesize,
    tables,
)
from kvalreg.cli.app import app

__all__ = [
    "app",
    "check",
    "codebook",
    "demo",
    "figures",
    "forms",
    "importing",
    "indicators",
    "instruments",
    "registers",
    "report",
    "score",
    "serve",
    "synthesize",
    "tables",
]
