"""What can be said of each thing that is followed: has it changed, and is it otherwise than there?

A change is a signal of a control chart of the unit's own quarters. A difference is between the
unit's four quarters and those of the rest of the country, and corrected for how many are looked
at. Neither says why.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kvalreg.reports.counting.part import Material, Side
from kvalreg.reports.document.numbers import UNKNOWN, Number
from kvalreg.reports.quarterly.followed import NOBODY, Course, Followed, as_number
from kvalreg.statistics.comparing import holm, p_of_difference
from kvalreg.statistics.intervals import difference_interval
from kvalreg.statistics.spc import PChart, Period, p_chart

DIFFERENT = 0.05
"""So often, at most, is any of a report's differences one by chance."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Standing:
    """One thing that is followed.

    `chart`: the last quarter on a control chart; None where the quarters are too few or small.
    `p`: of the difference from the rest of the country, after Holm; None where it is not tested.
    """

    followed: Followed
    own: Course
    rest: Course
    chart: PChart | None
    p: float | None

    @property
    def latest(self) -> Number:
        """The unit's last quarter."""
        return as_number(self.own.latest, self.followed.smallest) if self.is_shown else UNKNOWN

    @property
    def in_window(self) -> Number:
        """The unit's last four quarters."""
        return as_number(self.own.in_window, 1) if self.is_shown else UNKNOWN

    @property
    def rest_in_window(self) -> Number:
        """The same in the rest of the country."""
        return as_number(self.rest.in_window, 1) if self.is_shown else UNKNOWN

    @property
    def is_shown(self) -> bool:
        """Whether both sides have enough people for anything to be printed."""
        return _is_shown(self.followed, self.own, self.rest)

    @property
    def has_changed(self) -> bool:
        return self.chart is not None and bool(self.chart.signals)

    @property
    def is_different(self) -> bool:
        return self.p is not None and self.p < DIFFERENT

    @property
    def is_unknown(self) -> bool:
        """Whether neither a change nor a difference can be looked for."""
        return self.chart is None and self.p is None

    @property
    def difference(self) -> tuple[float, float, float] | None:
        """Own share minus that of the rest, as a fraction, with the limits of its interval."""
        own, rest = self.in_window.value, self.rest_in_window.value
        if own is None or rest is None:
            return None
        lower, upper = difference_interval(*self.own.in_window, *self.rest.in_window)
        return own - rest, float(lower), float(upper)

    @property
    def is_wished_for(self) -> bool | None:
        """Whether the change goes where it should; None where there is no such direction."""
        if self.chart is None or self.followed.more_is_better is None:
            return None
        return (self.chart.side > 0) is self.followed.more_is_better


def standings(followed: Sequence[Followed], material: Material) -> list[Standing]:
    """All that a report follows, in its order; their differences are corrected together."""
    courses = [
        (one, one.found(material, Side.OWN), one.found(material, Side.REST)) for one in followed
    ]
    p_values = [_p_of(*course) for course in courses]
    raised = iter(holm([p for p in p_values if p is not None]))
    return [
        Standing(
            followed=one,
            own=own,
            rest=rest,
            chart=_chart_of(one, own, rest),
            p=None if p is None else next(raised),
        )
        for (one, own, rest), p in zip(courses, p_values, strict=True)
    ]


def unknown(followed: Followed) -> Standing:
    """Of what nothing could be counted."""
    return Standing(followed=followed, own=NOBODY, rest=NOBODY, chart=None, p=None)


def _p_of(followed: Followed, own: Course, rest: Course) -> float | None:
    if not _is_shown(followed, own, rest):
        return None
    return p_of_difference(*own.in_window, *rest.in_window)


def _chart_of(followed: Followed, own: Course, rest: Course) -> PChart | None:
    """Quarters with too few are left off the chart; without the last one there is none."""
    if followed.comes_later or not _is_shown(followed, own, rest):
        return None
    if own.latest[1] < followed.smallest:
        return None
    before = [Period(*counts) for counts in own.before if counts[1] >= followed.smallest]
    return p_chart(before, Period(*own.latest))


def _is_shown(followed: Followed, own: Course, rest: Course) -> bool:
    return min(own.in_window[1], rest.in_window[1]) >= followed.smallest
