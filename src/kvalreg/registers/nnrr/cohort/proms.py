"""Answers to the questionnaires, before and after: each follows a trait of its own.

The weights describe patients before treatment. After it the traits have moved, and with them
the answers: the weights stay.
"""

from functools import reduce
from operator import add

import narwhals as nw

from kvalreg.model import Draw
from kvalreg.registers.nnrr.cohort.person import IS_WOMAN
from kvalreg.registers.nnrr.cohort.question_weights import (
    EQ5D_WEIGHTS,
    FABQ_WEIGHTS,
    HSCL_WEIGHTS,
    NDI_WEIGHTS,
    ODI_WEIGHTS,
    SHC_WEIGHTS,
)
from kvalreg.registers.nnrr.forms.disability import NDI_VARIABLES, ODI_VARIABLES
from kvalreg.registers.nnrr.forms.health import EQ5D_VARIABLES
from kvalreg.registers.nnrr.forms.yellow_flags import FABQ_VARIABLES, HSCL_VARIABLES, SHC_VARIABLES
from kvalreg.registers.patient_wording import (
    answer,
    box,
    known,
    questionnaire,
    ticked,
)

REST = nw.col("pain_at_rest")
ACTIVITY_PAIN = nw.col("pain_in_activity")
NECK = nw.col("neck")
DISABILITY = nw.col("disability")
DISTRESS = nw.col("distress")
FEAR = nw.col("fear")
HEALTH = (ACTIVITY_PAIN + DISABILITY + DISTRESS) / 2.55  # three correlated traits: spread near 1

GOES_ON = ~nw.col("gives_up")


def _number_of_answers(variables: tuple[str, ...]) -> nw.Expr:
    return nw.sum_horizontal(*((~nw.col(name).is_null()).cast(nw.Int32) for name in variables))


SHC_OF_ALL, SHC_OF_WOMEN = SHC_VARIABLES[:29], SHC_VARIABLES[29:]

# 0 (none) to 10 (worst).
PAIN_AT_REST = dict(enumerate((2.4, 3, 9, 13, 15.5, 17.5, 16, 13, 7.5, 2.3, 0.8)))
PAIN_IN_ACTIVITY = dict(enumerate((0.6, 1.2, 4, 7, 11, 15, 18, 21, 14.5, 5.2, 2.5)))
STRENGTH_OF_PAIN = 0.75

NRS: tuple[Draw, ...] = (
    answer(
        "PainExperiencesNoActivity",
        PAIN_AT_REST,
        follows=REST,
        strength=STRENGTH_OF_PAIN,
        unanswered=0.012,
    ),
    answer(
        "PainExperiencesActivity",
        PAIN_IN_ACTIVITY,
        follows=ACTIVITY_PAIN,
        strength=STRENGTH_OF_PAIN,
        unanswered=0.010,
    ),
)

# A page that a patient skips takes all its questions with it. Three in a thousand stop in the
# middle of one, so that more than two answers are missing.
ODI: tuple[Draw, ...] = (
    box("gives_up", 0.3),
    box("sees_odi", 98.7, source="ODI blank: 1.6 % (annual report 2024, 5.3)."),
    *questionnaire(
        ODI_VARIABLES[:6],
        ODI_WEIGHTS[:6],
        1,
        follows=DISABILITY,
        strength=0.62,
        asked=nw.col("sees_odi"),
        unanswered=0.006,
    ),
    *questionnaire(
        ODI_VARIABLES[6:],
        ODI_WEIGHTS[6:],
        1,
        follows=DISABILITY,
        strength=0.62,
        asked=nw.col("sees_odi") & GOES_ON,
        unanswered=0.006,
    ),
    box("answers_on_sex_life", 90),
    known("OdiSex", nw.when(nw.col("answers_on_sex_life")).then(nw.col("OdiSex"))),
    known("OdiIndex", _number_of_answers(ODI_VARIABLES)),
)
NDI: tuple[Draw, ...] = (
    *questionnaire(
        NDI_VARIABLES[:6],
        NDI_WEIGHTS[:6],
        1,
        follows=NECK,
        strength=0.6,
        asked=ticked("IsNeckPainMainProblem"),
        unanswered=0.006,
    ),
    *questionnaire(
        NDI_VARIABLES[6:],
        NDI_WEIGHTS[6:],
        1,
        follows=NECK,
        strength=0.6,
        asked=ticked("IsNeckPainMainProblem") & GOES_ON,
        unanswered=0.006,
    ),
    box("drives", 93),
    known("NdiDriving", nw.when(nw.col("drives")).then(nw.col("NdiDriving"))),
    known("NdiIndex", _number_of_answers(NDI_VARIABLES)),
)

EQ_VAS = {range(20): 8, range(20, 40): 24, range(40, 60): 29, range(60, 80): 30, range(80, 101): 9}
EQ5D: tuple[Draw, ...] = (
    *questionnaire(
        EQ5D_VARIABLES[:4],
        EQ5D_WEIGHTS[:4],
        1,
        follows=HEALTH,
        strength=0.62,
        asked=nw.col("sees_health"),
        unanswered=0.0015,
    ),
    answer(
        EQ5D_VARIABLES[4],
        dict(enumerate(EQ5D_WEIGHTS[4], start=1)),
        follows=DISTRESS,
        strength=0.62,
        asked=nw.col("sees_health"),
        unanswered=0.0015,
    ),
    answer("Eq5d_L_spm6", EQ_VAS, follows=HEALTH, strength=-0.7, asked=nw.col("sees_health")),
)

# The time before the electronic form: three levels, and the British values of 1997.
_3L = {
    "Eq5dWalk_Old": (44, 55, 1),
    "Eq5dPersonalCare_Old": (72, 26, 2),
    "Eq5dOrdinaryActivities_Old": (18, 66, 16),
    "Eq5dPain_Old": (2, 62, 36),
    "Eq5dAnxiety_Old": (50, 42, 8),
}
_LOSSES = {
    "Eq5dWalk_Old": {1: 0.0, 2: 0.069, 3: 0.314},
    "Eq5dPersonalCare_Old": {1: 0.0, 2: 0.104, 3: 0.214},
    "Eq5dOrdinaryActivities_Old": {1: 0.0, 2: 0.036, 3: 0.094},
    "Eq5dPain_Old": {1: 0.0, 2: 0.123, 3: 0.386},
    "Eq5dAnxiety_Old": {1: 0.0, 2: 0.071, 3: 0.236},
}
_LEVELS = [nw.col(name) for name in _3L]
_LOSS = sum(
    (nw.col(name).replace_strict(loss, return_dtype=nw.Float64) for name, loss in _LOSSES.items()),
    start=nw.lit(0.0),
)
_IS_ILL = nw.max_horizontal(*_LEVELS) > 1
_IS_VERY_ILL = nw.max_horizontal(*_LEVELS) == 3
EQ5D_3L: tuple[Draw, ...] = (
    *questionnaire(
        tuple(_3L), tuple(_3L.values()), 1, follows=HEALTH, strength=0.7, unanswered=0.01
    ),
    answer("Eq5dHealthLevel_Old", EQ_VAS, follows=HEALTH, strength=-0.7, unanswered=0.03),
    known(
        "Eq5dScore_Old",
        (
            1 - _LOSS - 0.081 * _IS_ILL.cast(nw.Float64) - 0.269 * _IS_VERY_ILL.cast(nw.Float64)
        ).round(3),
    ),
)

FABQ_TOTAL = known(
    "FABQScore3", reduce(add, (nw.col(name).cast(nw.Float64) for name in FABQ_VARIABLES))
)
YELLOW_FLAGS: tuple[Draw, ...] = (
    box("sees_hscl", 98.6, source="HSCL-10 blank: 1.5 % (annual report 2024, 5.3)."),
    *questionnaire(
        HSCL_VARIABLES,
        HSCL_WEIGHTS,
        1,
        follows=DISTRESS,
        strength=0.72,
        asked=nw.col("sees_hscl"),
        unanswered=0.005,
    ),
    box("sees_fabq", 98.9, source="FABQ physical blank: 1.2 % (annual report 2024, 5.3)."),
    box("sees_fabq_work", 98.5, source="FABQ work blank: 2.7 % (annual report 2024, 5.3)."),
    *questionnaire(
        FABQ_VARIABLES[:4],
        FABQ_WEIGHTS[:4],
        0,
        follows=FEAR,
        strength=0.65,
        asked=nw.col("sees_fabq"),
        unanswered=0.006,
    ),
    *questionnaire(
        FABQ_VARIABLES[4:],
        FABQ_WEIGHTS[4:],
        0,
        follows=FEAR,
        strength=0.65,
        asked=nw.col("sees_fabq") & nw.col("sees_fabq_work"),
        unanswered=0.006,
    ),
    FABQ_TOTAL,
    *questionnaire(
        SHC_OF_ALL, SHC_WEIGHTS[:29], 0, follows=DISTRESS, strength=0.42, unanswered=0.012
    ),
    *questionnaire(
        SHC_OF_WOMEN,
        SHC_WEIGHTS[29:],
        0,
        follows=DISTRESS,
        strength=0.42,
        asked=IS_WOMAN,
        unanswered=0.02,
    ),
    known("UHIScore", nw.sum_horizontal(*(nw.col(name) for name in SHC_VARIABLES))),
    known(
        "UHIIndex",
        nw.sum_horizontal(
            *((nw.col(name) > 0).fill_null(value=False).cast(nw.Int32) for name in SHC_VARIABLES)
        ),
    ),
)

ACTIVITY: tuple[Draw, ...] = (
    answer(
        "PhysicalActivity",
        {1: 1045, 2: 3838, 3: 1070, 4: 323},
        follows=nw.col("disability"),
        strength=-0.3,
        unanswered=0.027,
        source="Annual report 2024, table 3.",
    ),
)
