"""Who uses which opioids, at which dose and status, so that tables 9 and 10 come out as printed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kvalreg.registers.noksmerte.forms.opioids import ON_BEFORE, START, TAPERING, TRIAL
from kvalreg.registers.noksmerte.published.courses import Course, Sheet
from kvalreg.registers.noksmerte.published.numbers import (
    Block,
    that_round_to,
    whole_numbers,
    with_sum_in,
)
from kvalreg.registers.noksmerte.published.printed import NATION

_OTHER = {"start_n": START, "trial_n": TRIAL, "tapering_n": TAPERING}

Doses = Mapping[str, Sequence[tuple[str, float]]]  # unit → product and dose of each row


def doses_by_unit(table_10: Mapping[str, Mapping[str, tuple[float, int]]]) -> Doses:
    """Doses, in tenths exact, whose means round to the printed ones in units and nation."""
    rows: dict[str, list[tuple[str, float]]] = {}
    for product, cells in table_10.items():
        units = {unit: cell for unit, cell in cells.items() if unit != NATION}
        tenths = [that_round_to(10 * mean, n, 0) for mean, n in units.values()]
        mean, n = cells[NATION]
        sums = with_sum_in(tenths, that_round_to(10 * mean, n, 0))
        for (unit, (_, count)), total in zip(units.items(), sums, strict=True):
            about = total // count
            block = Block(about - about // 3, about + about // 3 + 1, count)
            own = [(product, number / 10) for number in whole_numbers(block, total)]
            rows.setdefault(unit, []).extend(own)
    return rows


def with_opioids(
    courses: Sequence[Course], printed: Mapping[str, Any], rows: Sequence[tuple[str, float]]
) -> list[Course]:
    """The courses with the opioids of those that are completed; the first of them use some."""
    completed = [n for n, course in enumerate(courses) if course.is_completed]
    users = completed[: printed["opioid_yes_n"]]
    sheets = dict(_sheets(users, printed, rows))
    return [
        replace(course, uses_opioids=True, sheets=tuple(sheets[n])) if n in sheets else course
        for n, course in enumerate(courses)
    ]


def _sheets(
    users: Sequence[int], printed: Mapping[str, Any], rows: Sequence[tuple[str, float]]
) -> Iterator[tuple[int, list[Sheet]]]:
    """Whoever is on opioids before has the rows of table 10 in turn, so that nobody has one twice.

    The statuses are two more than the users: the first user of a unit may have another one too.
    """
    on_before = printed["on_before_n"]
    others = [status for name, status in _OTHER.items() for _ in range(printed[name])]
    of_others = users[on_before:] if len(users) > on_before else []
    twice = others[len(of_others) :]
    for n, user in enumerate(users[:on_before]):
        own = [Sheet(*row, ON_BEFORE) for row in rows[n::on_before]]
        if n == 0:
            own += [Sheet("codeine_tab", 60.0, status) for status in twice]
        yield user, own
    for user, status in zip(of_others, others, strict=False):
        yield user, [Sheet("tramadol_caps", 100.0, status)]
