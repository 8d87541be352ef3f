"""What patients answered six months after, as published: tables 4, 9 and 10, and KI2 to KI8."""

import narwhals as nw

from kvalreg.model.published import NATION, Adjustment, AlsoPossible, Margin
from kvalreg.registers.nnrr.annual_report.patient_reported import CHANGE
from kvalreg.registers.nnrr.annual_report.treatment_received import IN_HOSPITAL, OUTSIDE_HOSPITAL
from kvalreg.registers.nnrr.forms.disability import NDI_VARIABLES, ODI_VARIABLES
from kvalreg.registers.nnrr.forms.health import EQ5D_VARIABLES
from kvalreg.registers.nnrr.further_indicators import (
    IMPROVED_NECK,
    MINIMAL_NECK_DISABILITY,
    MORE_WORK,
)
from kvalreg.registers.nnrr.indicators import KI2, KI3, KI4, KI5, KI6, KI7, KI8
from kvalreg.registers.nnrr.published.printed import by_unit
from kvalreg.registers.nnrr.published.whom import IN_2024, of_years
from kvalreg.registers.nnrr.published.work_before import WORK_ANSWERS
from kvalreg.reports.published.counts import share_that_rounds_to
from kvalreg.reports.published.margins import margins_of_table

EVENT = "6m"
ANSWERED = nw.col("has_6m")
DUE_YEAR = nw.col("due_6m").dt.year()
DUE_IN_2024 = DUE_YEAR == 2024
SINCE_2021 = DUE_YEAR >= 2021
ALL_YEARS = (2021, 2022, 2023, 2024)

BENEFIT = Adjustment(
    key="perceived benefit",
    event=EVENT,
    answers=("UseOfTreatment",),
    who=ANSWERED,
    margins=(
        *margins_of_table(CHANGE, by_unit(4), IN_2024 & ANSWERED),
        *of_years(KI7, 2022, 2023, 2024),
    ),
)
SATISFACTION = Adjustment(
    key="satisfaction",
    event=EVENT,
    answers=("TreatmentSatisfaction",),
    who=ANSWERED,
    margins=of_years(KI8, *ALL_YEARS),
)
ODI = Adjustment(
    key="ODI after 6 months",
    event=EVENT,
    answers=(*ODI_VARIABLES, "OdiScore", "OdiIndex"),
    who=ANSWERED,
    margins=(*of_years(KI2, *ALL_YEARS), *of_years(KI3, *ALL_YEARS)[1::2]),
)
NDI = Adjustment(
    key="NDI after 6 months",
    event=EVENT,
    answers=("IsNeckPainMainProblem", *NDI_VARIABLES, "NdiScore", "NdiIndex"),
    who=ANSWERED,
    margins=(
        *of_years(IMPROVED_NECK, *ALL_YEARS),
        *of_years(MINIMAL_NECK_DISABILITY, *ALL_YEARS)[1::2],
    ),
)
PAIN = tuple(
    Adjustment(
        key=f"{variable} after 6 months",
        event=EVENT,
        answers=(variable,),
        who=ANSWERED,
        margins=of_years(indicator, *ALL_YEARS),
    )
    for variable, indicator in (
        ("PainExperiencesNoActivity", KI4),
        ("PainExperiencesActivity", KI5),
    )
)
WORK = Adjustment(
    key="work after 6 months",
    event=EVENT,
    answers=WORK_ANSWERS,
    who=ANSWERED,
    margins=(*of_years(KI6, 2024)[1:], *of_years(MORE_WORK, 2024)[1:]),
)

HOSPITAL = Adjustment(
    key="hospital treatment reported",
    event=EVENT,
    answers=(
        "TreatmentPostIndividual",
        "TreatmentPostGroupbased",
        "TreatmentPostHospitalExtendedExamination",
        "TreatmentPostHospital",
        "TreatmentPostHospitalYesNo",
        "TreatmentPostHospitalSurgery",
        "TreatmentOther",
        "TreatmentOperation",
    ),
    who=ANSWERED,
    margins=margins_of_table(IN_HOSPITAL, by_unit(9), DUE_IN_2024 & ANSWERED),
    # UNN-Harstad prints fewer answers than treated patients: the rest ticked surgery only.
    also=(
        AlsoPossible(
            like=(nw.col("TreatmentOther_6m") == 1) & nw.col("TreatmentOperation_6m"),
            values={"TreatmentOther": 0},
        ),
        AlsoPossible(
            like=(nw.col("TreatmentOther_6m") == 1) & nw.col("TreatmentOperation_6m"),
            values={"TreatmentOperation": False},
        ),
    ),
)
ELSEWHERE = tuple(
    Adjustment(
        key=margin.key,
        event=EVENT,
        answers=(variable,),
        who=ANSWERED,
        margins=(margin,),
    )
    for margin, variable in zip(
        margins_of_table(OUTSIDE_HOSPITAL, by_unit(10), DUE_IN_2024 & ANSWERED),
        (
            "TreatmentPhysioTherapist",
            "TreatmentPhysioTherapistOther",
            "TreatmentManuelTherapi",
            "TreatmentPsychomotoricTherapy",
            "TreatmentChiropractor",
            "TreatmentOtherTreatment",
        ),
        strict=True,
    )
)


def _blank(variable: str, percent: float) -> Margin:
    """How many leave it blank at follow-up (5.3)."""
    return Margin(
        key=f"{variable} blank after 6 months",
        who=DUE_IN_2024 & ANSWERED,
        claim=nw.col(f"{variable}_6m").is_null(),
        of=ANSWERED,
        shares={NATION: share_that_rounds_to(percent, 1)},
    )


HEALTH = Adjustment(
    key="EQ-5D-5L and EQ-VAS after 6 months",
    event=EVENT,
    answers=(*EQ5D_VARIABLES, "Score_EQ5DL", "Eq5d_L_spm6"),
    who=ANSWERED,
    margins=(_blank("Score_EQ5DL", 6.6), _blank("Eq5d_L_spm6", 4.7)),
)

AFTER_6_MONTHS = (
    BENEFIT,
    SATISFACTION,
    ODI,
    NDI,
    *PAIN,
    WORK,
    HOSPITAL,
    *ELSEWHERE,
    HEALTH,
)
