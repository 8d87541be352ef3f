"""The result of a check: plain data, from which text, JSON and pages are made."""

from dataclasses import dataclass
from datetime import date

from kvalreg.model import Text
from kvalreg.quality.findings import Finding, Severity


@dataclass(frozen=True)
class YearOfForms:
    """The forms of one year of the form's date (None: without a date).

    `faulty_values`: values that are not allowed; None where only their sum is known.
    """

    year: int | None
    forms: int
    faulty_values: int | None


@dataclass(frozen=True)
class FormOverview:
    """One form of the data: how many rows it has, and how many of them count."""

    form: str
    title: Text
    file: str
    rows: int
    completed: int
    values: int
    faulty_values: int
    years: tuple[YearOfForms, ...]


@dataclass(frozen=True)
class Completeness:
    """How many of a unit's completed forms answer a question.

    `expected`: the forms in whose time the question was asked, and in which it was shown.
    `answered`: those with an allowed answer; a code for *not answered* is none.
    `unit`: the RESH id; None for forms without one.
    """

    form: str
    section: str
    variable: str
    unit: int | None
    expected: int
    answered: int


@dataclass(frozen=True)
class ScoreComparison:
    """A stored score beside the one computed from the answers of the same completed form.

    `name`: the stored variable's label. `score`: the computed score's column.
    `compared`: forms that have both. `differing`: those of them that differ by more than the
    tolerance, half a unit of the last decimal that the stored score is written with that year.
    `without_answers`: stored though too few questions are answered.
    `not_stored`: not stored though enough are. `neither`: neither stored nor computable.
    `mean_difference`: stored minus computed, over `compared`; None where nothing was.
    """

    form: str
    variable: str
    score: str
    name: Text
    compared: int
    differing: int
    without_answers: int
    not_stored: int
    neither: int
    mean_difference: float | None
    largest_difference: float | None
    decimals: int


@dataclass(frozen=True)
class QualityReport:
    """Everything that a check found out about one delivery of data."""

    register: str
    name: Text
    source: str
    checked_on: date
    forms: tuple[FormOverview, ...]
    findings: tuple[Finding, ...]
    completeness: tuple[Completeness, ...]
    scores: tuple[ScoreComparison, ...]

    def count(self, severity: Severity) -> int:
        """The number of findings of that severity."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def has_errors(self) -> bool:
        return self.count(Severity.ERROR) > 0
