"""The courses of one unit, composed so that its rows of the tables come out as printed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from kvalreg.registers.noksmerte.published.numbers import Block, spread_over, whole_numbers

YEAR = 2021
_FIRST_REFERRAL = date(2020, 1, 2)
_SEASON = 240  # days from January on which courses begin
_WEEK = 7


@dataclass(frozen=True)
class Sheet:
    """One opioid of a patient."""

    product: str
    dose: float
    status: int


@dataclass(frozen=True)
class Contact:
    """One consultation. `who`: the letters of table 8, and nobody where it is empty."""

    day: date
    who: str
    is_treatment: bool = False


@dataclass(frozen=True, kw_only=True)
class Course:
    """One referral and what became of it. `patient`: a number within the unit."""

    unit: str
    patient: int
    received: date
    consents: bool = True
    contacts: tuple[Contact, ...] = ()
    is_completed: bool = False
    uses_opioids: bool = False
    sheets: tuple[Sheet, ...] = ()
    background: Mapping[str, Any] = field(default_factory=dict)
    change: int | None = None


@dataclass(frozen=True, kw_only=True)
class UnitNumbers:
    """What is known of a unit in the year.

    `assessed`: the groups that assessed each patient, empty where nobody is known; `treated`:
    how many of the patients were treated. `assessments`, `treatments`: consultations.
    `within`, `later`: completed within 12 months, and later; `open_longer`: still open after 12.
    `waits`: days, one for each patient. `referrals`, `local`: of the year.
    """

    unit: str
    began: date
    patients: int
    assessed: tuple[str, ...]
    treated: int
    assessments: int
    treatments: int
    within: int
    later: int
    open_longer: int
    waits: tuple[int, ...]
    referrals: int
    local: int


def compose(numbers: UnitNumbers) -> list[Course]:
    """The patients with a consultation in the year, those still waiting, and those who refused.

    The first patients are completed: later than after 12 months, then within them.
    """
    seen = [_seen(numbers, patient) for patient in range(numbers.patients)]
    in_the_year = sum(course.received.year == YEAR for course in seen)
    waiting = [
        Course(unit=numbers.unit, patient=numbers.patients + n, received=_day_of(n))
        for n in range(numbers.referrals - in_the_year)
    ]
    others = [
        Course(
            unit=numbers.unit,
            patient=numbers.patients + len(waiting) + n,
            received=_day_of(n),
            consents=False,
        )
        for n in range(numbers.local - numbers.referrals)
    ]
    return [*seen, *waiting, *others]


def waiting_times(
    *,
    below_90: int,
    lowest: int,
    median: float,
    highest: int,
    count: int,
    total: int,
    at_90: int = 0,
) -> list[int]:
    """Days of waiting with that median and sum, of which so many lie below 90 days."""
    half = count // 2
    middle = [int(median)] if count % 2 else [int(median), round(2 * median) - int(median)]
    lower, upper = half - (1 - count % 2), half - (1 - count % 2)
    if median < 90:
        rest = below_90 - lower - len(middle)
        blocks = [
            Block(lowest, lowest, 1), Block(lowest, middle[0], lower - 1),
            *(Block(day, day, 1) for day in middle),
            Block(middle[-1], 89, rest), Block(91, highest, upper - rest - 1),
            Block(highest, highest, 1),
        ]  # fmt: skip
    else:
        blocks = [
            Block(lowest, lowest, 1), Block(lowest, 89, below_90 - 1), Block(90, 90, at_90),
            Block(91, middle[0], lower - below_90 - at_90),
            *(Block(day, day, 1) for day in middle),
            Block(middle[-1], highest, upper - 1), Block(highest, highest, 1),
        ]  # fmt: skip
    return spread_over([block for block in blocks if block.count], total)


def _day_of(n: int) -> date:
    """A day of referral in the year, after which no consultation has been held yet."""
    return date(YEAR, 1, 4) + timedelta(days=n * 11 % 350)


def _seen(numbers: UnitNumbers, patient: int) -> Course:
    is_late = patient < numbers.later
    is_completed = patient < numbers.later + numbers.within
    is_open_longer = 0 <= patient - numbers.later - numbers.within < numbers.open_longer
    contacts = tuple(_contacts(numbers, patient, is_late=is_late))
    if is_late or is_open_longer:
        earlier = Contact(date(YEAR - 1, 11, 2) + timedelta(days=patient % 25), "L")
        contacts = (earlier, *contacts)
    wait = numbers.waits[patient]
    return Course(
        unit=numbers.unit,
        patient=patient,
        received=contacts[0].day - timedelta(days=wait),
        contacts=contacts,
        is_completed=is_completed,
    )


def _contacts(numbers: UnitNumbers, patient: int, *, is_late: bool) -> Iterator[Contact]:
    """The year's consultations: the assessments, then the treatments, a week apart."""
    assessments = _share_of(numbers.assessments, len(numbers.assessed), patient)
    of_treated = patient - (numbers.patients - numbers.treated)
    treatments = _share_of(numbers.treatments, numbers.treated, of_treated)
    number = assessments + treatments
    first = _first_day(numbers, patient, number, is_late=is_late)
    last = date(YEAR, 12, 30)
    apart = min(_WEEK, (last - first).days // max(number - 1, 1))
    for nth in range(number):
        day = first + timedelta(days=nth * apart)
        if nth >= assessments:
            yield Contact(day, "F", is_treatment=True)
            continue
        groups = numbers.assessed[patient]
        yield Contact(day, groups if nth == 0 else groups[-1:])


def _share_of(total: int, among: int, place: int) -> int:
    """How many of the total the one at that place has, when it is dealt out evenly."""
    if not 0 <= place < among:
        return 0
    return total // among + (place < total % among)


def _first_day(numbers: UnitNumbers, patient: int, number: int, *, is_late: bool) -> date:
    if is_late:
        return date(YEAR, 12, 20) - timedelta(days=_WEEK * (number - 1))
    begins = max(date(YEAR, 1, 4), numbers.began + timedelta(days=3))
    season = min(_SEASON, (date(YEAR, 12, 1) - begins).days - _WEEK * number)
    spread_out = begins + timedelta(days=patient * 37 % max(season, 1))
    return max(spread_out, _FIRST_REFERRAL + timedelta(days=numbers.waits[patient]))


def with_backgrounds(
    courses: Sequence[Course], answers: Mapping[str, Sequence[Any]]
) -> list[Course]:
    """The courses with one answer each of every list; the rest of the courses have none."""
    return [
        replace(course, background={name: given[n] for name, given in answers.items()})
        if n < min(len(given) for given in answers.values())
        else course
        for n, course in enumerate(courses)
    ]


def dealt(counts: Mapping[Any, int], among: int, step: int) -> list[Any]:
    """Each answer so many times among so many people, null for the rest, well mixed."""
    answers = [answer for answer, count in counts.items() for _ in range(count)]
    answers += [None] * (among - len(answers))
    while among % step == 0:
        step += 1
    return [answers[n * step % among] for n in range(among)]


def ages(mean: int, lowest: int, highest: int, count: int) -> list[int]:
    """Ages with that mean, lowest and highest."""
    others = whole_numbers(Block(lowest, highest, count - 2), mean * count - lowest - highest)
    return [lowest, *others, highest]
