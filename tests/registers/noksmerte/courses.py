"""Small courses of NOKSmerte written by hand, as dump files, and read back as pathways.

One table per form, one row per filled-in form; `course` is the referral. What a table does not
name is empty, except keys, patient, unit and status, which follow from the course.
"""

from collections.abc import Collection, Mapping
from pathlib import Path

from kvalreg.frames.dataset import read_dataset
from kvalreg.frames.engines import Engine
from kvalreg.frames.pathways import make_pathways, what_is_needed
from kvalreg.model import Form
from kvalreg.registers.noksmerte.register import NOKSMERTE

ONE_REFERRAL = """
    course | date_referral_received
    anna   | 01.02.2020
"""

Row = Mapping[str, str]


def write_courses(folder: Path, referral: str = ONE_REFERRAL, **tables: str) -> Path:
    """Write one dump file for each form, by form key; a form left out has no rows."""
    folder.mkdir(parents=True, exist_ok=True)
    for form in NOKSMERTE.forms:
        rows = _rows(referral if form is NOKSMERTE.main_form else tables.get(form.key, ""))
        filled = [_filled(form, row, number) for number, row in enumerate(rows)]
        lines = [";".join(row[name] for name in form.variables) for row in filled]
        text = "\n".join([";".join(form.variables), *lines, ""])
        (folder / f"{form.table}.csv").write_text(text, encoding="utf-8-sig")
    return folder


def pathways(folder: Path, engine: Engine, *columns: str) -> dict[str, object]:
    """Course → the values of the columns (the value itself if there is one column)."""
    asked = ["referral_id", *columns]
    variables = what_is_needed(NOKSMERTE, asked).variables
    rows = make_pathways(NOKSMERTE, read_dataset(NOKSMERTE, folder).on(engine, variables), asked)
    found = rows.collect("polars").to_native().select(asked).rows()
    return {str(course): _alone(values) for course, *values in found}


def _alone(values: Collection[object]) -> object:
    return next(iter(values)) if len(values) == 1 else tuple(values)


def _rows(table: str) -> list[Row]:
    lines = [line for line in table.splitlines() if line.strip()]
    if not lines:
        return []
    names, *rows = ([cell.strip() for cell in line.split("|")] for line in lines)
    return [dict(zip(names, row, strict=True)) for row in rows]


def _filled(form: Form, row: Row, number: int) -> dict[str, str]:
    own = {
        "patient_id": f"patient-{row['course']}",
        "unit_id": "1",
        "form_status": "2",
        form.key_variable: f"{form.key}-{number}",
        "referral_id": row["course"],
    }
    given = {name: value for name, value in row.items() if name != "course"}
    unknown = sorted(given.keys() - set(form.variables))
    assert not unknown, f"{form.key} has no {unknown[0]}"
    return dict.fromkeys(form.variables, "") | own | given
