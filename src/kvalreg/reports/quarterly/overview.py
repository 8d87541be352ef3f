"""The table of everything that a unit's report follows."""

from collections.abc import Mapping
from dataclasses import dataclass

import narwhals as nw

from kvalreg.model import Language
from kvalreg.reports.counting.part import Material
from kvalreg.reports.counting.population import Population
from kvalreg.reports.document.filters import Filters
from kvalreg.reports.document.numbers import Number
from kvalreg.reports.quarterly import words
from kvalreg.reports.quarterly.followed import Followed
from kvalreg.reports.quarterly.standing import Standing, standings
from kvalreg.reports.quarterly.telling import limits_of, points
from kvalreg.reports.speech import Speech, StrictSpeech
from kvalreg.reports.tables.description import Cell, Column, FinishedTable, label
from kvalreg.reports.tables.numbers import NOTHING
from kvalreg.reports.tables.table import CountedTable


@dataclass(frozen=True, kw_only=True, eq=False)
class OverviewTable(CountedTable):
    """One row for each thing that is followed: the unit's last quarter with what is ordinary for
    it, its last four quarters, and those of the rest of the country."""

    followed: tuple[Followed, ...]

    @property
    def populations(self) -> tuple[Population, ...]:
        return tuple(population for one in self.followed for population in one.populations)

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return tuple(expression for one in self.followed for expression in one.expressions)

    @property
    def tallies(self) -> Mapping[str, nw.Expr]:
        return {name: tally for one in self.followed for name, tally in one.tallies.items()}

    def lay_out(self, material: Material, language: Language) -> FinishedTable:
        say = StrictSpeech(language)
        heads = (
            (words.MEASURE, ("measure",)),
            (words.LAST_QUARTER, _raw("latest")),
            (words.USUAL, ("limit_lower", "limit_upper")),
            (words.LAST_FOUR, _raw("own")),
            (words.REST, _raw("rest")),
            (words.DIFFERENCE, ("difference", "difference_lower", "difference_upper")),
            (words.REMARK, ("changed", "different")),
        )
        columns = [Column(say.plain(head), raw) for head, raw in heads]
        rows = [_row(one, say) for one in standings(self.followed, material)]
        return self.finished(columns, rows, material, language)


def _row(one: Standing, say: Speech) -> list[Cell]:
    return [
        label(say.plain(one.followed.title)),
        _share(one.latest, say),
        _limits(one, say),
        _share(one.in_window, say),
        _share(one.rest_in_window, say),
        _difference(one, say),
        _remark(one, say),
    ]


def _raw(name: str) -> tuple[str, str, str]:
    return (f"{name}_percent", f"{name}_reached", f"{name}_counted")


def _share(number: Number, say: Speech) -> Cell:
    if number.value is None:
        return Cell(NOTHING, (None, None, None))
    counted = say.count(number.denominator or 0)
    return Cell(
        f"{Filters(say).percent(number)} ({counted})",
        (100 * number.value, number.numerator, number.denominator),
    )


def _limits(one: Standing, say: Speech) -> Cell:
    if one.chart is None:
        return Cell(NOTHING, (None, None))
    return Cell(limits_of(one.chart, say), (100 * one.chart.lower, 100 * one.chart.upper))


def _difference(one: Standing, say: Speech) -> Cell:
    if one.difference is None:
        return Cell(NOTHING, (None, None, None))
    difference, lower, upper = (points(limit, say, decimals=0) for limit in one.difference)
    limits = say.plain(words.LIMITS_TO).format(lower=lower, upper=upper)
    return Cell(f"{difference} ({limits})", tuple(100 * limit for limit in one.difference))


def _remark(one: Standing, say: Speech) -> Cell:
    if one.is_unknown:
        return Cell(say.plain(words.FEW), (None, None))
    remarks = [
        say.plain(word)
        for word, holds in ((words.CHANGED, one.has_changed), (words.DIFFERENT, one.is_different))
        if holds
    ]
    return Cell(", ".join(remarks), (int(one.has_changed), int(one.is_different)))
