"""Progress bars, on stderr and only when somebody looks at it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

Thing = TypeVar("Thing")


def with_progress(what: str) -> Callable[[Sequence[Thing]], Iterable[Thing]]:
    """Gives things back one by one, and shows how many are done."""

    def watch(things: Sequence[Thing]) -> Iterable[Thing]:
        with counting(what, len(things)) as count:
            for number, thing in enumerate(things, 1):
                yield thing
                count(number)

    return watch


@contextmanager
def counting(what: str, total: int) -> Iterator[Callable[[int], None]]:
    """A bar that is told how many are done."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done: bar.update(task, completed=done)
