"""Checking small dumps, and asking what was found."""

from datetime import date
from pathlib import Path

from kvalreg.quality.checking import check
from kvalreg.quality.findings import Finding
from kvalreg.quality.report import QualityReport
from kvalreg.registers.nnrr.register import NNRR

TODAY = date(2025, 6, 1)


def checked(source: Path, *, today: date = TODAY) -> QualityReport:
    """The check of a folder with data of NNRR."""
    return check(NNRR, source, today=today)


def found(report: QualityReport, rule: str) -> list[Finding]:
    """The findings of one rule."""
    return [finding for finding in report.findings if finding.check == rule]


def only(report: QualityReport, rule: str) -> Finding:
    """The one finding of the rule."""
    findings = found(report, rule)
    assert len(findings) == 1, f"{len(findings)} findings of {rule}"
    return findings[0]


def rows_of(finding: Finding) -> list[int]:
    """The rows that the finding names as examples."""
    return [example.row for example in finding.examples]


def said_of(finding: Finding) -> list[str | None]:
    """What the finding says was found in its examples, in English."""
    return [example.found and example.found.en for example in finding.examples]


def rules_broken(report: QualityReport) -> set[str]:
    return {finding.check for finding in report.findings}
