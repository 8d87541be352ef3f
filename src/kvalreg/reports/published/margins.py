"""The margins that printed tables and published indicators set, as their declarations say them."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

import narwhals as nw

from kvalreg.model import Proportion
from kvalreg.model.published import NATION, Bounds, Margin, MeanMargin
from kvalreg.reports.published.counts import (
    counts_that_print,
    mean_and_count,
    rounded_to,
    share_that_rounds_to,
)
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.frequencies import FrequencyTable
from kvalreg.reports.tables.measures import Count, CountAndShare, MeanOf, Measure, Share
from kvalreg.reports.tables.numbers import PercentFormat

Row = Mapping[str, str]
_EVERYONE = nw.lit(value=True)
_WHOLE = PercentFormat(decimals=0, sign="")


def margins_of_table(
    table: UnitTable, printed: Mapping[int, Row], who: nw.Expr
) -> tuple[Margin, ...]:
    """What the shares, counts and numbers of answers of a table by unit say.

    `printed`: unit (or `NATION`) → column → cell. `who`: the population.
    """
    return tuple(_margins_of_table(table, printed, who))


def margin_of_answers(table: UnitTable, printed: Mapping[int, Row], who: nw.Expr) -> Margin:
    """How many are in the population of a table that is about those who answered."""
    counts = {unit: (int(row["n"]), int(row["n"])) for unit, row in printed.items()}
    is_answered = _EVERYONE if table.population.who is None else table.population.who
    return Margin(key=f"{table.key} n", who=who, claim=is_answered, counts=counts)


def _margins_of_table(
    table: UnitTable, printed: Mapping[int, Row], who: nw.Expr
) -> Iterator[Margin]:
    for measure in table.measures:
        claim = _claim(measure)
        if claim is None:
            continue
        counts = {unit: _counts(measure, row[measure.key], row) for unit, row in printed.items()}
        key = f"{table.key} {measure.key}"
        yield Margin(key=key, who=who, claim=claim, counts=counts)


def _claim(measure: Measure) -> nw.Expr | None:
    if isinstance(measure, MeanOf):
        return ~measure.value.is_null()
    return measure.of if isinstance(measure, Count) else None


def _counts(measure: Measure, cell: str, row: Row) -> Bounds:
    if isinstance(measure, MeanOf):
        count = mean_and_count(cell)[1]
    elif isinstance(measure, CountAndShare) or not isinstance(measure, Share):
        count = int(cell.split(" ")[0])
    else:
        return counts_that_print(cell, int(row["n"]), measure.percent)
    return count, count


def means_of_table(
    table: UnitTable, column: str, value: str, printed: Mapping[int, Row], who: nw.Expr
) -> MeanMargin:
    """What a column of means says of the pathway column `value`."""
    measure = next(one for one in table.measures if one.key == column and isinstance(one, MeanOf))
    means = {
        unit: rounded_to(mean_and_count(row[column])[0], measure.decimals)
        for unit, row in printed.items()
    }
    return MeanMargin(key=f"{table.key} {column}", who=who, value=value, means=means)


def margins_of_frequencies(
    table: FrequencyTable, cells: Mapping[str, str], who: nw.Expr
) -> tuple[Margin, ...]:
    """`cells`: name of a category in Norwegian → what is printed of it.

    The table prints counts, or shares of those who answered.
    """
    return tuple(
        Margin(
            key=f"{table.key} {category.key}",
            who=who,
            claim=category.of,
            of=_EVERYONE if table.population.who is None else table.population.who,
            **_of_cell(table, cells[category.name.nb]),
        )
        for category in table.categories
    )


def _of_cell(table: FrequencyTable, cell: str) -> dict[str, dict[int, Bounds]]:
    if table.shows_counts:
        return {"counts": {NATION: (int(cell), int(cell))}}
    percent = float(cell.rstrip(" %").replace(",", "."))
    return {"shares": {NATION: share_that_rounds_to(percent, table.percent.decimals)}}


def margins_of_indicator(
    indicator: Proportion, published: Mapping[int, tuple[int | None, int, int | None]], year: int
) -> tuple[Margin, ...]:
    """`published`: unit (or `NATION`) → reached, counted, and whole per cent; None if unknown."""
    who = nw.col(indicator.dated_by).dt.year() == year
    counted = indicator.population & indicator.denominator
    reached = counted & indicator.numerator
    key = f"{indicator.number or indicator.key} {year}"
    n = {unit: (whole, whole) for unit, (_, whole, _) in published.items()}
    counts = {
        unit: (reached_of, reached_of)
        for unit, (reached_of, _, _) in published.items()
        if reached_of is not None
    }
    counts |= {
        unit: counts_that_print(str(percent), whole, _WHOLE)
        for unit, (_, whole, percent) in published.items()
        if percent is not None
    }
    return (
        Margin(key=f"{key} counted", who=who, claim=counted, counts=n),
        Margin(key=f"{key} reached", who=who, claim=reached, counts=counts),
    )


def at_least(margin: Margin, claim: nw.Expr) -> Margin:
    """The condition for another question's margin: as many must have answered this one."""
    counts = {unit: (low, math.inf) for unit, (low, _) in margin.counts.items()}
    return replace(margin, key=f"{margin.key}, before", claim=claim, counts=counts)
