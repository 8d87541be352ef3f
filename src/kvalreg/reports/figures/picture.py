"""A finished figure as a picture."""

from kvalreg.reports.charts.svg import to_svg
from kvalreg.reports.figures.description import FinishedFigure


def svg(figure: FinishedFigure) -> str:
    """The figure as SVG, its width that of every figure."""
    return to_svg(dict(figure.chart))
