"""What the patient answers before the first consultation, and a year after the last one."""

import narwhals as nw

from kvalreg.model import Draw, DrawnForm
from kvalreg.registers.noksmerte.cohort.course import BURDEN, HAS_CONSENTED
from kvalreg.registers.noksmerte.cohort.referral import later
from kvalreg.registers.noksmerte.forms.background import EVENT_VARIABLES
from kvalreg.registers.noksmerte.forms.health import EQ5D_VARIABLES
from kvalreg.registers.noksmerte.forms.symptoms import (
    CFQ_VARIABLES,
    HADS_VARIABLES,
    INTERFERENCE_VARIABLES,
    ISI_VARIABLES,
    PCS_VARIABLES,
    PROMIS_VARIABLES,
    SEVERITY_VARIABLES,
)
from kvalreg.registers.patient_wording import answer, box, known, questionnaire

UNANSWERED = 0.02

# From the best to the worst; nothing is published of single questions.
PAIN = (1, 2, 4, 7, 10, 15, 18, 20, 14, 6, 3)
TROUBLE_OF_4 = (22, 33, 29, 16)
TROUBLE_OF_5 = (14, 24, 28, 22, 12)
FUNCTION_OF_5 = (6, 20, 32, 28, 14)


def _scale(variables: tuple[str, ...], weights: tuple[float, ...], first: int) -> tuple[Draw, ...]:
    return questionnaire(
        variables,
        (weights,) * len(variables),
        first,
        follows=BURDEN,
        strength=0.6,
        unanswered=UNANSWERED,
    )


HEALTH: tuple[Draw, ...] = (
    *_scale(EQ5D_VARIABLES, (12, 24, 34, 24, 6), 1),
    answer(
        "eq_vas",
        {range(80, 101): 6, range(60, 80): 20, range(40, 60): 34, range(20, 40): 30, range(20): 10},
        follows=BURDEN,
        strength=0.6,
        unanswered=UNANSWERED,
    ),
)

SYMPTOMS: tuple[Draw, ...] = (
    *_scale(SEVERITY_VARIABLES, PAIN, 0),
    *_scale(INTERFERENCE_VARIABLES, PAIN, 0),
    *_scale(HADS_VARIABLES, TROUBLE_OF_4, 0),
    *_scale(CFQ_VARIABLES, TROUBLE_OF_4, 0),
    *_scale(PCS_VARIABLES, TROUBLE_OF_5, 0),
    *_scale(ISI_VARIABLES, TROUBLE_OF_5, 0),
    *questionnaire(
        PROMIS_VARIABLES,
        (FUNCTION_OF_5,) * len(PROMIS_VARIABLES),
        1,
        follows=BURDEN,
        strength=-0.6,
        unanswered=UNANSWERED,
    ),
    *questionnaire(EVENT_VARIABLES, ((75, 25),) * len(EVENT_VARIABLES), 0),
    *HEALTH,
)

WORK: tuple[Draw, ...] = (
    answer(
        "work_status",
        {1: 28.6, 2: 4.3, 3: 65.5},
        unanswered=0.016,
        source="Annual report 2021, table 12.",
    ),
)

BASELINE = DrawnForm(
    event="baseline",
    returned=box("returned", nw.when(HAS_CONSENTED).then(97.0).otherwise(20.0)),
    days=known("days", (nw.col("wait") - 3).clip(lower_bound=0)),
    draws=(
        known("sent_date", later("visit", (nw.col("wait") - 30).clip(lower_bound=0))),
        answer("manual_reminders", {0: 85, 1: 12, 2: 3}),
        answer(
            "marital_status",
            {1: 38.7, 2: 26, 3: 20, 4: 12, 5: 3},
            unanswered=UNANSWERED,
            source="Annual report 2021, table 12 (married).",
        ),
        answer(
            "education",
            {1: 18.8, 2: 49.1, 3: 17.4, 4: 13.6},
            unanswered=0.011,
            source="Annual report 2021, table 12.",
        ),
        *WORK,
        answer(
            "physical_activity",
            {0: 16, 1: 65.5, 2: 14.4, 3: 2.2},
            unanswered=0.02,
            source="Annual report 2021, table 12; none is assumed.",
        ),
        *SYMPTOMS,
    ),
)

AFTER_12_MONTHS = DrawnForm(
    event="12m",
    returned=box("returned", 30, asked=nw.col("ends") & HAS_CONSENTED),
    days=answer("days", {range(8): 60, range(8, 40): 40}),
    draws=(
        answer(
            "pgic_answer",
            {1: 3, 2: 10, 3: 22, 4: 30, 5: 15, 6: 15, 7: 5},
            follows=BURDEN,
            strength=0.3,
            unanswered=UNANSWERED,
            source="Annual report 2021, table 5: 20 answers, so mostly assumed.",
        ),
        answer("own_benefit", {1: 12, 2: 20, 3: 36, 4: 22, 5: 10}, follows=BURDEN, strength=-0.3),
        answer("would_recommend", {1: 74, 2: 8, 3: 18}, follows=BURDEN, strength=0.3),
        *HEALTH,
    ),
)
