"""The national value over the years, small: for the overview."""

from functools import cache

import altair as alt

from kvalreg.reports.charts import theme
from kvalreg.reports.charts.svg import to_svg
from kvalreg.reports.charts.theme import FONT
from kvalreg.reports.charts.vega import Vega, compiled, filled
from kvalreg.reports.indicators.comparison import Comparison

WIDTH, HEIGHT = 132, 40


def sparkline(comparison: Comparison) -> str:
    """A line through the nation's values, the latest marked, the target dashed, as SVG."""
    nation = comparison.national
    scale = 1 if comparison.subject.is_mean else 100
    points = [
        {"year": year, "value": scale * result.value, "latest": year == comparison.latest}
        for year in comparison.years
        if nation and (result := nation.shown_in(year)) and result.value is not None
    ]
    target = comparison.subject.targets.high
    rows = {"points": points, "target": [] if target is None else [{"value": scale * target}]}
    return to_svg(filled(_compiled(), rows))


@cache
def _compiled() -> Vega:
    y = alt.Y("value:Q", axis=None, scale=alt.Scale(zero=False, padding=8))
    x = alt.X("year:O", axis=None, scale=alt.Scale(padding=0.3))
    points = alt.Chart(alt.NamedData("points")).encode(x=x, y=y)
    target = alt.Chart(alt.NamedData("target")).encode(y=y)
    chart = alt.layer(
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
    return compiled(
        chart.properties(width=WIDTH, height=HEIGHT, padding=1)
        .configure(aria=False, font=FONT)
        .configure_view(stroke=None)
    )
