"""The figure as a chart without its data: which marks there are, and what each row means.

Drawn once for each layout, because building a chart takes longer than filling it with rows.
"""

from functools import cache

import altair as alt

from kvalreg.reports.charts import theme
from kvalreg.reports.charts.theme import FONT
from kvalreg.reports.indicators.layout import Layout

DOT = 58
SQUARE = 100
LINE_HEIGHT = 14


@cache
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
        *_title(),
    ]
    chart: alt.LayerChart = (
        alt.layer(*layers)
        .add_params(alt.param(name="end", value=100))
        .properties(width=layout.plot, height=layout.row, background=theme.PAPER, padding=4)
        .configure(aria=False, font=FONT)
        .configure_view(stroke=None)
        .configure_text(font=FONT, fontSize=13, color=theme.INK)
    )
    return chart


def _rows(name: str) -> alt.Chart:
    """A mark for each of the named rows, at its place's height."""
    y = alt.Y("row:O", axis=None, scale=alt.Scale(padding=0))
    return alt.Chart(alt.NamedData(name)).encode(y=y)


def _x(field: str) -> alt.X:
    """The value axis, for what lies at a value."""
    axis = alt.Axis(
        title=None,
        labelFontSize=12,
        labelColor=theme.MUTED,
        gridColor=theme.LINE,
        domainColor=theme.MUTED,
        tickColor=theme.MUTED,
        tickCount=5,
    )
    scale = alt.Scale(domain=[0, {"expr": "end"}], nice=False)
    return alt.X(f"{field}:Q", scale=scale, axis=axis)


def _pixel(field: str) -> alt.X:
    """For what stands at a pixel and not at a value."""
    return alt.X(f"{field}:Q", scale=None, axis=None)


def _target_zones() -> list[alt.Chart]:
    zones = alt.Chart(alt.NamedData("target_zones"))
    over_all = zones.encode(y=alt.value(0), y2=alt.value("height"))
    colour = alt.Color("line:N", scale=None)
    name = zones.mark_text(
        align={"expr": "datum.side"}, baseline="bottom", fontWeight="bold", fontSize=12
    )
    return [
        over_all.mark_rect().encode(x=_x("start"), x2="end", color=alt.Color("zone:N", scale=None)),
        over_all.mark_rule(strokeWidth=1.5).encode(x=_x("start"), color=colour),
        name.encode(x=_x("start"), y=alt.value(-4), text="name:N", color=colour),
    ]


def _bars(layout: Layout) -> list[alt.Chart]:
    bars = _rows("latest_year").mark_bar(size=layout.bar, strokeWidth=1)
    return [bars.encode(x=_x("value"), x2=alt.datum(0), **_colours_of_place())]


def _squares() -> list[alt.Chart]:
    squares = _rows("latest_year").mark_point(shape="square", size=SQUARE, opacity=1)
    return [squares.encode(x=_x("value"), **_colours_of_place())]


def _colours_of_place() -> dict[str, alt.Fill | alt.Stroke]:
    return {
        "fill": alt.Fill("fill:N", scale=None),
        "stroke": alt.Stroke("line:N", scale=None),
    }


def _intervals(layout: Layout) -> list[alt.Chart]:
    lines = _rows("intervals").mark_rule(color=theme.INK, strokeWidth=1.25)
    ends = _rows("interval_ends").mark_tick(color=theme.INK, thickness=1.25, size=layout.bar // 2)
    return [lines.encode(x=_x("lower"), x2="upper"), ends.encode(x=_x("at"))]


def _earlier_years() -> list[alt.Chart]:
    dots = _rows("earlier_years").mark_point(
        shape="circle", size=DOT, stroke=theme.INK, strokeWidth=1.25, opacity=1
    )
    return [dots.encode(x=_x("value"), fill=alt.Fill("fill:N", scale=None))]


def _labels() -> list[alt.Chart]:
    labels = _rows("labels").mark_text(align="left", baseline="middle", dx=5, dy=1)
    colour = alt.Color("colour:N", scale=None)
    return [labels.encode(x=_x("at"), text="text:N", color=colour)]


def _names(layout: Layout) -> list[alt.Chart]:
    """Left of the bar and at its middle, or above it; a second line moves the first one up."""
    above = {"expr": f"{-layout.bar // 2 - 3} - {LINE_HEIGHT} * (length(datum.name) - 1)"}
    middle = {"expr": f"1 - {LINE_HEIGHT / 2} * (length(datum.name) - 1)"}
    place = (
        {"align": "right", "baseline": "middle", "dx": -8, "dy": middle}
        if layout.is_wide
        else {"align": "left", "baseline": "bottom", "dy": above}
    )
    names = _rows("names").mark_text(
        lineHeight=LINE_HEIGHT, fontWeight={"expr": "datum.bold ? 'bold' : 'normal'"}, **place
    )
    return [names.encode(x=alt.value(0), text="name:N")]


def _achievements(layout: Layout) -> list[alt.Chart]:
    rows = _rows("achievements").encode(color=alt.Color("colour:N", scale=None))
    symbols = rows.mark_point(filled=True, size=70, opacity=1, yOffset=layout.note)
    words = rows.mark_text(align="left", baseline="middle", dy=layout.note + 1)
    return [
        symbols.encode(x=_pixel("px"), shape=alt.Shape("shape:N", scale=None)),
        words.encode(x=_pixel("word_px"), text="word:N"),
    ]


def _counts(layout: Layout) -> list[alt.Chart]:
    counts = _rows("counts")
    heads = alt.Chart(alt.NamedData("heads_of_counts")).encode(
        y=alt.Y("py:Q", scale=None, axis=None)
    )
    return [
        chart.mark_text(
            align="right", baseline="middle", dy=dy, fontSize=12, color=theme.MUTED
        ).encode(x=_pixel("px"), text="text:N")
        for chart, dy in ((counts, layout.note + 1), (heads, 1))
    ]


def _legend() -> list[alt.Chart]:
    rows = alt.Chart(alt.NamedData("legend")).encode(y=alt.value(-30))
    symbols = rows.mark_point(opacity=1, strokeWidth=1.25).encode(
        x=_pixel("px"),
        shape=alt.Shape("shape:N", scale=None),
        size=alt.Size("size:Q", scale=None),
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("line:N", scale=None),
    )
    years = rows.mark_text(align="left", baseline="middle", dy=1, fontSize=12)
    return [symbols, years.encode(x=_pixel("word_px"), text="word:N")]


def _title() -> list[alt.Chart]:
    title = alt.Chart(alt.NamedData("title")).mark_text(
        align="left", baseline="top", dy=24, lineHeight=17, fontSize=12, color=theme.MUTED
    )
    return [title.encode(x=alt.value(0), y=alt.value("height"), text="text:N")]
