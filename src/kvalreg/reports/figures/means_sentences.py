"""What a figure of means before and after shows, in sentences."""

from collections.abc import Iterator

from kvalreg.reports.figures import words
from kvalreg.reports.figures.means import MeanOf, MeansShown, UnitMeans
from kvalreg.reports.figures.numbers import listed
from kvalreg.reports.speech import Speech


def alternative(shown: MeansShown, say: Speech) -> Iterator[str]:
    """All together over time, then how the units differ, then who is hidden."""
    yield say.plain(words.BARS_PICTURED).format(title=shown.title)
    if shown.together.people == 0:
        yield say.plain(words.NO_REGISTRATIONS)
        return
    if shown.together.people < shown.smallest:
        yield say.plain(words.TOO_FEW_ANSWERED).format(smallest=shown.smallest)
        return
    yield _course(shown, say)
    yield from _lower_at_the_end(shown, say)
    yield from _spread(shown, say)
    yield from _hidden(shown, say)


def _course(shown: MeansShown, say: Speech) -> str:
    first, *later = shown.together.means
    *_, last = later
    way = words.COURSE[_direction(first, last, say)]
    return say.plain(way).format(
        first=_at(first, shown.when[0], say),
        later=listed(
            [_at(mean, when, say) for mean, when in zip(later, shown.when[1:], strict=True)], say
        ),
        people=say.count(shown.together.people),
    )


def _lower_at_the_end(shown: MeansShown, say: Speech) -> Iterator[str]:
    """How many of the units have a lower mean at the end."""
    visible = shown.visible
    if not visible:
        return
    lower = sum(_fell(unit, say) for unit in visible)
    if len(visible) == 1:
        text = words.ONE_UNIT_LOWER if lower else words.ONE_UNIT_NOT_LOWER
    elif lower == len(visible):
        text = words.BOTH_LOWER if lower == 2 else words.ALL_LOWER
    else:
        text = words.SOME_LOWER if lower else words.NONE_LOWER
    yield say.plain(text).format(
        unit=visible[0].name, lower=lower, units=len(visible),
        first=shown.when[0], last=shown.when[-1],
    )  # fmt: skip


def _spread(shown: MeansShown, say: Speech) -> Iterator[str]:
    """Lowest and highest mean among the units, at the first and at the last time."""
    visible = shown.visible
    if len(visible) < 2:
        return
    for place in (0, len(shown.when) - 1):
        ranked = sorted(visible, key=lambda unit: unit.means[place].value)
        lowest, highest = ranked[0], ranked[-1]
        values = [unit.means[place].printed(say) for unit in (lowest, highest)]
        when = shown.when[place][:1].upper() + shown.when[place][1:]
        if values[0] == values[1]:
            yield say.plain(words.MEANS_ALIKE).format(when=when, value=values[0])
        else:
            yield say.plain(words.MEANS_SPREAD).format(
                when=when, lowest=values[0], where_lowest=lowest.name,
                highest=values[1], where_highest=highest.name,
            )  # fmt: skip


def _hidden(shown: MeansShown, say: Speech) -> Iterator[str]:
    if shown.hidden:
        text = words.ONE_HIDDEN if shown.hidden == 1 else words.SEVERAL_HIDDEN
        yield say.plain(text).format(count=shown.hidden, smallest=shown.smallest)


def _at(mean: MeanOf, when: str, say: Speech) -> str:
    return f"{mean.printed(say)} {when}"


def _fell(unit: UnitMeans, say: Speech) -> bool:
    return _direction(unit.means[0], unit.means[-1], say) == "fell"


def _direction(first: MeanOf, last: MeanOf, say: Speech) -> str:
    """As the printed means tell it."""
    if first.printed(say) == last.printed(say):
        return "stayed"
    return "fell" if last.value < first.value else "rose"
