"""Answers on who the patients are, as near table 12 as its unknown base allows."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import floor
from typing import Any

from kvalreg.registers.noksmerte.pathway import OLDEST_AT_WORK
from kvalreg.registers.noksmerte.published.courses import ages, dealt

_EDUCATION = {
    1: "edu_primary", 2: "edu_upper_secondary", 3: "edu_higher_lt4y", 4: "edu_higher_ge4y",
}  # fmt: skip
_WORK = {1: "work_active", 2: "student_or_military", 3: "not_work_active"}
_ACTIVITY = {1: "activity_low", 2: "activity_moderate", 3: "activity_high"}


def backgrounds(table_12: Mapping[str, Any], patients: int) -> dict[str, Sequence[Any]]:
    """Variable → the answer of each of the unit's patients. `age`: at the first consultation."""
    mean, lowest, highest = table_12["age"]
    of_age = ages(mean, lowest, highest, patients)
    at_work = sum(age <= OLDEST_AT_WORK for age in of_age)
    women = _counts({2: "women"}, table_12, patients)
    married = _counts({1: "married"}, table_12, patients)
    activity = _counts(_ACTIVITY, table_12, patients)
    work = dealt(_counts(_WORK, table_12, at_work), at_work, 7)
    return {
        "age": of_age,
        "sex": dealt(women | {1: patients - women[2]}, patients, 5),
        "marital_status": dealt(married | {3: patients - married[1]}, patients, 11),
        "education": dealt(_counts(_EDUCATION, table_12, patients), patients, 13),
        # Ages ascend, so those of working age come first.
        "work_status": [*work, *[3] * (patients - at_work)],
        "physical_activity": dealt(activity | {0: patients - sum(activity.values())}, patients, 17),
    }


def _counts(codes: Mapping[int, str], table_12: Mapping[str, Any], among: int) -> dict[int, int]:
    """How many have each answer; the shares of one unit's education add up to more than all."""
    counts = {
        code: floor(Fraction(str(table_12[name])) * among / 100 + Fraction(1, 2))
        for code, name in codes.items()
    }
    while sum(counts.values()) > among:
        counts[max(counts, key=lambda code: counts[code])] -= 1
    return counts
