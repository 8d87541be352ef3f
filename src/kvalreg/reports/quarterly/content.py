"""From what was counted once for all units to the content of each unit's report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial

from kvalreg.model import Language, Register, Report, ReportPart, Unit
from kvalreg.reports.counting.computation import Counted, Wanted, figures_of, tables_of
from kvalreg.reports.counting.part import Material
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.document.computation import nothing_yet
from kvalreg.reports.document.content import Content
from kvalreg.reports.document.facts import CountedFact
from kvalreg.reports.document.faults import UnknownWord
from kvalreg.reports.document.numbers import UNKNOWN, Number
from kvalreg.reports.document.words import DATA_LACK
from kvalreg.reports.quarterly import telling, words
from kvalreg.reports.quarterly.followed import WINDOW, Followed
from kvalreg.reports.quarterly.standing import Standing, standings, unknown
from kvalreg.reports.speech import Speech

SMALLEST_COUNT = 5
"""Fewer patients are not told exactly."""


@dataclass(frozen=True, eq=False)
class UnitReport:
    """One unit's report: its results, in no language yet. `made_on`: the day that it says."""

    register: Register
    report: Report
    unit: Unit
    wanted: Wanted
    counted: Counted
    made_on: date

    @property
    def material(self) -> Material:
        """What was counted, the unit's own on one side."""
        return replace(self.counted.material, own=frozenset({self.unit.resh}))

    @cached_property
    def standings(self) -> list[Standing]:
        """Everything that is followed and that the data allow."""
        possible = [one for one in followed_in(self.report) if one.key not in self.counted.stopped]
        return standings(possible, self.material)

    def standing(self, key: str) -> Standing:
        """One of them; nothing is known of what the data lack a variable for."""
        for one in followed_in(self.report):
            if one.key == key and key in self.counted.stopped:
                return unknown(one)
        for found in self.standings:
            if found.followed.key == key:
                return found
        raise UnknownWord(f"the report does not follow {key!r}")

    def has(self, key: str) -> bool:
        """Whether the unit's report has the table or figure."""
        return self.unit.resh in self.report.only_for.get(key, {self.unit.resh})


def wanted_of_all(report: Report, wanted: Wanted) -> Wanted:
    """The question with all that the report shows of any unit."""
    facts = [fact for fact in report.facts if isinstance(fact, CountedFact)]
    return replace(
        wanted,
        tables=tables_of(report),
        figures=figures_of(report),
        others=(*facts, *followed_in(report)),
    )


def followed_in(report: Report) -> tuple[Followed, ...]:
    return tuple(fact for fact in report.facts if isinstance(fact, Followed))


def content_of_unit(one: UnitReport, language: Language) -> Content:
    """What is shown and named in the unit's report; raises `MissingText`."""
    material, say = one.material, Speech(language)
    numbers = {**_in_order(one.report.tables, one), **_in_order(one.report.figures, one)}
    tables = {
        part.key: replace(part.lay_out(material, language), number=numbers[part.key])
        for part in one.counted.tables
        if part.key in numbers
    }
    figures = {
        part.key: replace(part.lay_out(material, language), number=numbers[part.key])
        for part in one.counted.figures
        if part.key in numbers
    }
    small = {key: say.plain(words.TOO_SMALL) for key in figures if not figures[key].table.rows}
    return replace(
        nothing_yet(one.register, one.report, one.wanted, language),
        tables=tables,
        figures={key: figure for key, figure in figures.items() if key not in small},
        facts={
            fact.key: _found(fact, one)
            for fact in one.report.facts
            if isinstance(fact, CountedFact)
        },
        not_made=small | _lacking(one, say),
        numbers=numbers,
        period=say.plain(words.OF_QUARTER).format(quarter=quarter_as_said(material.last, say)),
        about=one.unit.short_name,
        words=_words(one, say),
    )


def quarter_as_said(quarter: Quarter, say: Speech) -> str:
    """3. kvartal 2024."""
    return say.plain(words.QUARTER).format(number=quarter.number, year=quarter.year)


def count_as_said(number: Number, say: Speech) -> str:
    """How many there are, or that they are too few to be told: 202, færre enn 5, ingen."""
    count = number.numerator or 0
    if count == 0:
        return say.plain(words.NONE)
    if count < SMALLEST_COUNT:
        return say.plain(words.FEWER_THAN).format(smallest=SMALLEST_COUNT)
    return say.count(count)


def _in_order(parts: Sequence[ReportPart], one: UnitReport) -> dict[str, int]:
    """Each one's number: what only other units have leaves no gap."""
    own = [part.key for part in parts if one.has(part.key)]
    return {key: number for number, key in enumerate(own, 1)}


def _lacking(one: UnitReport, say: Speech) -> dict[str, str]:
    return {
        key: say.plain(DATA_LACK).format(variables=", ".join(variables))
        for key, variables in one.counted.stopped.items()
        if one.has(key)
    }


def _found(fact: CountedFact, one: UnitReport) -> Number:
    if fact.key in one.counted.stopped:
        return UNKNOWN
    own = [sums for unit, sums in one.material.sums.items() if unit == one.unit.resh]
    return fact.found(own)


def _words(one: UnitReport, say: Speech) -> Mapping[str, object]:
    last = one.material.last
    first = last.after(1 - WINDOW)
    found = one.standings
    window = say.plain(words.WINDOW).format(
        first=quarter_as_said(first, say), last=quarter_as_said(last, say)
    )
    return {
        "unit": one.unit.short_name,
        "hospital": one.unit.full_name,
        "quarter": quarter_as_said(last, say),
        "window": window,
        "first_day": str(say.day(first.first)),
        "last_day": str(say.day(last.last)),
        "made_on": str(say.day(one.made_on)),
        "has": one.has,
        "enough": any(standing.is_shown for standing in found),
        "shown": partial(count_as_said, say=say),
        "followed": one.standing,
        "changes": partial(telling.changes, found, say),
        "differences": partial(telling.differences, found, say),
        "too_few": partial(telling.too_few, found, say),
        "caution": partial(telling.caution, found, say),
    }
