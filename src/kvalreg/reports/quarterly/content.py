"""From what was counted once for all units to the content of each unit's report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TypeVar

from kvalreg.model import Language, Register, Report, Unit
from kvalreg.reports.counting.computation import Counted, Wanted, figures_of, tables_of
from kvalreg.reports.counting.part import Material
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.document.computation import nothing_yet
from kvalreg.reports.document.content import Content
from kvalreg.reports.document.facts import CountedFact
from kvalreg.reports.document.faults import UnknownWord
from kvalreg.reports.document.numbers import UNKNOWN, Number
from kvalreg.reports.document.words import DATA_LACK
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.quarterly import telling, words
from kvalreg.reports.quarterly.followed import WINDOW, Followed
from kvalreg.reports.quarterly.standing import Standing, standings
from kvalreg.reports.speech import Speech
from kvalreg.reports.tables.description import FinishedTable

SMALLEST_COUNT = 5
"""Fewer patients are not told exactly."""

Exhibit = TypeVar("Exhibit", FinishedTable, FinishedFigure)


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

    @property
    def standings(self) -> list[Standing]:
        """Everything that is followed and that the data allow."""
        possible = [one for one in followed_in(self.report) if one.key not in self.counted.stopped]
        return standings(possible, self.material)

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
    counted, material, say = one.counted, one.material, Speech(language)
    tables = [part.lay_out(material, language) for part in counted.tables if one.has(part.key)]
    figures = [part.lay_out(material, language) for part in counted.figures if one.has(part.key)]
    lacking = {
        key: say.plain(DATA_LACK).format(variables=", ".join(variables))
        for key, variables in counted.stopped.items()
        if one.has(key)
    }
    return replace(
        nothing_yet(one.register, one.report, one.wanted, language),
        tables=_in_order(tables),
        figures=_in_order(figures),
        facts={
            fact.key: _found(fact, one)
            for fact in one.report.facts
            if isinstance(fact, CountedFact)
        },
        not_made=lacking,
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


def _in_order(exhibits: Sequence[Exhibit]) -> dict[str, Exhibit]:
    """By key, numbered anew: what only other units have leaves no gap."""
    return {one.key: replace(one, number=place) for place, one in enumerate(exhibits, 1)}


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
        "followed": partial(_standing, found),
        "changes": partial(telling.changes, found, say),
        "differences": partial(telling.differences, found, say),
        "too_few": partial(telling.too_few, found, say),
        "caution": partial(telling.caution, found, say),
    }


def _standing(found: Sequence[Standing], key: str) -> Standing:
    for one in found:
        if one.followed.key == key:
            return one
    raise UnknownWord(f"the report does not follow {key!r}")
