"""What three units counted, written by hand: 1 is the unit whose report it is."""

from collections.abc import Sequence
from dataclasses import replace

import narwhals as nw
import polars as pl

from kvalreg.model import IndicatorKind, Proportion, Text
from kvalreg.reports.counting.part import Material
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.quarterly.followed import EARLIER, Followed, follow
from tests.ankle import ANKLE

OWN, OTHER, THIRD = 1, 2, 3

Counts = tuple[int, int]


def measure(
    key: str = "walks", *, more_is_better: bool | None = True, comes_later: bool = False
) -> Followed:
    """Something that is followed, called *Walks* by its key."""
    return follow(
        Proportion(
            key=key,
            title=Text(nb=f"Kan {key}", en=f"Can {key}"),
            explanation=Text(nb="Oppdiktet.", en="Invented."),
            kind=IndicatorKind.PROCESS,
            dated_by="visit",
            population=~nw.col("visit").is_null(),
            denominator=nw.col("walks") >= 0,
            numerator=nw.col("walks") == 1,
            smallest_shown=30,
            source="Invented.",
        ),
        more_is_better=more_is_better,
        comes_later=comes_later,
    )


def steady(reached: int, counted: int) -> list[Counts]:
    """The same in all 13 quarters."""
    return [(reached, counted)] * (EARLIER + 1)


def material(*counted: tuple[Followed, Sequence[Counts], Sequence[Counts]]) -> Material:
    """Of each thing that is followed: the own unit's 13 quarters, oldest first, and unit 2's.

    Unit 3 has nobody.
    """
    sums: dict[int, dict[str, float]] = {OWN: {}, OTHER: {}, THIRD: {}}
    for one, own, other in counted:
        for unit, quarters in ((OWN, own), (OTHER, other), (THIRD, steady(0, 0))):
            for ago, (reached, among) in enumerate(reversed(quarters)):
                sums[unit][f"followed {one.key} reached {ago} ago"] = reached
                sums[unit][f"followed {one.key} counted {ago} ago"] = among
    everyone = Material(
        last=Quarter(2024, 3),
        units={OWN: "Ankelby", OTHER: "Fotstad", THIRD: "Tåvik"},
        sums=sums,
        frequencies={},
        definition=ANKLE.definitions[-1],
        indicators=pl.DataFrame(),
    )
    return replace(everyone, own=frozenset({OWN}))
