"""From a register's data to the content of a report."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kvalreg.indicators.levels import Level
from kvalreg.model import Language, Register, Report
from kvalreg.reports.counting.computation import Counted, Wanted, count, figures_of, tables_of
from kvalreg.reports.document import words
from kvalreg.reports.document.content import Content
from kvalreg.reports.document.facts import CountedFact, IndicatorOfText, facts_of
from kvalreg.reports.document.numbers import UNKNOWN
from kvalreg.reports.indicators.comparison import MOST_YEARS
from kvalreg.reports.indicators.findings import Findings
from kvalreg.reports.speech import Speech


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
    )


def _findings(computed: Computed) -> Findings:
    question = computed.wanted.question(computed.register)
    if question is None:
        raise ValueError(f"the register {computed.register.key!r} has no indicators")
    year = computed.wanted.year
    return Findings(
        register=computed.register,
        question=replace(
            question,
            years=(year - MOST_YEARS + 1, year),
            levels=frozenset({Level.UNIT, Level.NATION}),
            only=frozenset(),
        ),
        rows=computed.counted.material.indicators,
        stopped=computed.counted.stopped,
    )


def _not_made(computed: Computed, language: Language) -> Mapping[str, str]:
    say = Speech(language)
    lacking = {
        key: say.plain(words.DATA_LACK).format(variables=", ".join(variables))
        for key, variables in computed.counted.stopped.items()
    }
    eligible = say.plain(words.NEEDS_ELIGIBLE)
    return lacking | dict.fromkeys(computed.counted.without_eligible, eligible)
