"""Sentences of a report that are made from an indicator's results."""

from collections.abc import Iterator, Sequence

from kvalreg.model import Text
from kvalreg.reports.document import words
from kvalreg.reports.document.filters import Filters
from kvalreg.reports.document.numbers import Number
from kvalreg.reports.indicators.comparison import Comparison, Place
from kvalreg.reports.indicators.numbers import target_as_printed
from kvalreg.reports.indicators.words import LEVELS, NONE_LARGE_ENOUGH
from kvalreg.reports.speech import Speech

MOST_NAMED = 6


def achievement(comparison: Comparison, say: Speech) -> str:
    """How many places reached which target, and which; empty for what has no target."""
    if comparison.subject.targets.high is None:
        return ""
    if not comparison.compared:
        told = say.plain(NONE_LARGE_ENOUGH).format(
            year=comparison.latest,
            none=say.plain(LEVELS[comparison.level].none),
            smallest=comparison.subject.smallest_shown,
        )
        return _capital(told)
    return " ".join(_levels_reached(comparison, say))


def _levels_reached(comparison: Comparison, say: Speech) -> Iterator[str]:
    targets = comparison.subject.targets
    high, moderate, low = (_with(comparison, level) for level in ("high", "moderate", "low"))
    if targets.high is None:
        return
    at_least = target_as_printed(targets.high, say)
    yield _told(words.REACHED_HIGH, comparison, high, say, target=at_least)
    if targets.moderate is None:
        return
    if moderate:
        minimum = target_as_printed(targets.moderate, say)
        yield _told(words.REACHED_MODERATE, comparison, moderate, say, target=minimum)
    if low:
        yield _told(words.REACHED_LOW, comparison, low, say)


def _told(
    sentence: Text, comparison: Comparison, who: Sequence[Place], say: Speech, **parts: str
) -> str:
    """The sentence about these places, who are named where they are few."""
    if not who and len(comparison.compared) == 1:
        sentence = words.MISSED_HIGH
    told = say.plain(sentence).format(who=_who(comparison, who, say), **parts)
    named = [place.name for place in who]
    if 0 < len(named) <= MOST_NAMED and len(comparison.compared) > 1:
        told += f": {Filters(say).listed(named)}"
    return f"{_capital(told)}."


def _who(comparison: Comparison, who: Sequence[Place], say: Speech) -> str:
    level, everybody = LEVELS[comparison.level], comparison.compared
    if len(everybody) == 1:
        (place,) = everybody
        return place.name
    if not who:
        the = say.plain(level.the).format(count=_counted(len(everybody), say))
        return say.plain(words.NONE_OF).format(places=the)
    if len(who) == len(everybody):
        every = level.both if len(who) == 2 else level.all_of
        return say.plain(every).format(count=_counted(len(who), say))
    if len(who) == 1:
        return say.plain(level.one)
    return say.plain(level.several).format(count=_counted(len(who), say))


def _with(comparison: Comparison, achieved: str) -> list[Place]:
    latest = comparison.latest
    return [place for place in comparison.compared if place.results[latest].achieved == achieved]


def _counted(count: int, say: Speech) -> str:
    return Filters(say).in_words(Number(value=count))


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
