"""How many courses there were, and how many answered afterwards."""

from collections.abc import Iterator
from datetime import date

from kvalreg.model.published import NATION, CourseSum, DatedElsewhere, FormCount, Together
from kvalreg.registers.nnrr.annual_report.formats import COMMA_WITHOUT_SIGN
from kvalreg.registers.nnrr.further_indicators import RESPONSE_6_MONTHS
from kvalreg.registers.nnrr.indicators import KI1
from kvalreg.registers.nnrr.published.printed import RESH, by_unit, of_indicator, table
from kvalreg.reports.published.counts import counts_that_print

YEARS = range(2021, 2025)
UNITS = sorted({one.unit for year in YEARS for one in of_indicator(KI1.key, year).values()} - {0})


def _of_unit(unit: int) -> Iterator[CourseSum]:
    for year in YEARS:
        visits = of_indicator(KI1.key, year).get(unit)
        yield _sum(unit, _year(year), visits.counted if visits else 0)
        due = of_indicator(RESPONSE_6_MONTHS.key, year).get(unit)
        yield _sum(unit, _due_in(year), due.counted if due else 0)
        yield _sum(unit, _due_in(year), (due.count or 0) if due else 0, "6m")
    answered = by_unit(4).get(unit)
    yield _sum(unit, _year(2024), int(answered["n"]) if answered else 0, "6m")
    row = by_unit(20).get(unit)
    if row and int(row["eligible_12m"]):
        due_12m, rate = int(row["eligible_12m"]), row["answered_12m"]
        first, last = _year(2023)
        number = counts_that_print(rate, due_12m, COMMA_WITHOUT_SIGN)
        yield CourseSum(unit=unit, first=first, last=last, number=number, event="12m")


def _sum(unit: int, period: tuple[date, date], number: int, event: str | None = None) -> CourseSum:
    first, last = period
    return CourseSum(unit=unit, first=first, last=last, number=(number, number), event=event)


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _due_in(year: int) -> tuple[date, date]:
    """The visits whose six months end in the year."""
    return date(year - 1, 7, 1), date(year, 6, 30)


# 47.2 % of 6064 returned both forms (5.2); 2862 is nearest.
RETURNED_BOTH = Together(
    events=("6m", "12m"), first=date(2023, 1, 1), last=date(2023, 12, 31), number=2862
)

# Completed before the visit, whether or not the visit was registered (5.1).
COMPLETED = tuple(
    FormCount(event="baseline", first=date(year, 1, 1), last=date(year, 12, 31), number=number)
    for year, number in ((2023, 6265), (2024, 6862))
)

# Tables 18 and 19 count by the form's date, on 21 May 2025, all others by the visit's. Which forms
# bear the date of another year is not said; what the counts need is the least that agrees.
_LAST_OF_2024, _FIRST_OF_2024, _FIRST_OF_2025 = (
    date(2024, 12, 30),
    date(2024, 1, 2),
    date(2025, 1, 2),
)
_BY_FORM = {RESH[row["unit"]]: row["registrations"] for row in table(19)}


def _dated_elsewhere() -> Iterator[DatedElsewhere]:
    for unit, visits in of_indicator(KI1.key, 2024).items():
        if unit == NATION:
            continue
        surplus = int(_BY_FORM[unit]) - visits.counted
        if surplus < 0:
            year, dated = 2024, _FIRST_OF_2025
        elif unit in of_indicator(KI1.key, 2023):
            year, dated = 2023, _FIRST_OF_2024
        else:
            year, dated = 2025, _LAST_OF_2024
        if surplus:
            yield DatedElsewhere(unit=unit, year_of_visit=year, dated=dated, number=abs(surplus))


DATED_ELSEWHERE = tuple(_dated_elsewhere())
# A unit that had no visits in the year before had them in the year after.
_AFTERWARDS = tuple(
    CourseSum(
        unit=one.unit, first=date(2025, 1, 2), last=date(2025, 1, 31),
        number=(one.number, one.number),
    )
    for one in DATED_ELSEWHERE
    if one.year_of_visit == 2025
)  # fmt: skip


def course_sums() -> tuple[CourseSum, ...]:
    """Visits and 6-month forms of 2021 to 2024, and 12-month forms of the visits of 2023."""
    return (*(one for unit in UNITS for one in _of_unit(unit)), *_AFTERWARDS)


# What tables 15 and 16 and KI1 count beyond the others; one of Stavern's was due for follow-up in
# 2024 (table 20 against the report run).
LATE = tuple(
    CourseSum(unit=RESH[name], first=first, last=last, number=(number, number))
    for name, first, last, number in (
        ("St. Olavs", date(2024, 7, 1), date(2024, 12, 31), 16),
        ("Stavern", date(2024, 1, 1), date(2024, 6, 30), 1),
        ("Stavern", date(2024, 7, 1), date(2024, 12, 31), 26),
        ("SI-Ottestad", date(2024, 7, 1), date(2024, 12, 31), 2),
    )
)
