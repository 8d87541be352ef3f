"""What has been published of a register's patients, so that synthetic ones can agree with it.

A published cohort is declared beside the patient model: how many courses each unit had and how
many answered, and, question by question, the margins that the answers must have. Nothing here
says how such answers are found; `kvalreg.synthetic.published` does that.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import narwhals as nw

from kvalreg.model.errors import DeclarationError

if TYPE_CHECKING:
    from kvalreg.model.patient_model import Draw, Known

Bounds: TypeAlias = tuple[float, float]
"""The lowest and the highest value that agree with what was printed."""

NATION = 0
"""Stands for all units together where a unit's RESH id is expected."""


@dataclass(frozen=True, kw_only=True)
class CourseSum:
    """How many courses of a unit have their visit from `first` to `last`, both included.

    `event`: only those who returned the form of that event; None: everyone.
    """

    unit: int
    first: date
    last: date
    number: tuple[int, int]
    event: str | None = None


@dataclass(frozen=True, kw_only=True)
class FormCount:
    """How many forms of an event were completed from `first` to `last`.

    More than there are courses: some answer, and their visit is never registered.
    """

    event: str
    first: date
    last: date
    number: int


@dataclass(frozen=True, kw_only=True)
class DatedElsewhere:
    """So many of a unit's main forms are dated in another year than the visit that they are of.

    `dated`: the day that they bear. Of the visits of the year, they are of those nearest to it.
    """

    unit: int
    year_of_visit: int
    dated: date
    number: int


@dataclass(frozen=True, kw_only=True)
class Together:
    """How many of all courses from `first` to `last` returned the forms of both events."""

    events: tuple[str, str]
    first: date
    last: date
    number: int


@dataclass(frozen=True, kw_only=True, eq=False)
class Margin:
    """Of how many pathways a claim is true.

    `who`: whom it is about; may read what is known before the question is answered.
    `claim`: may read the answers themselves. Null counts as *no*, in both.
    `counts`: unit (or `NATION`) → how many.
    `shares`: unit (or `NATION`) → which share (0 to 1) of those for whom `of` is true.
    """

    key: str
    who: nw.Expr
    claim: nw.Expr
    of: nw.Expr | None = None
    counts: Mapping[int, Bounds] = field(default_factory=dict)
    shares: Mapping[int, Bounds] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.shares and self.of is None:
            raise DeclarationError(f"the margin {self.key!r}: a share needs `of`, its whole.")


@dataclass(frozen=True, kw_only=True, eq=False)
class MeanMargin:
    """The mean of one answer or score, over those who have it.

    `value`: its pathway column. `means`: unit (or `NATION`) → the mean.
    """

    key: str
    who: nw.Expr
    value: str
    means: Mapping[int, Bounds]


@dataclass(frozen=True, kw_only=True, eq=False)
class AlsoPossible:
    """Answers that are possible although nobody happened to be drawn with them.

    `values` take the place of the answers of somebody for whom `like` is true.
    """

    like: nw.Expr
    values: Mapping[str, object]


@dataclass(frozen=True, kw_only=True, eq=False)
class Adjustment:
    """Answers to one form that belong together, and the margins that they must have.

    `answers`: the form's variables that are changed together, scores among them.
    `who`: whose answers may change, and may be given to others.
    `carried_to`: events whose forms hold the same variables, numbers that change by as much.
    `alike`: name → what whoever is given somebody's answers must have in common with them.
    """

    key: str
    event: str
    answers: tuple[str, ...]
    who: nw.Expr
    margins: tuple[Margin, ...]
    means: tuple[MeanMargin, ...] = ()
    also: tuple[AlsoPossible, ...] = ()
    alike: Mapping[str, nw.Expr] = field(default_factory=dict)
    carried_to: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class PublishedCohort:
    """A cohort whose report is a published one.

    `key`: what it is asked for by, such as the report's year.
    `first_year`, `last_year`: of the visits.
    `extracted`: the day the data were fetched; forms completed later are not among them.
    `sums`: how many courses there are, and how many answered.
    `completed`: how many forms there are, with those of patients whose visit is not registered.
    `late`: courses whose visit was registered so late that an earlier extraction lacks it.
    `dated_elsewhere`: forms that a count by the form's date puts in another year.
    `is_early`: this cohort is that earlier extraction.
    `adjustments`: made in order, on patients drawn from the patient model.
    `eligible`: a CSV file of eligible patients (unit, year, eligible), for coverage.
    `follows`: event → what follows from other answers of its form and is computed at the end.
    """

    key: str
    first_year: int
    last_year: int
    extracted: date
    sums: tuple[CourseSum, ...]
    together: tuple[Together, ...] = ()
    completed: tuple[FormCount, ...] = ()
    late: tuple[CourseSum, ...] = ()
    dated_elsewhere: tuple[DatedElsewhere, ...] = ()
    is_early: bool = False
    adjustments: tuple[Adjustment, ...]
    eligible: Path | None = None
    follows: Mapping[str, tuple["Known", ...]] = field(default_factory=dict)
    source: str


@dataclass(frozen=True, kw_only=True, eq=False)
class ComposedCohort:
    """A cohort whose forms the register composes itself, where printed figures leave no choice.

    `compose`: gives form key → the typed rows of its forms (a Polars frame), keys and all.
    `follows`: form key → what nothing was published of, drawn for those rows.
    """

    key: str
    compose: Callable[[], Mapping[str, Any]]
    follows: Mapping[str, tuple["Draw", ...]] = field(default_factory=dict)
    source: str
