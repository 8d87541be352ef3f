"""Horizontal bars: what is to be seen of a figure, and where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kvalreg.reports.charts import theme
from kvalreg.reports.charts.lettering import lines_of, widest, width_of

NAME, SMALL = 13, 12  # sizes of type
GAP = 14  # between two columns of numbers
LETTERS = 40  # of a name, on one line
LABEL = 6  # between a mark and its label
HIGHEST = 950  # what a page of 16 by 24 cm holds, in pixels, with axis, legend and caption


@dataclass(frozen=True)
class Style:
    """How a series looks: a bar, or a point of a shape."""

    fill: str
    line: str
    shape: str = "bar"

    @property
    def is_bar(self) -> bool:
        return self.shape == "bar"


@dataclass(frozen=True)
class Mark:
    """A value with its interval, in the numbers of the axis. `says`: the same in words."""

    style: Style
    value: float
    interval: tuple[float, float] | None
    says: str

    @property
    def end(self) -> float:
        return max(self.value, self.interval[1]) if self.interval else self.value


@dataclass(frozen=True, kw_only=True)
class Row:
    """What stands beside one name. `label`: what is written behind its marks.

    `lacks`: what is written where there is nothing to show. `numbers`: one per column.
    """

    name: str
    marks: Sequence[Mark]
    label: str = ""
    lacks: str = ""
    numbers: Sequence[str] = ()
    is_bold: bool = False

    @property
    def end(self) -> float:
        """Where its last mark ends."""
        return max((mark.end for mark in self.marks), default=0)

    @property
    def bars(self) -> Sequence[Mark]:
        return [mark for mark in self.marks if mark.style.is_bar]


@dataclass(frozen=True, kw_only=True)
class Bars:
    """A figure of horizontal bars, from above.

    `heads`: what stands over the columns of numbers. `legend`: how each series looks, and what
        it is. `axis`: what the value axis counts. `most`: where the axis ends at the latest.
    `thickness`: of a bar, in pixels; `between`: of the space from one row to the next.
    `lines`: that a name may take.
    """

    rows: Sequence[Row]
    heads: Sequence[str]
    legend: Sequence[tuple[Style, str]]
    axis: str
    most: float | None = None
    thickness: int = 15
    between: int = 9
    lines: int = 2

    @cached_property
    def names(self) -> list[list[str]]:
        """Each row's name on its lines."""
        return [lines_of(row.name, LETTERS, self.lines) for row in self.rows]

    @cached_property
    def tops(self) -> list[float]:
        """Where each row begins, and where the last one ends, in pixels."""
        tops = [self.between / 2]
        for row, name in zip(self.rows, self.names, strict=True):
            bars = max(1, len(row.bars)) * self.thickness
            tops.append(tops[-1] + max(bars, theme.LINE_HEIGHT * len(name)) + self.between)
        return tops

    @property
    def height(self) -> float:
        return self.tops[-1] - self.between / 2

    def middle(self, row: int) -> float:
        return (self.tops[row] + self.tops[row + 1] - self.between) / 2

    @cached_property
    def plot(self) -> int:
        """The width from 0 to the end of the axis: what names and numbers leave."""
        names = widest((line for name in self.names for line in name), NAME)
        return round(max(120, theme.WIDTH - names - 8 - sum(self.widths)))

    @cached_property
    def widths(self) -> list[float]:
        """Those of the columns of numbers, each with the gap before it."""
        columns = zip(*(row.numbers for row in self.rows), strict=True)
        numbers = list(columns) or [()] * len(self.heads)
        return [
            GAP + widest([head, *column], SMALL)
            for head, column in zip(self.heads, numbers, strict=True)
        ]

    @cached_property
    def end(self) -> float:
        """Beyond every mark and the label behind it, but not beyond `most`."""
        wanted = max(
            (
                row.end * self.plot / (self.plot - width_of(row.label, NAME) - 2 * LABEL)
                for row in self.rows
            ),
            default=0,
        )
        return min(wanted or 1.0, self.most) if self.most else wanted or 1.0

    def fitting(self) -> "Bars":
        """The same with less room for each row, where it would be higher than a page."""
        if self.height <= HIGHEST:
            return self
        return replace(self, thickness=self.thickness // 2, between=self.between // 4, lines=1)
