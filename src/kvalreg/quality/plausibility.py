"""Completed forms that say something that cannot be true, or hardly."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import narwhals as nw
import polars as pl

from kvalreg.model import ANCHOR_DAY, DUE_DAY, Event, Implausible, Register, Text, columns_used
from kvalreg.quality.findings import MOST_EXAMPLES, Finding, Severity
from kvalreg.quality.implausible import rules_for
from kvalreg.quality.keys import completed
from kvalreg.quality.read_form import ReadForm
from kvalreg.quality.relations import COURSE, Courses
from kvalreg.quality.rules import Rule

_CANNOT_BE = Text(
    nb="Det kan ikke stemme. Rett det der det ble registrert.",
    en="It cannot be true. Correct it where it was registered.",
)
_DUE = Text(nb="ventet", en="expected")
_UNLIKELY = Text(
    nb="Stemmer det? Undersøk det der det ble registrert.",
    en="Is it right? Look into it where it was registered.",
)


def check_plausibility(
    register: Register, form: ReadForm, event: Event, courses: Courses | None, today: date
) -> Iterator[Finding]:
    """What the completed forms of the event should not say, rule by rule.

    Without `courses` nothing is known of the main forms, and what rests on them is not judged.
    """
    rules = [one for one in rules_for(register, event, today) if form.has(*one.variables)]
    if not rules:
        return
    forms = _with_days(register, completed(register, form), event, form, courses)
    hits = _evaluated(forms, rules)
    for place, one in enumerate(rules):
        rows = forms.filter(hits[str(place)])
        rule = Rule(
            f"plausibility.{one.key}",
            Severity.ERROR if one.certain else Severity.WARNING,
            one.title,
            _CANNOT_BE if one.certain else _UNLIKELY,
        )
        found = _days_said(register, one, rows.head(MOST_EXAMPLES))
        yield from rule.in_rows(form, rows, *sorted(one.variables), found=found)


def _with_days(
    register: Register,
    rows: pl.DataFrame,
    event: Event,
    form: ReadForm,
    courses: Courses | None,
) -> pl.DataFrame:
    """The rows with the day of their anchor, and the day on which they are due."""
    link, anchor_day = form.form.main_form_variable, pl.lit(None, dtype=pl.Date)
    if link is None and form.has(register.pathway.anchor_date):
        anchor_day = pl.col(register.pathway.anchor_date)
    elif link is not None and form.has(link) and courses is not None:
        days = courses.mains.select(COURSE, ANCHOR_DAY)
        rows = rows.join(days, left_on=link, right_on=COURSE, how="left", maintain_order="left")
        anchor_day = pl.col(ANCHOR_DAY)
    return rows.with_columns(anchor_day.alias(ANCHOR_DAY)).with_columns(
        pl.col(ANCHOR_DAY).dt.offset_by(f"{event.months_after or 0}mo").alias(DUE_DAY)
    )


def _evaluated(rows: pl.DataFrame, rules: Sequence[Implausible]) -> pl.DataFrame:
    """One column per rule, by its place: true in the rows of which it is said."""
    said = {str(place): one.when for place, one in enumerate(rules)}
    hits = nw.from_native(rows.lazy()).select(**said).collect("polars").to_polars()
    return hits.with_columns(pl.all().fill_null(value=False))


def _days_said(register: Register, one: Implausible, rows: pl.DataFrame) -> list[Text | None]:
    """The days that the rule compares, in each row; None where it compares none."""
    used = columns_used(one.when)
    words = {ANCHOR_DAY: register.main_event.title, DUE_DAY: _DUE}
    names = {
        name: words.get(name, Text(nb=name, en=name))
        for name, kind in rows.schema.items()
        if kind == pl.Date and name in used
    }
    return [_said(names, row) for row in rows.to_dicts()]


def _said(names: Mapping[str, Text], row: Mapping[str, Any]) -> Text | None:
    days = {name: row[key].strftime("%d.%m.%Y") for key, name in names.items() if row.get(key)}
    if not days:
        return None
    return Text(
        nb=", ".join(f"{name.nb} {day}" for name, day in days.items()),
        en=", ".join(f"{name.en} {day}" for name, day in days.items()),
    )
