"""The consultations of a course and their opioid sheets."""

import narwhals as nw

from kvalreg.instruments.omeq import UNITS as UNITS_OF_PRODUCTS
from kvalreg.model import Draw, DrawnForm, DrawnSheets
from kvalreg.registers.noksmerte.forms.consultation import ASSESSMENT, TREATMENT
from kvalreg.registers.noksmerte.forms.wording import NO, YES
from kvalreg.registers.patient_wording import answer, box, known

IS_LAST = nw.col("nth") == nw.col("times") - 1
# Whoever is treated has at least the last consultation for it, but not the first.
FIRST_TREATMENT = nw.min_horizontal(nw.col("assessments"), nw.col("times") - 1).clip(lower_bound=1)
IS_TREATMENT = nw.col("is_treated") & (nw.col("nth") >= FIRST_TREATMENT)
IS_COMPLETED = nw.col("course_completed") == YES


def _took_part(letter: str) -> nw.Expr:
    return nw.col("who").str.contains(letter, literal=True)


PERSONNEL: tuple[Draw, ...] = (
    answer(
        "who",
        {"L": 36, "F": 26, "P": 17, "N": 6, "A": 4, "LF": 4, "LP": 3, "FP": 2, "LFP": 2},
        source="Assumed; table 8 is of whole courses.",
    ),
    known("personnel_physician", _took_part("L")),
    known("personnel_physiotherapist", _took_part("F")),
    known("personnel_psychologist", _took_part("P")),
    known("personnel_nurse", _took_part("N")),
    known("personnel_other", _took_part("A")),
)

# A day's usual doses; patches by the hour. Which products: table 10.
DOSES: tuple[Draw, ...] = (
    answer(
        "product_id",
        {
            "oxycodone_caps": 54,
            "oxycodone_er_tab": 44,
            "buprenorphine_patch": 24,
            "fentanyl_patch": 9,
            "morphine_er_tab": 8,
            "ketobemidone_tab": 4,
            "codeine_tab": 80,
            "tramadol_caps": 60,
            "tramadol_er_tab": 39,
            "tapentadol_er_tab": 8,
        },
        source="Annual report 2021, table 10.",
    ),
    answer("daily_dose", {30.0: 20, 60.0: 35, 90.0: 30, 120.0: 15}),
    answer(
        "daily_dose",
        {10.0: 25, 20.0: 35, 40.0: 25, 80.0: 15},
        asked=nw.col("product_id").str.starts_with("oxycodone"),
    ),
    answer(
        "daily_dose",
        {50.0: 20, 100.0: 40, 200.0: 30, 400.0: 10},
        asked=nw.col("product_id").str.starts_with("t"),
    ),
    answer(
        "daily_dose",
        {5.0: 35, 10.0: 35, 20.0: 30},
        asked=nw.col("product_id") == "buprenorphine_patch",
    ),
    answer(
        "daily_dose",
        {12.5: 25, 25.0: 30, 50.0: 25, 100.0: 20},
        asked=nw.col("product_id") == "fentanyl_patch",
    ),
    known(
        "dose_unit",
        nw.col("product_id").replace_strict(dict(UNITS_OF_PRODUCTS), return_dtype=nw.String),
    ),
    answer("opioid_status", {1: 2, 2: 6, 3: 271, 4: 13}, source="Annual report 2021, table 9."),
)

CONSULTATIONS = DrawnForm(
    event="first_consultation",
    returned=box("is_seen", 97),
    times=answer(
        "times",
        {1: 11, 2: 13, 3: 14, 4: 14, range(5, 8): 26, range(8, 15): 17, range(15, 31): 5},
        follows=(nw.col("consultations") - 4.5) / 2,
        strength=0.6,
        source="Annual report 2021, table 7.",
    ),
    days=known(
        "days",
        nw.when(nw.col("nth") == 0)
        .then(nw.col("wait"))
        .otherwise(nw.col("pace").cast(nw.Int32) + (nw.col("nth") * 13) % 11),
    ),
    draws=(
        known("purpose", nw.when(IS_TREATMENT).then(TREATMENT).otherwise(ASSESSMENT)),
        answer("contact_type", {1: 72, 2: 8, 3: 17, 4: 3}),
        *PERSONNEL,
        answer(
            "procedure_1",
            {"Samtale": 40, "Trening": 30, "Medikamentjustering": 30},
            asked=nw.col("purpose") == TREATMENT,
        ),
        answer(
            "diagnosis_1",
            {"M79.7": 20, "M54.5": 25, "R52.2": 25, "M54.2": 10, "G43.9": 8, "F45.4": 12},
            asked=nw.col("personnel_physician"),
        ),
        known("opioid_use", nw.when(nw.col("is_on_opioids")).then(YES).otherwise(NO)),
        known("course_completed", nw.when(IS_LAST & nw.col("ends")).then(YES).otherwise(NO)),
        answer("referred_to_primary_care", {1: 70, 0: 30}, asked=IS_COMPLETED),
    ),
    sheets=(
        DrawnSheets(
            form="opioid",
            times=answer("products", {1: 88, 2: 12}, asked=nw.col("opioid_use") == YES),
            draws=DOSES,
        ),
    ),
)
