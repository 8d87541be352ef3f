"""What a figure shows, in sentences: for whoever does not see it, and for whoever wonders."""

from collections.abc import Iterator, Sequence

from kvalreg.model import Text
from kvalreg.reports.indicators import words
from kvalreg.reports.indicators.comparison import Comparison, Place, Result
from kvalreg.reports.indicators.numbers import (
    name_as_printed,
    result_as_printed,
    target_as_printed,
    value_as_printed,
)
from kvalreg.reports.indicators.words import LEVELS
from kvalreg.reports.speech import Speech

MOST_NAMED = 3


def sentences(comparison: Comparison, say: Speech) -> list[str]:
    """Spread, nation, targets and what is hidden, in the latest year."""
    if not any(comparison.latest in place.results for place in comparison.places):
        return [_tell(say, words.NOBODY_COUNTED, year=comparison.latest)]
    return [
        *spread(comparison, say),
        *nation_alone(comparison, say),
        *_reached(comparison, say),
        *_hidden(comparison, say),
        *_rounding(comparison, say),
    ]


def spread(comparison: Comparison, say: Speech) -> Iterator[str]:
    """The lowest and the highest place that are shown, in the latest year."""
    level, year, compared = LEVELS[comparison.level], comparison.latest, comparison.compared
    if not any(not place.is_national for place in comparison.places):
        return
    if not compared:
        smallest = comparison.subject.smallest_shown
        yield _tell(
            say, words.NONE_LARGE_ENOUGH, year=year, none=say.plain(level.none), smallest=smallest
        )
        return
    if len(compared) == 1:
        result = result_as_printed(comparison.subject, _latest(comparison, compared[0]), say)
        yield _tell(say, words.ONLY_ONE, year=year, place=compared[0].name, result=result)
        return
    values = {place.name: _value(comparison, place, say) for place in compared}
    measure = _measure(comparison, say)
    highest, lowest = (values[place.name] for place in (compared[0], compared[-1]))
    if lowest == highest:
        places = _all_of(comparison, say)
        yield _tell(say, words.ALL_ALIKE, year=year, measure=measure, value=lowest, places=places)
        return
    yield _tell(
        say,
        words.SPREAD,
        year=year,
        measure=measure,
        lowest=lowest,
        where_lowest=_named(comparison, [n for n, v in values.items() if v == lowest], say),
        highest=highest,
        where_highest=_named(comparison, [n for n, v in values.items() if v == highest], say),
        places=say.plain(level.the).format(count=len(compared)),
    )


def nation_alone(comparison: Comparison, say: Speech) -> Iterator[str]:
    """The whole country in the latest year, and in the years before."""
    nation, latest = comparison.national, comparison.latest
    if nation is None or latest not in nation.results:
        return
    result = nation.shown_in(latest)
    if result is None:
        smallest = comparison.subject.smallest_shown
        yield _tell(say, words.NATION_TOO_SMALL, smallest=smallest)
        return
    printed = result_as_printed(comparison.subject, result, say)
    yield _tell(say, words.NATIONALLY, measure=_measure(comparison, say), result=printed)
    earlier = [
        say.plain(words.IN_YEAR).format(
            value=value_as_printed(comparison.subject, shown, say), year=year
        )
        for year in comparison.years[:-1]
        if (shown := nation.shown_in(year))
    ]
    if earlier:
        yield _tell(say, words.NATIONALLY_EARLIER, series=_list(earlier, say))


def _reached(comparison: Comparison, say: Speech) -> Iterator[str]:
    targets, compared = comparison.subject.targets, comparison.compared
    if targets.high is None:
        return
    achieved = [_latest(comparison, place).achieved for place in compared]
    reached, nearly = achieved.count("high"), achieved.count("moderate")
    target = target_as_printed(targets.high, say)
    if len(compared) == 1:
        sentence = words.REACHED_HIGH if reached else words.MISSED_HIGH
        yield _tell(say, sentence, who=compared[0].name, target=target)
    elif compared:
        who = _how_many(comparison, reached, say)
        yield _tell(say, words.REACHED_HIGH, who=who, target=target)
    if nearly and targets.moderate is not None:
        minimum = target_as_printed(targets.moderate, say)
        who = _who_nearly(comparison, reached, nearly, say)
        yield _tell(say, words.REACHED_MODERATE, who=who, target=minimum)
    nation = comparison.national and comparison.national.shown_in(comparison.latest)
    if nation and nation.achieved:
        yield _tell(say, words.NATION_ACHIEVED[nation.achieved])


def _how_many(comparison: Comparison, reached: int, say: Speech) -> str:
    level, all_places = LEVELS[comparison.level], len(comparison.compared)
    if reached == all_places:
        return _all_of(comparison, say)
    if reached == 0:
        places = say.plain(level.the).format(count=all_places)
        return say.plain(words.NONE_OF).format(places=places)
    several = say.plain(level.several).format(count=all_places)
    return say.plain(words.SOME_OF).format(some=_number(comparison, reached, say), places=several)


def _who_nearly(comparison: Comparison, reached: int, nearly: int, say: Speech) -> str:
    if len(comparison.compared) == 1:
        return comparison.compared[0].name
    if nearly == len(comparison.compared):
        return _all_of(comparison, say)
    some = _number(comparison, nearly, say)
    return say.plain(words.MORE).format(some=some) if reached else some


def _hidden(comparison: Comparison, say: Speech) -> Iterator[str]:
    latest, smallest = comparison.latest, comparison.subject.smallest_shown
    hidden = [place for place in comparison.hidden if not place.is_national]
    small = sum(latest in place.results for place in hidden)
    for count, sentence in ((small, words.TOO_SMALL), (len(hidden) - small, words.ABSENT)):
        if count:
            places = _counted(comparison, count, say)
            yield _tell(say, sentence, places=places, smallest=smallest, year=latest)


def _rounding(comparison: Comparison, say: Speech) -> Iterator[str]:
    """Who has another achievement by the printed value than by the value itself."""
    other = [
        say.plain(words.WITH_VALUE).format(
            place=name_as_printed(place, say),
            value=say.percent(say.decimals(100 * result.value, 1)),
        )
        for place in comparison.visible
        for result in [_latest(comparison, place)]
        if result.achieved != result.achieved_unrounded and result.value is not None
    ]
    if other:
        yield _tell(say, words.OTHERWISE_UNROUNDED, places=_list(other, say))


def _tell(say: Speech, sentence: Text, **parts: object) -> str:
    told = say.plain(sentence).format(**parts)
    return told[:1].upper() + told[1:]


def _latest(comparison: Comparison, place: Place) -> Result:
    return place.results[comparison.latest]


def _value(comparison: Comparison, place: Place, say: Speech) -> str:
    return value_as_printed(comparison.subject, _latest(comparison, place), say)


def _measure(comparison: Comparison, say: Speech) -> str:
    return say.plain(words.THE_MEAN if comparison.subject.is_mean else words.THE_SHARE)


def _named(comparison: Comparison, names: Sequence[str], say: Speech) -> str:
    """The places by name; their number, where the names would be a list."""
    if len(names) <= MOST_NAMED:
        return _list(names, say)
    return _counted(comparison, len(names), say)


def _counted(comparison: Comparison, count: int, say: Speech) -> str:
    level = LEVELS[comparison.level]
    return say.plain(level.one if count == 1 else level.several).format(count=count)


def _number(comparison: Comparison, count: int, say: Speech) -> str:
    return say.plain(LEVELS[comparison.level].one_of) if count == 1 else str(count)


def _all_of(comparison: Comparison, say: Speech) -> str:
    level, count = LEVELS[comparison.level], len(comparison.compared)
    return say.plain(level.both if count == 2 else level.all_of).format(count=count)


def _list(parts: Sequence[str], say: Speech) -> str:
    *first, last = parts
    return f"{', '.join(first)} {say.plain(words.AND)} {last}" if first else last
