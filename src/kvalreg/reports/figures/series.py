"""Shares quarter by quarter, as lines and as the table behind them."""

from collections.abc import Sequence
from dataclasses import dataclass

from kvalreg.model import Targets
from kvalreg.reports.charts import theme
from kvalreg.reports.counting.part import Side
from kvalreg.reports.figures import words
from kvalreg.reports.figures.bars import Style
from kvalreg.reports.figures.figure import Numbers
from kvalreg.reports.figures.lines import Line, Lines
from kvalreg.reports.figures.numbers import Counts
from kvalreg.reports.indicators.words import TARGET_LINES
from kvalreg.reports.speech import Speech
from kvalreg.reports.tables.description import Cell, Column, label

_COLOURS = {
    Side.ALL: (theme.NATION_LINE, "circle"),
    Side.OWN: (theme.UNIT_LINE, "circle"),
    Side.REST: (theme.NATION_LINE, "diamond"),
}


@dataclass(frozen=True, kw_only=True)
class Series:
    """One line: whose it is, the `place` of what is followed, and how many of how many."""

    key: str
    name: str
    side: Side
    place: int
    counts: Sequence[Counts]

    @property
    def people(self) -> int:
        return sum(one.people for one in self.counts)

    @property
    def style(self) -> Style:
        """The first share that is followed has filled points, a second one open ones."""
        colour, shape = _COLOURS[self.side]
        return Style(colour if self.place == 0 else theme.PAPER, colour, shape)


@dataclass(frozen=True, kw_only=True)
class SeriesShown:
    """What a figure of quarters shows. `quarters`: their names, oldest first."""

    title: str
    quarters: Sequence[str]
    series: Sequence[Series]
    targets: Targets
    smallest: int

    @property
    def too_small(self) -> list[Series]:
        """The lines with too few in all quarters together; one of them hides all."""
        return [one for one in self.series if one.people < self.smallest]


def lines(shown: SeriesShown, say: Speech) -> Lines:
    """The figure as it is drawn."""
    hidden = bool(shown.too_small)
    return Lines(
        lines=[_line(one, shown.quarters, say, hidden=hidden) for one in shown.series],
        quarters=shown.quarters,
        targets=[] if hidden else _targets(shown.targets, say),
        heading=say.plain(words.NUMBERS_UNDER),
        numbers=[
            [words.NOTHING if hidden else say.count(one.people) for one in series.counts]
            for series in shown.series
        ],
        instead=_instead(shown, say) if hidden else "",
    )


def _line(series: Series, quarters: Sequence[str], say: Speech, *, hidden: bool) -> Line:
    says = [
        f"{series.name}, {quarter}: {one.percent(say)} ({one.of(say)})"
        for quarter, one in zip(quarters, series.counts, strict=True)
    ]
    people = words.NOTHING if hidden else say.count(series.people)
    return Line(
        style=series.style,
        is_dashed=series.place > 0,
        name=series.name,
        legend=say.plain(words.LEGEND).format(name=series.name, people=people),
        counts=[] if hidden else series.counts,
        says=[] if hidden else says,
    )


def _targets(targets: Targets, say: Speech) -> list[tuple[float, str, str]]:
    return [
        (
            100 * target,
            say.plain(TARGET_LINES[level]).format(target=say.percent(round(100 * target))),
            theme.ZONE_LINES[level],
        )
        for level, target in (("high", targets.high), ("moderate", targets.moderate))
        if target is not None
    ]


def _instead(shown: SeriesShown, say: Speech) -> str:
    if not any(series.people for series in shown.series):
        return say.plain(words.NOBODY)
    return say.plain(words.TOO_FEW).format(smallest=shown.smallest)


def numbers(shown: SeriesShown, say: Speech) -> Numbers:
    """A row for each quarter; for each line share, interval, and how many of how many."""
    columns = [Column(say.plain(words.QUARTER_HEAD), ("quarter",))]
    for series in shown.series:
        for head, raw in (
            (words.SHARE, ("percent",)),
            (words.INTERVAL, ("lower", "upper")),
            (words.N, ("count", "people")),
        ):
            named = say.plain(words.SIDE_HEAD).format(name=series.name, head=say.plain(head))
            columns.append(Column(named, tuple(f"{name}_{series.key}" for name in raw)))
    if shown.too_small:
        return columns, []
    return columns, [
        [label(quarter), *_cells(shown, place, say)] for place, quarter in enumerate(shown.quarters)
    ]


def _cells(shown: SeriesShown, place: int, say: Speech) -> list[Cell]:
    return [cell for series in shown.series for cell in series.counts[place].cells(say)]
