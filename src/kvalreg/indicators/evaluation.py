"""Evaluating a register's indicators on a dataset."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from kvalreg.frames.dataset import Dataset, read_dataset
from kvalreg.frames.duplicates import DuplicateRule
from kvalreg.frames.engines import Engine, Frame, on_engine
from kvalreg.frames.pathways import make_pathways, what_is_needed
from kvalreg.indicators.counting import COUNTS, Asked, columns_needed, count_by_unit
from kvalreg.indicators.coverage import EligibleCounts, coverage_counts, registrations
from kvalreg.indicators.levels import Level, add_up
from kvalreg.indicators.results import facts_of, results
from kvalreg.indicators.spreads import count_values, spread_results, values_at_levels
from kvalreg.model import Distribution, Indicator, Mean, Proportion, Register, Spread


@dataclass(frozen=True)
class Question:
    """What is asked of a dataset.

    `years`: the first and the last year wanted.
    `definition`: the rules to follow; None takes those valid in each year.
    `only`: the keys of the indicators wanted; empty for all of them.
    `eligible`: the units' own counts of eligible patients, for coverage.
    """

    years: tuple[int, int]
    definition: str | None = None
    only: frozenset[str] = frozenset()
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
    need = what_is_needed(register, columns_asked(register, question))
    return evaluate_on(read_dataset(register, source, need.variables), question)


def columns_asked(register: Register, question: Question) -> frozenset[str]:
    """The pathway columns that the indicators asked for read."""
    return columns_needed(_asked(register, question))


def evaluate_on(dataset: Dataset, question: Question) -> Answer:
    """The same as `evaluate`, of data that have been read."""
    register = dataset.register
    asked = _asked(register, question)
    stopped = {
        one.indicator.key: lacking
        for one in asked
        if (lacking := variables_lacking(dataset, columns_needed([one])))
    }
    possible = [one for one in asked if one.indicator.key not in stopped]
    counts, values = _count(dataset, possible, question)
    counts = _with_coverage(register, possible, counts, question)
    added_up = add_up(register, counts, question.levels, list(COUNTS), keys=["asked", "year"])
    rows = results(_with_facts(register, possible, added_up))
    if not values.is_empty():
        values = values_at_levels(register, values, question.levels)
        rows = rows.vstack(spread_results(_with_facts(register, possible, values)))
    return Answer(rows, stopped, dataset)


def variables_lacking(dataset: Dataset, columns: Collection[str]) -> tuple[str, ...]:
    """The variables that the pathway columns are made of and the data lack."""
    need = what_is_needed(dataset.register, columns)
    return tuple(
        variable
        for key in need.read
        for variable in sorted(need.read[key])
        if dataset.lacks(key, variable)
    )


def _asked(register: Register, question: Question) -> list[Asked]:
    definitions = question.years_by_definition(register)
    asked = [
        part
        for key in definitions
        for indicator in register.definition(key).indicators
        for part in _parts(key, indicator)
    ]
    if register.coverage is not None and question.eligible is not None:
        asked += [Asked(key, registrations(register.coverage)) for key in definitions]
    return [one for one in asked if not question.only or one.indicator.key in question.only]


def _parts(definition: str, indicator: Indicator) -> Iterator[Asked]:
    if isinstance(indicator, Distribution):
        for category, share in indicator.shares:
            yield Asked(definition, share, category.key)
    if isinstance(indicator, Proportion | Mean | Spread):
        yield Asked(definition, indicator)


def _count(
    dataset: Dataset, asked: Sequence[Asked], question: Question
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What there is in each unit, in the years that a definition is asked for.

    The counts of every indicator, and for spreads how many have each value.
    """
    counts, values = [], []
    parts = dict(enumerate(one.indicator for one in asked))
    spreads = {number: one for number, one in parts.items() if isinstance(one, Spread)}
    for years, pathways in _pathways(dataset, columns_needed(asked), question):
        rows = _made_once(pathways, question.engine) if spreads else pathways
        in_time = pl.col("year").is_in(years)
        counts.append(count_by_unit(asked, rows).filter(in_time))
        values.append(count_values(spreads, rows).filter(in_time))
    by_definition = question.years_by_definition(dataset.register)
    wanted = pl.DataFrame(
        [
            (number, year)
            for number, one in enumerate(asked)
            for year in by_definition[one.definition]
        ],
        schema={"asked": pl.Int32, "year": pl.Int32},
        orient="row",
    )
    return (
        pl.concat(counts).join(wanted, on=["asked", "year"], how="semi"),
        pl.concat(values).join(wanted, on=["asked", "year"], how="semi"),
    )


def _made_once(pathways: Frame, engine: Engine) -> Frame:
    """The pathways in memory, because several things are counted in them."""
    return on_engine(engine, pathways.collect("polars").to_native())


def _pathways(
    dataset: Dataset, columns: frozenset[str], question: Question
) -> Iterator[tuple[Sequence[int], Frame]]:
    """The years asked for and the pathways that they are counted from."""
    register, (first, last) = dataset.register, question.years
    forms = dataset.on(question.engine, what_is_needed(register, columns).variables)
    years = range(first, last + 1)
    if not register.pathway.at_year_end:
        yield years, make_pathways(register, forms, columns, question.rule)
        return
    for year in years:
        until = register.pathway.cut_day(year)
        yield [year], make_pathways(register, forms, columns, question.rule, until)


def _with_coverage(
    register: Register, asked: Sequence[Asked], counts: pl.DataFrame, question: Question
) -> pl.DataFrame:
    """The counts with coverage's denominators put in, where coverage is asked for."""
    if question.eligible is None or register.coverage is None:
        return counts
    years = question.years_by_definition(register)
    for number, one in enumerate(asked):
        if one.indicator.key == register.coverage.key:
            is_coverage = pl.col("asked") == number
            own = coverage_counts(
                counts.filter(is_coverage), question.eligible, number, years[one.definition]
            )
            counts = pl.concat([counts.filter(~is_coverage), own])
    return counts


def _with_facts(register: Register, asked: Sequence[Asked], counts: pl.DataFrame) -> pl.DataFrame:
    """The added-up counts with what the results need to know of their indicator, in order.

    Indicators as declared; then year, level, and units in Norwegian alphabetical order.
    """
    coverage = register.coverage
    declared = [
        coverage if coverage is not None and one.indicator.key == coverage.key else one.indicator
        for one in asked
    ]
    facts = facts_of(declared).with_columns(
        pl.Series("definition", [one.definition for one in asked], pl.String),
        pl.Series("part", [one.part for one in asked], pl.String),
        pl.Series("asked", range(len(asked)), pl.Int32),
    )
    first = {one.key: number for number, one in reversed(list(enumerate(declared)))}
    return counts.join(facts, on="asked").sort(
        pl.col("indicator").replace_strict(first, return_dtype=pl.Int32),
        "year",
        pl.col("level").cast(pl.Enum([level.value for level in Level])),
        norwegian_order(pl.col("unit")),
        "asked",
    )


def norwegian_order(name: pl.Expr) -> pl.Expr:
    """A key that sorts æ, ø and å last, in that order."""
    return name.str.to_lowercase().str.replace_many({"æ": "{1", "ø": "{2", "å": "{3"})
