"""The values beside the bars, where they cover neither dot nor interval."""

from kvalreg.reports.charts import theme
from kvalreg.reports.charts.vega import Rows
from kvalreg.reports.indicators import words
from kvalreg.reports.indicators.axes import Axes, Seen
from kvalreg.reports.indicators.numbers import value_as_printed
from kvalreg.reports.speech import Speech

DOT_RADIUS = 5


def labels(axes: Axes, say: Speech) -> Rows:
    """The value of each visible place; of each hidden one, why there is none."""
    latest, subject = axes.comparison.latest, axes.comparison.subject
    at = {seen.row: free_place(axes, seen) for seen in axes.seen}
    few = say.plain(words.TOO_FEW).format(smallest=subject.smallest_shown)
    nobody = say.plain(words.NOBODY).format(year=latest)
    rows: list[dict[str, object]] = []
    for row, place in enumerate(axes.comparison.places):
        if result := place.shown_in(latest):
            text, colour = value_as_printed(subject, result, say), theme.INK
        else:
            text, colour = few if latest in place.results else nobody, theme.MUTED
        rows.append({"row": row, "at": at.get(row, 0), "text": text, "colour": colour})
    return rows


def free_place(axes: Axes, seen: Seen) -> float:
    """The leftmost place for the label: at the start of the axis, or right of a mark."""
    pixel = axes.end / axes.layout.plot
    dot = DOT_RADIUS * pixel
    taken = [seen.interval or (seen.latest, seen.latest)]
    taken += [(value - dot, value + dot) for value in seen.earlier.values()]
    candidates = [0.0, *sorted(upper for _, upper in taken)]
    room = axes.layout.label * pixel
    return next(
        (at for at in candidates if at + room <= axes.end and _is_free(at, at + room, taken)),
        0.0,
    )


def _is_free(start: float, end: float, taken: list[tuple[float, float]]) -> bool:
    return all(upper <= start or lower >= end for lower, upper in taken)
