"""Results written by hand, and what the indicator page makes of them.

A table `unit | year | n | N | lower | upper | achieved` with the ankle register's indicator:
targets 40 and 30 %, not shown under N = 5. Percent and value are n/N; the limits are per cent.
"""

import re
from collections.abc import Collection
from dataclasses import replace

import polars as pl

from kvalreg.indicators.evaluation import Question
from kvalreg.indicators.levels import NATION, Level
from kvalreg.indicators.results import COLUMNS
from kvalreg.model import Register, Targets
from kvalreg.reports.indicators.comparison import Comparison
from kvalreg.reports.indicators.findings import Findings
from kvalreg.reports.indicators.sentences import sentences
from kvalreg.reports.speech import Speech
from tests.ankle import ANKLE, MUCH_PAIN
from tests.tables import rows_of

SMALLEST = MUCH_PAIN.smallest_shown

_TYPES = {
    "numerator": pl.Int64, "denominator": pl.Int64, "missing": pl.Int64, "percent": pl.Int64,
    "value": pl.Float64, "lower": pl.Float64, "upper": pl.Float64,
    "target_high": pl.Float64, "target_moderate": pl.Float64, "year": pl.Int32,
    "achieved": pl.String, "achieved_unrounded": pl.String, "shown": pl.Boolean,
    "indicator": pl.String, "definition": pl.String, "level": pl.String, "unit": pl.String,
    "part": pl.String,
}  # fmt: skip


def results_of(table: str, level: Level = Level.UNIT) -> pl.DataFrame:
    """The table as `results` gives it; the row of the nation is at the national level."""
    rows = [_result(row, level) for row in rows_of(table)] if table.strip() else []
    return pl.DataFrame(rows, schema={name: _TYPES[name] for name in COLUMNS})


def _result(row: dict, level: Level) -> dict[str, object]:
    reached, counted = row["n"], row["N"]
    limits = {
        name: row[name] / 100 if row.get(name) is not None else None for name in ("lower", "upper")
    }
    return {
        "indicator": "ank1",
        "definition": "2024",
        "year": row["year"],
        "level": Level.NATION.value if row["unit"] == NATION else level.value,
        "unit": row["unit"],
        "numerator": reached,
        "denominator": counted,
        "value": reached / counted if counted else None,
        **limits,
        "target_high": 0.4,
        "target_moderate": 0.3,
        "achieved": row.get("achieved"),
        "achieved_unrounded": row.get("unrounded") or row.get("achieved"),
        "shown": counted >= SMALLEST,
        "part": "",
        "missing": row.get("missing", 0),
        "percent": round(100 * reached / counted) if counted else None,
    }


def findings_of(
    table: str,
    *,
    years: tuple[int, int] = (2022, 2024),
    level: Level = Level.UNIT,
    register: Register = ANKLE,
    definition: str | None = "2024",
) -> Findings:
    return Findings(
        register=register,
        question=Question(
            years=years, definition=definition, levels=frozenset({level, Level.NATION})
        ),
        rows=results_of(table, level),
        stopped={},
    )


def comparison_of(
    table: str, *, targets: Targets | None = None, level: Level = Level.UNIT
) -> Comparison:
    findings = findings_of(table, level=level)
    (subject,) = findings.subjects
    if targets is not None:
        subject = replace(subject, targets=targets)
    return findings.comparison(subject, level)


def told(comparison: Comparison, language: str = "nb") -> list[str]:
    """The sentences, with plain spaces."""
    return [plain(sentence) for sentence in sentences(comparison, Speech(language))]


def plain(text: str) -> str:
    return re.sub(r"\s", " ", text.replace("\N{WORD JOINER}", ""))


def with_indicators(indicators: Collection) -> Register:
    """The ankle register with these indicators instead of its own."""
    (definition,) = ANKLE.definitions
    return replace(ANKLE, definitions=(replace(definition, indicators=tuple(indicators)),))
