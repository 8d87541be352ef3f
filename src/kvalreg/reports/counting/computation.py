"""From a register's data to what the tables and figures of a report show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from kvalreg.frames.dataset import Dataset, read_dataset
from kvalreg.frames.duplicates import DuplicateRule
from kvalreg.frames.engines import Engine
from kvalreg.frames.pathways import make_pathways, what_is_needed
from kvalreg.indicators.coverage import EligibleCounts
from kvalreg.indicators.evaluation import (
    Answer,
    Question,
    columns_asked,
    evaluate_on,
    variables_lacking,
)
from kvalreg.indicators.levels import Level
from kvalreg.model import Register, Report, columns_used
from kvalreg.reports.counting.part import CountedPart, Material
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.counting.tallying import frequencies, sums_by_unit, with_memberships
from kvalreg.reports.figures.figure import CountedFigure
from kvalreg.reports.tables.table import CountedTable


def tables_of(report: Report, key: str = "") -> tuple[CountedTable, ...]:
    """The report's tables that are counted from data: all, or the one of that key."""
    return tuple(
        table
        for table in report.tables
        if isinstance(table, CountedTable) and key in ("", table.key)
    )


def figures_of(report: Report, key: str = "") -> tuple[CountedFigure, ...]:
    """The report's figures that are counted from data: all, or the one of that key."""
    return tuple(
        figure
        for figure in report.figures
        if isinstance(figure, CountedFigure) and key in ("", figure.key)
    )


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is wanted of a dataset: tables and figures for a year, or up to a quarter of it.

    `others`: what else is counted, such as the facts of a text.
    `eligible`: the units' own counts of eligible patients, for the parts that need them.
    """

    year: int
    quarter: int = 4
    tables: tuple[CountedTable, ...] = ()
    figures: tuple[CountedFigure, ...] = ()
    others: tuple[CountedPart, ...] = ()
    rule: DuplicateRule = DuplicateRule.RECOMMENDED
    engine: Engine = Engine.POLARS
    eligible: EligibleCounts | None = None

    @property
    def parts(self) -> tuple[CountedPart, ...]:
        return (*self.tables, *self.figures, *self.others)

    @property
    def possible(self) -> tuple[CountedPart, ...]:
        """The parts for which nothing but the register's own data is missing."""
        return tuple(p for p in self.parts if self.eligible is not None or not p.needs_eligible)

    def question(self, register: Register) -> Question | None:
        """What is asked of the indicators; None when no part shows any."""
        shown = frozenset(key for part in self.possible for key in part.indicators)
        if not shown:
            return None
        earlier = max(part.earlier_years for part in self.possible)
        return Question(
            years=(self.year - earlier, self.year),
            definition=register.definition_for(self.year).key,
            only=shown,
            levels=frozenset({Level.UNIT, Level.NATION}),
            rule=self.rule,
            engine=self.engine,
            eligible=self.eligible,
        )


@dataclass(frozen=True, eq=False)
class Counted:
    """The tables and figures that the data allow, and what they are laid out from.

    `stopped`: key of a part → the variables that it needs and the data lack.
    `without_eligible`: keys of the parts that need counts of eligible patients, not given.
    """

    tables: tuple[CountedTable, ...]
    figures: tuple[CountedFigure, ...]
    material: Material
    stopped: Mapping[str, tuple[str, ...]]
    without_eligible: tuple[str, ...]
    dataset: Dataset


def count(register: Register, source: Path, wanted: Wanted) -> Counted:
    """Count everything that the tables and figures show, in one pass over the pathways.

    Raises `StructuralFaults` when the data cannot be read.
    """
    columns, question = _columns(wanted.possible), wanted.question(register)
    if question:
        columns |= columns_asked(register, question)
    dataset = read_dataset(register, source, what_is_needed(register, columns).variables)
    answer = evaluate_on(dataset, question) if question else None
    stopped = {
        part.key: lacking
        for part in wanted.possible
        if (lacking := _lacking(part, dataset, answer))
    }
    parts = [part for part in wanted.possible if part.key not in stopped]
    return Counted(
        tuple(table for table in wanted.tables if table in parts),
        tuple(figure for figure in wanted.figures if figure in parts),
        _material(dataset, parts, answer, wanted),
        stopped,
        tuple(part.key for part in wanted.parts if part not in wanted.possible),
        dataset,
    )


def _columns(parts: Sequence[CountedPart]) -> frozenset[str]:
    return columns_used(*(expression for part in parts for expression in part.expressions))


def _lacking(part: CountedPart, dataset: Dataset, answer: Answer | None) -> tuple[str, ...]:
    own = variables_lacking(dataset, _columns([part]))
    stopped = answer.stopped if answer else {}
    of_indicators = (name for key in sorted(part.indicators) for name in stopped.get(key, ()))
    return tuple(dict.fromkeys([*own, *of_indicators]))


def _material(
    dataset: Dataset, parts: Sequence[CountedPart], answer: Answer | None, wanted: Wanted
) -> Material:
    register, columns = dataset.register, _columns(parts)
    forms = dataset.on(wanted.engine, what_is_needed(register, columns).variables)
    until = register.pathway.cut_day(wanted.year)
    rows = make_pathways(register, forms, columns, wanted.rule, until)
    last = Quarter(wanted.year, wanted.quarter)
    pathways = with_memberships(parts, rows, last, wanted.engine)
    return Material(
        last=last,
        units={unit.resh: unit.short_name for unit in register.units},
        sums=sums_by_unit(parts, pathways),
        frequencies=frequencies(parts, pathways),
        definition=register.definition_for(wanted.year),
        indicators=answer.rows if answer else pl.DataFrame(),
    )
