"""Evaluating a register's indicators on a dataset."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from kvalreg.frames.dataset import Dataset, read_dataset
from kvalreg.frames.duplicates import DuplicateRule
from kvalreg.frames.engines import Engine
from kvalreg.frames.pathways import make_pathways, what_is_needed
from kvalreg.indicators.counting import COUNTS, Asked, columns_needed, count_by_unit
from kvalreg.indicators.coverage import EligibleCounts, coverage_counts, registrations
from kvalreg.indicators.levels import Level, add_up
from kvalreg.indicators.results import results
from kvalreg.model import Register


@dataclass(frozen=True)
class Question:
    """What is asked of a dataset.

    `years`: the first and the last year wanted.
    `definition`: the rules to follow; None takes those valid in each year.
    `eligible`: the units' own counts of eligible patients, for coverage.
    """

    years: tuple[int, int]
    definition: str | None = None
    levels: frozenset[Level] = frozenset(Level)
    rule: DuplicateRule = DuplicateRule.RECOMMENDED
    engine: Engine = Engine.POLARS
    eligible: EligibleCounts | None = None

    def years_by_definition(self, register: Register) -> dict[str, list[int]]:
        """Definition key → the years that are computed under it."""
        first, last = self.years
        years: dict[str, list[int]] = {}
        for year in range(first, last + 1):
            key = self.definition or register.definition_for(year).key
            years.setdefault(key, []).append(year)
        return years


@dataclass(frozen=True, eq=False)
class Answer:
    """The results (columns as in `results.COLUMNS`), and what could not be computed.

    `stopped`: indicator key → the variables that the data lack.
    `dataset`: what was read, with its value faults and unknown columns.
    """

    rows: pl.DataFrame
    stopped: Mapping[str, tuple[str, ...]]
    dataset: Dataset


def evaluate(register: Register, source: Path, question: Question) -> Answer:
    """Every indicator of the register that the data allow, per year and level.

    Raises `StructuralFaults` when the data cannot be read.
    """
    years = question.years_by_definition(register)
    asked = [
        Asked(key, indicator) for key in years for indicator in register.definition(key).indicators
    ]
    if register.coverage is not None and question.eligible is not None:
        asked += [Asked(key, registrations(register.coverage)) for key in years]
    need = what_is_needed(register, columns_needed(asked))
    dataset = read_dataset(register, source, need.variables)
    stopped = {
        one.indicator.key: lacking for one in asked if (lacking := _lacking(register, dataset, one))
    }
    possible = [one for one in asked if one.indicator.key not in stopped]
    counts = _counts(register, dataset, possible, question)
    rows = [_results(register, one, counts, years[one.definition], question) for one in possible]
    return Answer(_in_order(rows), stopped, dataset)


def _lacking(register: Register, dataset: Dataset, asked: Asked) -> tuple[str, ...]:
    """The variables that the indicator reads and the data lack."""
    need = what_is_needed(register, columns_needed([asked]))
    return tuple(
        variable
        for key in need.read
        for variable in sorted(need.read[key])
        if dataset.lacks(key, variable)
    )


def _counts(
    register: Register, dataset: Dataset, asked: Sequence[Asked], question: Question
) -> pl.DataFrame:
    if not asked:
        return pl.DataFrame()
    columns = columns_needed(asked)
    forms = dataset.on(question.engine, what_is_needed(register, columns).variables)
    return count_by_unit(asked, make_pathways(register, forms, columns, question.rule))


def _results(
    register: Register,
    asked: Asked,
    counts: pl.DataFrame,
    years: Sequence[int],
    question: Question,
) -> pl.DataFrame:
    own = counts.filter(
        pl.col("indicator") == asked.indicator.key,
        pl.col("definition") == asked.definition,
        pl.col("year").is_in(years),
    )
    indicator = asked.indicator
    coverage = register.coverage
    if coverage is not None and question.eligible is not None and indicator.key == coverage.key:
        own = coverage_counts(own, question.eligible)
        return results(add_up(register, own, question.levels, COUNTS), coverage)
    return results(add_up(register, own, question.levels, COUNTS), indicator)


def _in_order(results_of_each: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Indicators as declared; then year, level, and units in Norwegian order."""
    numbered = [
        rows.with_columns(pl.lit(number).alias("order"))
        for number, rows in enumerate(results_of_each)
    ]
    level_order = {level.value: number for number, level in enumerate(Level)}
    return (
        pl.concat(numbered)
        .sort(
            "order",
            "year",
            pl.col("level").replace_strict(level_order, return_dtype=pl.Int8),
            norwegian_order(pl.col("unit")),
        )
        .drop("order")
    )


def norwegian_order(name: pl.Expr) -> pl.Expr:
    """A key that sorts æ, ø and å last, in that order."""
    lower = name.str.to_lowercase()
    return lower.str.replace_many({"æ": "{1", "ø": "{2", "å": "{3"})
