"""Horizontal bars as a chart without its rows: which marks there are, and where they stand."""

import altair as alt

from kvalreg.reports.charts import theme
from kvalreg.reports.charts.parts import (
    axis_title,
    coloured,
    finished,
    legend_above,
    pixel_x,
    pixel_y,
    value_axis,
)


def bars_chart() -> alt.LayerChart:
    """Bars and points with intervals, names left of them, numbers right, a legend above.

    The layers' data are named after the functions of `bars_layers` that make their rows. What
    begins with `p` is in pixels, from the left and the top of the plot.
    """
    return finished(
        *_bars(),
        *_interval_lines(),
        *_interval_ends(),
        *_points(),
        *_labels(),
        *_names(),
        *_numbers(),
        *legend_above(),
        axis_title(),
        end=100,
    )


def _rows(name: str) -> alt.Chart:
    return alt.Chart(alt.NamedData(name))


def _bars() -> list[alt.Chart]:
    return [
        _rows("bars")
        .mark_rect(strokeWidth=1)
        .encode(
            x=value_axis("start"),
            x2="value",
            y=pixel_y("py"),
            y2="py_end",
            tooltip="says:N",
            **coloured(fill="fill", stroke="line"),
        )
    ]


def _points() -> list[alt.Chart]:
    return [
        _rows("points")
        .mark_point(opacity=1, strokeWidth=1.25)
        .encode(
            x=value_axis("value"),
            y=pixel_y("py"),
            shape=alt.Shape("shape:N", scale=None),
            size=alt.Size("size:Q", scale=None),
            tooltip="says:N",
            **coloured(fill="fill", stroke="line"),
        )
    ]


def _interval_lines() -> list[alt.Chart]:
    lines = _rows("interval_lines").mark_rule(color=theme.INK, strokeWidth=1)
    return [lines.encode(x=value_axis("lower"), x2="upper", y=pixel_y("py"))]


def _interval_ends() -> list[alt.Chart]:
    ends = _rows("interval_ends").mark_rule(color=theme.INK, strokeWidth=1)
    return [ends.encode(x=value_axis("at"), y=pixel_y("py"), y2="py_end")]


def _labels() -> list[alt.Chart]:
    labels = _rows("labels").mark_text(align="left", baseline="middle", dx=5, dy=1)
    return [
        labels.encode(
            x=value_axis("at"), y=pixel_y("py"), text="text:N", **coloured(color="colour")
        )
    ]


def _names() -> list[alt.Chart]:
    middle = {"expr": f"1 - {theme.LINE_HEIGHT / 2} * (length(datum.name) - 1)"}
    names = _rows("names").mark_text(
        lineHeight=theme.LINE_HEIGHT,
        fontWeight={"expr": "datum.bold ? 'bold' : 'normal'"},
        align="right",
        baseline="middle",
        dx=-8,
        dy=middle,
    )
    return [names.encode(x=alt.value(0), y=pixel_y("py"), text="name:N")]


def _numbers() -> list[alt.Chart]:
    numbers = _rows("numbers").mark_text(
        align="right", baseline="middle", dy=1, fontSize=12, color=theme.MUTED
    )
    return [numbers.encode(x=pixel_x("px"), y=pixel_y("py"), text="text:N")]
