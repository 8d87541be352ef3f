"""Lines through quarters: what is to be seen of a figure, and where it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from kvalreg.reports.charts import theme
from kvalreg.reports.charts.lettering import lines_of, widest
from kvalreg.reports.charts.vega import Rows, Vega, compiled, filled
from kvalreg.reports.figures.bars import SMALL, Style
from kvalreg.reports.figures.legend import SIZES, legend
from kvalreg.reports.figures.numbers import Counts

AXIS = 40  # the least width left of the plot: the numbers of the value axis
LEGEND, UNDER, ROW = -22, 54, 18  # where legend and numbers stand, and how far apart
LETTER = 8  # the room that one of a quarter's name takes
BESIDE = 5  # how far the lines' points stand from each other, so that intervals are seen


@dataclass(frozen=True)
class Line:
    """One line: how it looks, what it is, and for each quarter how many of how many.

    `legend`: its name, with how many there are in all. `says`: for each quarter, in words.
    """

    style: Style
    is_dashed: bool
    name: str
    legend: str
    counts: Sequence[Counts]
    says: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class Lines:
    """A figure of lines. `quarters`: their names. `targets`: per cent, name and colour.

    `heading`: what the numbers under the quarters are. `instead`: what is written where there
    is nothing to show.
    """

    lines: Sequence[Line]
    quarters: Sequence[str]
    targets: Sequence[tuple[float, str, str]]
    heading: str
    numbers: Sequence[Sequence[str]]
    instead: str = ""
    height: int = 220

    @cached_property
    def width(self) -> int:
        """What the names of the lines, on the left, and of the targets, on the right, leave."""
        names = widest((line.name for line in self.lines), SMALL)
        targets = widest((name for _, name, _ in self.targets), SMALL)
        return round(theme.WIDTH - max(AXIS, names + 10) - (targets + 10 if targets else 0))

    @property
    def step(self) -> float:
        """From one quarter to the next."""
        return self.width / len(self.quarters)

    @cached_property
    def end(self) -> float:
        """Beyond every interval and target, at most 100."""
        values = [
            limit for line in self.lines for one in line.counts for limit in one.interval or ()
        ]
        wanted = max([*values, *(1.1 * target for target, *_ in self.targets)], default=0)
        return min(100, 1.05 * wanted) or 100

    def px(self, line: int, quarter: int) -> float:
        """Where a line's point stands: the lines beside each other."""
        return (quarter + 0.5) * self.step + (line - (len(self.lines) - 1) / 2) * BESIDE


def drawing(lines: Lines) -> Vega:
    """The figure as a chart that holds its rows."""
    layers = {
        "targets": targets(lines),
        "solid_lines": pieces(lines, is_dashed=False),
        "dashed_lines": pieces(lines, is_dashed=True),
        "intervals": intervals(lines),
        "points": points(lines),
        "quarters": quarters(lines),
        "numbers": [*numbers(lines), *_instead(lines)],
        "legend": legend([(line.style, line.legend) for line in lines.lines], LEGEND),
    }
    return filled(compiled("lines"), layers, end=lines.end, width=lines.width, height=lines.height)


def targets(lines: Lines) -> Rows:
    return [
        {"px": 0, "px_end": lines.width, "value": value, "name": name, "colour": colour}
        for value, name, colour in lines.targets
    ]


def pieces(lines: Lines, *, is_dashed: bool) -> Rows:
    """From each quarter with a value to the next, where that has one too."""
    rows: list[dict[str, object]] = []
    for place, line in enumerate(lines.lines):
        if line.is_dashed is not is_dashed:
            continue
        for quarter, (one, next_one) in enumerate(pairwise(line.counts)):
            if one.value is not None and next_one.value is not None:
                rows.append(
                    {
                        "px": lines.px(place, quarter),
                        "px_end": lines.px(place, quarter + 1),
                        "value": one.value,
                        "value_end": next_one.value,
                        "colour": line.style.line,
                    }
                )
    return rows


def intervals(lines: Lines) -> Rows:
    return [
        {
            "px": px,
            "lower": counts.interval[0],
            "upper": min(lines.end, counts.interval[1]),
            "colour": line.style.line,
        }
        for line, px, counts, _ in _placed(lines)
        if counts.interval
    ]


def points(lines: Lines) -> Rows:
    return [
        {
            "px": px,
            "value": counts.value,
            "shape": line.style.shape,
            "size": SIZES[line.style.shape],
            "fill": line.style.fill,
            "line": line.style.line,
            "says": says,
        }
        for line, px, counts, says in _placed(lines)
        if counts.value is not None
    ]


def quarters(lines: Lines) -> Rows:
    return [
        {"px": (place + 0.5) * lines.step, "name": lines_of(name, int(lines.step) // LETTER)}
        for place, name in enumerate(lines.quarters)
    ]


def numbers(lines: Lines) -> Rows:
    """A row for each line under the quarters, with its name before it."""
    rows: list[dict[str, object]] = []
    for place, (line, printed) in enumerate(zip(lines.lines, lines.numbers, strict=True)):
        py = lines.height + UNDER + place * ROW
        rows.append({"px": -8, "py": py, "text": line.name, "side": "right", "colour": theme.INK})
        rows += [
            {
                "px": (quarter + 0.5) * lines.step,
                "py": py,
                "text": number,
                "side": "center",
                "colour": theme.INK,
            }
            for quarter, number in enumerate(printed)
        ]
    below = lines.height + UNDER + len(lines.lines) * ROW + 4
    return [
        *rows,
        {"px": 0, "py": below, "text": lines.heading, "side": "left", "colour": theme.MUTED},
    ]


def _instead(lines: Lines) -> Rows:
    if not lines.instead:
        return []
    return [
        {
            "px": lines.width / 2,
            "py": lines.height / 2,
            "text": lines.instead,
            "side": "center",
            "colour": theme.MUTED,
        }
    ]


def _placed(lines: Lines) -> Iterator[tuple[Line, float, Counts, str]]:
    """Every point of every line, with where it stands and what it says."""
    for place, line in enumerate(lines.lines):
        for quarter, (counts, says) in enumerate(zip(line.counts, line.says, strict=True)):
            yield line, lines.px(place, quarter), counts, says
