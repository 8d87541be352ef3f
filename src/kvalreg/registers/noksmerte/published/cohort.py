"""The cohort behind the annual report 2021."""

from collections.abc import Mapping

import polars as pl

from kvalreg.model.published import ComposedCohort
from kvalreg.registers.noksmerte.cohort.package import HEALTH, SYMPTOMS
from kvalreg.registers.noksmerte.published.background import backgrounds
from kvalreg.registers.noksmerte.published.courses import Course, compose, with_backgrounds
from kvalreg.registers.noksmerte.published.filled_forms import filled_forms
from kvalreg.registers.noksmerte.published.follow_ups import follow_ups
from kvalreg.registers.noksmerte.published.opioids import doses_by_unit, with_opioids
from kvalreg.registers.noksmerte.published.printed import corrected, read_printed
from kvalreg.registers.noksmerte.published.units import numbers_of_units


def compose_2021() -> Mapping[str, pl.DataFrame]:
    """The filled-in forms by form key: the same every time."""
    printed = corrected(read_printed())
    doses = doses_by_unit(printed["table_10"])
    courses: list[Course] = []
    for numbers in numbers_of_units(printed):
        unit = numbers.unit
        of_unit = with_opioids(compose(numbers), printed["table_09"][unit], doses[unit])
        courses += with_backgrounds(
            of_unit, backgrounds(printed["table_12"][unit], numbers.patients)
        )
    courses += follow_ups(printed["table_05"], first=max(one.patient for one in courses) + 1)
    return filled_forms(courses)


REPORT_2021 = ComposedCohort(
    key="2021",
    compose=compose_2021,
    follows={"patient_package": SYMPTOMS, "follow_up": HEALTH},
    source="Annual report 2021, tables 4 to 12, 14 and 15.",
)

PUBLISHED = (REPORT_2021,)
