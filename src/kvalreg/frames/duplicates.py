"""Which of several forms counts, when only one may."""

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


def one_per_form(rows: Frame, key: str, updated_on: str) -> Frame:
    """One row per form key: of copies of the same form, the one changed last."""
    single, several = _parted(rows, key)
    return nw.concat([single, _last(several, key, updated_on)])


def one_per_course(
    rows: Frame, form: Form, event: Event, updated_on: str, rule: DuplicateRule
) -> Frame:
    """At most one row per course.

    Copies of the same form are one form (but the rule *drop all* did not see that). Forms
    completed on the same day are told apart by the last change and then by their key, so that
    the order of the rows never matters.
    """
    course = str(form.main_form_variable)
    single, several = _parted(rows, course)
    if rule is DuplicateRule.DROP_ALL:
        return single
    several = _last(several, form.key_variable, updated_on)
    return nw.concat([single, _pick(several, course, form.key_variable, event, updated_on)])


def _parted(rows: Frame, key: str) -> tuple[Frame, Frame]:
    """The rows whose key stands once, and those whose key stands more often.

    Duplicates are few: only they are sorted.
    """
    often = rows.group_by(key).agg(nw.len().alias("times")).filter(nw.col("times") > 1)
    often = often.select(key)
    return rows.join(often, on=key, how="anti"), rows.join(often, on=key, how="semi")


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
