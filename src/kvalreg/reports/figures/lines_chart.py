"""Lines through quarters as a chart without its rows."""

import altair as alt

from kvalreg.reports.charts import theme
from kvalreg.reports.charts.parts import (
    coloured,
    finished,
    legend_above,
    pixel_x,
    pixel_y,
    value_axis_up,
)

DASHES = {"solid_lines": [1, 0], "dashed_lines": [5, 3]}


def lines_chart() -> alt.LayerChart:
    """Lines and points with intervals, targets as lines across, numbers under the quarters.

    What begins with `p` is in pixels, from the left and the top of the plot.
    """
    return finished(
        *_targets(),
        *_lines(),
        *_intervals(),
        *_points(),
        *_quarters(),
        *_numbers(),
        *legend_above(),
        end=100,
    )


def _targets() -> list[alt.Chart]:
    rows = alt.Chart(alt.NamedData("targets"))
    lines = rows.mark_rule(strokeWidth=1.5).encode(
        x=pixel_x("px"), x2="px_end", y=value_axis_up("value"), **coloured(color="colour")
    )
    names = rows.mark_text(align="left", baseline="middle", dx=5, fontSize=12, fontWeight="bold")
    return [
        lines,
        names.encode(
            x=pixel_x("px_end"), y=value_axis_up("value"), text="name:N", **coloured(color="colour")
        ),
    ]


def _lines() -> list[alt.Chart]:
    """A piece between every two quarters that follow each other."""
    return [
        alt.Chart(alt.NamedData(name))
        .mark_rule(strokeWidth=2, strokeDash=dash)
        .encode(
            x=pixel_x("px"),
            x2="px_end",
            y=value_axis_up("value"),
            y2="value_end",
            **coloured(color="colour"),
        )
        for name, dash in DASHES.items()
    ]


def _intervals() -> list[alt.Chart]:
    rows = alt.Chart(alt.NamedData("intervals")).mark_rule(strokeWidth=1, opacity=0.8)
    return [
        rows.encode(
            x=pixel_x("px"), y=value_axis_up("lower"), y2="upper", **coloured(color="colour")
        )
    ]


def _points() -> list[alt.Chart]:
    rows = alt.Chart(alt.NamedData("points")).mark_point(opacity=1, strokeWidth=1.5)
    return [
        rows.encode(
            x=pixel_x("px"),
            y=value_axis_up("value"),
            shape=alt.Shape("shape:N", scale=None),
            size=alt.Size("size:Q", scale=None),
            tooltip="says:N",
            **coloured(fill="fill", stroke="line"),
        )
    ]


def _quarters() -> list[alt.Chart]:
    rows = alt.Chart(alt.NamedData("quarters"))
    names = rows.mark_text(baseline="top", dy=8, fontSize=12, lineHeight=14, color=theme.MUTED)
    return [names.encode(x=pixel_x("px"), y=alt.value("height"), text="name:N")]


def _numbers() -> list[alt.Chart]:
    rows = alt.Chart(alt.NamedData("numbers")).mark_text(
        align={"expr": "datum.side"}, baseline="middle", fontSize=12
    )
    colour = coloured(color="colour")
    return [rows.encode(x=pixel_x("px"), y=pixel_y("py"), text="text:N", **colour)]
