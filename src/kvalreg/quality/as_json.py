"""The check's result as JSON, for other programs. Texts are in English.

    format        "kvalreg-quality/1"
    register      the register's id
    source        name of the folder that was checked
    checked_on    YYYY-MM-DD
    counts        {"error", "warning", "note"}: number of findings of each severity
    forms         one per form that could be read: form, file, rows, completed, values,
                  faulty_values, years: [{year, forms, faulty_values}]; year is null for forms
                  without a date, faulty_values for snapshots, which keep only their sum
    findings      check (the rule's name: "values.not_allowed"), topic ("files", "columns", "keys",
                  "relations", "values", "plausibility", "scores"), severity, form (or null), file,
                  variables, title, detail, allowed (or null), todo, count,
                  examples: [{row, found}]; the header is row 1
    completeness  form, section, variable, unit (RESH id), expected, answered, share (or null)
    scores        form, variable, score, compared, differing, without_answers, not_stored,
                  neither, mean_difference, largest_difference, decimals

Keys may be added; those that are here keep their names and meanings.
"""

import json
from dataclasses import asdict
from typing import Any

from kvalreg.model import Text
from kvalreg.quality.findings import Finding, Severity
from kvalreg.quality.report import Completeness, FormOverview, QualityReport, ScoreComparison
from kvalreg.quality.summary import Answered

FORMAT = "kvalreg-quality/1"


def as_json(report: QualityReport) -> str:
    """The whole report; the same data always give the same text."""
    content = {
        "format": FORMAT,
        "register": report.register,
        "source": report.source,
        "checked_on": report.checked_on.isoformat(),
        "counts": {severity.value: report.count(severity) for severity in Severity},
        "forms": [_form(form) for form in report.forms],
        "findings": [_finding(finding) for finding in report.findings],
        "completeness": [_completeness(one) for one in report.completeness],
        "scores": [_score(score) for score in report.scores],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _form(form: FormOverview) -> dict[str, Any]:
    return {name: value for name, value in asdict(form).items() if name != "title"}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "topic": finding.topic,
        "severity": finding.severity,
        "form": finding.form,
        "file": finding.file,
        "variables": finding.variables,
        "title": _english(finding.title),
        "detail": finding.detail,
        "allowed": _english(finding.allowed),
        "todo": _english(finding.todo),
        "count": finding.count,
        "examples": [
            {"row": example.row, "found": _english(example.found)} for example in finding.examples
        ],
    }


def _completeness(one: Completeness) -> dict[str, Any]:
    return asdict(one) | {"share": Answered(one.expected, one.answered).share}


def _score(score: ScoreComparison) -> dict[str, Any]:
    return {name: value for name, value in asdict(score).items() if name != "name"}


def _english(text: Text | None) -> str | None:
    return None if text is None else text.en
