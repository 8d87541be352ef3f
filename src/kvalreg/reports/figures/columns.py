"""Vertical columns in groups: what is to be seen, and where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kvalreg.reports.charts import theme
from kvalreg.reports.charts.vega import Rows, Vega, compiled, filled
from kvalreg.reports.figures.bars import Style
from kvalreg.reports.figures.legend import legend

AXIS = 50  # the width that the numbers of the value axis take
LEGEND = -26


@dataclass(frozen=True)
class Column:
    """One column; `says`: what it shows, in words."""

    value: int
    label: str
    says: str


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Groups of columns from left to right, each group with one of every series.

    `instead`: what is written where there is nothing to show. `axis`: what the groups are.
    """

    names: Sequence[str]
    groups: Sequence[Sequence[Column]]
    series: Sequence[tuple[Style, str]]
    axis: str
    instead: str = ""
    height: int = 250

    @property
    def width(self) -> float:
        return theme.WIDTH - AXIS

    @property
    def step(self) -> float:
        """From one group to the next."""
        return self.width / max(1, len(self.names))

    @cached_property
    def end(self) -> float:
        """Beyond the highest column and the number above it."""
        return 1.08 * max((column.value for group in self.groups for column in group), default=9)


def drawing(columns: Columns) -> Vega:
    """The figure as a chart that holds its rows."""
    layers = {
        "columns": rectangles(columns),
        "labels": [*labels(columns), *_instead(columns)],
        "names": [*names(columns), {"px": columns.width / 2, "text": ["", columns.axis]}],
        "legend": legend(columns.series, LEGEND),
    }
    end = columns.end or 1
    return filled(compiled("columns"), layers, end=end, width=columns.width, height=columns.height)


def rectangles(columns: Columns) -> Rows:
    wide = 0.8 * columns.step / len(columns.series)
    return [
        {
            "px": middle - wide / 2,
            "px_end": middle + wide / 2,
            "start": 0,
            "value": column.value,
            "fill": style.fill,
            "line": style.line,
            "says": column.says,
        }
        for column, middle, style in _placed(columns)
        if column.value
    ]


def labels(columns: Columns) -> Rows:
    return [
        {"px": middle, "value": column.value, "text": column.label}
        for column, middle, _ in _placed(columns)
    ]


def names(columns: Columns) -> Rows:
    return [
        {"px": (place + 0.5) * columns.step, "text": [name]}
        for place, name in enumerate(columns.names)
    ]


def _instead(columns: Columns) -> Rows:
    if not columns.instead:
        return []
    return [{"px": columns.width / 2, "value": columns.end / 2, "text": columns.instead}]


def _placed(columns: Columns) -> list[tuple[Column, float, Style]]:
    """Every column with its middle and its look."""
    wide = 0.8 * columns.step / len(columns.series)
    return [
        (column, (place + 0.1) * columns.step + (number + 0.5) * wide, style)
        for place, group in enumerate(columns.groups)
        for number, (column, (style, _)) in enumerate(zip(group, columns.series, strict=True))
    ]
