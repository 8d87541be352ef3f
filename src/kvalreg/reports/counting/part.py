"""What tables and figures have in common: they say what must be counted for them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

import narwhals as nw
import polars as pl

from kvalreg.indicators.levels import Level
from kvalreg.model import Definition, Language, ReportPart, Text
from kvalreg.reports.counting.population import Population
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.counting.words import REST_OF_COUNTRY, UNKNOWN_UNIT, WHOLE_COUNTRY

Sums = Mapping[str, int | float]


class Side(Enum):
    """Whom a number of a comparison is about."""

    ALL = "all"
    OWN = "own"
    REST = "rest"


SIDES = {Side.ALL: WHOLE_COUNTRY, Side.REST: REST_OF_COUNTRY}


@dataclass(frozen=True, eq=False)
class Material:
    """Everything that tables and figures are laid out from, counted once.

    `last`: the quarter that the report's period ends with.
    `units`: RESH id → the unit's name.
    `sums`: unit (RESH id) → name of a tally → its sum over the unit's pathways.
    `frequencies`: key of a table → value → how many pathways have it.
    `definition`: the indicators that hold in the year.
    `indicators`: their results, columns as in `indicators.results.COLUMNS`; of earlier years too
        where something shows them, by the same definition.
    `own`: the units whose own report it is, by RESH id; empty in a report on the whole country.
    """

    last: Quarter
    units: Mapping[int, str]
    sums: Mapping[int, Sums]
    frequencies: Mapping[str, Counter[str | None]]
    definition: Definition
    indicators: pl.DataFrame
    own: frozenset[int] = frozenset()

    @property
    def year(self) -> int:
        """The year reported on."""
        return self.last.year

    def name_of(self, unit: int, language: Language) -> str:
        """The unit's name; an unknown unit is named by its id."""
        return self.units.get(unit) or UNKNOWN_UNIT.say(language).format(unit=unit)

    def total(self, tally: str, among: Side) -> float:
        """The sum of a tally over all units, over those whose report it is, or over the rest."""
        return sum(
            sums[tally]
            for unit, sums in self.sums.items()
            if among is Side.ALL or (unit in self.own) is (among is Side.OWN)
        )

    @property
    def sides(self) -> tuple[Side, ...]:
        """Who is compared: own units with the rest of the country, or nobody."""
        return (Side.OWN, Side.REST) if self.own else (Side.ALL,)

    def name_of_side(self, side: Side, language: Language) -> str:
        """How a side is called, such as by its units' names."""
        if side is Side.OWN:
            return ", ".join(self.name_of(unit, language) for unit in sorted(self.own))
        return SIDES[side].say(language)

    def results_of(self, indicator: str, level: Level) -> pl.DataFrame:
        """The indicator's results in the year, at one level."""
        return self.indicators.filter(indicator=indicator, level=level.value, year=self.year)

    def said(self, text: Text, language: Language) -> str:
        """A title or note with the year in it; raises `MissingText`."""
        return text.say(language).replace("{year}", str(self.year))


@dataclass(frozen=True, kw_only=True, eq=False)
class CountedPart(ReportPart):
    """A table or figure that says what must be counted for it."""

    @property
    def populations(self) -> tuple[Population, ...]:
        """The populations that it counts in."""
        return ()

    @property
    def tallies(self) -> Mapping[str, nw.Expr]:
        """Name of a tally → what is summed up in each unit.

        The expressions may read the columns of the populations.
        """
        return {}

    @property
    def listed(self) -> tuple[Population, str] | None:
        """A column of which every value is counted, and in whom."""
        return None

    @property
    def indicators(self) -> frozenset[str]:
        """The keys of the indicators whose results it shows."""
        return frozenset()

    @property
    def earlier_years(self) -> int:
        """How many years before the report's its indicators are shown for."""
        return 0

    @property
    def needs_eligible(self) -> bool:
        """Whether it needs the units' own counts of eligible patients."""
        return False
