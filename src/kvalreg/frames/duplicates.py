"""Which of several forms counts, when only one may."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import narwhals as nw

from kvalreg.frames.engines import Frame
from kvalreg.model import Event, Form, Keep

_NEVER, _ALWAYS = date(1, 1, 1), date(9999, 12, 31)


class DuplicateRule(StrEnum):
    """What happens to a course that has several completed forms of one kind.

    RECOMMENDED: the newest baseline and the first follow-up count, as the pathway declares.
    DROP_ALL: none of them counts (as the NNRR report for 2024 did).
    """

    RECOMMENDED = "recommended"
    DROP_ALL = "drop-all"


@dataclass(frozen=True, eq=False)
class FormRows:
    """The rows of one form on an engine.

    `repeated`: key variable → a frame of its values that stand in more than one row. They are
    few, and mostly none: only their rows are ever sorted and compared.
    """

    rows: Frame
    repeated: Mapping[str, Frame]


def one_per_form(form: FormRows, key: str, updated_on: str) -> FormRows:
    """One row per form key: of copies of the same form, the one changed last."""
    if key not in form.repeated:
        return form
    single, several = _parted(form, key)
    return FormRows(nw.concat([single, _last(several, key, updated_on)]), form.repeated)


def one_per_course(
    rows: FormRows, form: Form, event: Event, updated_on: str, rule: DuplicateRule
) -> Frame:
    """At most one row per course.

    Copies of the same form are one form (but the rule *drop all* did not see that). Forms
    completed on the same day are told apart by the last change and then by their key, so that
    the order of the rows never matters.
    """
    course = str(form.main_form_variable)
    if course not in rows.repeated:
        return rows.rows
    if form.repeats:  # most courses have several, and that is no fault
        once = one_per_form(rows, form.key_variable, updated_on).rows
        return _pick(once, course, form.key_variable, event, updated_on)
    single, several = _parted(rows, course)
    if rule is DuplicateRule.DROP_ALL:
        return nw.concat([single, _only_one(several, course)])
    several = _last(several, form.key_variable, updated_on)
    return nw.concat([single, _pick(several, course, form.key_variable, event, updated_on)])


def _parted(form: FormRows, key: str) -> tuple[Frame, Frame]:
    """The rows whose key stands once, and those whose key may stand more often."""
    repeated = form.repeated[key]
    return (
        form.rows.join(repeated, on=key, how="anti"),
        form.rows.join(repeated, on=key, how="semi"),
    )


def _only_one(rows: Frame, course: str) -> Frame:
    """The rows of courses that have one row: the others' rows may not have been completed."""
    times = rows.group_by(course).agg(nw.len().alias("times")).filter(nw.col("times") == 1)
    return rows.join(times.select(course), on=course, how="semi")


def _last(rows: Frame, key: str, updated_on: str) -> Frame:
    others = [name for name in rows.collect_schema().names() if name not in (key, updated_on)]
    updated = nw.col(updated_on).fill_null(_NEVER)
    return (
        rows.with_columns(updated.alias("changed"))
        .unique(subset=[key], keep="last", order_by=["changed", *others])
        .drop("changed")
    )


def _pick(rows: Frame, course: str, key: str, event: Event, updated_on: str) -> Frame:
    """The newest or the first of each course; a form without a day comes after all others."""
    newest = event.keep is Keep.NEWEST
    day = nw.col(event.completed_on).fill_null(_NEVER if newest else _ALWAYS)
    return (
        rows.with_columns(
            day.alias("completed"), nw.col(updated_on).fill_null(_NEVER).alias("changed")
        )
        .unique(
            subset=[course],
            keep="last" if newest else "first",
            order_by=["completed", "changed", key],
        )
        .drop("completed", "changed")
    )
