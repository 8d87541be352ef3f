"""The printed figures in the shape of our tables, so that the two can be held side by side.

Where we print a cell that the report did not (those without answers, units without any), there is
nothing to compare.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kvalreg.registers.noksmerte.annual_report.background import BACKGROUND
from kvalreg.registers.noksmerte.annual_report.opioids import DOSES, USE
from kvalreg.registers.noksmerte.annual_report.professions import BY_PROFESSION
from kvalreg.registers.noksmerte.published.printed import Printed, read_printed
from kvalreg.reports.tables.by_unit import UnitTable

Cells = Mapping[tuple[str, str], str]
"""Row and column as a table heads them → what is printed there."""

_PERCENT = "{} %"


def printed_cells() -> dict[str, Cells]:
    """Table (`table_04` …) → its printed cells, under our heads in bokmål."""
    printed = read_printed()
    down: dict[str, Cells] = {
        table: {
            (unit, str(place)): text
            for unit, row in printed[table].items()
            for place, text in enumerate(write(row))
        }
        for table, write in _DOWN.items()
    }
    return down | {
        "table_08": dict(_professions(printed["table_08"])),
        "table_09": dict(_opioid_use(printed["table_09"])),
        "table_10": dict(_doses(printed["table_10"])),
        "table_12": dict(_background(printed["table_12"])),
    }


def _plain(row: Mapping[str, Any]) -> list[str]:
    return [_number(value) for value in row.values()]


def _counts_and_shares(row: Mapping[str, Any]) -> list[str]:
    return [
        _PERCENT.format(_number(value)) if name.endswith(("percent", "pct")) else _number(value)
        for name, value in row.items()
    ]


def _coverage(row: Mapping[str, Any]) -> list[str]:
    counts = [str(row[name]) if row[name] else "-" for name in ("local", "national")]
    return [*counts, _PERCENT.format(_number(row["percent"]))]


_DOWN: Mapping[str, Callable[[Mapping[str, Any]], list[str]]] = {
    "table_04": _plain,
    "table_05": _plain,
    "table_06": _counts_and_shares,
    "table_07": _counts_and_shares,
    "table_11": _counts_and_shares,
    "table_14": _plain,
    "table_15": _coverage,
}


def _number(value: float) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _heads(table: UnitTable) -> dict[str, str]:
    return {measure.key: measure.head.nb for measure in table.measures}


def _professions(table_8: Printed) -> Iterator[tuple[tuple[str, str], str]]:
    heads = _heads(BY_PROFESSION)
    for unit, cells in table_8.items():
        for kind in ("mono", "multi", "inter"):
            number, percent = cells[kind]
            yield (heads[kind], unit), f"{number} ({percent} %)"
        for combination, number in cells["combinations"].items():
            yield (heads[combination], unit), str(number)


def _opioid_use(table_9: Printed) -> Iterator[tuple[tuple[str, str], str]]:
    heads = _heads(USE)
    statuses = {"start": "start_n", "trial": "trial_n", "before": "on_before_n",
        "tapering": "tapering_n"}  # fmt: skip
    for unit, row in table_9.items():
        yield (heads["n"], unit), str(row["completed_n"])
        for answer in ("no", "yes"):
            number, percent = row[f"opioid_{answer}_n"], row[f"opioid_{answer}_pct"]
            yield (heads[answer], unit), f"{number} ({percent} %)"
        for key, name in statuses.items():
            yield (heads[key], unit), str(row[name])


def _doses(table_10: Printed) -> Iterator[tuple[tuple[str, str], str]]:
    heads = _heads(DOSES)
    units = [unit for unit in table_10["codeine_tab"] if unit != "AHUS"]
    for product, head in heads.items():
        cells = table_10.get(product, {})
        for unit in (*units, "AHUS"):
            mean, number = cells.get(unit, (None, 0))
            yield (head, unit), f"{_number(mean)} ({number})" if number else "– (0)"


def _background(table_12: Printed) -> Iterator[tuple[tuple[str, str], str]]:
    heads = _heads(BACKGROUND)
    names = {
        "women": "women", "married": "married",
        "education_1": "edu_primary", "education_2": "edu_upper_secondary",
        "education_3": "edu_higher_lt4y", "education_4": "edu_higher_ge4y",
        "work_status_1": "work_active", "work_status_2": "student_or_military",
        "work_status_3": "not_work_active", "physical_activity_1": "activity_low",
        "physical_activity_2": "activity_moderate", "physical_activity_3": "activity_high",
    }  # fmt: skip
    for unit, row in table_12.items():
        mean, lowest, highest = row["age"]
        yield (heads["age"], unit), f"{mean} ({lowest}–{highest})"
        for key, name in names.items():
            yield (heads[key], unit), _PERCENT.format(_number(row[name]))
