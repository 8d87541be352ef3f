"""A published cohort of the invented ankle register: two units, a year, known margins."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import narwhals as nw

from kvalreg.model import Register
from kvalreg.model.published import (
    NATION,
    Adjustment,
    AlsoPossible,
    CourseSum,
    FormCount,
    Margin,
    MeanMargin,
    PublishedCohort,
)
from tests.synthetic.ankle_patients import BIG, NEW, ankle

FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)
EVERYONE = nw.col("unit") > 0


def _year(unit: int, number: int) -> CourseSum:
    return CourseSum(unit=unit, first=FIRST, last=LAST, number=(number, number))


# The model draws 30 % on sick leave; 41 of 80 and 3 of 20 are far from that.
SICK_LEAVE = Adjustment(
    key="sick leave",
    event="baseline",
    answers=("SickLeave", "SickLeavePercent"),
    who=EVERYONE,
    margins=(
        Margin(
            key="sick",
            who=EVERYONE,
            claim=nw.col("SickLeave"),
            counts={BIG: (41, 41), NEW: (3, 3), NATION: (44, 44)},
        ),
        Margin(
            key="half on sick leave",
            who=EVERYONE,
            claim=nw.col("SickLeavePercent") == 50,
            of=nw.col("SickLeave"),
            shares={NATION: (0.74, 0.76)},
        ),
        Margin(
            key="a fifth on sick leave",
            who=EVERYONE,
            claim=nw.col("SickLeavePercent") == 20,
            counts={NEW: (1, 1)},
        ),
    ),
    also=(AlsoPossible(like=nw.col("SickLeave"), values={"SickLeavePercent": 20}),),
)
PAIN = Adjustment(
    key="pain",
    event="baseline",
    answers=("Pain",),
    who=EVERYONE,
    margins=(
        Margin(
            key="answered",
            who=EVERYONE,
            claim=~nw.col("Pain").is_null(),
            counts={BIG: (75, 75), NEW: (20, 20)},
        ),
        Margin(
            key="severe",
            who=EVERYONE,
            claim=nw.col("Pain") >= 8,
            counts={BIG: (10, 10), NEW: (9, 9)},
        ),
    ),
    means=(
        MeanMargin(
            key="mean",
            who=EVERYONE,
            value="Pain",
            means={BIG: (4.05, 4.15), NEW: (5.95, 6.05), NATION: (4.45, 4.55)},
        ),
    ),
    alike={"trade": nw.col("Trade")},
)

ANKLE_PUBLISHED = PublishedCohort(
    key="2024",
    first_year=2024,
    last_year=2024,
    extracted=date(2025, 3, 31),
    sums=(_year(BIG, 80), _year(NEW, 20)),
    completed=(FormCount(event="baseline", first=FIRST, last=LAST, number=130),),
    late=(_year(BIG, 4),),
    adjustments=(SICK_LEAVE, PAIN),
    source="Invented.",
)


def ankle_register(folder: Path) -> Register:
    """The ankle register with its published cohort."""
    register = ankle(folder)
    assert register.patient_model is not None
    model = replace(register.patient_model, published=(ANKLE_PUBLISHED,))
    return replace(register, patient_model=model)
