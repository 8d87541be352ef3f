"""Making tables of NNRR's annual report from a small dump, for tests."""

from pathlib import Path

from kvalreg.frames.engines import Engine
from kvalreg.indicators.coverage import EligibleCounts
from kvalreg.registers.nnrr.annual_report.report import ANNUAL_REPORT
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.counting.computation import Counted, Wanted, tables_of
from kvalreg.reports.counting.computation import count as count_parts
from kvalreg.reports.tables.description import FinishedTable

Printed = list[tuple[str, ...]]


def count(
    dump: Path,
    number: int | None = None,
    *,
    year: int = 2024,
    engine: Engine = Engine.POLARS,
    eligible: EligibleCounts | None = None,
) -> Counted:
    """What `kvalreg tables` counts, for one table or all of them."""
    key = f"table_{number:02}" if number else ""
    wanted = Wanted(
        tables=tables_of(ANNUAL_REPORT, key), year=year, engine=engine, eligible=eligible
    )
    return count_parts(NNRR, dump, wanted)


def finished(counted: Counted) -> dict[int, FinishedTable]:
    return {table.number: table.lay_out(counted.material, "nb") for table in counted.tables}


def rows_of(table: FinishedTable) -> Printed:
    return [tuple(cell.printed for cell in row) for row in table.rows]


def printed(
    dump: Path,
    number: int,
    *,
    year: int = 2024,
    engine: Engine = Engine.POLARS,
    eligible: EligibleCounts | None = None,
) -> Printed:
    """The rows of one table as they are printed."""
    counted = count(dump, number, year=year, engine=engine, eligible=eligible)
    return rows_of(finished(counted)[number])


def flipped(table: str) -> str:
    """A table with a line for each variable, as `write_dump` wants it: a line for each course."""
    lines = [line.split("|") for line in table.splitlines() if line.strip()]
    columns = zip(*([cell.strip() for cell in line] for line in lines), strict=True)
    return "\n".join(" | ".join(column) for column in columns)
