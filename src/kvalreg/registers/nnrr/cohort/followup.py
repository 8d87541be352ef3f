"""The patient's forms after 6 and 12 months: how it went, and the same questions again."""

import narwhals as nw

from kvalreg.model import Draw, DrawnForm, Trait
from kvalreg.registers.nnrr.cohort import work
from kvalreg.registers.nnrr.cohort.administration import administration
from kvalreg.registers.nnrr.cohort.baseline import ANALGESICS
from kvalreg.registers.nnrr.cohort.course import HAS_NECK_PAIN
from kvalreg.registers.nnrr.cohort.proms import EQ5D, EQ5D_3L, NDI, NRS, ODI
from kvalreg.registers.patient_wording import answer, answers, box, boxes, known, yes_no

RECOVERY = nw.col("recovery")
HELPED_BY_TREATMENT = 0.15 * nw.col("interdisciplinary").cast(nw.Float64) - 0.04


def _after(trait: str, *, stays: float, falls: float, with_recovery: float, noise: float) -> Trait:
    """The trait at follow-up, from what it was before and from the recovery."""
    return Trait(
        name=trait,
        mean=stays * nw.col(trait) - falls - with_recovery * RECOVERY,
        spread=noise,
    )


# Chosen so that KI2 to KI5 come near the nation's in the annual report 2024.
STATE: tuple[Draw, ...] = (
    _after("pain_at_rest", stays=0.85, falls=0.36, with_recovery=0.50, noise=0.35),
    _after("pain_in_activity", stays=0.80, falls=0.70, with_recovery=0.70, noise=0.50),
    _after("disability", stays=0.92, falls=0.26, with_recovery=0.46, noise=0.30),
    _after("neck", stays=0.95, falls=0.12, with_recovery=0.38, noise=0.25),
    _after("distress", stays=0.90, falls=0.15, with_recovery=0.30, noise=0.45),
)

BENEFIT: tuple[Draw, ...] = (
    answer(
        "UseOfTreatment",
        {1: 1.8, 2: 13.7, 3: 25.6, 4: 42.9, 5: 8.9, 6: 5.0, 7: 1.9},
        follows=RECOVERY,
        strength=-0.75,
        unanswered=0.032,
        source="Annual report 2024, table 4, and KI7.",
    ),
    box(
        "is_satisfied",
        nw.col("satisfied"),
        follows=RECOVERY,
        strength=0.4,
        unanswered=0.034,
        source="KI8 of each unit and year.",
    ),
    answer(
        "TreatmentSatisfaction",
        {3: 22, 2: 29, 1: 49},
        asked=nw.col("is_satisfied"),
        follows=RECOVERY,
        strength=0.4,
    ),
    answer("TreatmentSatisfaction", {4: 65, 5: 35}, asked=~nw.col("is_satisfied")),
)

# Annual report 2024, table 9; whoever was offered treatment has had it more often.
HAD_TREATMENT = nw.col("interdisciplinary")
AT_THE_HOSPITAL: tuple[Draw, ...] = (
    yes_no(
        "TreatmentPostIndividual",
        26,
        codes=(1, 0),
        asked=HAD_TREATMENT,
        source="Table 9: 12.7 % of all.",
    ),
    yes_no(
        "TreatmentPostIndividual",
        7.8,
        codes=(1, 0),
        asked=~HAD_TREATMENT,
        source="Table 9: 12.7 % of all.",
    ),
    yes_no(
        "TreatmentPostGroupbased",
        45,
        codes=(1, 0),
        asked=nw.col("is_group"),
        source="Table 9: 7.6 % of all.",
    ),
    yes_no(
        "TreatmentPostGroupbased",
        3.2,
        codes=(1, 0),
        asked=~nw.col("is_group").fill_null(value=False),
        source="Table 9: 7.6 % of all.",
    ),
    yes_no("TreatmentPostHospitalExtendedExamination", 9.7, codes=(1, 0), source="Table 9."),
    yes_no("TreatmentOther", 2.9, codes=(1, 0), source="Table 9: surgery."),
    known(
        "TreatmentPostHospital",
        (
            nw.col("TreatmentPostIndividual")
            + nw.col("TreatmentPostGroupbased")
            + nw.col("TreatmentPostHospitalExtendedExamination")
        )
        > 0,
    ),
)
AT_THE_HOSPITAL_6_MONTHS: tuple[Draw, ...] = (
    known("TreatmentPostHospitalYesNo", nw.col("TreatmentPostHospital").cast(nw.Int32)),
    known("TreatmentPostHospitalSurgery", nw.col("TreatmentPostHospital").cast(nw.Int32)),
    known("TreatmentOperation", nw.col("TreatmentOther") == 1),
)
_ELSEWHERE = {
    "TreatmentPhysioTherapist": 28.2,
    "TreatmentPhysioTherapistOther": 12.6,
    "TreatmentManuelTherapi": 6.7,
    "TreatmentPsychomotoricTherapy": 2.9,
    "TreatmentChiropractor": 10.0,
    "TreatmentOtherTreatment": 15.1,
}
ELSEWHERE: tuple[Draw, ...] = (
    *boxes(
        {f"had_{name}": percent for name, percent in _ELSEWHERE.items()},
        source="Annual report 2024, table 10.",
    ),
    *(
        answer(
            name, {3: 10, 2: 46, 1: 44}, asked=nw.col(f"had_{name}"), follows=RECOVERY, strength=0.4
        )
        for name in _ELSEWHERE
    ),
    answer(
        "TreatmentEarlierOtherText",
        {"akupunktur": 3, "massasje": 2, "annet": 2},
        asked=nw.col("had_TreatmentOtherTreatment"),
        unanswered=0.5,
    ),
)

PROMS: tuple[Draw, ...] = (
    *NRS,
    *ODI,
    box(
        "IsNeckPainMainProblem",
        78,
        asked=HAS_NECK_PAIN,
        source="NDI twice: 1711 of 4152 (report run of May 2025).",
    ),
    box("IsNeckPainMainProblem", 8, asked=~HAS_NECK_PAIN),
    *NDI,
    box("sees_health", 95.3, source="EQ-VAS blank: 4.7 % at follow-up (annual report 2024, 5.3)."),
    *EQ5D,
)

FORMER = (
    *EQ5D_3L,
    *answers({"Eq5dSatisfactionTreatment": {1: 40, 2: 27, 3: 20, 4: 8, 5: 5}}, unanswered=0.04),
    answer("HealthLevel", {range(30): 15, range(30, 70): 55, range(70, 101): 30}, unanswered=0.04),
)

# Whoever returns one form is likely to return the other: 47.2 % return both where 66.4 and
# 60.4 % return each (annual report 2024, 5.2).

AFTER_6_MONTHS = DrawnForm(
    event="6m",
    returned=box(
        "returned",
        nw.col("returns_6m"),
        follows=nw.col("diligence"),
        strength=0.7,
        source="Answered forms per unit and year, report run of May 2025.",
    ),
    days=answer(
        "days", {range(4): 35, range(4, 12): 35, range(12, 31): 30}, source="30 days to answer."
    ),
    draws=(
        *administration(3, "2 Spørreskjema 6 måneder etter behandling"),
        Trait(name="recovery", mean=nw.col("unit_recovery") + HELPED_BY_TREATMENT),
        *STATE,
        *BENEFIT,
        *ANALGESICS,
        *work.AFTER,
        *AT_THE_HOSPITAL,
        *AT_THE_HOSPITAL_6_MONTHS,
        *ELSEWHERE,
        *PROMS,
        *FORMER,
        *work.FORMER_AFTER,
    ),
)

AFTER_12_MONTHS = DrawnForm(
    event="12m",
    returned=box(
        "returned",
        nw.col("returns_12m"),
        follows=nw.col("diligence"),
        strength=0.7,
        source="Annual report 2024, table 20.",
    ),
    days=answer(
        "days", {range(4): 35, range(4, 12): 35, range(12, 31): 30}, source="30 days to answer."
    ),
    draws=(
        *administration(8, "3 Spørreskjema 12 måneder etter behandling"),
        Trait(
            name="recovery",
            mean=0.3 * nw.col("unit_recovery") + 0.7 * nw.col("6m.recovery"),
            spread=0.7,
        ),
        *STATE,
        *BENEFIT,
        known("work", nw.col("6m.work")),
        *work.AFTER,
        *AT_THE_HOSPITAL,
        *PROMS,
    ),
)
