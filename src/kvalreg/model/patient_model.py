"""How plausible patients of a register are drawn, declared beside the register itself.

A patient model is a list of draws in the order in which they are made. Each draw adds one
column, and its expressions may read every column drawn before it. A question with several kinds
of askers is drawn once for each: a later draw of the same name changes only those it asks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import narwhals as nw

from kvalreg.model.errors import DeclarationError
from kvalreg.model.published import ComposedCohort, PublishedCohort

Value: TypeAlias = bool | int | float | str
Shares: TypeAlias = Mapping[Any, float]  # Value, or a range of whole numbers


@dataclass(frozen=True, kw_only=True, eq=False)
class Trait:
    """A hidden quantity that answers follow, such as how disabled a patient is.

    Normally distributed around `mean` with the standard deviation `spread`.
    """

    name: str
    mean: nw.Expr | float = 0.0
    spread: float = 1.0


@dataclass(frozen=True, kw_only=True, eq=False)
class Answer:
    """The answer to one question, in today's coding.

    `shares`: answer → its weight among those who answer, in the order in which the answers
        rise with what they follow. A range of whole numbers shares its weight evenly.
    `follows`: a quantity of mean 0 and standard deviation 1 in the patients whom `shares`
        describes; where it is higher, later answers become more frequent.
    `strength`: the correlation (-1 to 1) between the answer's rank and what it follows.
    `asked`: whom the question is put to; the others have no answer.
    `unanswered`: share (0 to 1) of those asked who leave it open.
    """

    name: str
    shares: Shares
    follows: nw.Expr | None = None
    strength: float = 0.0
    asked: nw.Expr | None = None
    unanswered: float = 0.0
    source: str

    def __post_init__(self) -> None:
        _check_strength(self.name, self.follows, self.strength)
        if not self.shares or min(self.shares.values()) < 0 or sum(self.shares.values()) <= 0:
            raise DeclarationError(
                f"{self.name}: the shares must be weights of 0 or more, some of them above 0."
            )


@dataclass(frozen=True, kw_only=True, eq=False)
class Chance:
    """A yes or no, `percent` of whom say yes; the expression gives each patient a percentage.

    The other fields are those of `Answer`.
    """

    name: str
    percent: nw.Expr | float
    yes: Value = True
    no: Value = False
    follows: nw.Expr | None = None
    strength: float = 0.0
    asked: nw.Expr | None = None
    unanswered: float = 0.0
    source: str

    def __post_init__(self) -> None:
        _check_strength(self.name, self.follows, self.strength)
        if not isinstance(self.percent, nw.Expr) and not 0 <= self.percent <= 100:
            raise DeclarationError(f"{self.name}: {self.percent} is not a percentage (0 to 100).")


@dataclass(frozen=True, kw_only=True, eq=False)
class Known:
    """A value that follows from others without chance."""

    name: str
    expression: nw.Expr


Draw: TypeAlias = Trait | Answer | Chance | Known


@dataclass(frozen=True, kw_only=True, eq=False)
class DrawnSheets:
    """How the sheets of a list are filled in, beside each form that it goes with.

    `form`: key of the sheets' form, which repeats. They are dated as the form they go with, and
        a variable that is called as that form's key holds it.
    `times`: how many sheets; nobody where it is null or 0.
    `draws`: what is answered; they may read the form's draws, and `sheet`, which counts from 0.
    """

    form: str
    times: Answer
    draws: tuple[Draw, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class DrawnForm:
    """How the form of one event of the pathway is filled in.

    `returned`: who fills it in at all.
    `days`: whole days from the day on which the event is due until the form is completed.
    `times`: how many are filled in, at least one, where the form repeats. `days` of all but the
        first are then counted from the one before, and the draws may read `nth`, which counts
        from 0, and the number of times.
    `draws`: what is answered. They may read the columns of `person`, `course`, `unit`, and
        earlier events' columns as `event.column`, of a form that repeats those of its first.
    `sheets`: lists that go with the form.
    """

    event: str
    returned: Chance
    days: Answer | Known
    draws: tuple[Draw, ...]
    times: Answer | None = None
    sheets: tuple[DrawnSheets, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class PatientModel:
    """Everything that is drawn for a patient of the register.

    `units`: a CSV file with one row per unit: `resh`, and columns that the draws read.
    `unit_years`: a CSV file with one row per unit and year: `resh`, `year`, `patients`, and
        columns that the draws read. A year that a unit lacks takes the nearest year's row.
    `small_unit`: a unit with fewer patients in a year keeps its number however large the
        cohort is, so that small units never disappear.
    `person`: drawn once for each patient.
    `course`: drawn once for each course. Known then: `unit` (RESH), the days `visit`,
        `first_visit` and `extracted` (when the data are fetched), and the unit's columns.
    `forms`: in the order in which they are drawn. Known then besides: `completed` (day).
    `later_courses`: share of patients who come back with a new course.
    `decimals`: places to which the capture system rounds a stored score (others: 2).
    `published`: cohorts of such patients whose report is a published one.
    """

    units: Path
    unit_years: Path
    small_unit: int
    person: tuple[Draw, ...]
    course: tuple[Draw, ...]
    forms: tuple[DrawnForm, ...]
    later_courses: float
    decimals: Mapping[str, int] = field(default_factory=dict)
    published: tuple[PublishedCohort | ComposedCohort, ...] = ()


def _check_strength(name: str, follows: nw.Expr | None, strength: float) -> None:
    if not -1 <= strength <= 1:
        raise DeclarationError(f"{name}: a correlation lies between -1 and 1, not {strength}.")
    if (follows is None) != (strength == 0):
        raise DeclarationError(
            f"{name}: 'follows' and 'strength' belong together: give both or neither."
        )
