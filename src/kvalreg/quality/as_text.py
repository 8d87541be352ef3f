"""The check's result as text for a terminal: short, grouped, the gravest first."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kvalreg.model import Register, Text
from kvalreg.quality.findings import Finding, Severity, rows_by_found
from kvalreg.quality.report import QualityReport, ScoreComparison
from kvalreg.quality.summary import Answered, added_up, judged

_MOST_NAMES = 8
_MOST_PLACES = 30
_LEAST_COMPLETE = 10
_HEADINGS = {
    Severity.ERROR: "ERRORS: the data are wrong, or something cannot be computed",
    Severity.WARNING: "WARNINGS: the data may be wrong, or a rule had to choose",
    Severity.NOTE: "NOTES",
}


def as_text(register: Register, report: QualityReport) -> str:
    """The whole report in English, with a line at the end that counts the findings."""
    when = f"checked on {report.checked_on:%d.%m.%Y}"
    lines = [
        f"{report.name.en}: quality of the data in {report.source}, {when}",
        "",
        *_overview(report),
        *_findings(report.findings),
        *_completeness(register, report),
        *_scores(report.scores),
        _counted(report),
    ]
    return "\n".join(lines) + "\n"


def _overview(report: QualityReport) -> Iterator[str]:
    rows = [
        (form.file, f"{form.rows:,}", f"{form.completed:,}", f"{form.faulty_values:,}")
        for form in report.forms
    ]
    if rows:
        yield from _table(("File", "Forms", "Completed", "Values not allowed"), rows)
        yield ""


def _findings(findings: Sequence[Finding]) -> Iterator[str]:
    for severity, grave in groupby(findings, key=lambda finding: finding.severity):
        yield _HEADINGS[severity]
        yield ""
        for (title, todo), same in groupby(grave, key=lambda one: (one.title.en, one.todo.en)):
            yield f"* {title}"
            places = list(same)
            for finding in places[:_MOST_PLACES]:
                yield from _place(finding)
            if len(places) > _MOST_PLACES:
                yield f"  - and {len(places) - _MOST_PLACES} more: --format json names them all"
            yield f"  {todo}"
            yield ""


def _place(finding: Finding) -> Iterator[str]:
    where = ", ".join([finding.file, *_named(finding.variables)])
    counted = f": {finding.count:,}" if finding.examples or finding.allowed else ""
    allowed = f"; allowed: {_english(finding.allowed)}" if finding.allowed else ""
    yield f"  - {where}{counted}{allowed}"
    if finding.detail:
        yield f"    {finding.detail}"
    if finding.examples:
        said = (_rows(found, rows) for found, rows in rows_by_found(finding.examples).items())
        more = " …" if finding.count > len(finding.examples) else ""
        yield f"    {'; '.join(said)}{more}"


def _rows(found: Text | None, rows: Sequence[int]) -> str:
    where = f"row{'s' if len(rows) > 1 else ''} {', '.join(map(str, rows))}"
    return f"{where}: {_english(found)}" if found else where


def _named(names: Sequence[str]) -> Iterator[str]:
    yield from names[:_MOST_NAMES]
    if len(names) > _MOST_NAMES:
        yield f"and {len(names) - _MOST_NAMES} more"


def _completeness(register: Register, report: QualityReport) -> Iterator[str]:
    rows = judged(register, report)
    if not rows:
        return
    yield "COMPLETENESS of the completed forms: questions answered, of those that were asked"
    yield ""
    titles = {form.key: str(form.title.en) for form in register.forms}
    forms = added_up(rows, lambda row: row.form)
    yield from _table(
        ("Form", "Answered", "Expected", "Share"),
        [(titles[key], *_shares(answered)) for key, answered in forms.items()],
    )
    yield ""
    variables = added_up(rows, lambda row: (row.form, row.variable))
    lowest = sorted(variables.items(), key=lambda entry: (_share(entry[1]), entry[0]))
    yield from _table(
        ("Least complete", "Form", "Answered", "Expected", "Share"),
        [
            (variable, titles[form], *_shares(answered))
            for (form, variable), answered in lowest[:_LEAST_COMPLETE]
        ],
        words=2,
    )
    yield ""


def _share(answered: Answered) -> float:
    return 1.0 if answered.share is None else answered.share


def _shares(answered: Answered) -> tuple[str, str, str]:
    share = "" if answered.share is None else f"{100 * answered.share:.1f} %"
    return f"{answered.answered:,}", f"{answered.expected:,}", share


def _scores(scores: Sequence[ScoreComparison]) -> Iterator[str]:
    if not scores:
        return
    yield "SCORES: what is stored, beside what the answers of the same form give"
    yield ""
    yield from _table(
        ("Stored score", "Form", "Compared", "Differing", "Without answers", "Not stored", "Mean"),
        [
            (
                score.variable,
                score.form,
                f"{score.compared:,}",
                f"{score.differing:,}",
                f"{score.without_answers:,}",
                f"{score.not_stored:,}",
                _mean(score.mean_difference),
            )
            for score in scores
        ],
        words=2,
    )
    yield "Mean: of stored minus computed. Differing: by more than rounding explains."
    yield ""


def _mean(difference: float | None) -> str:
    if difference is None:
        return ""
    return "0.000" if abs(difference) < 0.0005 else f"{difference:+.3f}"


def _counted(report: QualityReport) -> str:
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
    counts = ((report.count(severity), name) for severity, name in names.items())
    return ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts) + "."


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, words: int = 1) -> Iterator[str]:
    """Lines of a table: the first columns are words, the others numbers, to the right."""
    lines = [heads, *rows]
    widths = [max(len(line[place]) for line in lines) for place in range(len(heads))]
    for line in lines:
        cells = (
            cell.ljust(width) if place < words else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        yield f"  {'  '.join(cells)}".rstrip()


def _english(text: Text) -> str:
    return text.nb if text.en is None else text.en
