"""Columns that tell of sums and ranges: how much there was in all, from where to where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import narwhals as nw

from kvalreg.model import Language
from kvalreg.reports.counting.part import Sums
from kvalreg.reports.tables.description import Cell, Raw
from kvalreg.reports.tables.measures import MeanOf, Measure
from kvalreg.reports.tables.numbers import NOTHING, PercentFormat, exactly, written


@dataclass(frozen=True, kw_only=True, eq=False)
class Total(Measure):
    """The sum of a whole number over the population, such as all consultations."""

    value: nw.Expr

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (self.value,)

    def tallies(self, belongs: nw.Expr) -> Mapping[str, nw.Expr]:
        return {**super().tallies(belongs), "total": _sum_over(belongs, self.value)}

    @property
    def raw(self) -> tuple[str, ...]:
        return (self.key,)

    def cell(self, sums: Sums, language: Language) -> Cell:  # noqa: ARG002
        total = round(sums["total"])
        return Cell(str(total), (total,))


@dataclass(frozen=True, kw_only=True, eq=False)
class ShareOfTotal(Total):
    """What part the sum is of another sum: treatments of all consultations."""

    of: nw.Expr
    percent: PercentFormat

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (self.value, self.of)

    def tallies(self, belongs: nw.Expr) -> Mapping[str, nw.Expr]:
        return {**super().tallies(belongs), "whole": _sum_over(belongs, self.of)}

    @property
    def raw(self) -> tuple[str, ...]:
        return (f"{self.key}_total", f"{self.key}_percent")

    def cell(self, sums: Sums, language: Language) -> Cell:
        part, whole = round(sums["total"]), round(sums["whole"])
        share = 100 * part / whole if whole else None
        return Cell(self.percent.write(part, whole, language), (part, share))


@dataclass(frozen=True, kw_only=True, eq=False)
class MeanAndRange(MeanOf):
    """The mean of a whole number over those who have one, the lowest and highest: 45 (16–89)."""

    def tallies(self, belongs: nw.Expr) -> Mapping[str, nw.Expr]:
        value = nw.when(belongs).then(self.value.cast(nw.Float64))
        return {**super().tallies(belongs), "lowest": value.min(), "highest": value.max()}

    def together(self, units: Sequence[Sums]) -> Sums:
        known = [sums for sums in units if sums["answered"]]
        ends = {
            "lowest": min((sums["lowest"] for sums in known), default=0),
            "highest": max((sums["highest"] for sums in known), default=0),
        }
        return {**super().together(units), **ends}

    @property
    def raw(self) -> tuple[str, ...]:
        return (*super().raw, f"{self.key}_lowest", f"{self.key}_highest")

    def cell(self, sums: Sums, language: Language) -> Cell:  # noqa: ARG002
        answered = int(sums["answered"])
        if answered == 0:
            return Cell(NOTHING, (None, 0, None, None))
        mean = exactly(sums["total"]) / answered
        lowest, highest = round(sums["lowest"]), round(sums["highest"])
        printed = written(mean, self.decimals, drops_zeros=True, halves_up=self.halves_up)
        raw: tuple[Raw, ...] = (float(mean), answered, lowest, highest)
        return Cell(f"{printed} ({lowest}–{highest})", raw)


def _sum_over(belongs: nw.Expr, value: nw.Expr) -> nw.Expr:
    return nw.when(belongs).then(value.cast(nw.Float64)).sum()
