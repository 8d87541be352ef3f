"""A report's results as JSON, so that a change of its text needs no second computation."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from io import StringIO
from typing import Any

import polars as pl

from kvalreg.reports.document.content import Content
from kvalreg.reports.document.numbers import Number
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.indicators.findings import Findings
from kvalreg.reports.tables.description import Cell, Column, FinishedTable

Stored = dict[str, Any]


def stored(content: Content) -> bytes:
    """The results; what the question and the register say is not among them."""
    findings = content.findings
    written = {
        "tables": [asdict(table) for table in content.tables.values()],
        "figures": [_figure_stored(figure) for figure in content.figures.values()],
        "facts": {key: asdict(number) for key, number in content.facts.items()},
        "not_made": dict(content.not_made),
        "inconsistencies": list(content.inconsistencies),
        "rows": findings.rows.serialize(format="json"),
        "stopped": {key: list(names) for key, names in findings.stopped.items()},
    }
    return json.dumps(written, ensure_ascii=False, default=str).encode()


def restored(written: bytes, empty: Content) -> Content:
    """The results again; `empty` says register, question and language."""
    said: Stored = json.loads(written)
    tables = [_table(one) for one in said["tables"]]
    figures = [_figure(one) for one in said["figures"]]
    findings = empty.findings
    return Content(
        register=empty.register,
        year=empty.year,
        language=empty.language,
        tables={one.key: one for one in tables},
        figures={one.key: one for one in figures},
        findings=Findings(
            register=findings.register,
            question=findings.question,
            rows=pl.DataFrame.deserialize(StringIO(said["rows"]), format="json"),
            stopped={key: tuple(names) for key, names in said["stopped"].items()},
        ),
        facts={key: Number(**number) for key, number in said["facts"].items()},
        not_made=said["not_made"],
        inconsistencies=said["inconsistencies"],
    )


def _figure_stored(figure: FinishedFigure) -> Stored:
    said = {one.name: getattr(figure, one.name) for one in fields(figure)}
    return {**said, "table": asdict(figure.table)}


def _table(said: Mapping[str, Any]) -> FinishedTable:
    return FinishedTable(
        key=said["key"],
        number=said["number"],
        title=said["title"],
        columns=tuple(Column(one["head"], tuple(one["raw"])) for one in said["columns"]),
        rows=tuple(_row(row) for row in said["rows"]),
        notes=tuple(said["notes"]),
    )


def _row(row: Sequence[Mapping[str, Any]]) -> tuple[Cell, ...]:
    return tuple(Cell(cell["printed"], tuple(cell["raw"])) for cell in row)


def _figure(said: Mapping[str, Any]) -> FinishedFigure:
    return FinishedFigure(**{**said, "table": _table(said["table"]), "notes": tuple(said["notes"])})
