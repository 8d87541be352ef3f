"""Who the patients are, and what becomes of their referral."""

import narwhals as nw

from kvalreg.model import Draw, Trait
from kvalreg.registers.noksmerte.forms.referral import CONSENT_GIVEN
from kvalreg.registers.patient_wording import answer, box, known, yes_no

BURDEN = nw.col("burden")
HAS_CONSENTED = nw.col("consent_status") == CONSENT_GIVEN
SPREAD_OF_AGE = 14

PERSON: tuple[Draw, ...] = (
    yes_no("sex", nw.col("women"), codes=(2, 1), source="Annual report 2021, table 12."),
    answer(
        "age_first",
        {
            range(16, 25): 8,
            range(25, 40): 27,
            range(40, 55): 36,
            range(55, 70): 22,
            range(70, 90): 7,
        },
        follows=(nw.col("mean_age") - 45) / SPREAD_OF_AGE * 5,
        strength=0.2,
        source="Annual report 2021, table 12: mean 45, from 16 to 89.",
    ),
    answer("birthday", {range(365): 1}),
    known(
        "birth_date",
        (
            nw.col("first_visit").cast(nw.Int32)
            - (nw.col("age_first") * 365.25).cast(nw.Int32)
            - nw.col("birthday").cast(nw.Int32)
        ).cast(nw.Date),
    ),
    Trait(name="burden"),
)

COURSE: tuple[Draw, ...] = (
    yes_no(
        "consent_status",
        nw.col("consents"),
        codes=(CONSENT_GIVEN, 1),
        source="Annual report 2021, table 15.",
    ),
    answer("consent_status", {1: 80, 3: 17, 4: 3}, asked=~HAS_CONSENTED),
    Trait(name="patience", spread=0.7),
    # The median of each unit; the spread is assumed.
    known(
        "wait",
        (nw.col("median_wait") * nw.col("patience").exp())
        .clip(lower_bound=1, upper_bound=638)
        .cast(nw.Int32),
    ),
    # More than table 6 has in a year: some are treated only in the next one, or seen only once.
    box(
        "is_treated",
        (1.2 * nw.col("treated")).clip(upper_bound=95),
        source="Annual report 2021, table 6.",
    ),
    box(
        "is_on_opioids",
        nw.col("uses_opioids"),
        follows=BURDEN,
        strength=0.3,
        source="Annual report 2021, table 9.",
    ),
    box("ends", nw.col("completed"), source="Annual report 2021, tables 9 and 11."),
    answer("assessments", {1: 34, 2: 24, 3: 22, range(4, 7): 20}),
    answer("pace", {range(1, 10): 35, range(10, 25): 40, range(25, 60): 25}),
)
