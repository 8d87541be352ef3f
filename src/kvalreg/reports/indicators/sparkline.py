"""The national value over the years, small: for the overview."""

from kvalreg.reports.charts.svg import to_svg
from kvalreg.reports.charts.vega import compiled, filled
from kvalreg.reports.indicators.comparison import Comparison


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
    return to_svg(filled(compiled("sparkline"), rows))
