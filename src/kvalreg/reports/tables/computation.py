"""From a register's data to the finished tables of a report."""

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
from kvalreg.reports.tables.counting import frequencies, sums_by_unit, with_memberships
from kvalreg.reports.tables.table import CountedTable, Material


def tables_of(report: Report, key: str = "") -> tuple[CountedTable, ...]:
    """The report's tables that are counted from data: all, or the one of that key."""
    return tuple(
        table
        for table in report.tables
        if isinstance(table, CountedTable) and key in ("", table.key)
    )


@dataclass(frozen=True)
class Wanted:
    """What is wanted of a dataset: tables for a year.

    `eligible`: the units' own counts of eligible patients, for the tables that need them.
    """

    tables: tuple[CountedTable, ...]
    year: int
    rule: DuplicateRule = DuplicateRule.RECOMMENDED
    engine: Engine = Engine.POLARS
    eligible: EligibleCounts | None = None

    @property
    def possible(self) -> tuple[CountedTable, ...]:
        """The tables for which nothing but the register's own data is missing."""
        return tuple(t for t in self.tables if self.eligible is not None or not t.needs_eligible)

    @property
    def question(self) -> Question | None:
        """What is asked of the indicators; None when no table shows any."""
        shown = frozenset(key for table in self.possible for key in table.indicators)
        if not shown:
            return None
        return Question(
            years=(self.year, self.year),
            only=shown,
            levels=frozenset({Level.UNIT, Level.NATION}),
            rule=self.rule,
            engine=self.engine,
            eligible=self.eligible,
        )


@dataclass(frozen=True, eq=False)
class Counted:
    """The tables that the data allow, and what they are laid out from.

    `stopped`: key of a table → the variables that it needs and the data lack.
    `without_eligible`: keys of the tables that need counts of eligible patients, not given.
    """

    tables: tuple[CountedTable, ...]
    material: Material
    stopped: Mapping[str, tuple[str, ...]]
    without_eligible: tuple[str, ...]
    dataset: Dataset


def count_tables(register: Register, source: Path, wanted: Wanted) -> Counted:
    """Count everything that the tables show.

    Raises `StructuralFaults` when the data cannot be read.
    """
    columns = _columns(wanted.possible)
    if wanted.question:
        columns |= columns_asked(register, wanted.question)
    dataset = read_dataset(register, source, what_is_needed(register, columns).variables)
    answer = evaluate_on(dataset, wanted.question) if wanted.question else None
    stopped = {
        table.key: lacking
        for table in wanted.possible
        if (lacking := _lacking(table, dataset, answer))
    }
    tables = tuple(table for table in wanted.possible if table.key not in stopped)
    return Counted(
        tables,
        _material(dataset, tables, answer, wanted),
        stopped,
        tuple(table.key for table in wanted.tables if table not in wanted.possible),
        dataset,
    )


def _columns(tables: Sequence[CountedTable]) -> frozenset[str]:
    return columns_used(*(part for table in tables for part in table.expressions))


def _lacking(table: CountedTable, dataset: Dataset, answer: Answer | None) -> tuple[str, ...]:
    own = variables_lacking(dataset, _columns([table]))
    stopped = answer.stopped if answer else {}
    of_indicators = (name for key in sorted(table.indicators) for name in stopped.get(key, ()))
    return tuple(dict.fromkeys([*own, *of_indicators]))


def _material(
    dataset: Dataset, tables: Sequence[CountedTable], answer: Answer | None, wanted: Wanted
) -> Material:
    register, columns = dataset.register, _columns(tables)
    forms = dataset.on(wanted.engine, what_is_needed(register, columns).variables)
    rows = make_pathways(register, forms, columns, wanted.rule)
    pathways = with_memberships(tables, rows, wanted.year, wanted.engine)
    return Material(
        year=wanted.year,
        units={unit.resh: unit.short_name for unit in register.units},
        sums=sums_by_unit(tables, pathways),
        frequencies=frequencies(tables, pathways),
        definition=register.definition_for(wanted.year),
        indicators=answer.rows if answer else pl.DataFrame(),
    )
