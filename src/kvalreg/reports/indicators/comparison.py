"""One indicator at one level, place beside place: what figure, sentences and table all read."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

import polars as pl

from kvalreg.indicators.evaluation import norwegian_order
from kvalreg.indicators.levels import Level
from kvalreg.model import IndicatorKind, Targets, Text

MOST_YEARS = 3


@dataclass(frozen=True)
class Result:
    """One indicator at one place in one year, as computed.

    `value`, `lower` and `upper`: fractions, or in the unit of a mean.
    `percent`: as printed. `achieved`: judged on it; `achieved_unrounded`: on `value`.
    Where `shown` is false, every number is None.
    """

    numerator: int | None
    denominator: int | None
    missing: int | None
    value: float | None
    lower: float | None
    upper: float | None
    percent: int | None
    achieved: str | None
    achieved_unrounded: str | None
    shown: bool


@dataclass(frozen=True)
class Place:
    """A unit, HF, RHF or the nation; `results` lacks the years in which nobody was counted."""

    name: str
    is_national: bool
    results: Mapping[int, Result]

    def shown_in(self, year: int) -> Result | None:
        result = self.results.get(year)
        return result if result is not None and result.shown else None


@dataclass(frozen=True, kw_only=True, eq=False)
class Subject:
    """What the page needs to know of an indicator.

    `number`: "KI2", or empty. `smallest_shown`: a smaller denominator is not shown.
    `unit`: what a mean is counted in; None for a share. `part`: which of its parts is shown.
    """

    key: str
    number: str
    title: Text
    explanation: Text
    kind: IndicatorKind
    targets: Targets
    smallest_shown: int
    unit: Text | None
    source: str
    part: str = ""

    @property
    def is_mean(self) -> bool:
        return self.unit is not None


@dataclass(frozen=True, eq=False)
class Comparison:
    """One indicator at one level. `years`: oldest first, at most three; the latest decides.

    `places` stand as they are drawn, from above: highest value in the latest year first, the
    nation among them; then, in the alphabet's order, those that have no value to show that year.
    """

    subject: Subject
    level: Level
    years: tuple[int, ...]
    places: tuple[Place, ...]

    @property
    def latest(self) -> int:
        return self.years[-1]

    @property
    def visible(self) -> tuple[Place, ...]:
        """The places with a value in the latest year; only theirs are drawn, earlier ones too."""
        return tuple(place for place in self.places if place.shown_in(self.latest))

    @property
    def hidden(self) -> tuple[Place, ...]:
        return tuple(place for place in self.places if not place.shown_in(self.latest))

    @property
    def compared(self) -> tuple[Place, ...]:
        """The visible places without the nation."""
        return tuple(place for place in self.visible if not place.is_national)

    @property
    def national(self) -> Place | None:
        return next((place for place in self.places if place.is_national), None)


def compare(
    subject: Subject, level: Level, years: tuple[int, ...], rows: pl.DataFrame
) -> Comparison:
    """The comparison that the results allow.

    Takes the subject's rows as `results.COLUMNS` has them, with small numbers blanked.
    """
    wanted = rows.filter(
        pl.col("level").is_in([level.value, Level.NATION.value]),
        pl.col("year").is_in(years),
        pl.col("part") == subject.part,
    ).sort(norwegian_order(pl.col("unit")))
    results: dict[tuple[str, bool], dict[int, Result]] = {}
    names = [field.name for field in fields(Result)]
    for row in wanted.iter_rows(named=True):
        key = (row["unit"], row["level"] == Level.NATION)
        results.setdefault(key, {})[row["year"]] = Result(**{name: row[name] for name in names})
    places = [Place(name, national, found) for (name, national), found in results.items()]
    return Comparison(
        subject, level, years, tuple(sorted(places, key=lambda place: _rank(place, years[-1])))
    )


def _rank(place: Place, latest: int) -> tuple[bool, float]:
    result = place.shown_in(latest)
    value = result.value if result else None
    return (value is None, -(value or 0))
