"""`python -m kvalreg`: the same as the command `kvalreg`."""

from kvalreg.cli import app

app()
