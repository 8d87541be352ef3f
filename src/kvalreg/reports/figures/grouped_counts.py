"""Figures of how many: columns for each group, side by side for each of a few series."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import narwhals as nw

from kvalreg.indicators.counting import number_of
from kvalreg.model import DeclarationError, Language, Text
from kvalreg.reports.counting.part import Material, Side
from kvalreg.reports.counting.population import Population
from kvalreg.reports.figures import styles, words
from kvalreg.reports.figures.columns import Column, Columns, drawing
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.figures.distribution import Portion
from kvalreg.reports.figures.figure import CountedFigure, Numbers
from kvalreg.reports.figures.numbers import listed
from kvalreg.reports.speech import Speech, StrictSpeech
from kvalreg.reports.tables import description
from kvalreg.reports.tables.description import Cell, label


@dataclass(frozen=True, kw_only=True, eq=False)
class GroupedCounts(CountedFigure):
    """How many of a population are in each group, in the whole country, for each series.

    `axis`: what the groups are. With fewer than `smallest` in all, nothing is shown.
    """

    population: Population
    groups: tuple[Portion, ...]
    series: tuple[Portion, ...]
    axis: Text
    smallest: int = 5

    def __post_init__(self) -> None:
        self.check("group", [group.key for group in self.groups])
        self.check("series", [one.key for one in self.series], most=len(styles.SIDE_BY_SIDE))
        for portion in (*self.groups, *self.series):
            if portion.among is not None:
                raise DeclarationError(
                    f"figure {self.number}: the portion {portion.key!r} says among whom it is a "
                    "share, but here people are counted: leave out 'among'."
                )

    @property
    def populations(self) -> tuple[Population, ...]:
        return (self.population,)

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        portions = (*self.groups, *self.series)
        return (
            *self.population.expressions,
            *(one for portion in portions for one in portion.expressions),
        )

    @property
    def tallies(self) -> Mapping[str, nw.Expr]:
        belongs = nw.col(self.population.column)
        return {
            self._tally(group, series): number_of(
                belongs & (group.of & series.of).fill_null(value=False)
            )
            for group in self.groups
            for series in self.series
        }

    def lay_out(self, material: Material, language: Language) -> FinishedFigure:
        say = StrictSpeech(language)
        shown = CountsShown(
            title=material.said(self.title, language),
            groups=[group.name.say(language) for group in self.groups],
            series=[series.name.say(language) for series in self.series],
            counts=[
                [int(material.total(self._tally(group, one), Side.ALL)) for one in self.series]
                for group in self.groups
            ],
            axis=self.axis.say(language),
            smallest=self.smallest,
        )
        return self.finished(
            drawing(_columns(shown, say)),
            alternative(shown, say),
            self._numbers(shown, say),
            material,
            language,
        )

    def _tally(self, group: Portion, series: Portion) -> str:
        return f"{self.key} {group.key} {series.key}"

    def _numbers(self, shown: "CountsShown", say: Speech) -> Numbers:
        columns = [
            description.Column(shown.axis, ("group",)),
            *(
                description.Column(name, (series.key,))
                for name, series in zip(shown.series, self.series, strict=True)
            ),
        ]
        if shown.is_too_small:
            return columns, []
        return columns, [
            [label(name), *(Cell(say.count(count), (count,)) for count in counts)]
            for name, counts in zip(shown.groups, shown.counts, strict=True)
        ]


@dataclass(frozen=True, kw_only=True)
class CountsShown:
    """What a figure of counts shows: for each group, one count for each series."""

    title: str
    groups: list[str]
    series: list[str]
    counts: list[list[int]]
    axis: str
    smallest: int

    @property
    def people(self) -> int:
        return sum(map(sum, self.counts))

    @property
    def is_too_small(self) -> bool:
        return self.people < self.smallest

    def of_series(self, place: int) -> int:
        return sum(counts[place] for counts in self.counts)


def _columns(shown: CountsShown, say: Speech) -> Columns:
    looks = zip(styles.SIDE_BY_SIDE, shown.series, strict=False)
    if shown.is_too_small:
        few = say.plain(words.TOO_FEW).format(smallest=shown.smallest)
        instead = few if shown.people else say.plain(words.NOBODY)
        return Columns(
            names=shown.groups, groups=[], series=list(looks), axis=shown.axis, instead=instead
        )
    return Columns(
        names=shown.groups,
        groups=[_group(shown, place, say) for place in range(len(shown.groups))],
        series=[
            (look, _legend(name, shown.of_series(place), say))
            for place, (look, name) in enumerate(looks)
        ],
        axis=shown.axis,
    )


def _group(shown: CountsShown, place: int, say: Speech) -> list[Column]:
    return [
        Column(count, say.count(count), f"{shown.groups[place]}, {name}: {say.count(count)}")
        for count, name in zip(shown.counts[place], shown.series, strict=True)
    ]


def _legend(name: str, people: int, say: Speech) -> str:
    return say.plain(words.LEGEND).format(name=name, people=say.count(people))


def alternative(shown: CountsShown, say: Speech) -> Iterator[str]:
    """What the figure shows, in sentences: how many of each series, and where most are."""
    yield say.plain(words.BARS_PICTURED).format(title=shown.title)
    if shown.people == 0:
        yield say.plain(words.NO_REGISTRATIONS)
        return
    if shown.is_too_small:
        yield say.plain(words.TOO_FEW_TO_SHOW[Side.ALL]).format(smallest=shown.smallest)
        return
    for place, name in enumerate(shown.series):
        people = shown.of_series(place)
        if people == 0:
            yield say.plain(words.NONE_OF_SERIES).format(series=name)
            continue
        counts = [group[place] for group in shown.counts]
        most = [
            group for group, count in zip(shown.groups, counts, strict=True) if count == max(counts)
        ]
        yield say.plain(words.MOST_OF_SERIES).format(
            series=name, people=say.count(people), groups=listed(most, say),
            count=say.count(max(counts)),
        )  # fmt: skip
