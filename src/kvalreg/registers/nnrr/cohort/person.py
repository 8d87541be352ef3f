"""Who the patients of NNRR are."""

import narwhals as nw

from kvalreg.model import Draw, Trait
from kvalreg.registers.patient_wording import answer, box, known, yes_no

MEAN_AGE, SPREAD_OF_AGE = 47, 14  # years; mean: annual report 2024, 3.2.3; spread assumed
UNIT_ON_AGE = 0.2

IS_WOMAN = nw.col("PatientGender") == 2
IS_NORWEGIAN = nw.col("NationalCountry") == 1

PERSON: tuple[Draw, ...] = (
    yes_no(
        "PatientGender",
        53,
        codes=(2, 1),
        source="Annual report 2024, 3.2.3: a small majority of women.",
    ),
    answer(
        "age_first",
        {
            range(18, 21): 3,
            range(21, 31): 11,
            range(31, 41): 18,
            range(41, 51): 25,
            range(51, 61): 24,
            range(61, 71): 12,
            range(71, 81): 6,
            range(81, 91): 1,
        },
        follows=(nw.col("mean_age") - MEAN_AGE) / SPREAD_OF_AGE / UNIT_ON_AGE,
        strength=UNIT_ON_AGE,
        source="Annual report 2024, 3.2.3 (mean 47) and table 11 (10.7 % old-age pensioners).",
    ),
    answer(
        "NationalCountry",
        {1: 80.5, 2: 11, 4: 5, 3: 1.7, 7: 0.8, 6: 0.6, 5: 0.4},
        unanswered=0.01,
        source="Assumed; 5.1 % answer in English or Polish (annual report 2024, table 6).",
    ),
    yes_no(
        "NationalInterpreter",
        33,
        codes=(1, 0),
        asked=~IS_NORWEGIAN,
        source="About 7 % of all (code book).",
    ),
    known("NationalInterpreter", nw.col("NationalInterpreter").fill_null(0)),
    answer(
        "FillLanguage",
        {"nb": 98.9, "nn": 1.1},
        asked=IS_NORWEGIAN,
        source="Annual report 2024, table 6.",
    ),
    answer(
        "FillLanguage",
        {"nb": 74, "en": 16, "pl": 10},
        asked=~IS_NORWEGIAN,
        source="Annual report 2024, table 6.",
    ),
    answer("FillLanguage", {"nb": 1}, asked=nw.col("FillLanguage").is_null()),
    box("has_higher_education", nw.col("higher_education"), source="Annual report 2024, table 5."),
    answer(
        "EducationLevel",
        {4: 19.6, 5: 19.2},
        asked=nw.col("has_higher_education"),
        unanswered=0.018,
        source="Annual report 2024, table 5.",
    ),
    answer(
        "EducationLevel",
        {1: 13.7, 2: 33.7, 3: 12.0},
        asked=~nw.col("has_higher_education"),
        unanswered=0.018,
        source="Annual report 2024, table 5.",
    ),
    Trait(name="burden", mean=nw.col("unit_burden")),
)
