"""The planned course of one patient: which forms belong together, and when."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

import narwhals as nw

from kvalreg.model.errors import DeclarationError
from kvalreg.model.text import Text


class Keep(Enum):
    """Which form counts when several completed ones belong to the same pathway."""

    NEWEST = "newest"
    FIRST = "first"


@dataclass(frozen=True, kw_only=True)
class Event:
    """One planned event of a pathway, and the form that is filled in at it.

    `suffix`: what the form's variables end in, in the frame with one row per pathway. An
        event without suffix gives its variables their plain names; where an earlier event
        has taken the name, `suffix_if_taken` is added.
    `required`: a pathway in which this form is missing does not exist.
    `completed_on`: the variable with the day on which the form was completed.
    `months_after`: whole calendar months after the anchor event; None for the anchor itself
        and for what comes before it.
    `counted_from`: key of another event that `months_after` is counted from, by the day on
        which its form was completed; a pathway without that form has no due day.
    `expected_days`: the first and the last day on which completing the form is plausible,
        counted from the day on which the event is due (for what comes before the anchor, from
        the anchor's day). None: any day is.
    """

    key: str
    title: Text
    form: str
    completed_on: str
    keep: Keep
    required: bool = False
    suffix: str = ""
    suffix_if_taken: str = ""
    months_after: int | None = None
    counted_from: str | None = None
    expected_days: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if self.expected_days and self.expected_days[1] < self.expected_days[0]:
            raise DeclarationError(
                f"the event {self.key!r}: the expected days end ({self.expected_days[1]}) before "
                f"they begin ({self.expected_days[0]}): swap them."
            )
        if self.counted_from is not None and self.months_after is None:
            raise DeclarationError(
                f"the event {self.key!r} is counted from {self.counted_from!r}, but it is not said "
                "how long after: add 'months_after', or leave out 'counted_from'."
            )
        if self.counted_from is not None and self.expected_days is not None:
            raise DeclarationError(
                f"the event {self.key!r}: the expected days are counted from the anchor, and so "
                "not with 'counted_from': leave out one of them."
            )


@dataclass(frozen=True, kw_only=True, eq=False)
class Derived:
    """A variable computed from others of the same pathway.

    `expression` reads the forms' variables (with their suffix), scores, and derived
    variables declared before it.
    """

    key: str
    label: Text
    expression: nw.Expr
    source: str


CUT_DAY = "cut_day"
"""The day at whose end a pathway is looked at, where the pathway is counted at each year's end."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Gathered:
    """A variable made of all the completed forms of one kind that a course has.

    `form`: key of a form that repeats, whether or not an event is filled in on it.
    `expression`: an aggregation over these forms, such as a sum or a maximum. It reads the
        form's variables, those of the main form that the form itself does not have, and
        `CUT_DAY`. Null for a course without such a form.
    `of_patient`: over the forms of all of the patient's courses in the unit, so that each of
        these courses has the same value.
    """

    key: str
    label: Text
    form: str
    expression: nw.Expr
    source: str
    of_patient: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class OnePerPatient:
    """Which of a patient's courses in a unit stands for the patient, where people are counted.

    It is the one whose event `latest` was completed last; a course without it never does.
    `key`: the column that is true for that course, and false for the others.
    `among`: only these courses may stand for the patient; null counts as *no*.
    """

    key: str
    label: Text
    latest: str
    among: nw.Expr
    source: str


@dataclass(frozen=True, kw_only=True)
class Pathway:
    """The events of a course in their order in time; the anchor's form is the main form.

    `anchor`: key of the event that the course is counted from.
    `anchor_date`: the main form's variable with the day of that event.
    `gathered`: variables made of the forms that repeat.
    `one_per_patient`: which course stands for a patient with several.
    `derived`: variables computed on the finished row, in this order.
    `at_year_end`: each year is counted from what had happened by its end: a form completed
        later does not exist yet, so that a course may be open at the end of one year and
        completed at the end of the next. Expressions may then read `CUT_DAY`. Otherwise all
        years are counted from everything that the data hold.
    """

    anchor: str
    anchor_date: str
    events: tuple[Event, ...]
    gathered: tuple[Gathered, ...] = ()
    one_per_patient: OnePerPatient | None = None
    derived: tuple[Derived, ...] = field(default=())
    at_year_end: bool = False

    def __post_init__(self) -> None:
        keys = [event.key for event in self.events]
        if self.anchor not in keys:
            raise DeclarationError(
                f"the pathway's anchor {self.anchor!r} is not one of its events "
                f"({', '.join(keys)}): name one of them."
            )
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise DeclarationError(
                f"the event {twice[0]!r} is declared twice: give each event a key of its own."
            )
        for event in self.events:
            if event.counted_from is not None and event.counted_from not in keys:
                raise DeclarationError(
                    f"the event {event.key!r} is counted from {event.counted_from!r}, which is "
                    f"not one of the events ({', '.join(keys)}): name one of them."
                )
        latest = self.one_per_patient and self.one_per_patient.latest
        if latest is not None and latest not in keys:
            raise DeclarationError(
                f"which course stands for a patient is decided by {latest!r}, which is not one of "
                f"the events ({', '.join(keys)}): name one of them."
            )

    def event(self, key: str) -> Event:
        return next(event for event in self.events if event.key == key)

    def cut_day(self, year: int) -> date | None:
        """The day at whose end the year is counted; None where that makes no difference."""
        return date(year, 12, 31) if self.at_year_end else None

    def start_of(self, event: Event) -> Event:
        """The event that the other's months are counted from."""
        return self.event(event.counted_from or self.anchor)
