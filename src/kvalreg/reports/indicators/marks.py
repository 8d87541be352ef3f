"""The rows behind the marks that show values: bars, intervals, earlier years, target zones."""

from kvalreg.reports.charts import theme
from kvalreg.reports.charts.vega import Rows
from kvalreg.reports.indicators import words
from kvalreg.reports.indicators.axes import Axes
from kvalreg.reports.indicators.numbers import name_as_printed, result_as_printed
from kvalreg.reports.speech import Speech


def latest_year(axes: Axes, say: Speech) -> Rows:
    """The bar (or square) of each visible place, the nation's in a colour of its own.

    `says`: the same in words, for whoever points at it.
    """
    return [
        {
            "row": seen.row,
            "value": seen.latest,
            "fill": theme.NATION_FILL if seen.is_national else theme.UNIT_FILL,
            "line": theme.NATION_LINE if seen.is_national else theme.UNIT_LINE,
            "says": _says(axes, seen.row, 0, say),
        }
        for seen in axes.seen
    ]


def intervals(axes: Axes) -> Rows:
    """The interval of each of them."""
    return [
        {"row": seen.row, "lower": seen.interval[0], "upper": seen.interval[1]}
        for seen in axes.seen
        if seen.interval
    ]


def interval_ends(axes: Axes) -> Rows:
    return [
        {"row": interval["row"], "at": interval[end]}
        for interval in intervals(axes)
        for end in ("lower", "upper")
    ]


def earlier_years(axes: Axes, say: Speech) -> Rows:
    """The year before as filled, the one before that as open circle; the newer lies on top."""
    return [
        {
            "row": seen.row,
            "value": seen.earlier[age],
            "fill": theme.OF_EARLIER_YEARS[age],
            "says": _says(axes, seen.row, age, say),
        }
        for seen in axes.seen
        for age in sorted(seen.earlier, reverse=True)
    ]


def target_zones(axes: Axes, say: Speech) -> Rows:
    """Green from the high target on, yellow from the moderate one, each with its name.

    The names point away from each other, so that they never meet.
    """
    targets = axes.comparison.subject.targets
    if targets.high is None:
        return []
    zones = [(100 * targets.high, axes.end, "high", "left")]
    if targets.moderate is not None:
        zones.append((100 * targets.moderate, 100 * targets.high, "moderate", "right"))
    return [
        {
            "start": start,
            "end": end,
            "zone": theme.ZONES[reached],
            "line": theme.ZONE_LINES[reached],
            "name": say.plain(words.TARGET_LINES[reached]).format(target=say.percent(round(start))),
            "side": side,
        }
        for start, end, reached, side in zones
    ]


def _says(axes: Axes, row: int, age: int, say: Speech) -> str:
    """What a place's result was, so many years before the latest."""
    comparison = axes.comparison
    place, year = comparison.places[row], comparison.latest - age
    result = result_as_printed(comparison.subject, place.results[year], say)
    return f"{name_as_printed(place, say)}, {year}: {result}"
