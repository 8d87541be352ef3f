"""The front page: what there is to see, and how it was made."""

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
) -> str:
    """`commands`: what makes the same anew, as it is typed."""
    return render(
        "front/page.html",
        say,
        notice=notice,
        register=register,
        exhibits=exhibits,
        commands=commands,
    )
