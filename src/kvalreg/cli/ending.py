"""How a command ends when something is wrong: words on stderr, exit code 1, no traceback."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import typer


def say(message: str) -> None:
    """Tell the user something on stderr, where it does not get into the output."""
    typer.echo(message, err=True)


@contextmanager
def ending_in_words() -> Iterator[None]:
    """Turn what can go wrong with data, disk and memory into a message and exit code 1."""
    from kvalreg.frames.faults import StructuralFaults
    from kvalreg.frames.output import NotWritten
    from kvalreg.model import MissingText

    try:
        yield
    except StructuralFaults as error:
        say(str(error))
        say("Nothing was written.")
        raise typer.Exit(1) from error
    except (NotWritten, MissingText) as error:
        say(str(error))
        raise typer.Exit(1) from error
    except BrokenPipeError as error:
        _forget_stdout()
        raise typer.Exit(1) from error
    except MemoryError as error:
        say("The machine has too little memory for this. Nothing was written.")
        raise typer.Exit(1) from error
    except OSError as error:
        say(f"{error.filename or 'the disk'}: {error.strerror or error}. Nothing was written.")
        raise typer.Exit(1) from error


def _forget_stdout() -> None:
    """Whoever read our output went away: keep Python from complaining about it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
