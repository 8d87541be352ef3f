"""What a figure of quarters shows, in sentences."""

from collections.abc import Iterator

from kvalreg.reports.counting.part import Side
from kvalreg.reports.figures import words
from kvalreg.reports.figures.numbers import Counts
from kvalreg.reports.figures.series import Series, SeriesShown
from kvalreg.reports.speech import Speech


def alternative(shown: SeriesShown, say: Speech) -> Iterator[str]:
    """Each line from its first quarter to its last, and how own units stand to the rest."""
    yield say.plain(words.LINES_PICTURED).format(title=shown.title)
    if not any(series.people for series in shown.series):
        yield say.plain(words.NO_REGISTRATIONS)
        return
    if shown.too_small:
        one = shown.too_small[0]
        yield say.plain(words.TOO_FEW_TO_SHOW[one.side]).format(
            smallest=shown.smallest, who=one.name
        )
        return
    for series in shown.series:
        yield _course(shown, series, say)
    for own in shown.series:
        if own.side is Side.OWN:
            rest = next(
                one for one in shown.series if one.side is Side.REST and one.place == own.place
            )
            yield from _beside(shown, own, rest, say)


def _course(shown: SeriesShown, series: Series, say: Speech) -> str:
    """From the first quarter with anyone to the last one."""
    known = [place for place, one in enumerate(series.counts) if one.people]
    first, last = known[0], known[-1]
    parts = {
        "name": series.name,
        "first": _printed(series.counts[first], say),
        "first_quarter": shown.quarters[first],
        "last": _printed(series.counts[last], say),
        "last_quarter": shown.quarters[last],
    }
    return say.plain(words.ONE_QUARTER if first == last else words.QUARTERS).format(**parts)


def _beside(shown: SeriesShown, own: Series, rest: Series, say: Speech) -> Iterator[str]:
    """In the last quarter: above, below or like the rest of the country."""
    mine, theirs = own.counts[-1], rest.counts[-1]
    if mine.value is None or theirs.value is None:
        return
    if mine.percent(say) == theirs.percent(say):
        way = "same"
    else:
        way = "above" if mine.value > theirs.value else "below"
    yield say.plain(words.BESIDE_THE_REST[way]).format(own=own.name, quarter=shown.quarters[-1])


def _printed(counts: Counts, say: Speech) -> str:
    return f"{counts.percent(say)} ({counts.of(say)})"
