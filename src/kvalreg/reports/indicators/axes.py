"""The scales of one figure, and what is seen of each place."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kvalreg.reports.indicators.comparison import Comparison, Place
from kvalreg.reports.indicators.layout import Layout


@dataclass(frozen=True)
class Seen:
    """What is drawn of a visible place, in the numbers of the value axis.

    `row`: its place from above, counted from 0. `earlier`: years before the latest → value.
    """

    row: int
    is_national: bool
    latest: float
    interval: tuple[float, float] | None
    earlier: Mapping[int, float]

    @property
    def extent(self) -> tuple[float, float]:
        """From its first mark to its last; the bar itself may be written on."""
        marks = [*(self.interval or (self.latest,)), *self.earlier.values()]
        return min(marks), max(marks)


@dataclass(frozen=True, eq=False)
class Axes:
    """The scales of one figure."""

    comparison: Comparison
    layout: Layout

    @cached_property
    def seen(self) -> tuple[Seen, ...]:
        """The visible places."""
        return tuple(
            _seen(self.comparison, row, place)
            for row, place in enumerate(self.comparison.places)
            if place.shown_in(self.comparison.latest)
        )

    @cached_property
    def height(self) -> int:
        """That of all places together, in pixels."""
        names = [place.name for place in self.comparison.places]
        return self.layout.row_for(names) * len(names)

    @cached_property
    def end(self) -> float:
        """1.15 times the largest value; farther where an interval or the target needs it.

        A share's axis ends at 100 per cent.
        """
        values = [value for seen in self.seen for value in (seen.latest, *seen.earlier.values())]
        limits = [seen.interval[1] for seen in self.seen if seen.interval]
        wanted = self._with_room(max([1.15 * max(values, default=0), *limits]) or 1.0)
        if self.comparison.subject.is_mean:
            return wanted
        target = self.comparison.subject.targets.high or 0
        return min(100, max(wanted, 1.1 * 100 * target))

    def _with_room(self, end: float) -> float:
        """So far that a label fits behind its marks, where they leave no room before them."""
        room = end * self.layout.label / (self.layout.plot - self.layout.label)
        without = [seen.extent[1] for seen in self.seen if seen.extent[0] < room]
        return max([end, *(last + room for last in without)])


def _seen(comparison: Comparison, row: int, place: Place) -> Seen:
    scale = 1 if comparison.subject.is_mean else 100
    shown = {
        age: result
        for age, year in enumerate(reversed(comparison.years))
        if (result := place.shown_in(year))
    }
    values = {
        age: scale * result.value for age, result in shown.items() if result.value is not None
    }
    lower, upper = shown[0].lower, shown[0].upper
    return Seen(
        row,
        place.is_national,
        values.pop(0),
        None if lower is None or upper is None else (scale * lower, scale * upper),
        values,
    )
