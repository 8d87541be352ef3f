"""From a register's data to the content of a report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from kvalreg.indicators.evaluation import Question
from kvalreg.model import Language, Register, Report
from kvalreg.reports.counting.computation import Counted, Wanted, count, figures_of, tables_of
from kvalreg.reports.document import words
from kvalreg.reports.document.content import Content
from kvalreg.reports.document.facts import CountedFact, IndicatorOfText, facts_of
from kvalreg.reports.document.numbers import UNKNOWN
from kvalreg.reports.indicators.comparison import MOST_YEARS
from kvalreg.reports.indicators.findings import Findings
from kvalreg.reports.speech import Speech
from kvalreg.reports.tables.description import FinishedTable


@dataclass(frozen=True, eq=False)
class Computed:
    """A report's results, in no language yet."""

    register: Register
    report: Report
    wanted: Wanted
    counted: Counted


def wanted_for(register: Register, report: Report, wanted: Wanted) -> Wanted:
    """The question with all that the report shows and its text may name."""
    definition = register.definition_for(wanted.year)
    indicators = [IndicatorOfText(name=one.key) for one in definition.indicators]
    coverage = register.coverage
    if coverage is not None and wanted.eligible is not None:
        indicators.append(IndicatorOfText(name=coverage.key))
    facts = [fact for fact in report.facts if isinstance(fact, CountedFact)]
    return replace(
        wanted,
        tables=tables_of(report),
        figures=figures_of(report),
        others=(*facts, *indicators),
    )


def compute(register: Register, report: Report, source: Path, wanted: Wanted) -> Computed:
    """Everything that the report says, counted in one pass.

    Raises `StructuralFaults` when the data cannot be read.
    """
    return Computed(register, report, wanted, count(register, source, wanted))


def nothing_yet(register: Register, report: Report, wanted: Wanted, language: Language) -> Content:
    """A report's content before anything is computed: register, question and language."""
    empty = Findings(
        register=register,
        question=_question(register, wanted_for(register, report, wanted)),
        rows=pl.DataFrame(),
        stopped={},
    )
    return Content(
        register=register,
        year=wanted.year,
        language=language,
        tables={},
        figures={},
        findings=empty,
        facts={},
    )


def content_of(computed: Computed, language: Language) -> Content:
    """What is shown and named, in the language; raises `MissingText`."""
    counted, register = computed.counted, computed.register
    facts = [fact for fact in computed.report.facts if isinstance(fact, CountedFact)]
    possible = [fact for fact in facts if fact.key not in counted.stopped]
    return Content(
        register=register,
        year=computed.wanted.year,
        language=language,
        tables={one.key: one.lay_out(counted.material, language) for one in counted.tables},
        figures={one.key: one.lay_out(counted.material, language) for one in counted.figures},
        findings=_findings(computed),
        facts={fact.key: UNKNOWN for fact in facts} | facts_of(possible, counted.material),
        not_made=_not_made(computed, language),
        inconsistencies=list(inconsistencies(computed, Speech(language))),
    )


def inconsistencies(computed: Computed, say: Speech) -> Iterator[str]:
    """What the report's numbers cannot all agree on, and what in the data causes it."""
    counted, known = computed.counted, computed.counted.material.units
    for key, reason in _not_made(computed, say.language).items():
        if key.startswith(("table", "figure")):
            name = words.TABLE_CAPTION if key.startswith("table") else words.FIGURE_CAPTION
            exhibit = say.plain(name).format(number=int(key.rpartition("_")[2]))
            yield say.plain(words.NOT_MADE).format(exhibit=exhibit, reason=reason)
    faults = counted.dataset.value_faults
    if faults:
        sentence = words.VALUE_FAULT if faults == 1 else words.VALUE_FAULTS
        yield say.plain(sentence).format(count=say.count(faults))
    unknown = sorted(unit for unit in counted.material.sums if unit not in known)
    if unknown:
        named = ", ".join(f"RESH {unit}" for unit in unknown)
        yield say.plain(words.UNKNOWN_UNITS).format(units=named)
    yield from _other_totals(computed, say)


def _other_totals(computed: Computed, say: Speech) -> Iterator[str]:
    """Two tables of the same population must count as many people."""
    first: dict[str, tuple[int, float]] = {}
    for table in computed.counted.tables:
        population = getattr(table, "population", None)
        laid_out = table.lay_out(computed.counted.material, say.language)
        total = _people(laid_out, has_total=getattr(table, "total", None) is not None)
        if population is None or total is None:
            continue
        number, expected = first.setdefault(population.key, (table.number, total))
        if total != expected:
            names = [
                say.plain(words.TABLE_CAPTION).format(number=n) for n in (number, table.number)
            ]
            yield say.plain(words.OTHER_TOTALS).format(
                first=names[0], second=names[1], one=expected, other=total
            )


def _people(table: FinishedTable, *, has_total: bool) -> float | None:
    """How many people a table counts, where it says so."""
    places = [place for place, column in enumerate(table.columns) if column.raw == ("n",)]
    if not places or not table.rows:
        return None
    numbers = [number for row in table.rows for number in row[places[0]].raw]
    known = [number for number in numbers if isinstance(number, int | float)]
    return max(known) if has_total else sum(known)


def _findings(computed: Computed) -> Findings:
    return Findings(
        register=computed.register,
        question=_question(computed.register, computed.wanted),
        rows=computed.counted.material.indicators,
        stopped=computed.counted.stopped,
    )


def _question(register: Register, wanted: Wanted) -> Question:
    """What is asked of the indicators: all of them, in this year and the two before."""
    question = wanted.question(register)
    if question is None:
        raise ValueError(f"the register {register.key!r} has no indicators")
    return replace(question, years=(wanted.year - MOST_YEARS + 1, wanted.year), only=frozenset())


def _not_made(computed: Computed, language: Language) -> Mapping[str, str]:
    say = Speech(language)
    lacking = {
        key: say.plain(words.DATA_LACK).format(variables=", ".join(variables))
        for key, variables in computed.counted.stopped.items()
    }
    eligible = say.plain(words.NEEDS_ELIGIBLE)
    return lacking | dict.fromkeys(computed.counted.without_eligible, eligible)
