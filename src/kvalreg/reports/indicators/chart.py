"""The figure as a chart without its data: which marks there are, and what each row means."""

import altair as alt

from kvalreg.reports.charts import theme
from kvalreg.reports.charts.parts import (
    axis_title,
    coloured,
    finished,
    pixel_x,
    pixel_y,
    value_axis,
)
from kvalreg.reports.indicators.layout import Layout

DOT = 58
SQUARE = 100


def figure(layout: Layout, *, is_mean: bool) -> alt.LayerChart:
    """Latest year as bar (a mean as square) with its interval, earlier years as dots.

    The layers' data are named after the functions that make their rows; the parameter `end`
    and the height are the figure's own.
    """
    layers = [
        *_target_zones(),
        *(_squares() if is_mean else _bars(layout)),
        *_intervals(layout),
        *_earlier_years(),
        *_labels(),
        *_names(layout),
        *_achievements(layout),
        *_counts(layout),
        *_legend(),
        axis_title(),
    ]
    return finished(*layers, end=100)


def _rows(name: str) -> alt.Chart:
    """A mark for each of the named rows, at its place's height."""
    y = alt.Y("row:O", axis=None, scale=alt.Scale(padding=0))
    return alt.Chart(alt.NamedData(name)).encode(y=y)


def _target_zones() -> list[alt.Chart]:
    zones = alt.Chart(alt.NamedData("target_zones"))
    over_all = zones.encode(y=alt.value(0), y2=alt.value("height"))
    colour = coloured(color="line")
    name = zones.mark_text(
        align={"expr": "datum.side"}, baseline="bottom", fontWeight="bold", fontSize=12
    )
    return [
        over_all.mark_rect().encode(x=value_axis("start"), x2="end", **coloured(color="zone")),
        over_all.mark_rule(strokeWidth=1.5).encode(x=value_axis("start"), **colour),
        name.encode(x=value_axis("start"), y=alt.value(-4), text="name:N", **colour),
    ]


def _bars(layout: Layout) -> list[alt.Chart]:
    bars = _rows("latest_year").mark_bar(size=layout.bar, strokeWidth=1)
    x = value_axis("value")
    looks = coloured(fill="fill", stroke="line")
    return [bars.encode(x=x, x2=alt.datum(0), tooltip="says:N", **looks)]


def _squares() -> list[alt.Chart]:
    squares = _rows("latest_year").mark_point(shape="square", size=SQUARE, opacity=1)
    looks = coloured(fill="fill", stroke="line")
    return [squares.encode(x=value_axis("value"), tooltip="says:N", **looks)]


def _intervals(layout: Layout) -> list[alt.Chart]:
    lines = _rows("intervals").mark_rule(color=theme.INK, strokeWidth=1.25)
    ends = _rows("interval_ends").mark_tick(color=theme.INK, thickness=1.25, size=layout.bar // 2)
    return [lines.encode(x=value_axis("lower"), x2="upper"), ends.encode(x=value_axis("at"))]


def _earlier_years() -> list[alt.Chart]:
    dots = _rows("earlier_years").mark_point(
        shape="circle", size=DOT, stroke=theme.INK, strokeWidth=1.25, opacity=1
    )
    return [dots.encode(x=value_axis("value"), tooltip="says:N", **coloured(fill="fill"))]


def _labels() -> list[alt.Chart]:
    labels = _rows("labels").mark_text(align="left", baseline="middle", dx=5, dy=1)
    return [labels.encode(x=value_axis("at"), text="text:N", **coloured(color="colour"))]


def _names(layout: Layout) -> list[alt.Chart]:
    """Left of the bar and at its middle, or above it; a second line moves the first one up."""
    above = {"expr": f"{-layout.bar // 2 - 3} - {theme.LINE_HEIGHT} * (length(datum.name) - 1)"}
    middle = {"expr": f"1 - {theme.LINE_HEIGHT / 2} * (length(datum.name) - 1)"}
    place = (
        {"align": "right", "baseline": "middle", "dx": -8, "dy": middle}
        if layout.is_wide
        else {"align": "left", "baseline": "bottom", "dy": above}
    )
    names = _rows("names").mark_text(
        lineHeight=theme.LINE_HEIGHT, fontWeight={"expr": "datum.bold ? 'bold' : 'normal'"}, **place
    )
    return [names.encode(x=alt.value(0), text="name:N")]


def _achievements(layout: Layout) -> list[alt.Chart]:
    rows = _rows("achievements").encode(**coloured(color="colour"))
    symbols = rows.mark_point(filled=True, size=70, opacity=1, yOffset=layout.note)
    words = rows.mark_text(align="left", baseline="middle", dy=layout.note + 1)
    return [
        symbols.encode(x=pixel_x("px"), shape=alt.Shape("shape:N", scale=None)),
        words.encode(x=pixel_x("word_px"), text="word:N"),
    ]


def _counts(layout: Layout) -> list[alt.Chart]:
    counts = _rows("counts")
    heads = alt.Chart(alt.NamedData("heads_of_counts")).encode(y=pixel_y("py"))
    return [
        chart.mark_text(
            align="right", baseline="middle", dy=dy, fontSize=12, color=theme.MUTED
        ).encode(x=pixel_x("px"), text="text:N")
        for chart, dy in ((counts, layout.note + 1), (heads, 1))
    ]


def _legend() -> list[alt.Chart]:
    rows = alt.Chart(alt.NamedData("legend")).encode(y=alt.value(-30))
    symbols = rows.mark_point(opacity=1, strokeWidth=1.25).encode(
        x=pixel_x("px"),
        shape=alt.Shape("shape:N", scale=None),
        size=alt.Size("size:Q", scale=None),
        **coloured(fill="fill", stroke="line"),
    )
    years = rows.mark_text(align="left", baseline="middle", dy=1, fontSize=12)
    return [symbols, years.encode(x=pixel_x("word_px"), text="word:N")]
