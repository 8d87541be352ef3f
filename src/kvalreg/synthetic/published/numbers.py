"""How many courses begin in which part of which year, from what was published of longer periods."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import polars as pl

from kvalreg.model import Event, Register
from kvalreg.model.published import CourseSum, PublishedCohort
from kvalreg.synthetic.published.programme import Programme

DAYS_TO_ANSWER = 31
"""A form that is due less than so long before the data are fetched may still be on its way."""

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def is_within(self, one: CourseSum) -> bool:
        return one.first <= self.first and self.last <= one.last


def course_numbers(register: Register, cohort: PublishedCohort) -> pl.DataFrame:
    """One row per unit and span of days in which nothing published divides the courses.

    Columns: `unit`, `first`, `last`, `courses`, and for each event with published numbers
    `returned_` and its key: null where nothing is published of the span.
    """
    events = sorted({one.event for one in cohort.sums if one.event})
    latest = {event: _latest_answered(register.pathway.event(event), cohort) for event in events}
    units = sorted({one.unit for one in cohort.sums})
    rows = [
        row
        for unit in units
        for row in _numbers_of(unit, [one for one in cohort.sums if one.unit == unit], latest)
    ]
    return pl.DataFrame(rows, infer_schema_length=None)


def _latest_answered(event: Event, cohort: PublishedCohort) -> date:
    """The last day of a visit whose form of that event can have been answered."""
    last: date = pl.select(
        pl.lit(cohort.extracted).dt.offset_by(f"-{event.months_after or 0}mo")
    ).item()
    return last - timedelta(days=DAYS_TO_ANSWER)


def _numbers_of(
    unit: int, sums: Sequence[CourseSum], latest: dict[str, date]
) -> Iterable[dict[str, object]]:
    cuts = {latest[one.event] for one in sums if one.event and latest[one.event] < one.last}
    spans = spans_between(sums, cuts)
    programme = Programme()
    most = max(one.number[1] for one in sums)
    courses = [programme.quantity(0, most) for _ in spans]
    for each in (one for one in sums if one.event is None):
        inside = [(n, 1.0) for n, span in zip(courses, spans, strict=True) if span.is_within(each)]
        programme.wish(f"courses of {unit} from {each.first}", inside, *each.number)
    _prefer_even(programme, courses, spans, sums)
    returned = {
        event: _returned(programme, unit, event, courses, spans, sums, latest[event])
        for event in latest
    }
    numbers, breaches = programme.solve()
    if breaches:
        raise ValueError(f"unit {unit}: the published numbers contradict: {breaches[0]}")
    for place, (n, span) in enumerate(zip(courses, spans, strict=True)):
        if not numbers[n]:
            continue
        row = {"unit": unit, "first": span.first, "last": span.last, "courses": int(numbers[n])}
        for event, of_event in returned.items():
            known = of_event[place]
            row[f"returned_{event}"] = None if known is None else int(numbers[known])
        yield row


def spans_between(sums: Iterable[CourseSum], cuts: Iterable[date]) -> list[Span]:
    """The longest spans that every one of the sums either contains or leaves out.

    `cuts`: days after which a span must end too.
    """
    sums = list(sums)
    begins = {day for one in sums for day in (one.first, one.last + _DAY)}
    begins |= {day + _DAY for day in cuts if min(begins) <= day < max(begins) - _DAY}
    days = sorted(begins)
    spans = [Span(a, b - _DAY) for a, b in pairwise(days)]
    return [span for span in spans if any(span.is_within(one) for one in sums)]


def _prefer_even(
    programme: Programme, courses: Sequence[int], spans: Sequence[Span], sums: Sequence[CourseSum]
) -> None:
    """As many courses in each span as its share of the days of each published sum."""
    for one in (one for one in sums if one.event is None):
        inside = [(n, s) for n, s in zip(courses, spans, strict=True) if s.is_within(one)]
        days = sum(span.days for _, span in inside)
        for number, span in inside:
            programme.near([(number, 1.0)], one.number[0] * span.days / days, price=1.0)


def _returned(
    programme: Programme,
    unit: int,
    event: str,
    courses: Sequence[int],
    spans: Sequence[Span],
    sums: Sequence[CourseSum],
    latest: date,
) -> list[int | None]:
    """The number of a quantity for each span of which something is published."""
    of_event = [one for one in sums if one.event == event]
    answered: list[int | None] = [
        programme.quantity(0, UNLIMITED if span.last <= latest else 0)
        if any(span.is_within(one) for one in of_event)
        else None
        for span in spans
    ]
    for number, everyone, span in zip(answered, courses, spans, strict=True):
        if number is not None:
            programme.condition([(number, 1.0), (everyone, -1.0)], -UNLIMITED, 0)
            if span.last <= latest:
                _prefer_rate(programme, number, everyone, of_event, sums)
    for one in of_event:
        inside = [
            (number, 1.0)
            for number, span in zip(answered, spans, strict=True)
            if number is not None and span.is_within(one)
        ]
        programme.wish(f"{event} of {unit} from {one.first}", inside, *one.number)
    return answered


UNLIMITED = 10_000_000


def _prefer_rate(
    programme: Programme,
    number: int,
    everyone: int,
    of_event: Sequence[CourseSum],
    sums: Sequence[CourseSum],
) -> None:
    """The same share answers in every span."""
    whole = {(one.first, one.last): one.number[0] for one in sums if one.event is None}
    both = [
        (one.number[0], whole[one.first, one.last])
        for one in of_event
        if whole.get((one.first, one.last))
    ]
    rate = sum(a for a, _ in both) / sum(b for _, b in both) if both else 2 / 3
    programme.near([(number, 1.0), (everyone, -rate)], 0, price=0.5)
