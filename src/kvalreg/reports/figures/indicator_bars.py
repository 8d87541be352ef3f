"""Figures of an indicator: a bar for each unit, earlier years as dots, targets as zones."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kvalreg.indicators.levels import Level
from kvalreg.indicators.results import without_small_numbers
from kvalreg.model import DeclarationError, Language
from kvalreg.reports.charts.lettering import widest
from kvalreg.reports.charts.theme import WIDTH
from kvalreg.reports.counting.part import Material
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.figures.figure import CountedFigure, Numbers
from kvalreg.reports.indicators import words
from kvalreg.reports.indicators.comparison import MOST_YEARS, Comparison, Place, compare
from kvalreg.reports.indicators.drawing import drawing
from kvalreg.reports.indicators.findings import subject_of
from kvalreg.reports.indicators.layout import PRINT, PRINT_DENSE, Layout
from kvalreg.reports.indicators.margins import width_beside
from kvalreg.reports.indicators.numbers import (
    basis_as_printed,
    count_as_printed,
    interval_as_printed,
    name_as_printed,
    value_as_printed,
)
from kvalreg.reports.indicators.sentences import sentences
from kvalreg.reports.speech import Speech, StrictSpeech
from kvalreg.reports.tables.description import Cell, Column, label

MOST_ROWS = 30  # with more places they stand closer together, or the figure leaves the page
NAMES = 13  # the size of their type


@dataclass(frozen=True, kw_only=True, eq=False)
class IndicatorBars(CountedFigure):
    """One indicator in every unit and the nation. `years`: how many, the report's the last."""

    indicator: str
    years: int = MOST_YEARS

    def __post_init__(self) -> None:
        if not 1 <= self.years <= MOST_YEARS:
            raise DeclarationError(
                f"figure {self.number} shows {self.years} years: give 1 to {MOST_YEARS}."
            )

    @property
    def indicators(self) -> frozenset[str]:
        return frozenset({self.indicator})

    @property
    def earlier_years(self) -> int:
        return self.years - 1

    def lay_out(self, material: Material, language: Language) -> FinishedFigure:
        say = StrictSpeech(language)
        comparison = self._comparison(material)
        return self.finished(
            drawing(comparison, _layout(comparison, say), say),
            _alternative(comparison, say),
            _numbers(comparison, say),
            material,
            language,
        )

    def _comparison(self, material: Material) -> Comparison:
        subject = subject_of(material.definition.indicator(self.indicator))
        years = tuple(range(material.year - self.earlier_years, material.year + 1))
        results = material.indicators.filter(indicator=self.indicator)
        return compare(subject, Level.UNIT, years, without_small_numbers(results))


def _layout(comparison: Comparison, say: Speech) -> Layout:
    """As wide as every figure: what names and numbers leave goes to the bars."""
    layout = PRINT if len(comparison.places) <= MOST_ROWS else PRINT_DENSE
    names = (
        line for place in comparison.places for line in layout.lines_of(name_as_printed(place, say))
    )
    beside = widest(names, NAMES) + width_beside(comparison)
    return replace(layout, plot=round(WIDTH - beside))


def _alternative(comparison: Comparison, say: Speech) -> Iterator[str]:
    subject = comparison.subject
    pictured = words.MEANS_PICTURED if subject.is_mean else words.SHARES_PICTURED
    *earlier, latest = (str(year) for year in comparison.years)
    years = f"{', '.join(earlier)} {say.plain(words.AND)} {latest}" if earlier else latest
    per = say.plain(words.LEVELS[comparison.level].per)
    yield say.plain(pictured).format(title=say.plain(subject.title), per=per, years=years)
    yield from sentences(comparison, say)


def _numbers(comparison: Comparison, say: Speech) -> Numbers:
    """A row for each place as they are drawn; for each year value, interval, and n of N."""
    latest_first = comparison.years[::-1]
    columns = [Column(say.plain(words.LEVELS[comparison.level].name), ("unit",))]
    for year in latest_first:
        value = words.MEAN if comparison.subject.is_mean else words.SHARE
        columns += [
            Column(f"{say.plain(value)} {year}", (f"value_{year}",)),
            Column(f"{say.plain(words.INTERVAL)} {year}", (f"lower_{year}", f"upper_{year}")),
            Column(f"{say.plain(words.N)} {year}", (f"numerator_{year}", f"denominator_{year}")),
        ]
    rows = [
        [
            label(name_as_printed(place, say)),
            *(cell for year in latest_first for cell in _cells(comparison, place, year, say)),
        ]
        for place in comparison.places
    ]
    return columns, rows


def _cells(comparison: Comparison, place: Place, year: int, say: Speech) -> list[Cell]:
    """Value, interval and basis. Who is hidden in the latest year is hidden in the others too."""
    subject, result = comparison.subject, place.results.get(year)
    if result is None or not result.shown or not place.shown_in(comparison.latest):
        counted = result.denominator if result else None
        return [
            Cell(words.NOTHING, (None,)),
            Cell(words.NOTHING, (None, None)),
            Cell(count_as_printed(subject, result, say), (None, counted)),
        ]
    return [
        Cell(value_as_printed(subject, result, say), (result.value,)),
        Cell(interval_as_printed(subject, result, say), (result.lower, result.upper)),
        Cell(basis_as_printed(subject, result, say), (result.numerator, result.denominator)),
    ]
