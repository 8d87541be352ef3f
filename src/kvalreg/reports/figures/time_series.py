"""Figures of a share quarter by quarter: own units beside the rest, or the whole country."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import narwhals as nw

from kvalreg.indicators.counting import number_of
from kvalreg.model import DeclarationError, Language, Proportion, Targets, Text
from kvalreg.reports.counting.part import Material, Side
from kvalreg.reports.counting.population import Population
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.figures import words
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.figures.figure import CountedFigure
from kvalreg.reports.figures.lines import drawing
from kvalreg.reports.figures.numbers import Counts
from kvalreg.reports.figures.series import Series, SeriesShown, lines, numbers
from kvalreg.reports.figures.series_sentences import alternative
from kvalreg.reports.speech import Speech, StrictSpeech


@dataclass(frozen=True, kw_only=True, eq=False)
class Followed:
    """A share that is followed, such as an indicator six months after the visit.

    `proportion`: what is counted; its date decides the quarter.
    `name`: what tells it from the figure's other shares; None where there is only one.
    """

    key: str
    proportion: Proportion
    name: Text | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class TimeSeries(CountedFigure):
    """One point per quarter, up to the report's last: own units' line and the rest's.

    `targets`: lines across; none unless they are given.
    `smallest`: with fewer on one of the sides in all quarters together, nothing is shown.
    """

    followed: tuple[Followed, ...]
    quarters: int = 4
    targets: Targets = field(default_factory=Targets)
    smallest: int = 10

    def __post_init__(self) -> None:
        self.check("share followed", [one.key for one in self.followed], most=2)
        if self.quarters < 2:
            raise DeclarationError(
                f"figure {self.number} has a line through {self.quarters} quarters: give 2 or more."
            )
        if len(self.followed) > 1 and any(one.name is None for one in self.followed):
            raise DeclarationError(
                f"figure {self.number} follows several shares: name each of them."
            )

    @property
    def populations(self) -> tuple[Population, ...]:
        return tuple(_in_quarter(one, ago) for one in self.followed for ago in range(self.quarters))

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return tuple(part for one in self.followed for part in one.proportion.expressions)

    @property
    def tallies(self) -> Mapping[str, nw.Expr]:
        tallies: dict[str, nw.Expr] = {}
        for one in self.followed:
            share = one.proportion
            counts = share.population.fill_null(value=False) & share.denominator.fill_null(
                value=False
            )
            for ago in range(self.quarters):
                among = nw.col(_in_quarter(one, ago).column) & counts
                tallies[self._tally(one, ago, "among")] = number_of(among)
                tallies[self._tally(one, ago, "of")] = number_of(
                    among & share.numerator.fill_null(value=False)
                )
        return tallies

    def lay_out(self, material: Material, language: Language) -> FinishedFigure:
        say = StrictSpeech(language)
        shown = SeriesShown(
            title=material.said(self.title, language),
            quarters=[
                _name(quarter, say)
                for quarter in material.last.after(1 - self.quarters).until(material.last)
            ],
            series=[
                self._series(material, one, place, side, say)
                for place, one in enumerate(self.followed)
                for side in material.sides
            ],
            targets=self.targets,
            smallest=self.smallest,
        )
        return self.finished(
            drawing(lines(shown, say)),
            alternative(shown, say),
            numbers(shown, say),
            material,
            language,
        )

    def _series(
        self, material: Material, one: Followed, place: int, side: Side, say: Speech
    ) -> Series:
        who = material.name_of_side(side, say.language)
        return Series(
            key=f"{one.key}_{side.value}",
            name=who if one.name is None else f"{who}, {say.plain(one.name)}",
            side=side,
            place=place,
            counts=[
                Counts(
                    int(material.total(self._tally(one, ago, "of"), side)),
                    int(material.total(self._tally(one, ago, "among"), side)),
                )
                for ago in reversed(range(self.quarters))
            ],
        )

    def _tally(self, one: Followed, ago: int, what: str) -> str:
        return f"{self.key} {one.key} {ago} {what}"


def _in_quarter(one: Followed, ago: int) -> Population:
    day = one.proportion.dated_by
    return Population(key=f"{day}, {ago} quarters ago", dated_by=day, quarters=1, ago=ago)


def _name(quarter: Quarter, say: Speech) -> str:
    return say.plain(words.QUARTER).format(number=quarter.number, year=quarter.year)
