"""What stands out, in sentences and lists of a report's text."""

from collections.abc import Iterator, Sequence

from kvalreg.model import Text
from kvalreg.reports.document.filters import Filters
from kvalreg.reports.document.markdown import Markdown, escaped
from kvalreg.reports.document.numbers import Number
from kvalreg.reports.quarterly import words
from kvalreg.reports.quarterly.standing import DIFFERENT, Standing
from kvalreg.reports.speech import Speech
from kvalreg.statistics.spc import FEWEST_PERIODS, PChart, chance_of_false_alarm

MOST_NAMED = 5
"""So many differences are told; the others are named, and stand in the overview."""


def changes(all_of: Sequence[Standing], say: Speech) -> Markdown:
    """What has changed, or that nothing has, or that nothing can be said."""
    charts = [one for one in all_of if one.chart is not None]
    if not charts:
        unknown = say.plain(words.CHANGE_UNKNOWN)
        return _paragraph(unknown.format(periods=FEWEST_PERIODS, smallest=_smallest(all_of)))
    found = [_item(one, " ".join(_change(one, say)), say) for one in charts if one.has_changed]
    if not found:
        return _paragraph(say.plain(words.NO_CHANGE).format(charts=_measures(len(charts), say)))
    return _bullets(found)


def differences(all_of: Sequence[Standing], say: Speech) -> Markdown:
    """The largest differences from the rest of the country; the others by name."""
    tested = [one for one in all_of if one.p is not None]
    if not tested:
        unknown = say.plain(words.DIFFERENCE_UNKNOWN)
        return _paragraph(unknown.format(smallest=_smallest(all_of)))
    found = sorted((one for one in tested if one.is_different), key=_size, reverse=True)
    if not found:
        return _paragraph(say.plain(words.NO_DIFFERENCE).format(tests=_measures(len(tested), say)))
    told = _bullets([_item(one, _difference(one, say), say) for one in found[:MOST_NAMED]])
    if len(found) <= MOST_NAMED:
        return told
    others = _titles(found[MOST_NAMED:], say)
    return Markdown(told + _paragraph(say.plain(words.MORE_DIFFER).format(titles=others)))


def too_few(all_of: Sequence[Standing], say: Speech) -> Markdown:
    """Of what nothing can be said."""
    unknown = [one for one in all_of if one.is_unknown]
    if not unknown:
        return _paragraph(say.plain(words.ENOUGH))
    if len(unknown) == len(all_of):
        return _paragraph(say.plain(words.NOBODY_AT_ALL))
    return _paragraph(say.plain(words.TOO_FEW).format(titles=_titles(unknown, say)))


def caution(all_of: Sequence[Standing], say: Speech) -> Markdown:
    """How often a report such as this one is wrong; empty where it claims nothing."""
    charts = sum(one.chart is not None for one in all_of)
    tests = sum(one.p is not None for one in all_of)
    said = []
    if charts:
        chance = say.percent(round(100 * chance_of_false_alarm(charts)))
        sentences = say.plain(words.CAUTION_ABOUT_CHANGE)
        said.append(_capital(sentences.format(charts=_measures(charts, say), chance=chance)))
    if tests:
        wrong = say.percent(round(100 * DIFFERENT))
        sentences = say.plain(words.CAUTION_ABOUT_DIFFERENCE)
        said.append(sentences.format(tests=_measures(tests, say), wrong=wrong))
    return Markdown("".join(_paragraph(one) for one in said))


def limits_of(chart: PChart, say: Speech) -> str:
    """The limits of ordinary variation, in whole per cent: 20–41 %."""
    return Filters(say).interval(Number(lower=chart.lower, upper=chart.upper))


def points(fraction: float, say: Speech, decimals: int = 1) -> str:
    """A difference in percentage points with its sign: +3,4."""
    written = say.decimals(abs(100 * fraction), decimals)
    if round(abs(100 * fraction), decimals) == 0:
        return written
    return f"{'+' if fraction > 0 else '−'}{written}"


def _change(one: Standing, say: Speech) -> Iterator[str]:
    chart = one.chart
    assert chart is not None  # noqa: S101 - only charts have changed
    filters = Filters(say)
    before = filters.percent(Number(value=chart.centre))
    yield say.plain(words.ROSE if chart.side > 0 else words.FELL).format(
        share=filters.percent(one.latest), basis=filters.basis(one.latest), before=before
    )
    for signal in chart.signals:
        yield say.plain(words.RULES[signal]).format(limits=limits_of(chart, say), before=before)
    if one.is_wished_for is not None:
        yield say.plain(words.WISHED_FOR if one.is_wished_for else words.NOT_WISHED_FOR)


def _difference(one: Standing, say: Speech) -> str:
    filters = Filters(say)
    difference, lower, upper = (points(limit, say) for limit in one.difference or ())
    return say.plain(words.DIFFERS).format(
        own=filters.percent(one.in_window),
        own_basis=filters.basis(one.in_window),
        rest=filters.percent(one.rest_in_window),
        rest_basis=filters.basis(one.rest_in_window),
        difference=difference,
        lower=lower,
        upper=upper,
    )


def _size(one: Standing) -> float:
    return abs(one.difference[0]) if one.difference else 0


def _titles(several: Sequence[Standing], say: Speech) -> str:
    quoted = say.plain(words.QUOTED)
    titles = [quoted.format(title=say.plain(one.followed.title)) for one in several]
    return Filters(say).listed(titles)


def _measures(count: int, say: Speech) -> str:
    said: Text = words.ONE_MEASURE if count == 1 else words.MEASURES
    return say.plain(said).format(count=count)


def _smallest(all_of: Sequence[Standing]) -> int:
    return min(one.followed.smallest for one in all_of)


def _item(one: Standing, told: str, say: Speech) -> str:
    return f"**{escaped(say.plain(one.followed.title))}:** {escaped(told)}"


def _bullets(items: Sequence[str]) -> Markdown:
    return Markdown("\n\n" + "\n".join(f"- {item}" for item in items) + "\n\n")


def _paragraph(text: str) -> Markdown:
    return Markdown(f"\n\n{escaped(text)}\n\n")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
