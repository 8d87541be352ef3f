"""What the indicator page tells: an answer of `evaluate`, as it may be published."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import polars as pl

from kvalreg.indicators.evaluation import Question, norwegian_order
from kvalreg.indicators.levels import Level
from kvalreg.indicators.results import without_small_numbers
from kvalreg.model import (
    Coverage,
    Distribution,
    Indicator,
    IndicatorKind,
    Mean,
    Register,
    Spread,
    Text,
)
from kvalreg.reports.indicators.comparison import MOST_YEARS, Comparison, Subject, compare


@dataclass(frozen=True, kw_only=True, eq=False)
class Findings:
    """What was asked and found.

    `rows`: as `results.COLUMNS` has them. `stopped`: indicator → the variables that the data lack.
    """

    register: Register
    question: Question
    rows: pl.DataFrame
    stopped: Mapping[str, tuple[str, ...]]

    @property
    def years(self) -> tuple[int, ...]:
        """The latest of the years asked for, at most three, oldest first."""
        first, last = self.question.years
        return tuple(range(max(first, last - MOST_YEARS + 1), last + 1))

    @property
    def definitions(self) -> Mapping[int, str]:
        """Year → the definition that it is computed under."""
        by_key = self.question.years_by_definition(self.register)
        return {year: key for key, years in by_key.items() for year in years if year in self.years}

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels to compare at; the nation alone only where nothing else was asked for."""
        asked = tuple(level for level in Level if level in self.question.levels)
        return tuple(level for level in asked if level is not Level.NATION) or asked

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """The indicators that were asked for, as the latest year defines them."""
        definition = self.register.definition(self.definitions[self.years[-1]])
        coverage = self.register.coverage if self.question.eligible is not None else None
        subjects = (
            *(one for indicator in definition.indicators for one in subjects_of(indicator)),
            *([_subject_of_coverage(coverage)] if coverage else []),
        )
        only = self.question.only
        return tuple(subject for subject in subjects if not only or subject.key in only)

    def places_at(self, level: Level) -> list[str]:
        """Every place of the level, in the alphabet's order."""
        rows = self._published.filter(
            pl.col("level") == level.value, pl.col("year").is_in(self.years)
        )
        return (
            rows["unit"].unique().to_frame().sort(norwegian_order(pl.col("unit")))["unit"].to_list()
        )

    def comparison(self, subject: Subject, level: Level) -> Comparison:
        return compare(subject, level, self.years, self.rows_of(subject))

    def rows_of(self, subject: Subject) -> pl.DataFrame:
        """The subject's rows without small numbers."""
        return self._published.filter(
            pl.col("indicator") == subject.key, pl.col("year").is_in(self.years)
        )

    @cached_property
    def _published(self) -> pl.DataFrame:
        return without_small_numbers(self.rows)


def subjects_of(indicator: Indicator) -> list[Subject]:
    """The indicator, or each category of a distribution."""
    whole = subject_of(indicator)
    if not isinstance(indicator, Distribution):
        return [whole]
    return [
        replace(whole, part=category.key, title=_of(indicator.title, category.name))
        for category in indicator.categories
    ]


def _of(whole: Text, part: Text) -> Text:
    return Text(nb=f"{whole.nb}: {part.nb}", en=f"{whole.en}: {part.en}")


def subject_of(indicator: Indicator) -> Subject:
    """What there is to know of an indicator; of a spread, its mean is shown."""
    return Subject(
        key=indicator.key,
        number=indicator.number,
        title=indicator.title,
        explanation=indicator.explanation,
        kind=indicator.kind,
        targets=indicator.targets,
        smallest_shown=indicator.smallest_shown,
        unit=indicator.unit if isinstance(indicator, Mean | Spread) else None,
        source=indicator.source,
        part="mean" if isinstance(indicator, Spread) else "",
    )


def _subject_of_coverage(coverage: Coverage) -> Subject:
    return Subject(
        key=coverage.key,
        number="",
        title=coverage.title,
        explanation=coverage.explanation,
        kind=IndicatorKind.STRUCTURE,
        targets=coverage.targets,
        smallest_shown=0,
        unit=None,
        source=coverage.source,
    )
