"""What follows from a pathway that its forms should not say, whatever the register."""

from collections.abc import Iterator
from datetime import date

import narwhals as nw

from kvalreg.model import ANCHOR_DAY, DUE_DAY, Event, Implausible, Register, Text

_FOLLOWS = "Follows from the pathway."


def rules_for(register: Register, event: Event, today: date) -> list[Implausible]:
    """What the event's form should not say: what follows from the pathway, and the declared."""
    rules = [*_about_the_day(register, event, today)]
    if event.key != register.pathway.anchor:
        rules += _about_the_course(register, event)
    return rules + [one for one in register.implausible if one.event == event.key]


def _about_the_day(register: Register, event: Event, today: date) -> Iterator[Implausible]:
    day, first_year = nw.col(event.completed_on), register.years[0]
    yield Implausible(
        key="without_a_day",
        event=event.key,
        title=Text(nb="Ferdig skjema uten dato", en="Completed form without a date"),
        when=day.is_null(),
        source=_FOLLOWS,
    )
    yield Implausible(
        key="in_the_future",
        event=event.key,
        title=Text(
            nb=f"Dato etter {today:%d.%m.%Y}, da dataene ble kontrollert",
            en=f"Dated after {today:%d.%m.%Y}, when the data were checked",
        ),
        when=day > nw.lit(today),
        certain=True,
        source=_FOLLOWS,
    )
    yield Implausible(
        key="before_the_register",
        event=event.key,
        title=Text(
            nb=f"Dato før registerets første år, {first_year}",
            en=f"Dated before the register's first year, {first_year}",
        ),
        when=day < nw.lit(date(first_year, 1, 1)),
        source=_FOLLOWS,
    )


def _about_the_course(register: Register, event: Event) -> Iterator[Implausible]:
    day, anchor = nw.col(event.completed_on), register.main_event.title
    is_follow_up = event.months_after is not None
    if is_follow_up:
        yield Implausible(
            key="before_the_anchor",
            event=event.key,
            title=Text(nb=f"Besvart før «{anchor.nb}»", en=f"Answered before “{anchor.en}”"),
            when=day < nw.col(ANCHOR_DAY),
            certain=True,
            source=_FOLLOWS,
        )
    if event.expected_days is not None:
        yield from _about_the_window(event, event.expected_days)
    if register.pathway.anchor_date in register.form(event.form).variables:
        yield Implausible(
            key="other_anchor_day",
            event=event.key,
            title=Text(
                nb=f"Annen dato for «{anchor.nb}» enn hovedskjemaet har",
                en=f"Another date of “{anchor.en}” than the main form has",
            ),
            when=nw.col(register.pathway.anchor_date) != nw.col(ANCHOR_DAY),
            source=_FOLLOWS,
        )


def _about_the_window(event: Event, expected_days: tuple[int, int]) -> Iterator[Implausible]:
    first, last = expected_days
    day, due = nw.col(event.completed_on), nw.col(DUE_DAY)
    # Before the anchor is an error of its own, and is not said twice.
    not_before = day >= nw.col(ANCHOR_DAY) if event.months_after else ~day.is_null()
    yield Implausible(
        key="too_early",
        event=event.key,
        title=Text(
            nb=f"Besvart mer enn {-first} dager før tiden",
            en=f"Answered more than {-first} days early",
        ),
        when=(day < due.dt.offset_by(f"{first}d")) & not_before,
        source=_FOLLOWS,
    )
    yield Implausible(
        key="too_late",
        event=event.key,
        title=Text(
            nb=f"Besvart mer enn {last} dager etter tiden",
            en=f"Answered more than {last} days late",
        ),
        when=day > due.dt.offset_by(f"{last}d"),
        source=_FOLLOWS,
    )
