"""Writing finished tables into a folder."""

import csv
import json
from collections.abc import Collection, Sequence
from io import StringIO
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
            (unfinished / f"{table.key}.csv").write_text(csv_of(table), encoding="utf-8")
            _write_json(table, unfinished / f"{table.key}.json")


def csv_of(table: FinishedTable) -> str:
    """The table's numbers, unrounded."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(name for column in table.columns for name in column.raw)
    writer.writerows([raw for cell in row for raw in cell.raw] for row in table.rows)
    return text.getvalue()


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
