"""The table of indicators: targets, and whether the country reaches them."""

from collections.abc import Mapping
from dataclasses import dataclass

from kvalreg.indicators.levels import Level
from kvalreg.model import Language, Text
from kvalreg.reports.counting.part import Material
from kvalreg.reports.tables.description import Cell, Column, FinishedTable, label
from kvalreg.reports.tables.numbers import NOTHING, PercentFormat
from kvalreg.reports.tables.table import CountedTable
from kvalreg.reports.tables.words import (
    HIGH_TARGET,
    INDICATOR,
    MODERATE_TARGET,
    NO,
    NO_TARGET,
    REACHED_NATIONALLY,
    YES,
)

_TARGET = PercentFormat(decimals=0, sign=" %")


@dataclass(frozen=True, kw_only=True, eq=False)
class IndicatorOverview(CountedTable):
    """One row per indicator: its targets, and whether the whole country reaches the high one.

    `names`: indicator key → its name in the table, in the table's order.
    """

    names: Mapping[str, Text]

    @property
    def indicators(self) -> frozenset[str]:
        return frozenset(self.names)

    def lay_out(self, material: Material, language: Language) -> FinishedTable:
        heads = (
            (INDICATOR, "indicator"),
            (HIGH_TARGET, "target_high"),
            (MODERATE_TARGET, "target_moderate"),
            (REACHED_NATIONALLY, "achieved"),
        )
        columns = [Column(head.say(language), (raw,)) for head, raw in heads]
        rows = [
            [label(f"{place}. {name.say(language)}"), *self._cells(key, material, language)]
            for place, (key, name) in enumerate(self.names.items(), start=1)
        ]
        return self.finished(columns, rows, material, language)

    def _cells(self, key: str, material: Material, language: Language) -> list[Cell]:
        targets = material.definition.indicator(key).targets
        return [
            _target(targets.high, language),
            _target(targets.moderate, language),
            _reached(_achieved(key, material), language),
        ]


def _achieved(key: str, material: Material) -> str | None:
    """What the country has achieved; None where nobody was counted."""
    results = material.results_of(key, Level.NATION)
    return None if results.is_empty() else results["achieved"].item()


def _target(target: float | None, language: Language) -> Cell:
    if target is None:
        return Cell(NO_TARGET.say(language), (None,))
    return Cell(_TARGET.write(round(1000 * target), 1000, language), (target,))


def _reached(achieved: str | None, language: Language) -> Cell:
    if achieved is None:
        return Cell(NOTHING, (None,))
    return Cell((YES if achieved == "high" else NO).say(language), (achieved,))
