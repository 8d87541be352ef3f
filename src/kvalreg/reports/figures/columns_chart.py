"""Vertical columns in groups as a chart without its rows."""

import altair as alt

from kvalreg.reports.charts.parts import (
    coloured,
    finished,
    legend_above,
    pixel_x,
    value_axis_up,
)


def columns_chart() -> alt.LayerChart:
    """Columns from 0 to the parameter `end`, their numbers above, groups named below.

    What begins with `p` is in pixels, from the left and the top of the plot.
    """
    return finished(*_columns(), *_labels(), *_names(), *legend_above(), end=1)


def _columns() -> list[alt.Chart]:
    columns = alt.Chart(alt.NamedData("columns")).mark_rect(strokeWidth=1)
    return [
        columns.encode(
            x=pixel_x("px"),
            x2="px_end",
            y=value_axis_up("start", counts=True),
            y2="value",
            tooltip="says:N",
            **coloured(fill="fill", stroke="line"),
        )
    ]


def _labels() -> list[alt.Chart]:
    labels = alt.Chart(alt.NamedData("labels")).mark_text(baseline="bottom", dy=-3, fontSize=12)
    return [labels.encode(x=pixel_x("px"), y=value_axis_up("value", counts=True), text="text:N")]


def _names() -> list[alt.Chart]:
    names = alt.Chart(alt.NamedData("names")).mark_text(
        baseline="top", dy=8, fontSize=13, lineHeight=17
    )
    return [names.encode(x=pixel_x("px"), y=alt.value("height"), text="text:N")]
