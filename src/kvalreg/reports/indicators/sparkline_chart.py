"""The small picture of the national value, as a chart without its points."""

import altair as alt

from kvalreg.reports.charts import theme

WIDTH, HEIGHT = 132, 40


def sparkline_chart() -> alt.LayerChart:
    """A line with its last point filled, and the target dashed."""
    y = alt.Y("value:Q", axis=None, scale=alt.Scale(zero=False, padding=8))
    x = alt.X("year:O", axis=None, scale=alt.Scale(padding=0.3))
    points = alt.Chart(alt.NamedData("points")).encode(x=x, y=y)
    target = alt.Chart(alt.NamedData("target")).encode(y=y)
    layers = alt.layer(
        target.mark_rule(color=theme.ZONE_LINES["high"], strokeDash=[4, 3], strokeWidth=1.25),
        points.mark_line(color=theme.NATION_LINE, strokeWidth=2),
        points.mark_point(
            filled=True, opacity=1, stroke=theme.NATION_LINE, strokeWidth=1.5, size=40
        ).encode(
            fill=alt.condition(
                alt.datum.latest, alt.value(theme.NATION_LINE), alt.value(theme.PAPER)
            )
        ),
    )
    chart: alt.LayerChart = (
        layers.properties(width=WIDTH, height=HEIGHT, padding=1)
        .configure(aria=False, font=theme.FONT)
        .configure_view(stroke=None)
    )
    return chart
