"""What a course of NNRR is about: how ill, where, how work is, which treatment is offered."""

import narwhals as nw

from kvalreg.model import Draw, Trait
from kvalreg.registers.patient_wording import answer, box, known

BURDEN = nw.col("burden")
AGE = nw.col("age")

HAS_NECK_PAIN = nw.col("complaint") != "back"
NECK_FIRST = nw.col("complaint") == "neck"
HAS_INTERDISCIPLINARY = nw.col("interdisciplinary")

# How much of each trait is the burden that they share; the rest is the trait's own.
TRAITS: tuple[Draw, ...] = (
    Trait(name="pain_at_rest", mean=0.70 * BURDEN, spread=0.71),
    Trait(name="pain_in_activity", mean=0.75 * BURDEN, spread=0.66),
    Trait(name="disability", mean=0.85 * BURDEN, spread=0.53),
    Trait(name="neck", mean=0.75 * BURDEN, spread=0.66),
    Trait(name="distress", mean=0.65 * BURDEN, spread=0.76),
    Trait(name="fear", mean=0.55 * BURDEN, spread=0.84),
)

# Older patients answer more often (annual report 2024, 5.4).
DILIGENCE = Trait(name="diligence", mean=(AGE - 47) / 50, spread=0.95)

COMPLAINT: tuple[Draw, ...] = (
    answer(
        "complaint",
        {"back": 46, "both": 29, "neck": 25},
        source="Annual report 2024: 54 % answer NDI (5.3); 25 % have a neck diagnosis (table 12).",
    ),
)

# Old age, youth and the years before a pension have their own pattern; the rest follow burden.
WORK: tuple[Draw, ...] = (
    answer(
        "work",
        {
            "student": 2.5,
            "working": 33.5,
            "homemaker": 2.4,
            "partial": 19,
            "unemployed": 3.8,
            "full": 20.2,
            "allowance": 12.1,
            "disability": 6.5,
        },
        follows=BURDEN,
        strength=0.3,
        source="Annual report 2024, table 11.",
    ),
    answer(
        "work",
        {"student": 35, "working": 30, "partial": 8, "unemployed": 6, "full": 14, "allowance": 7},
        asked=AGE < 26,
    ),
    answer(
        "work",
        {
            "working": 30,
            "partial": 10,
            "unemployed": 3,
            "full": 12,
            "allowance": 5,
            "disability": 15,
            "retired": 25,
        },
        asked=(AGE >= 62) & (AGE < 67),
    ),
    answer("work", {"working": 9, "disability": 5, "retired": 86}, asked=AGE >= 67),
    answer("sick_days", {range(7, 30): 20, range(30, 180): 45, range(180, 366): 35}),
)

TREATMENT: tuple[Draw, ...] = (
    box(
        "interdisciplinary",
        nw.col("percent_interdisciplinary"),
        source="KI1 of each unit and year.",
    ),
    box(
        "is_individual",
        nw.col("individual_of_interdisciplinary"),
        asked=HAS_INTERDISCIPLINARY,
        source="Annual report 2024, table 15.",
    ),
    box(
        "is_group",
        nw.col("group_besides_individual"),
        asked=HAS_INTERDISCIPLINARY,
        source="Annual report 2024, table 15.",
    ),
    box("is_group", 100, asked=HAS_INTERDISCIPLINARY & ~nw.col("is_individual")),
)

COURSE: tuple[Draw, ...] = (
    known("age", nw.col("age_first") + nw.col("visit").dt.year() - nw.col("first_visit").dt.year()),
    *TRAITS,
    DILIGENCE,
    *COMPLAINT,
    *WORK,
    *TREATMENT,
)
