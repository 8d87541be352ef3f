"""Value faults by form and year, as bars of a common length."""

from collections.abc import Sequence
from dataclasses import dataclass

from kvalreg.model import Text
from kvalreg.quality.report import FormOverview, QualityReport


@dataclass(frozen=True)
class Bar:
    """One form in one year: its faults, and these per 1000 forms.

    `length`: the faults as a percentage of the longest bar.
    """

    faulty_values: int
    per_1000_forms: float
    length: float


@dataclass(frozen=True)
class FaultBars:
    """A row for each year, a column for each form; a bar is None where there are no forms."""

    titles: Sequence[Text]
    years: Sequence[tuple[int | None, Sequence[Bar | None]]]


def fault_bars(report: QualityReport) -> FaultBars | None:
    """The bars of all forms; None where only sums are known."""
    known = [year for form in report.forms for year in form.years]
    if not known or any(year.faulty_values is None for year in known):
        return None
    longest = max(year.faulty_values or 0 for year in known) or 1
    years = sorted({year.year for year in known}, key=lambda year: (year is None, year))
    return FaultBars(
        [form.title for form in report.forms],
        [(year, [_bar(form, year, longest) for form in report.forms]) for year in years],
    )


def _bar(form: FormOverview, year: int | None, longest: int) -> Bar | None:
    for one in form.years:
        if one.year == year:
            faulty = one.faulty_values or 0
            return Bar(faulty, 1000 * faulty / one.forms, 100 * faulty / longest)
    return None
