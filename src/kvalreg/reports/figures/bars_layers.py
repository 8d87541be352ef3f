"""The rows behind each layer of horizontal bars."""

from collections.abc import Iterator

from kvalreg.reports.charts import theme
from kvalreg.reports.charts.vega import Rows, Vega, compiled, filled
from kvalreg.reports.figures.bars import Bars, Mark, Style
from kvalreg.reports.figures.legend import SIZES, legend

LEGEND, HEADS = -20, -9  # where they stand over the bars


def drawing(bars: Bars) -> Vega:
    """The figure as a chart that holds its rows."""
    bars = bars.fitting()
    layers = {
        "bars": rectangles(bars),
        "points": points(bars),
        "interval_lines": interval_lines(bars),
        "interval_ends": interval_ends(bars),
        "labels": labels(bars),
        "names": names(bars),
        "numbers": [*numbers(bars), *heads(bars)],
        "legend": legend(bars.legend, LEGEND),
        "title": [{"text": [bars.axis]}],
    }
    return filled(compiled("bars"), layers, end=bars.end, width=bars.plot, height=bars.height)


def rectangles(bars: Bars) -> Rows:
    return [
        {
            "start": 0,
            "value": mark.value,
            "py": middle - bars.thickness / 2,
            "py_end": middle + bars.thickness / 2,
            **_look(mark.style),
            "says": mark.says,
        }
        for mark, middle in _placed(bars)
        if mark.style.is_bar
    ]


def points(bars: Bars) -> Rows:
    return [
        {
            "value": mark.value,
            "py": at,
            "shape": mark.style.shape,
            "size": SIZES[mark.style.shape],
            **_look(mark.style),
            "says": mark.says,
        }
        for mark, at in _placed(bars)
        if not mark.style.is_bar
    ]


def interval_lines(bars: Bars) -> Rows:
    """As much of each interval as lies on the axis."""
    return [
        {"lower": max(0, mark.interval[0]), "upper": min(bars.end, mark.interval[1]), "py": at}
        for mark, at in _placed_intervals(bars)
        if mark.interval
    ]


def interval_ends(bars: Bars) -> Rows:
    half = bars.thickness / 4
    return [
        {"at": limit, "py": at - half, "py_end": at + half}
        for mark, at in _placed_intervals(bars)
        for limit in mark.interval or ()
        if 0 <= limit <= bars.end
    ]


def labels(bars: Bars) -> Rows:
    """Behind the marks of a row; where there are none, at the start."""
    return [
        {
            "at": row.end,
            "py": bars.middle(place),
            "text": row.label if row.marks else row.lacks,
            "colour": theme.INK if row.marks else theme.MUTED,
        }
        for place, row in enumerate(bars.rows)
        if (row.label if row.marks else row.lacks)
    ]


def names(bars: Bars) -> Rows:
    return [
        {"py": bars.middle(place), "name": name, "bold": row.is_bold}
        for place, (row, name) in enumerate(zip(bars.rows, bars.names, strict=True))
    ]


def numbers(bars: Bars) -> Rows:
    return [
        {"px": px, "py": bars.middle(place), "text": number}
        for place, row in enumerate(bars.rows)
        for px, number in zip(_columns(bars), row.numbers, strict=True)
    ]


def heads(bars: Bars) -> Rows:
    columns = zip(_columns(bars), bars.heads, strict=True)
    return [{"px": px, "py": HEADS, "text": head} for px, head in columns]


def _look(style: Style) -> dict[str, str]:
    return {"fill": style.fill, "line": style.line}


def _placed(bars: Bars) -> Iterator[tuple[Mark, float]]:
    """Every mark with the height of its middle: bars under each other, points on the last one."""
    for place, row in enumerate(bars.rows):
        top = bars.middle(place) - bars.thickness * max(1, len(row.bars)) / 2
        below = iter(range(len(row.bars)))
        for mark in row.marks:
            if mark.style.is_bar:
                yield mark, top + bars.thickness * (next(below) + 0.5)
            else:
                yield mark, top + bars.thickness * (max(1, len(row.bars)) - 0.25)


def _placed_intervals(bars: Bars) -> Iterator[tuple[Mark, float]]:
    """As the marks; a bar's moves up where a point has its own on the same bar."""
    for mark, at in _placed(bars):
        yield mark, at - bars.thickness / 4 if mark.style.is_bar and _has_points(bars) else at


def _has_points(bars: Bars) -> bool:
    return any(not mark.style.is_bar for row in bars.rows for mark in row.marks)


def _columns(bars: Bars) -> list[float]:
    """Where the columns of numbers end, from left to right."""
    ends: list[float] = []
    px: float = bars.plot
    for width in bars.widths:
        px += width
        ends.append(px)
    return ends
