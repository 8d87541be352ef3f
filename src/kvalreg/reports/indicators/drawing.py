"""A comparison drawn: the chart of its layout, filled with its rows."""

from kvalreg.model import Text
from kvalreg.reports.charts.svg import to_svg
from kvalreg.reports.charts.vega import Rows, Vega, compiled, filled
from kvalreg.reports.indicators import labels, margins, marks
from kvalreg.reports.indicators.axes import Axes
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
    rows = rows_by_layer(axes, say, notice)
    chart = compiled(layout.chart(is_mean=comparison.subject.is_mean))
    return filled(chart, rows, end=axes.end, width=layout.plot, height=axes.height)


def rows_by_layer(axes: Axes, say: Speech, notice: Text | None) -> dict[str, Rows]:
    """Every layer's rows, by the name that the chart knows them by."""
    return {
        "target_zones": marks.target_zones(axes, say),
        "latest_year": marks.latest_year(axes, say),
        "intervals": marks.intervals(axes),
        "interval_ends": marks.interval_ends(axes),
        "earlier_years": marks.earlier_years(axes, say),
        "labels": labels.labels(axes, say),
        "names": margins.names(axes, say),
        "achievements": margins.achievements(axes, say),
        "counts": margins.counts(axes, say),
        "heads_of_counts": margins.heads_of_counts(axes, say),
        "legend": margins.legend(axes),
        "title": margins.title(axes, say, notice),
    }
