"""Figures of a score before and after: a group of bars for each unit, one bar for each time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import narwhals as nw

from kvalreg.indicators.counting import number_of
from kvalreg.model import Language, Text
from kvalreg.reports.counting.part import Material
from kvalreg.reports.counting.population import Population
from kvalreg.reports.figures import words
from kvalreg.reports.figures.bars_layers import drawing
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.figures.figure import CountedFigure
from kvalreg.reports.figures.means import MeanOf, MeansShown, UnitMeans
from kvalreg.reports.figures.means_drawing import bars, numbers
from kvalreg.reports.figures.means_sentences import alternative
from kvalreg.reports.figures.styles import UNIT_AT_TIMES
from kvalreg.reports.speech import StrictSpeech
from kvalreg.reports.tables.ordering import ALPHABETICAL


@dataclass(frozen=True, kw_only=True, eq=False)
class Time:
    """A time at which a score is measured.

    `head`: short, over a column. `when`: as in "fell from 60 *at the visit*".
    """

    key: str
    head: Text
    when: Text
    value: nw.Expr


@dataclass(frozen=True, kw_only=True, eq=False)
class MeansOverTime(CountedFigure):
    """The mean at each time, of those who have a value at all of them, per unit and in total.

    Units with the highest mean at the first time stand on top, the total last. With fewer than
    `smallest` a unit's means are not shown. `most`: the highest value that the score can have.
    """

    population: Population
    times: tuple[Time, ...]
    unit: Text
    most: float | None = None
    smallest: int = 5

    def __post_init__(self) -> None:
        self.check("time", [time.key for time in self.times], most=len(UNIT_AT_TIMES))

    @property
    def populations(self) -> tuple[Population, ...]:
        return (self.population,)

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (*self.population.expressions, *(time.value for time in self.times))

    @property
    def tallies(self) -> Mapping[str, nw.Expr]:
        answered = (~time.value.is_null() for time in self.times)
        counts = nw.all_horizontal(nw.col(self.population.column), *answered, ignore_nulls=False)
        tallies = {self._people: number_of(counts)}
        for time in self.times:
            value = nw.when(counts).then(time.value.cast(nw.Float64))
            tallies[f"{self.key} {time.key} total"] = value.sum()
            tallies[f"{self.key} {time.key} squares"] = (value * value).sum()
        return tallies

    def lay_out(self, material: Material, language: Language) -> FinishedFigure:
        say = StrictSpeech(language)
        shown = MeansShown(
            title=material.said(self.title, language),
            times=[time.key for time in self.times],
            heads=[time.head.say(language) for time in self.times],
            when=[time.when.say(language) for time in self.times],
            unit=self.unit.say(language),
            most=self.most,
            units=self._units(material, language),
            together=self._together(material, say.plain(words.TOTAL)),
            smallest=self.smallest,
        )
        return self.finished(
            drawing(bars(shown, say)),
            alternative(shown, say),
            numbers(shown, say),
            material,
            language,
        )

    @property
    def _people(self) -> str:
        return f"{self.key} people"

    def _units(self, material: Material, language: Language) -> list[UnitMeans]:
        """The units with anyone, as they are drawn from above; hidden ones last, by name."""
        units = [
            self._means([sums], material.name_of(unit, language))
            for unit, sums in material.sums.items()
            if sums[self._people]
        ]
        by_name = ALPHABETICAL.sorted(unit.name for unit in units)
        return sorted(
            units,
            key=lambda unit: (
                unit.people < self.smallest,
                -unit.means[0].value if unit.people >= self.smallest else 0,
                by_name.index(unit.name),
            ),
        )

    def _together(self, material: Material, name: str) -> UnitMeans:
        return self._means(list(material.sums.values()), name)

    def _means(self, units: Sequence[Mapping[str, float]], name: str) -> UnitMeans:
        """The means of one unit, or of several together."""

        def total(tally: str) -> float:
            return sum(sums[tally] for sums in units)

        people = int(total(self._people))
        return UnitMeans(
            name,
            people,
            [
                MeanOf(
                    people,
                    total(f"{self.key} {time.key} total"),
                    total(f"{self.key} {time.key} squares"),
                )
                for time in self.times
            ],
        )
