"""Keys: every form has one, once, in one unit that the register knows."""

from collections.abc import Iterator

import polars as pl

from kvalreg.frames.form_file import ROW
from kvalreg.model import Event, Keep, Register, Text
from kvalreg.quality.findings import Finding, Severity
from kvalreg.quality.read_form import ReadForm
from kvalreg.quality.rules import Rule

EMPTY = Rule(
    "keys.empty",
    Severity.ERROR,
    Text(nb="Nøkkelen er tom", en="The key is empty"),
    Text(
        nb="Rett det ved kilden, og hent en ny dump.",
        en="Correct it at the source, then fetch the dump again.",
    ),
)
PADDED = Rule(
    "keys.padded",
    Severity.ERROR,
    Text(nb="Nøkkelen har blanke tegn rundt seg", en="The key has blanks around it"),
    Text(
        nb="Den passer ikke til noen annen. Rett det ved kilden, og hent en ny dump.",
        en="It fits no other. Correct it at the source, then fetch the dump again.",
    ),
)
IN_TWO_UNITS = Rule(
    "keys.in_two_units",
    Severity.ERROR,
    Text(
        nb="Samme skjema er levert av flere enheter",
        en="The same form is delivered by several units",
    ),
    Text(
        nb="Finn ut hvilken enhet det hører til, og fjern det andre.",
        en="Find out which unit it belongs to, and remove the other.",
    ),
)
UNKNOWN_UNIT = Rule(
    "keys.unknown_unit",
    Severity.ERROR,
    Text(
        nb="Registeret kjenner ikke enheten {unit}", en="The register does not know the unit {unit}"
    ),
    Text(
        nb="Rett enheten, eller legg den til i registeret. Til da teller den bare nasjonalt.",
        en="Correct the unit, or add it to the register. Until then it counts in the nation only.",
    ),
)
COPIES = Rule(
    "keys.copies",
    Severity.WARNING,
    Text(nb="Samme skjema står flere ganger", en="The same form stands more than once"),
    Text(
        nb="Av kopiene teller den som ble endret sist. Fjern de andre ved kilden.",
        en="Of the copies, the one changed last counts. Remove the others at the source.",
    ),
)
SEVERAL = Rule(
    "keys.several_in_course",
    Severity.WARNING,
    Text(nb="Forløp med flere ferdige skjemaer", en="Courses with several completed forms"),
    Text(
        nb="{counts} teller. Med --duplicates drop-all teller ingen av dem.",
        en="{counts} counts. With --duplicates drop-all none of them does.",
    ),
)
SAME_DAY = Rule(
    "keys.same_day",
    Severity.WARNING,
    Text(
        nb="Samme pasient, samme dag: flere skjemaer «{main}»",
        en="The same patient, the same day: several forms “{main}”",
    ),
    Text(
        nb="Finn ut om det samme er registrert flere ganger. Alle teller.",
        en="Find out whether the same was registered more than once. All of them count.",
    ),
)
WHICH_COUNTS = {
    Keep.NEWEST: Text(nb="Det nyeste", en="The newest"),
    Keep.FIRST: Text(nb="Det første", en="The first"),
}


def check_keys(register: Register, form: ReadForm) -> Iterator[Finding]:
    """Empty keys, units that nobody knows, and the same form twice or in two units."""
    key, unit = form.form.key_variable, form.form.unit_variable
    for name in form.form.key_variables:
        if form.has(name):
            text = pl.col(name).cast(pl.String)
            is_empty = text.str.strip_chars().fill_null("") == ""
            is_padded = text.str.contains(r"^\s|\s$")
            yield from EMPTY.in_rows(form, form.rows.filter(is_empty), name)
            yield from PADDED.in_rows(form, form.rows.filter(is_padded & ~is_empty), name)
    if form.has(unit):
        known = [one.resh for one in register.units]
        strange = form.rows.select(ROW, unit).drop_nulls(unit).filter(~pl.col(unit).is_in(known))
        for (resh,), rows in strange.group_by(unit, maintain_order=True):
            yield from UNKNOWN_UNIT.worded(unit=resh).in_rows(form, rows, unit)
    if form.has(key, unit):
        yield from _check_copies(form, repeated(form.rows.select(ROW, key, unit), key))


def _check_copies(form: ReadForm, copies: pl.DataFrame) -> Iterator[Finding]:
    key, unit = form.form.key_variable, form.form.unit_variable
    copies = copies.with_columns(units=pl.col(unit).drop_nulls().n_unique().over(key)).sort(ROW)
    apart = copies.filter(pl.col("units") > 1)
    yield from IN_TWO_UNITS.in_rows(form, apart, key, count=apart[key].n_unique())
    again = copies.filter((pl.col("units") <= 1) & ~pl.col(key).is_first_distinct())
    yield from COPIES.in_rows(form, again, key)


def check_courses(register: Register, form: ReadForm, event: Event) -> Iterator[Finding]:
    """Courses with several completed forms of one kind, and consultations on the same day."""
    key, course = form.form.key_variable, form.form.main_form_variable
    patient, day = register.patient_variable, register.pathway.anchor_date
    if course is not None and not form.form.repeats and form.has(key, course):
        forms = (
            completed(register, form)
            .select(ROW, key, course)
            .unique(key, keep="first", maintain_order=True)
        )
        several = repeated(forms, course).sort(ROW)
        rule = SEVERAL.worded(counts=WHICH_COUNTS[event.keep])
        yield from rule.in_rows(form, several, course, count=several[course].n_unique())
    if course is None and form.has(key, patient, day):
        visits = (
            completed(register, form)
            .select(ROW, key, patient, day)
            .drop_nulls()
            .unique(key, keep="first", maintain_order=True)
        )
        several = visits.filter(pl.struct(patient, day).is_duplicated()).sort(ROW)
        rule = SAME_DAY.worded(main=form.form.title)
        yield from rule.in_rows(form, several, day)


def completed(register: Register, form: ReadForm) -> pl.DataFrame:
    """The rows of completed forms; all of them where the data do not say."""
    status = register.completed
    if not form.has(status.variable):
        return form.rows
    return form.rows.filter(pl.col(status.variable).is_in(status.values))


def repeated(rows: pl.DataFrame, key: str) -> pl.DataFrame:
    """The rows whose key stands in more than one of them. They are few, or none."""
    several = rows.drop_nulls(key).group_by(key).len().filter(pl.col("len") > 1)
    return rows.join(several.select(key), on=key, how="semi")
