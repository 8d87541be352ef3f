"""Vertical columns in groups as a chart without its rows."""

from functools import cache

import altair as alt

from kvalreg.reports.charts import theme
from kvalreg.reports.charts.parts import coloured, finished, pixel_x, pixel_y
from kvalreg.reports.charts.vega import Vega, compiled


@cache
def columns_chart() -> Vega:
    """Columns from 0 to the parameter `end`, their numbers above, groups named below.

    What begins with `p` is in pixels, from the left and the top of the plot.
    """
    return compiled(finished(*_columns(), *_labels(), *_names(), *_legend(), end=1))


def _height(field: str) -> alt.Y:
    axis = alt.Axis(
        title=None,
        labelFontSize=12,
        labelColor=theme.MUTED,
        gridColor=theme.LINE,
        domainColor=theme.MUTED,
        tickColor=theme.MUTED,
        tickCount=5,
        format="d",
    )
    return alt.Y(f"{field}:Q", scale=alt.Scale(domain=[0, {"expr": "end"}], nice=False), axis=axis)


def _columns() -> list[alt.Chart]:
    columns = alt.Chart(alt.NamedData("columns")).mark_rect(strokeWidth=1)
    return [
        columns.encode(
            x=pixel_x("px"),
            x2="px_end",
            y=_height("start"),
            y2="value",
            tooltip="says:N",
            **coloured(fill="fill", stroke="line"),
        )
    ]


def _labels() -> list[alt.Chart]:
    labels = alt.Chart(alt.NamedData("labels")).mark_text(baseline="bottom", dy=-3, fontSize=12)
    return [labels.encode(x=pixel_x("px"), y=_height("value"), text="text:N")]


def _names() -> list[alt.Chart]:
    names = alt.Chart(alt.NamedData("names")).mark_text(
        baseline="top", dy=8, fontSize=13, lineHeight=17
    )
    return [names.encode(x=pixel_x("px"), y=alt.value("height"), text="text:N")]


def _legend() -> list[alt.Chart]:
    rows = alt.Chart(alt.NamedData("legend")).encode(y=pixel_y("py"))
    symbols = rows.mark_point(opacity=1, strokeWidth=1.25, shape="square", size=110).encode(
        x=pixel_x("px"), **coloured(fill="fill", stroke="line")
    )
    words = rows.mark_text(align="left", baseline="middle", dy=1, fontSize=12)
    return [symbols, words.encode(x=pixel_x("word_px"), text="word:N")]
