"""The parts that charts are put together from, all in one look."""

from typing import Any

import altair as alt

from kvalreg.reports.charts import theme


def value_axis(field: str) -> alt.X:
    """For what lies at a value; the axis begins at 0 and ends at the parameter `end`."""
    scale = alt.Scale(domain=[0, {"expr": "end"}], nice=False)
    return alt.X(f"{field}:Q", scale=scale, axis=_axis())


def value_axis_up(field: str, *, counts: bool = False) -> alt.Y:
    """The same, standing; `counts`: of whole numbers."""
    axis = _axis(format="d", tickMinStep=1) if counts else _axis()
    scale = alt.Scale(domain=[0, {"expr": "end"}], nice=False)
    return alt.Y(f"{field}:Q", scale=scale, axis=axis)


def _axis(**more: Any) -> alt.Axis:
    return alt.Axis(
        title=None,
        labelFontSize=12,
        labelColor=theme.MUTED,
        gridColor=theme.LINE,
        domainColor=theme.MUTED,
        tickColor=theme.MUTED,
        tickCount=5,
        **more,
    )


def pixel_x(field: str) -> alt.X:
    """For what stands so many pixels from the left of the axis, and not at a value."""
    return alt.X(f"{field}:Q", scale=None, axis=None)


def pixel_y(field: str) -> alt.Y:
    """For what stands so many pixels below the top."""
    return alt.Y(f"{field}:Q", scale=None, axis=None)


def coloured(**fields: str) -> dict[str, Any]:
    """Colours that the rows themselves name: `fill`, `stroke` or `color` by their field."""
    channels = {"fill": alt.Fill, "stroke": alt.Stroke, "color": alt.Color}
    return {name: channels[name](f"{field}:N", scale=None) for name, field in fields.items()}


def axis_title() -> alt.Chart:
    """What the value axis counts, and what is noted under it."""
    title = alt.Chart(alt.NamedData("title")).mark_text(
        align="left", baseline="top", dy=24, lineHeight=17, fontSize=12, color=theme.MUTED
    )
    encoded: alt.Chart = title.encode(x=alt.value(0), y=alt.value("height"), text="text:N")
    return encoded


def legend_above() -> list[alt.Chart]:
    """Each series by its symbol and its name; the rows say where."""
    rows = alt.Chart(alt.NamedData("legend")).encode(y=pixel_y("py"))
    symbols = rows.mark_point(opacity=1, strokeWidth=1.25).encode(
        x=pixel_x("px"),
        shape=alt.Shape("shape:N", scale=None),
        size=alt.Size("size:Q", scale=None),
        **coloured(fill="fill", stroke="line"),
    )
    words = rows.mark_text(align="left", baseline="middle", dy=1, fontSize=12)
    return [symbols, words.encode(x=pixel_x("word_px"), text="word:N")]


def finished(*layers: alt.Chart, **parameters: float) -> alt.LayerChart:
    """The layers as one chart, of a size that is its own only when it is filled."""
    chart: alt.LayerChart = (
        alt.layer(*layers)
        .add_params(*(alt.param(name=name, value=value) for name, value in parameters.items()))
        .properties(width=1, height=1, background=theme.PAPER, padding=4)
        .configure(aria=False, font=theme.FONT)
        .configure_view(stroke=None)
        .configure_text(font=theme.FONT, fontSize=13, color=theme.INK)
    )
    return chart
