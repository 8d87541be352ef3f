"""Relations between the forms of a course: do they belong together, and is one missing?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from kvalreg.frames.form_file import ROW
from kvalreg.model import ANCHOR_DAY, Register, Text
from kvalreg.quality.findings import Finding, Severity
from kvalreg.quality.keys import completed
from kvalreg.quality.read_form import ReadForm
from kvalreg.quality.rules import Rule

COURSE = "course"  # the main form's key
_UNIT, _PATIENT, _IS_COMPLETED = "main unit", "main patient", "main is completed"

ORPHAN = Rule(
    "relations.no_main_form",
    Severity.ERROR,
    Text(nb="Hovedskjemaet «{main}» mangler", en="Its main form, “{main}”, is missing"),
    Text(
        nb="Skjemaet teller ikke. Hent en dump som har begge, eller rett koblingen ved kilden.",
        en="The form does not count. Fetch a dump that has both, or correct the link at the "
        "source.",
    ),
)
UNFINISHED = Rule(
    "relations.main_form_not_completed",
    Severity.WARNING,
    Text(
        nb="Hovedskjemaet «{main}» er ikke ferdigstilt",
        en="Its main form, “{main}”, is not completed",
    ),
    Text(
        nb="Skjemaet teller ikke før det er ferdigstilt.",
        en="The form does not count until it is.",
    ),
)
OTHER_UNIT = Rule(
    "relations.other_unit",
    Severity.ERROR,
    Text(
        nb="Skjemaet er fra en annen enhet enn hovedskjemaet «{main}»",
        en="The form is from another unit than its main form, “{main}”",
    ),
    Text(
        nb="Forløpet telles hos enheten til hovedskjemaet. Rett enheten ved kilden.",
        en="The course counts in the unit of the main form. Correct the unit at the source.",
    ),
)
OTHER_PATIENT = Rule(
    "relations.other_patient",
    Severity.ERROR,
    Text(
        nb="Skjemaet er fra en annen pasient enn hovedskjemaet «{main}»",
        en="The form is from another patient than its main form, “{main}”",
    ),
    Text(
        nb="Svarene telles i feil forløp. Rett koblingen ved kilden.",
        en="The answers count in the wrong course. Correct the link at the source.",
    ),
)
INCOMPLETE = Rule(
    "relations.incomplete_course",
    Severity.WARNING,
    Text(nb="Forløpet mangler «{form}»", en="The course lacks “{form}”"),
    Text(
        nb="Forløpet teller ikke uten det. Finn ut om det finnes ved kilden.",
        en="The course does not count without it. Find out whether the source has it.",
    ),
)


@dataclass(frozen=True, eq=False)
class Courses:
    """What the other forms need to know of the main forms, and which of these are answered.

    `mains`: one row per main form, `course`: its unit, patient, day, whether it is completed.
    `rows`: the completed main forms with their numbers. `form`: the form they were read from.
    """

    form: ReadForm
    mains: pl.DataFrame
    rows: pl.DataFrame


def courses_of(register: Register, form: ReadForm) -> Courses | None:
    """The courses that the main forms begin; None where the data lack the keys."""
    key, unit = form.form.key_variable, form.form.unit_variable
    day, patient = register.pathway.anchor_date, register.patient_variable
    if not form.has(key, unit, day, patient):
        return None
    rows = completed(register, form).select(ROW, pl.col(key).alias(COURSE))
    mains = form.rows.select(
        pl.col(key).alias(COURSE),
        pl.col(unit).alias(_UNIT),
        pl.col(patient).alias(_PATIENT),
        pl.col(day).alias(ANCHOR_DAY),
        pl.col(ROW).is_in(rows[ROW].implode()).alias(_IS_COMPLETED),
    ).drop_nulls(COURSE)
    # Of a main form in two units it is not known where it belongs: that is a fault of its own.
    mains = mains.with_columns(_if_single(_UNIT), _if_single(_PATIENT))
    last = mains.sort(_IS_COMPLETED, maintain_order=True).unique(COURSE, keep="last")
    return Courses(form, last, rows)


def _if_single(column: str) -> pl.Expr:
    is_single = pl.col(column).n_unique().over(COURSE) == 1
    return pl.when(is_single).then(pl.col(column)).alias(column)


def check_relations(register: Register, form: ReadForm, courses: Courses) -> Iterator[Finding]:
    """Completed forms without their main form, or of another unit or patient than it."""
    course, unit = form.form.main_form_variable, form.form.unit_variable
    patient = register.patient_variable
    if course is None or not form.has(course, unit, patient):
        return
    main = register.main_form.title
    forms = completed(register, form).select(ROW, course, unit, patient).drop_nulls(course)
    forms = forms.join(
        courses.mains, left_on=course, right_on=COURSE, how="left", maintain_order="left"
    )
    is_there = pl.col(_IS_COMPLETED)
    for rule, is_wrong, variable in (
        (ORPHAN, is_there.is_null(), course),
        (UNFINISHED, ~is_there, course),
        (OTHER_UNIT, pl.col(unit) != pl.col(_UNIT), unit),
        (OTHER_PATIENT, pl.col(patient) != pl.col(_PATIENT), patient),
    ):
        yield from rule.worded(main=main).in_rows(form, forms.filter(is_wrong), variable)


def courses_with(register: Register, form: ReadForm) -> pl.Series | None:
    """The courses that have a completed form of this kind; None where the data do not say."""
    course = form.form.main_form_variable
    if course is None or not form.has(course):
        return None
    return completed(register, form)[course].drop_nulls().unique()


def check_incomplete(
    register: Register, courses: Courses, answered: Mapping[str, pl.Series]
) -> Iterator[Finding]:
    """Completed main forms without a form that every pathway must have.

    `answered`: form key → the courses that have a completed one; forms left out are not judged.
    """
    for event in register.pathway.events:
        if event.required and event.form in answered:
            lonely = courses.rows.filter(~pl.col(COURSE).is_in(answered[event.form].implode()))
            title = register.form(event.form).title
            key = courses.form.form.key_variable
            yield from INCOMPLETE.worded(form=title).in_rows(courses.form, lonely, key)
