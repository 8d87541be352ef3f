"""Writing finished tables into a folder."""

import csv
import json
from collections.abc import Collection, Sequence
from pathlib import Path

from kvalreg.frames.output import whole_folder
from kvalreg.reports.tables.description import FinishedTable


def write_tables(tables: Sequence[FinishedTable], folder: Path, *, own: Collection[str]) -> None:
    """Write each table twice: the numbers as CSV, the strings as printed as JSON.

    The folder is replaced as a whole. `own`: keys of the tables whose files may be there from
    before. Raises `NotWritten` when the folder holds anything else.
    """
    earlier = [f"{key}.{kind}" for key in own for kind in ("csv", "json")]
    with whole_folder(folder, own=earlier) as unfinished:
        for table in tables:
            _write_csv(table, unfinished / f"{table.key}.csv")
            _write_json(table, unfinished / f"{table.key}.json")


def _write_csv(table: FinishedTable, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(name for column in table.columns for name in column.raw)
        writer.writerows([raw for cell in row for raw in cell.raw] for row in table.rows)


def _write_json(table: FinishedTable, path: Path) -> None:
    printed = {
        "id": table.key,
        "number": table.number,
        "title": table.title,
        "columns": [column.head for column in table.columns],
        "rows": [[cell.printed for cell in row] for row in table.rows],
        "notes": list(table.notes),
    }
    path.write_text(json.dumps(printed, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
