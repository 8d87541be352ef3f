"""The front pages: which registers there are, and of each what there is to see."""

from collections.abc import Sequence
from dataclasses import dataclass

from kvalreg.model import Register, Text
from kvalreg.reports.pages import render
from kvalreg.reports.speech import Speech


@dataclass(frozen=True)
class Exhibit:
    """A page of the site, and what one sees there.

    `also`: the same in other formats, as name and address.
    """

    address: str
    title: Text
    shows: Text
    also: tuple[tuple[str, str], ...] = ()


def front_page(
    register: Register,
    say: Speech,
    *,
    exhibits: Sequence[Exhibit],
    commands: Sequence[str],
    notice: Text,
    home: str = "",
) -> str:
    """`commands`: what makes the same anew, as it is typed."""
    return render(
        "front/page.html",
        say,
        notice=notice,
        home=home,
        register=register,
        exhibits=exhibits,
        commands=commands,
    )


def registers_page(shown: Sequence[tuple[Register, int, int]], say: Speech, *, notice: Text) -> str:
    """The registers, each with the first and the last year shown of it.

    A register's own front page is `index.html` in the folder of its id.
    """
    return render("front/registers.html", say, notice=notice, shown=shown)
