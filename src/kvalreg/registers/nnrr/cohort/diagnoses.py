"""Diagnoses: those of the annual report's table 12, the neck's and the back's apart."""

import narwhals as nw

from kvalreg.model import Draw
from kvalreg.registers.nnrr.cohort.course import NECK_FIRST
from kvalreg.registers.patient_wording import answer, box, known

SOURCE = "Annual report 2024, table 12."

NECK = {
    "M54.2": 82,
    "M50.1": 5.3,
    "M47.8": 4,
    "M53.1": 3.5,
    "M54.12": 0.8,
    "M54.1": 1.2,
    "M50.3": 2,
    "M99.7": 1.2,
}
BACK = {
    "M54.5": 59.5,
    "M51.1": 8.4,
    "M54.9": 7.6,
    "M54.4": 4.4,
    "M54.96": 4.4,
    "M48.0": 3.9,
    "M54.6": 3.5,
    "M47.2": 1.3,
    "M54.97": 1.1,
    "M54.1": 0.5,
    "M43.1": 0.7,
    "M54.86": 0.6,
    "M51.3": 0.5,
    "M41.9": 0.4,
    "M54.8": 0.3,
    "M48.06": 0.3,
    "M51.0": 0.2,
    "M53.3": 1.4,
    "M79.7": 1.0,
}
# What else there is, in the slots after the first one.
BESIDES = {
    2: {"M54.4": 30, "M51.1": 20, "M54.6": 20, "M48.0": 15, "M47.8": 15},
    3: {"M79.7": 30, "M79.1": 45, "M25.5": 25},
    4: {"F45.4": 45, "F32.9": 30, "F41.9": 25},
    5: {"E66.9": 50, "I10": 50},
    6: {"G47.0": 60, "R53": 40},
}
WITH_RADICULOPATHY = ("M50.1", "M54.12", "M54.1", "M51.1", "M54.4", "M47.2")
WITH_MYELOPATHY = ("M51.0",)
AXIS_DEVIATION = ("M41.9",)

NAMES = {
    "M54.5": "Lumbago",
    "M54.2": "Smerte i nakke",
    "M51.1": "Lidelse i lumbalskive med radikulopati",
    "M54.9": "Uspesifisert ryggsmerte",
    "M54.4": "Lumbago med isjialgi",
    "M48.0": "Spinal stenose",
    "M54.6": "Ryggsmerte i torakaldelene",
    "M50.1": "Lidelse i cervikalskive, med radikulopati",
    "M47.2": "Annen spondylose med radikulopati",
    "M54.1": "Radikulopati",
    "M43.1": "Spondylolistese",
}
OTHER_NAME = "Annen lidelse"


def _diagnosis(number: int, percent: float) -> tuple[Draw, ...]:
    """One slot of the form, filled in for so many of those who have the one before."""
    code, has = f"DiagnosticNumber{number}", f"has_diagnosis_{number}"
    value = nw.col(code)
    before = nw.col(f"has_diagnosis_{number - 1}") if number > 1 else nw.lit(value=True)
    name = value.replace_strict(NAMES, default=OTHER_NAME, return_dtype=nw.String)
    return (
        box(has, percent, asked=before),
        *_codes(number, asked=nw.col(has)),
        known(f"{code}Name", nw.when(~value.is_null()).then(name)),
        known(f"{code}Type", nw.when(~value.is_null()).then(_group(number, value))),
    )


def _codes(number: int, asked: nw.Expr) -> tuple[Draw, ...]:
    name = f"DiagnosticNumber{number}"
    if number > 1:
        return (answer(name, BESIDES[number], asked=asked),)
    return (
        answer(name, NECK, asked=asked & NECK_FIRST, source=SOURCE),
        answer(name, BACK, asked=asked & ~NECK_FIRST, source=SOURCE),
    )


def _group(number: int, code: nw.Expr) -> nw.Expr:
    """10 for the neck and 20 for the back, and what kind it is; 99 for an additional one."""
    if number > 3:
        return nw.lit(99)
    kind = (
        nw.when(code.is_in(WITH_RADICULOPATHY))
        .then(nw.lit(1))
        .when(code.is_in(WITH_MYELOPATHY))
        .then(nw.lit(2))
        .otherwise(nw.lit(0))
    )
    place = nw.when(NECK_FIRST).then(nw.lit(10)).otherwise(nw.lit(20))
    return nw.when(code.is_in(AXIS_DEVIATION)).then(nw.lit(26)).otherwise(place + kind)


def _spelled(number: int) -> Draw:
    """As clinicians write it: with or without the full stop."""
    code = nw.col(f"DiagnosticNumber{number}")
    without = code.str.replace_all(".", "", literal=True)
    return known(
        f"DiagnosticNumber{number}",
        nw.when(nw.col("leaves_out_full_stop")).then(without).otherwise(code),
    )


DIAGNOSES: tuple[Draw, ...] = (
    *_diagnosis(1, 100),
    *_diagnosis(2, 36),
    *_diagnosis(3, 25),
    *_diagnosis(4, 20),
    *_diagnosis(5, 25),
    *_diagnosis(6, 25),
    *(known(f"DiagName{number}", nw.col(f"DiagnosticNumber{number}Name")) for number in (1, 2, 3)),
    box("leaves_out_full_stop", 22),
    *(_spelled(number) for number in range(1, 7)),
)
