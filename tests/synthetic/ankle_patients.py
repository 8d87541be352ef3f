"""Synthetic patients of the invented ankle register: few draws, known shares."""

from dataclasses import replace
from pathlib import Path

import narwhals as nw

from kvalreg.model import Answer, Chance, DrawnForm, Known, PatientModel, Register, Trait, Unit
from kvalreg.synthetic.order import Order
from tests.ankle import ANKLE

SOURCE = "Invented."
BIG, SMALL, NEW = 1, 2, 3

UNITS = """# What the draws know of a unit.
resh,percent_operated
1,40
2,40
3,0
"""
UNIT_YEARS = """resh,year,patients
1,2022,500
1,2024,700
2,2022,12
3,2024,300
"""

PERSON = (
    Trait(name="burden"),
    Answer(name="Trade", shares={"baker": 1, "smith": 1}, source=SOURCE),
)
VISIT = DrawnForm(
    event="visit",
    returned=Chance(name="returned", percent=100, source=SOURCE),
    days=Answer(name="days", shares={0: 1}, source=SOURCE),
    draws=(
        Chance(name="Operated", percent=nw.col("percent_operated"), yes=9, no=2, source=SOURCE),
        Known(name="Diagnosis", expression=nw.lit("S93.4")),
    ),
)
BASELINE = DrawnForm(
    event="baseline",
    returned=Chance(name="returned", percent=80, source=SOURCE),
    days=Answer(name="days", shares={range(-10, 1): 1}, source=SOURCE),
    draws=(
        *(
            Answer(
                name=f"Afq{number}",
                shares={1: 10, 2: 20, 3: 40, 4: 20, 5: 10},
                follows=nw.col("burden"),
                strength=0.8,
                unanswered=0.1,
                source=SOURCE,
            )
            for number in (1, 2, 3)
        ),
        Answer(name="Pain", shares={range(11): 1}, unanswered=0.1, source=SOURCE),
        Answer(name="PainOld", shares={range(5): 1}, source=SOURCE),
        Chance(name="SickLeave", percent=30, source=SOURCE),
        Answer(
            name="SickLeavePercent",
            shares={50: 1, 100: 1},
            asked=nw.col("SickLeave"),
            source=SOURCE,
        ),
        Known(name="was_operated", expression=nw.col("visit.Operated") == 9),
    ),
)


def ankle(folder: Path) -> Register:
    """The ankle register with three units and a patient model, whose files lie in the folder."""
    folder.mkdir(exist_ok=True)
    (folder / "units.csv").write_text(UNITS)
    (folder / "unit_years.csv").write_text(UNIT_YEARS)
    fjord = ANKLE.units[0]
    return replace(
        ANKLE,
        units=(fjord, _like(fjord, SMALL, "Vik"), _like(fjord, NEW, "Nes")),
        patient_model=PatientModel(
            units=folder / "units.csv",
            unit_years=folder / "unit_years.csv",
            small_unit=30,
            person=PERSON,
            course=(),
            forms=(VISIT, BASELINE),
            later_courses=0.2,
        ),
    )


def order(folder: Path, patients: int, years: tuple[int, int] = (2022, 2024)) -> Order:
    return Order(ankle(folder), patients, *years)


def _like(unit: Unit, resh: int, name: str) -> Unit:
    return replace(unit, resh=resh, short_name=name)
