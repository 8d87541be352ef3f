"""Figures of how a population divides: a bar for each portion, own units beside the rest."""

from collections.abc import Mapping
from dataclasses import dataclass

import narwhals as nw

from kvalreg.indicators.counting import number_of
from kvalreg.model import Language, Text
from kvalreg.reports.counting.part import Material, Side
from kvalreg.reports.counting.population import Population
from kvalreg.reports.figures import styles, words
from kvalreg.reports.figures.bars import Bars, Mark, Row
from kvalreg.reports.figures.bars_layers import drawing
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.figures.distribution_sentences import Shown, alternative
from kvalreg.reports.figures.figure import CountedFigure, Numbers
from kvalreg.reports.figures.numbers import Counts
from kvalreg.reports.speech import Speech, StrictSpeech
from kvalreg.reports.tables.description import Column, label

_STYLES = {Side.ALL: styles.NATION, Side.OWN: styles.OWN, Side.REST: styles.REST}


@dataclass(frozen=True, kw_only=True, eq=False)
class Portion:
    """A bar: its name, and whom it is true of; null counts as *not*.

    `among`: those of the population whose answers it needs. None: everyone.
    """

    key: str
    name: Text
    of: nw.Expr
    among: nw.Expr | None = None

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (self.of, *(() if self.among is None else (self.among,)))


@dataclass(frozen=True, kw_only=True, eq=False)
class Distribution(CountedFigure):
    """The share of each portion, of the whole country, or of own units beside the rest.

    `head`: what the portions are, over the table's first column.
    `smallest`: with fewer on one of the sides, nothing is shown.
    """

    population: Population
    head: Text
    portions: tuple[Portion, ...]
    smallest: int = 5

    def __post_init__(self) -> None:
        self.check("portion", [portion.key for portion in self.portions])

    @property
    def populations(self) -> tuple[Population, ...]:
        return (self.population,)

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        portions = (one for portion in self.portions for one in portion.expressions)
        return (*self.population.expressions, *portions)

    @property
    def tallies(self) -> Mapping[str, nw.Expr]:
        belongs = nw.col(self.population.column)
        tallies = {self._people: number_of(belongs)}
        for portion in self.portions:
            among = belongs
            if portion.among is not None:
                among = belongs & portion.among.fill_null(value=False)
            tallies[f"{self.key} {portion.key} among"] = number_of(among)
            tallies[f"{self.key} {portion.key} of"] = number_of(
                among & portion.of.fill_null(value=False)
            )
        return tallies

    def lay_out(self, material: Material, language: Language) -> FinishedFigure:
        say = StrictSpeech(language)
        shown = Shown(
            title=material.said(self.title, language),
            names=[portion.name.say(language) for portion in self.portions],
            sides={side: self._counts(material, side) for side in material.sides},
            people={side: int(material.total(self._people, side)) for side in material.sides},
            who={side: material.name_of_side(side, language) for side in material.sides},
            smallest=self.smallest,
        )
        return self.finished(
            drawing(_bars(shown, say)),
            alternative(shown, say),
            _numbers(shown, self.head.say(language), say),
            material,
            language,
        )

    @property
    def _people(self) -> str:
        return f"{self.key} people"

    def _counts(self, material: Material, side: Side) -> list[Counts]:
        return [
            Counts(
                *(
                    int(material.total(f"{self.key} {portion.key} {tally}", side))
                    for tally in ("of", "among")
                )
            )
            for portion in self.portions
        ]


def _bars(shown: Shown, say: Speech) -> Bars:
    alone = len(shown.sides) == 1
    rows = [_row(shown, place, say) for place in range(len(shown.names))]
    heads = [say.plain(words.COUNT)] if alone else list(shown.who.values())
    legend = [(_STYLES[side], _legend(shown, side, say)) for side in shown.sides]
    return Bars(
        rows=rows,
        heads=heads,
        legend=legend,
        axis=say.plain(words.SHARE_AXIS),
        most=100,
        thickness=15 if alone else 20,
    )


def _row(shown: Shown, place: int, say: Speech) -> Row:
    counts = {side: counts[place] for side, counts in shown.sides.items()}
    if shown.too_small:
        few = say.plain(words.TOO_FEW).format(smallest=shown.smallest)
        lacks = few if any(shown.people.values()) else say.plain(words.NOBODY)
        return Row(
            name=shown.names[place], marks=(), lacks=lacks, numbers=[words.NOTHING] * len(counts)
        )
    marks = [
        Mark(_STYLES[side], one.value, one.interval, _says(shown, place, side, say))
        for side, one in counts.items()
        if one.value is not None
    ]
    if len(counts) == 1:
        (one,) = counts.values()
        among = one.of(say) if one.people != shown.people[Side.ALL] else say.count(one.count)
        return Row(
            name=shown.names[place], marks=marks, label=one.percent(say),
            lacks=say.plain(words.NOBODY), numbers=[among],
        )  # fmt: skip
    numbers = [
        one.of(say) if shown.counts_apart and one.people else one.percent(say)
        for one in counts.values()
    ]
    return Row(name=shown.names[place], marks=marks, lacks=say.plain(words.NOBODY), numbers=numbers)


def _says(shown: Shown, place: int, side: Side, say: Speech) -> str:
    counts = shown.sides[side][place]
    return f"{shown.names[place]}, {shown.who[side]}: {counts.percent(say)} ({counts.of(say)})"


def _legend(shown: Shown, side: Side, say: Speech) -> str:
    people = say.count(shown.people[side])
    if side in shown.too_small and shown.people[side]:
        people = f"< {shown.smallest}"
    return say.plain(words.LEGEND).format(name=shown.who[side], people=people)


def _numbers(shown: Shown, head: str, say: Speech) -> Numbers:
    columns = [Column(head, ("portion",))]
    for side, who in shown.who.items():
        for heading, raw in (
            (words.SHARE, ("percent",)),
            (words.INTERVAL, ("lower", "upper")),
            (words.N, ("count", "people")),
        ):
            said = say.plain(heading)
            beside = side is not Side.ALL
            named = say.plain(words.SIDE_HEAD).format(name=who, head=said) if beside else said
            columns.append(
                Column(named, tuple(f"{name}_{side.value}" if beside else name for name in raw))
            )
    if shown.too_small:
        return columns, []
    rows = [
        [label(name), *(cell for of in shown.sides.values() for cell in of[place].cells(say))]
        for place, name in enumerate(shown.names)
    ]
    return columns, rows
