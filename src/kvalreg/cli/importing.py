"""`kvalreg import`: dump files → a typed snapshot, all or nothing."""

from pathlib import Path
from typing import Annotated

import typer

from kvalreg.cli.app import app
from kvalreg.cli.ending import ending_in_words, say, several, tell_unknown
from kvalreg.cli.options import Data
from kvalreg.cli.registers import RegisterName, find_register


@app.command("import")
def import_(
    register: RegisterName,
    data: Data,
    *,
    out: Annotated[Path, typer.Option(help="The snapshot's folder; an earlier one is replaced.")],
    strict: Annotated[bool, typer.Option("--strict", help="Stop at value faults too.")] = False,
) -> None:
    """Read dump files into a typed snapshot (Parquet), all or nothing."""
    declared = find_register(register)
    with ending_in_words():
        from kvalreg.frames.snapshot import import_dump

        forms = import_dump(declared, data, out, stop_at_value_faults=strict)
        for typed in forms.values():
            faults = f", {several(typed.value_faults, 'value')} not understood"
            forms_read = several(typed.count_rows(), "form")
            say(f"{typed.source}: {forms_read}{faults if typed.faulty else ''}.")
            tell_unknown(typed)
