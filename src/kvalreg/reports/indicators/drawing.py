"""A comparison drawn: the chart of its layout, filled with its rows."""

from dataclasses import replace
from functools import cache

from kvalreg.model import Text
from kvalreg.reports.charts.svg import to_svg
from kvalreg.reports.charts.vega import Rows, Vega, compiled, filled
from kvalreg.reports.indicators import labels, margins, marks
from kvalreg.reports.indicators.axes import Axes
from kvalreg.reports.indicators.chart import figure
from kvalreg.reports.indicators.comparison import Comparison
from kvalreg.reports.indicators.layout import Layout
from kvalreg.reports.speech import Speech


def picture(comparison: Comparison, layout: Layout, say: Speech, notice: Text | None = None) -> str:
    """The figure of a comparison as SVG."""
    return to_svg(drawing(comparison, layout, say, notice))


def drawing(
    comparison: Comparison, layout: Layout, say: Speech, notice: Text | None = None
) -> Vega:
    """The figure of a comparison, with the notice under it."""
    axes = Axes(comparison, layout)
    # The width is the figure's own, so that figures of different width share a chart.
    chart = _compiled(replace(layout, plot=1), is_mean=comparison.subject.is_mean)
    rows = rows_by_layer(axes, say, notice)
    return filled(chart, rows, end=axes.end, width=layout.plot, height=axes.height)


def rows_by_layer(axes: Axes, say: Speech, notice: Text | None) -> dict[str, Rows]:
    """Every layer's rows, by the name that the chart knows them by."""
    return {
        "target_zones": marks.target_zones(axes, say),
        "latest_year": marks.latest_year(axes),
        "intervals": marks.intervals(axes),
        "interval_ends": marks.interval_ends(axes),
        "earlier_years": marks.earlier_years(axes),
        "labels": labels.labels(axes, say),
        "names": margins.names(axes, say),
        "achievements": margins.achievements(axes, say),
        "counts": margins.counts(axes, say),
        "heads_of_counts": margins.heads_of_counts(axes, say),
        "legend": margins.legend(axes),
        "title": margins.title(axes, say, notice),
    }


@cache
def _compiled(layout: Layout, *, is_mean: bool) -> Vega:
    return compiled(figure(layout, is_mean=is_mean))
