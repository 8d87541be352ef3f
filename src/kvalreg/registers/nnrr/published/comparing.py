"""The published numbers of 2024 beside those counted from a cohort: tables, text, indicators."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kvalreg.indicators.coverage import EligibleCounts, read_eligible
from kvalreg.indicators.evaluation import Question, evaluate
from kvalreg.indicators.levels import Level
from kvalreg.registers.nnrr.annual_report.report import ANNUAL_REPORT
from kvalreg.registers.nnrr.published.printed import RESH, Published, indicators, table
from kvalreg.registers.nnrr.published.text_2024 import IN_TEXT
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.counting.computation import Wanted, count, tables_of
from kvalreg.reports.published.comparison import Compared, compare_table
from kvalreg.reports.published.text import compare_text
from kvalreg.reports.tables.numbers import NOTHING

YEARS = (2021, 2024)
DIFFERENCES = Path(__file__).parent / "differences_2024.csv"
"""What differs, as `python -m tools.published` found it; a slow test looks whether it is so."""

ELIGIBLE = Path(__file__).parent / "eligible_2024.csv"
_NAMES = {resh: name for name, resh in RESH.items()} | {0: "Nasjonalt"}


def numbers_published() -> Counter[str]:
    """Part → how many numbers it prints."""
    tables = {
        f"table_{number:02}": len(table(number)) * (len(table(number)[0]) - 1)
        for number in range(1, 21)
    }
    by_indicator = Counter(one.indicator for one in indicators())
    return Counter({**tables, "text": len(IN_TEXT), **by_indicator})


def compare(source: Path) -> list[Compared]:
    """Everything that was published, from dump files or a snapshot of a cohort."""
    eligible = read_eligible(NNRR, ELIGIBLE)
    return [
        *_tables(source, eligible),
        *compare_text(NNRR, source, IN_TEXT, eligible, YEARS),
        *_indicators(source),
    ]


def _tables(source: Path, eligible: EligibleCounts) -> Iterator[Compared]:
    wanted = Wanted(tables=tables_of(ANNUAL_REPORT), year=YEARS[1], eligible=eligible)
    counted = count(NNRR, source, wanted)
    for one in counted.tables:
        rows = table(one.number)
        yield from compare_table(rows, one.lay_out(counted.material, "nb"), list(rows[0]))


def _indicators(source: Path) -> Iterator[Compared]:
    question = Question(
        years=YEARS,
        definition="2024",
        only=frozenset(one.indicator for one in indicators()),
        levels=frozenset({Level.UNIT, Level.NATION}),
    )
    rows = evaluate(NNRR, source, question).rows
    ours = {(row["indicator"], row["unit"], row["year"]): row for row in rows.to_dicts()}
    for one in indicators():
        row = ours.get((one.indicator, _NAMES[one.unit], one.year))
        yield Compared(
            one.indicator, _NAMES[one.unit], str(one.year), _said(one), _as_said(one, row)
        )


def _said(one: Published) -> str:
    if one.count is not None:
        return f"{one.count} of {one.counted}"
    return f"of {one.counted}" if one.percent is None else f"{one.percent} % of {one.counted}"


def _as_said(one: Published, row: dict[str, int] | None) -> str | None:
    """Ours, as far as the other was published."""
    if row is None:
        return None
    reached, counted = row["numerator"], row["denominator"]
    if one.count is not None:
        return f"{reached} of {counted}"
    percent = round(100 * reached / counted) if counted else NOTHING
    return f"of {counted}" if one.percent is None else f"{percent} % of {counted}"
