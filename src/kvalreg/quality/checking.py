"""A whole check: every form is read once and looked at from all sides, then let go of."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl

from kvalreg.model import Event, Register
from kvalreg.quality.columns import check_columns, needed_variables
from kvalreg.quality.completeness import completeness_of
from kvalreg.quality.findings import Finding, Severity, Topic
from kvalreg.quality.keys import check_courses, check_keys
from kvalreg.quality.overview import overview_of
from kvalreg.quality.plausibility import check_plausibility
from kvalreg.quality.read_form import ReadForm
from kvalreg.quality.reading import read_forms
from kvalreg.quality.relations import (
    Courses,
    check_incomplete,
    check_relations,
    courses_of,
    courses_with,
)
from kvalreg.quality.report import Completeness, FormOverview, QualityReport, ScoreComparison
from kvalreg.quality.scores import compare_scores
from kvalreg.quality.values import check_values


def check(
    register: Register,
    source: Path,
    *,
    today: date,
    progress: Callable[[str], None] = lambda _: None,
) -> QualityReport:
    """Everything that is wrong with a folder of dump files or a snapshot.

    `today`: what is dated later lies in the future. `progress` is told each file's name.
    """
    checked = _Check(register, today)
    for form in read_forms(register, source, checked.findings.append, progress):
        checked.look_at(form)
    return checked.report(source)


class _Check:
    """What is known so far; the main form is looked at first."""

    def __init__(self, register: Register, today: date) -> None:
        self.register, self.today = register, today
        self.needed = needed_variables(register)
        self.findings: list[Finding] = []
        self.forms: list[FormOverview] = []
        self.completeness: list[Completeness] = []
        self.scores: list[ScoreComparison] = []
        self.courses: Courses | None = None
        self.answered: dict[str, pl.Series] = {}

    def look_at(self, form: ReadForm) -> None:
        register, event = self.register, self.register.event_of(form.form)
        self.forms.append(overview_of(register, form))
        self.findings += check_columns(form, self.needed)
        self.findings += check_keys(register, form)
        self.findings += check_courses(register, form, event)
        self.findings += check_values(form)
        self._look_at_course(form, event)
        self.completeness += completeness_of(register, form)
        for comparison, findings in compare_scores(register, form):
            self.scores.append(comparison)
            self.findings += findings

    def _look_at_course(self, form: ReadForm, event: Event) -> None:
        if event.key == self.register.pathway.anchor:
            self.courses = courses_of(self.register, form)
        elif self.courses is not None:
            self.findings += check_relations(self.register, form, self.courses)
            answered = courses_with(self.register, form)
            if answered is not None:
                self.answered[form.form.key] = answered
        self.findings += check_plausibility(self.register, form, event, self.courses, self.today)

    def report(self, source: Path) -> QualityReport:
        if self.courses is not None:
            self.findings += check_incomplete(self.register, self.courses, self.answered)
        return QualityReport(
            register=self.register.key,
            name=self.register.name,
            source=source.name,
            checked_on=self.today,
            forms=tuple(sorted(self.forms, key=lambda form: self._place(form.form))),
            findings=tuple(sorted(self.findings, key=self._order)),
            completeness=tuple(sorted(self.completeness, key=lambda one: self._place(one.form))),
            scores=tuple(sorted(self.scores, key=lambda score: self._place(score.form))),
        )

    def _order(self, finding: Finding) -> tuple[int, int, str, int]:
        """The gravest first, then by topic, rule and form; the rows' order is kept."""
        severity, topic = list(Severity).index(finding.severity), list(Topic).index(finding.topic)
        return severity, topic, finding.check, self._place(finding.form)

    def _place(self, form: str | None) -> int:
        """The form's place in the register; what concerns no form comes first."""
        return -1 if form is None else [one.key for one in self.register.forms].index(form)
