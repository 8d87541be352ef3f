"""The command line: one file per command, heavy imports inside the commands.

`kvalreg --help` answers at once because importing this package imports only typer.
"""

from kvalreg.cli import (
    codebook,
    forms,
    importing,
    indicators,
    instruments,
    registers,
    score,
    synthesize,
)
from kvalreg.cli.app import app

__all__ = [
    "app",
    "codebook",
    "forms",
    "importing",
    "indicators",
    "instruments",
    "registers",
    "score",
    "synthesize",
]
