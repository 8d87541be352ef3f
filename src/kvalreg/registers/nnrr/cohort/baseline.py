"""The patient's form before treatment."""

import narwhals as nw

from kvalreg.model import Draw, DrawnForm
from kvalreg.registers.nnrr.cohort import work
from kvalreg.registers.nnrr.cohort.administration import administration
from kvalreg.registers.nnrr.cohort.course import HAS_NECK_PAIN
from kvalreg.registers.nnrr.cohort.pain_regions import PAIN_REGIONS
from kvalreg.registers.nnrr.cohort.proms import (
    ACTIVITY,
    EQ5D,
    EQ5D_3L,
    NDI,
    NRS,
    ODI,
    YELLOW_FLAGS,
)
from kvalreg.registers.patient_wording import answer, box, boxes, known, ticked

BURDEN = nw.col("burden")
CHILDREN = {0: 24, 1: 15, 2: 34, 3: 19, 4: 6, range(5, 9): 2}
OCCUPATIONS = dict.fromkeys(
    (
        "lærer",
        "sykepleier",
        "snekker",
        "sjåfør",
        "renholder",
        "butikkmedarbeider",
        "kontor",
        "ingeniør",
        "kokk",
        "barnehageassistent",
        "elektriker",
        "fisker",
    ),
    1,
)

LIFE: tuple[Draw, ...] = (
    answer("FamilyStatus", {1: 47, 2: 26, 3: 27}, unanswered=0.01),
    answer("OwnChildren", CHILDREN, unanswered=0.03),
    answer("HouseholdChildren", {0: 93, 1: 4, 2: 3}, unanswered=0.03),
    answer(
        "HouseholdChildren",
        {0: 36, 1: 26, 2: 26, 3: 10, range(4, 7): 2},
        asked=(nw.col("OwnChildren") > 0) & (nw.col("age") < 62),
        unanswered=0.03,
    ),
    answer("Profession", OCCUPATIONS, unanswered=0.15),
    answer("ReadWriteDifficulties", {1: 2, 2: 11, 3: 87}, unanswered=0.02),
    answer("Smoking", {1: 13, 2: 86, 3: 1}, follows=BURDEN, strength=-0.1, unanswered=0.01),
)

PAIN: tuple[Draw, ...] = (
    answer(
        "PainDurationNow",
        {1: 0.5, 2: 6, 3: 27.2, 4: 21, 5: 45.3},
        follows=BURDEN,
        strength=0.2,
        unanswered=0.01,
        source="Annual report 2024, figures 10 and 11.",
    ),
    *boxes(
        {
            "PainCausesWork": 39.6,
            "PainCausesSkeleton": 37.2,
            "PainCausesNerve": 36.1,
            "PainCausesMuscle": 32.9,
            "PainCausesMental": 11.4,
        },
        source="Annual report 2024, figure 16.",
    ),
    *boxes(
        {
            "PainCausesHome": 13,
            "PainCausesLeisure": 14,
            "PainCausesWrongTreatmen": 5,
            "PainCausesUknown": 17,
        }
    ),
    known("PainDrawing", nw.lit("tegning")),
    answer("PainCausesOther", {"ulykke": 4, "fødsel": 3, "arv": 2, "annet": 3}, unanswered=0.9),
    box(
        "IsNeckPainMainProblem",
        100,
        asked=HAS_NECK_PAIN,
        source="54 % answer NDI (annual report 2024, 5.3).",
    ),
)

ANALGESICS: tuple[Draw, ...] = (
    answer(
        "PainMedicinePrescription",
        {1: 43, 2: 17, 3: 14, 4: 26},
        follows=nw.col("pain_in_activity"),
        strength=0.4,
        unanswered=0.025,
    ),
    answer(
        "PainMedicineNoPrescription",
        {1: 28, 2: 25, 3: 25, 4: 22},
        follows=nw.col("pain_in_activity"),
        strength=0.3,
        unanswered=0.025,
    ),
    known(
        "IsPainMedicinePrescription",
        (nw.col("PainMedicinePrescription") > 1).fill_null(value=False),
    ),
    known(
        "IsPainMedicineNoPrescription",
        (nw.col("PainMedicineNoPrescription") > 1).fill_null(value=False),
    ),
)

_HAD = {
    "PhysioTherapist": 62,
    "PhysioTherapistOther": 52,
    "ManuelTherapi": 42,
    "PcykomotorTherapist": 9,
    "Chiropractor": 48,
    "Operation": 10.5,
    "OtherTreatment": 30,
}
EARLIER_TREATMENT: tuple[Draw, ...] = (
    answer("TreatmentEarlierOther", {1: 30, 2: 62, 3: 8}, unanswered=0.03),
    *boxes({f"IsTreatmentEarlier{treatment}": percent for treatment, percent in _HAD.items()}),
    *(
        answer(
            f"TreatmentEarlier{treatment}",
            {1: 26, 2: 54, 3: 20},
            asked=ticked(f"IsTreatmentEarlier{treatment}"),
            unanswered=0.02,
        )
        for treatment in _HAD
    ),
    answer(
        "TreatmentEarlierOtherText",
        {"akupunktur": 3, "massasje": 2, "annet": 2},
        asked=ticked("IsTreatmentEarlierOtherTreatment"),
        unanswered=0.4,
    ),
    answer("Eq5dSatisfactionTreatment", {1: 20, 2: 22, 3: 32, 4: 16, 5: 10}, unanswered=0.05),
    known("Eq5dSatisfactionTreatment_Old", nw.col("Eq5dSatisfactionTreatment")),
)

HEALTH: tuple[Draw, ...] = (
    box("sees_health", 85.6, source="EQ-VAS blank: 14.4 % (annual report 2024, 5.3)."),
    *EQ5D,
)

BASELINE = DrawnForm(
    event="baseline",
    returned=box(
        "returned", 98.5, source="96 of 6503 visits lack it (data-quality output of 2025)."
    ),
    days=answer(
        "days",
        {range(-16, -2): 80, range(-2, 1): 20},
        source="Sent 16 days before the visit, and again 2 days before.",
    ),
    draws=(
        *administration(2, "1A Spørreskjema før behandling"),
        known("PasientConcentDate", nw.col("completed")),
        known("PasientRegistrationImportDate", nw.col("completed")),
        *LIFE,
        *work.BEFORE,
        *PAIN,
        *NRS,
        *PAIN_REGIONS,
        *ANALGESICS,
        *ACTIVITY,
        *EARLIER_TREATMENT,
        *ODI,
        *NDI,
        *HEALTH,
        *YELLOW_FLAGS,
        *EQ5D_3L,
    ),
)
