"""What a distribution shows, in sentences."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kvalreg.reports.counting.part import Side
from kvalreg.reports.figures import words
from kvalreg.reports.figures.numbers import Counts, listed
from kvalreg.reports.speech import Speech
from kvalreg.reports.words import QUOTED


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What a distribution shows: each side's counts, one for each of the names."""

    title: str
    names: list[str]
    sides: Mapping[Side, list[Counts]]
    people: Mapping[Side, int]
    who: Mapping[Side, str]
    smallest: int

    @property
    def counts_apart(self) -> bool:
        """Whether the portions are of different people, so that each must say of how many."""
        return any(len({one.people for one in counts}) > 1 for counts in self.sides.values())

    @property
    def too_small(self) -> list[Side]:
        """The sides with too few for anything to be shown."""
        return [side for side, people in self.people.items() if people < self.smallest]


def alternative(shown: Shown, say: Speech) -> Iterator[str]:
    """What the figure shows, in sentences."""
    yield say.plain(words.BARS_PICTURED).format(title=shown.title)
    if not any(shown.people.values()):
        yield say.plain(words.NO_REGISTRATIONS)
    elif shown.too_small:
        yield _too_few(shown, say)
    else:
        side = next(iter(shown.sides))
        begins = say.plain(words.SIDE_BEGINS)
        spread = _spread(shown, side, say)
        people = say.count(shown.people[side])
        yield f"{begins.format(who=shown.who[side], people=people)} {spread}"
        if side is Side.OWN:
            yield _difference(shown, say)


def _too_few(shown: Shown, say: Speech) -> str:
    side = shown.too_small[0]
    return say.plain(words.TOO_FEW_TO_SHOW[side]).format(
        smallest=shown.smallest, who=shown.who[side]
    )


def _spread(shown: Shown, side: Side, say: Speech) -> str:
    """Largest, next and smallest share; portions that print alike stand together."""
    names: dict[str, list[str]] = {}
    ranked = sorted(
        zip(shown.names, shown.sides[side], strict=True),
        key=lambda one: -1 if one[1].value is None else -one[1].value,
    )
    for name, counts in ranked:
        names.setdefault(counts.percent(say), []).append(_quoted(name, say))
    parts = [
        say.plain(words.WITH_VALUE).format(name=listed(same, say), value=value)
        for value, same in names.items()
    ]
    if len(shown.names) == 1:
        return say.plain(words.ONE_SHARE).format(name=parts[0])
    if len(parts) == 1:
        return say.plain(words.ALL_ALIKE).format(value=next(iter(names)))
    if len(parts) == 2:
        return say.plain(words.LARGEST_AND_SMALLEST).format(largest=parts[0], smallest=parts[-1])
    return say.plain(words.LARGEST_NEXT_AND_SMALLEST).format(
        largest=parts[0], next=parts[1], smallest=parts[-1]
    )


def _difference(shown: Shown, say: Speech) -> str:
    own, rest = shown.sides[Side.OWN], shown.sides[Side.REST]
    apart = [abs((a.value or 0) - (b.value or 0)) for a, b in zip(own, rest, strict=True)]
    place = apart.index(max(apart))
    if own[place].percent(say) == rest[place].percent(say):
        return say.plain(words.NO_DIFFERENCE)
    return say.plain(words.LARGEST_DIFFERENCE).format(
        name=_quoted(shown.names[place], say),
        own=own[place].percent(say),
        who=shown.who[Side.OWN],
        rest=rest[place].percent(say),
    )


def _quoted(name: str, say: Speech) -> str:
    return say.plain(QUOTED).format(words=name)
