"""How a command ends when something is wrong: words on stderr, exit code 1, no traceback."""

import errno
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

import typer

if TYPE_CHECKING:
    from kvalreg.frames.typed_form import TypedForm

_MOST_NAMED = 10


def say(message: str) -> None:
    """Tell the user something on stderr, where it does not get into the output."""
    typer.echo(message, err=True)


def several(number: int, thing: str) -> str:
    """`1 form`, `2 forms`."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def tell_unknown(typed: "TypedForm") -> None:
    """Name the columns that the register does not declare, if there are any."""
    from kvalreg.frames.value_words import column_in_words

    if not typed.unknown:
        return
    named = ", ".join(map(column_in_words, typed.unknown[:_MOST_NAMED]))
    more = len(typed.unknown) - _MOST_NAMED
    others = f" and {more} more" if more > 0 else ""
    say(f"{typed.source}: unknown columns, ignored: {named}{others}.")


def screen() -> TextIO:
    """The standard output. Raises `OSError` when whoever started us closed it."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, "it is closed", "standard output")
    return sys.stdout


@contextmanager
def ending_in_words() -> Iterator[None]:
    """Turn what goes wrong with data, disk and memory into a message and exit code 1.

    What nobody foresaw ends so too: the words of such an error may repeat somebody's answers.
    """
    from polars.exceptions import ComputeError

    from kvalreg.frames.faults import StructuralFaults
    from kvalreg.frames.output import NotWritten
    from kvalreg.model import MissingText
    from kvalreg.reports.document.faults import TextFaults

    try:
        yield
    except (StructuralFaults, TextFaults) as error:
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
        _forget_stdout()
        say(f"{error.filename or 'the disk'}: {error.strerror or error}. Nothing was written.")
        raise typer.Exit(1) from error
    except ComputeError as error:  # a page of a snapshot, for nobody looks at all when opening it
        say("The data cannot be read: a file is damaged. Nothing was written.")
        say("If they are a snapshot, make it again with `kvalreg import`.")
        raise typer.Exit(1) from error
    except (typer.Exit, typer.Abort, typer.BadParameter):
        raise
    except Exception as error:
        say(
            f"kvalreg has a fault: {type(error).__name__} in {_place(error)}. Nothing was "
            "written. Please report this line; it holds nothing of the data."
        )
        raise typer.Exit(1) from error


def _place(error: Exception) -> str:
    """The innermost line of our own, such as `frames/keys.py:28`."""
    ours = [
        f"{step.filename.rpartition('kvalreg/')[2]}:{step.lineno}"
        for step in traceback.extract_tb(error.__traceback__)
        if "kvalreg/" in step.filename
    ]
    return ours[-1]


def _forget_stdout() -> None:
    """Nobody can have the rest of our output: keep Python from trying again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
