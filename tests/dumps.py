"""Small NNRR dumps written by hand: a test names the few values that it is about.

    write_dump(
        tmp_path,
        clinician='''
            course | UnitId | S1b_DateOfCompletion | Treatment_GroupInterdisciplinary2018
            anna   | 102959 | 15.01.2024           | 2
            bjørn  | 104293 | 31.08.2024           |
        ''',
        after_6_months='''
            course | OdiScore
            anna   | 12,5
        ''',
    )

One table per form, one row per filled-in form. `course` is a name of the test's own, and binds
the forms of one consultation together. All other columns are the dump's, and a cell is written
as it stands: an empty cell is an empty field, and `~` takes the default.

The files hold every column that the register declares. A column that a table does not name
takes its default: keys, unit, patient and dates follow from the course, boxes are not ticked,
and everything else was not answered (empty). So a dump of defaults has nothing wrong with it.
"""

from calendar import monthrange
from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

from kvalreg.model import Form, Item, ItemKind
from kvalreg.registers.nnrr.register import NNRR

HAUKELAND, ST_OLAVS, OUS = "102959", "104293", "109834"

CLINICIAN, BASELINE = NNRR.form("clinician"), NNRR.form("patient_baseline")
AFTER_6_MONTHS, AFTER_12_MONTHS = NNRR.form("patient_6m"), NNRR.form("patient_12m")

_FORM_TYPES = {"clinician": 1, "patient_baseline": 2, "patient_6m": 3, "patient_12m": 8}
_MONTHS_AFTER = {"patient_baseline": 0, "patient_6m": 6, "patient_12m": 12}
_DEFAULT = "~"

Row = Mapping[str, str]


def file_of(form: Form) -> str:
    """The name of the form's dump file."""
    return f"{form.table}.csv"


def write_dump(
    folder: Path,
    *,
    clinician: str = "",
    baseline: str | None = None,
    after_6_months: str = "",
    after_12_months: str = "",
    without: Collection[str] = (),
) -> Path:
    """Write the dump files of the four forms, and give their folder.

    `baseline`: the patients' forms before treatment; None: one of defaults for each course.
    `without`: columns that no file has.
    """
    visits = _rows(clinician)
    courses = {row["course"]: _visit(row, number) for number, row in enumerate(visits)}
    of_defaults: list[Row] = [{"course": course} for course in courses]
    tables = (
        (CLINICIAN, visits),
        (BASELINE, of_defaults if baseline is None else _rows(baseline)),
        (AFTER_6_MONTHS, _rows(after_6_months)),
        (AFTER_12_MONTHS, _rows(after_12_months)),
    )
    folder.mkdir(parents=True, exist_ok=True)
    for form, rows in tables:
        filled = [_filled(form, row, courses, rows[:place]) for place, row in enumerate(rows)]
        _write(folder / file_of(form), form, filled, without)
    return folder


def change_line(path: Path, row: int, old: str, new: str) -> None:
    """Spoil a written file: replace a text in one of its lines (the header is row 1)."""
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    assert old in lines[row - 1], f"{path.name}, row {row}: there is no {old!r} to change"
    lines[row - 1] = lines[row - 1].replace(old, new)
    path.write_text("\n".join(lines), encoding="utf-8-sig")


def _rows(table: str) -> list[Row]:
    lines = [line for line in table.splitlines() if line.strip()]
    names, *rows = ([cell.strip() for cell in line.split("|")] for line in lines or ["course"])
    return [dict(zip(names, row, strict=True)) for row in rows]


def _visit(row: Row, number: int) -> dict[str, str]:
    """What all forms of a course have in common, as its consultation tells it."""
    course = row["course"]
    common = {
        "PasientGUID": f"patient-{course}",
        "UnitId": HAUKELAND,
        "PatientAge": str(40 + number % 40),
        "PatientGender": "2",
        "S1b_DateOfCompletion": "15.01.2024",
        "SkjemaGUID": f"visit-{course}",
    }
    return {name: _chosen(row, name, default) for name, default in common.items()}


def _chosen(row: Row, name: str, default: str) -> str:
    return row[name] if row.get(name, _DEFAULT) != _DEFAULT else default


def _filled(
    form: Form, row: Row, courses: Mapping[str, Row], earlier: Collection[Row]
) -> dict[str, str]:
    """The row with a value for every variable of the form."""
    course = row["course"]
    visit = courses.get(course, _visit({"course": course}, 0))
    values = {item.variable: _blank(item) for item in form.items} | dict(visit)
    values |= {"FormStatus": "2", "FormTypeId": str(_FORM_TYPES[form.key])}
    if form is not CLINICIAN:
        copies = sum(other["course"] == course for other in earlier)
        values["SkjemaGUID"] = f"{form.key}-{course}" + (f"-{copies + 1}" if copies else "")
        values["HovedskjemaGUID"] = visit["SkjemaGUID"]
        values["DateOfCompletion"] = _completed(form, visit["S1b_DateOfCompletion"])
    completed = "S1b_DateOfCompletion" if form is CLINICIAN else "DateOfCompletion"
    values |= {name: _chosen(row, name, value) for name, value in values.items()}
    for name in ("FormDate", "LastUpdate"):
        values[name] = _chosen(row, name, values[completed])
    unknown = {name: value for name, value in row.items() if name not in (*values, "course")}
    return values | unknown


def _blank(item: Item) -> str:
    return "False" if item.kind is ItemKind.FLAG else ""


def _completed(form: Form, visit: str) -> str:
    """A week before the visit, or a week after the follow-up is due."""
    try:
        day = datetime.strptime(visit, "%d.%m.%Y").date()  # noqa: DTZ007
    except ValueError:
        return ""
    months = _MONTHS_AFTER[form.key]
    days = 7 if months else -7
    return f"{_months_later(day, months) + timedelta(days=days):%d.%m.%Y}"


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _write(path: Path, form: Form, rows: Collection[Row], without: Collection[str]) -> None:
    names = dict.fromkeys([*form.variables, *(name for row in rows for name in row)])
    columns = [name for name in names if name not in without]
    lines = [";".join(row.get(name, "") for name in columns) for row in rows]
    path.write_text("\n".join([";".join(columns), *lines, ""]), encoding="utf-8-sig")
