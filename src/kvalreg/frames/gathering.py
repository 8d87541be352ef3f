"""What a course's repeated forms add up to, and which course stands for a patient."""

from collections.abc import Iterator

import narwhals as nw

from kvalreg.frames.duplicates import FormRows, one_per_form
from kvalreg.frames.engines import Frame
from kvalreg.model import CUT_DAY, Gathered, OnePerPatient, Register, columns_used

UNIT = "unit"  # the pathway's unit, as its RESH id
COURSE = "course"  # the main form's key


def main_variables(register: Register, gathered: Gathered) -> frozenset[str]:
    """The main form's variables that a gathered variable needs: those that it reads, and keys."""
    own = register.form(gathered.form).variables
    read = columns_used(gathered.expression) - {*own, CUT_DAY}
    return read | {register.patient_variable} if gathered.of_patient else read


def own_variables(register: Register, gathered: Gathered) -> frozenset[str]:
    """The variables of its own form that a gathered variable reads."""
    variables = register.form(gathered.form).variables
    return columns_used(gathered.expression).intersection(variables)


def with_gathered(
    register: Register, pathways: Frame, columns: frozenset[str], forms: dict[str, FormRows]
) -> Frame:
    """The pathways with the gathered variables among the columns.

    Takes one row per pathway with `COURSE`, `UNIT` and the main variables, and the completed
    forms by form key; a form that belongs to no pathway does not count.
    """
    mains = pathways
    for key, of_patient, variables in _together(register, columns):
        rows = _with_main_variables(register, mains, key, variables, forms[key])
        patient = [UNIT, register.patient_variable]
        by = patient if of_patient else [COURSE]
        made = rows.group_by(by).agg(one.expression.alias(one.key) for one in variables)
        pathways = pathways.join(made, on=by, how="left")
    return pathways


def _together(
    register: Register, columns: frozenset[str]
) -> Iterator[tuple[str, bool, list[Gathered]]]:
    """The gathered variables that are made of the same forms over the same courses."""
    asked = [one for one in register.pathway.gathered if one.key in columns]
    for key, of_patient in dict.fromkeys((one.form, one.of_patient) for one in asked):
        yield (
            key,
            of_patient,
            [one for one in asked if (one.form, one.of_patient) == (key, of_patient)],
        )


def _with_main_variables(
    register: Register,
    mains: Frame,
    form_key: str,
    gathered: list[Gathered],
    forms: FormRows,
) -> Frame:
    """One row per form that belongs to a pathway, with what is known of its course."""
    form = register.form(form_key)
    rows = one_per_form(forms, form.key_variable, register.updated_on).rows
    read = {name for one in gathered for name in columns_used(one.expression)} - {CUT_DAY}
    own = sorted(read.intersection(form.variables))
    courses = {name for one in gathered for name in main_variables(register, one)}
    cut_day = [nw.col(CUT_DAY)] if register.pathway.at_year_end else []
    rows = rows.select(nw.col(str(form.main_form_variable)).alias(COURSE), *own)
    return rows.join(mains.select(COURSE, UNIT, *sorted(courses), *cut_day), on=COURSE, how="inner")


def with_one_per_patient(
    pathways: Frame, one_per_patient: OnePerPatient, patient: str, day: str
) -> Frame:
    """The pathways with the column that says which course stands for a patient in a unit.

    `day`: the column with the day that decides; of several that day, the highest key.
    """
    person, may_stand = [UNIT, patient], one_per_patient.among.fill_null(value=False)
    return (
        pathways.with_columns(nw.when(may_stand).then(nw.col(day)).alias("own day"))
        .with_columns(nw.col("own day").max().over(person).alias("latest day"))
        .with_columns(
            nw.when(nw.col("own day") == nw.col("latest day")).then(nw.col(COURSE)).alias("latest")
        )
        .with_columns((nw.col("latest").max().over(person) == nw.col(COURSE)).alias("stands"))
        .with_columns(nw.col("stands").fill_null(value=False).alias(one_per_patient.key))
        .drop("own day", "latest day", "latest", "stands")
    )
