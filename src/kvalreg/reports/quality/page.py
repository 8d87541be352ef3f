"""The data-quality page: self-contained, without script."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kvalreg.model import Form, Register, Text
from kvalreg.quality.findings import Finding, Severity, rows_by_found
from kvalreg.quality.report import QualityReport, ScoreComparison
from kvalreg.reports.pages import render
from kvalreg.reports.quality import words as own_words
from kvalreg.reports.quality.completeness import STEPS, form_maps
from kvalreg.reports.quality.faults import fault_bars
from kvalreg.reports.speech import Speech

MOST_NAMES = 8
MOST_PLACES = 20


@dataclass(frozen=True)
class Alike:
    """Findings that say the same of several places."""

    title: Text
    todo: Text
    findings: Sequence[Finding]


@dataclass(frozen=True)
class ScoreBar:
    """One stored score: its comparison, and the parts of its bar as percentages."""

    comparison: ScoreComparison
    parts: Sequence[tuple[str, float]]

    @property
    def agreeing(self) -> int:
        return self.comparison.compared - self.comparison.differing


def quality_page(
    register: Register,
    report: QualityReport,
    say: Speech,
    *,
    home: str = "",
    notice: Text | None = None,
) -> str:
    """One self-contained page without script.

    `home`: an address that the page links back to. `notice`: a sentence above everything, such
    as that the patients are synthetic.
    """
    return render(
        "quality/page.html",
        say,
        own=own_words,
        report=report,
        severities=list(Severity),
        alike={severity: _alike(report, severity) for severity in Severity},
        bars=fault_bars(report),
        maps=form_maps(register, report),
        steps=_steps(),
        scores=_scores(register, report),
        units={unit.resh: unit.short_name for unit in register.units},
        rows_by_found=rows_by_found,
        most_names=MOST_NAMES,
        most_places=MOST_PLACES,
        home=home,
        notice=notice,
    )


def _alike(report: QualityReport, severity: Severity) -> list[Alike]:
    grave = [finding for finding in report.findings if finding.severity is severity]
    return [
        Alike(title, todo, list(same))
        for (title, todo), same in groupby(grave, key=lambda one: (one.title, one.todo))
    ]


def _steps() -> Iterator[tuple[int, int, int]]:
    """Lowest and highest percentage of each step of the colour scale, and its number."""
    highest = 100
    for least, step in STEPS:
        yield least, highest, step
        highest = least - 1


def _scores(register: Register, report: QualityReport) -> list[tuple[Form, list[ScoreBar]]]:
    """The stored scores of each form that has any."""
    return [
        (register.form(key), [_score_bar(score) for score in scores])
        for key, scores in groupby(report.scores, key=lambda score: score.form)
    ]


def _score_bar(score: ScoreComparison) -> ScoreBar:
    parts = {
        "equal": score.compared - score.differing,
        "differing": score.differing,
        "without-answers": score.without_answers,
        "not-stored": score.not_stored,
    }
    total = sum(parts.values()) or 1
    return ScoreBar(
        score,
        [(name, 100 * count / total) for name, count in parts.items() if count],
    )
