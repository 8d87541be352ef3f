"""The other figures of the report, by hand: which codes reach the goal, count, or are missing."""

from pathlib import Path

import polars as pl
import pytest

from kvalreg.frames.engines import Engine
from kvalreg.indicators.evaluation import Question, evaluate
from kvalreg.indicators.levels import Level
from kvalreg.registers.nnrr.further_indicators import FURTHER_INDICATORS
from kvalreg.registers.nnrr.register import NNRR
from tests.dumps import write_dump
from tests.registers.nnrr.counted import Counted, count_nationally

REACHED, COUNTED, MISSING, OUTSIDE = "reached", "counted", "missing", "outside"

# indicator: (form, variable, what each stored code makes of a course)
BY_CODE: dict[str, tuple[str, str, dict[str, str]]] = {
    "nnrr_tid_henvisning_besok_50": (
        "clinician",
        "VentetidFraHenvisningTilBesok",
        {"1": REACHED, "50": REACHED, "51": COUNTED, "0": MISSING, "-3": MISSING, "": MISSING},
    ),
    "nnrr_smertevarighet_over_2_aar": (
        "baseline",
        "PainDurationNow",
        {"5": REACHED, "4": COUNTED, "1": COUNTED, "0": MISSING, "": MISSING},
    ),
    "nnrr_hscl10_hoy": (
        "baseline",
        "HSCL10Score",
        {"1,9": REACHED, "4": REACHED, "1,85": COUNTED, "1,8": COUNTED, "": MISSING},
    ),
    "nnrr_kvinner": ("clinician", "PatientGender", {"2": REACHED, "1": COUNTED, "0": MISSING}),
    "nnrr_hoyere_utdanning": (
        "baseline",
        "EducationLevel",
        {"4": REACHED, "5": REACHED, "1": COUNTED, "3": COUNTED, "0": MISSING},
    ),
    "nnrr_gule_flagg": (
        "clinician",
        "CourseYellowFlagComplicatingFactors",
        {"2": REACHED, "3": REACHED, "1": COUNTED, "0": MISSING},
    ),
    "nnrr_fabq11_enig": (
        "baseline",
        "FabQ11",
        {"3": REACHED, "6": REACHED, "0": COUNTED, "2": COUNTED, "-1": MISSING, "": MISSING},
    ),
    "nnrr_helse_i_arbeid": (
        "clinician",
        "ParticipantHelseIArbeid",
        {"True": REACHED, "False": COUNTED, "": COUNTED},
    ),
    "nnrr_vurdert_arbeidsfunksjon": (
        "clinician",
        "TreatmentAbilityToWorkFunctionLevel",
        {"1": REACHED, "2": COUNTED, "0": MISSING},
    ),
    "nnrr_bildefunn_gjennomgatt": (
        "clinician",
        "RadiologicalFExplainedPatient",
        {"1": REACHED, "2": COUNTED, "0": MISSING},
    ),
    "nnrr_bildefunn_relevant": (
        "clinician",
        "RadiologicalFRelevantPatientPains",
        {"2": REACHED, "3": REACHED, "1": COUNTED, "0": MISSING},
    ),
    "nnrr_individuell_raadgivning": (
        "clinician",
        "TreatmentCouncellingLifeStyleAndMedication",
        {"1": REACHED, "2": COUNTED, "0": MISSING},
    ),
    "nnrr_behandling_spesialist": (
        "clinician",
        "Treatment_TreatmentInSpecialistServices",
        {"1": REACHED, "0": COUNTED, "": MISSING},
    ),
    "nnrr_individuell_oppfolging": (
        "clinician",
        "Treatment_InvidualInterdisciplinary",
        {"1": REACHED, "3": REACHED, "0": COUNTED, "": COUNTED},
    ),
}


@pytest.mark.parametrize("key", BY_CODE)
def test_what_a_code_makes_of_a_course(tmp_path: Path, engine: Engine, key: str) -> None:
    form, variable, meanings = BY_CODE[key]
    rows = [f"c{number} | {code}" for number, code in enumerate(meanings)]
    table = "\n".join([f"course | {variable}", *rows])
    courses = "\n".join(["course", *(f"c{number}" for number in range(len(meanings)))])
    tables = {"clinician": courses, form: table}

    counted = count_nationally(write_dump(tmp_path, **tables), key, engine=engine)

    times = list(meanings.values())
    assert counted == Counted(
        times.count(REACHED), times.count(REACHED) + times.count(COUNTED), times.count(MISSING)
    )


def test_images_count_only_where_some_were_taken(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course  | Radiological_None | RadiologicalFExplainedPatient
        taken   | False             | 1
        none    | True              | 1
        unknown |                   | 2
        """,
    )

    assert count_nationally(dump, "nnrr_bildefunn_gjennomgatt") == Counted(1, 2)


def test_two_professions_or_more_assessed(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course | TreatmentEvaluationByDoctor | TreatmentEvaluationByPsychologist
        both   | True                        | True
        one    | True                        | False
        none   | False                       |
        """,
    )

    assert count_nationally(dump, "nnrr_tverrfaglig_vurdering") == Counted(1, 3)


def test_three_complaints_besides_neck_and_back(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course\n three\n two\n back_only\n few_answers\n enough_answers\n",
        baseline="""
        course         | UhiQ1 | UhiQ4 | UhiQ5 | UhiQ6 | UhiQ7 | UhiQ33
        three          | 2     | 3     | 0     | 0     | 0     | 2
        two            | 2     | 3     | 0     | 0     | 0     | 1
        back_only      | 0     | 0     | 3     | 3     | 3     | 0
        few_answers    | 3     | 3     | -1    |       |       |
        enough_answers | 3     | 3     | 0     |       |       |
        """,
    )

    # Answered at least 3 of 33: all but few_answers. Questions 5, 6 and 7 are neck and back.
    assert count_nationally(dump, "nnrr_shc_tre_eller_flere", engine=engine) == Counted(
        1, 4, missing=1
    )


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        # Both scores: fell_10, fell_9, low. Missing: no_answer. no_neck has no NDI before.
        ("nnrr_bedret_funksjon_nakke", Counted(1, 3, missing=1)),
        ("nnrr_funksjons_nedsettelse_nakke", Counted(1, 3, missing=1)),
    ],
)
def test_neck_disability(tmp_path: Path, key: str, expected: Counted) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course\n fell_10\n fell_9\n low\n no_answer\n no_neck\n",
        baseline="course | NdiScore\n fell_10|50\n fell_9|50\n low|20\n no_answer|50\n no_neck|\n",
        after_6_months="""
        course    | NdiScore
        fell_10   | 40
        fell_9    | 41
        low       | 20
        no_answer |
        no_neck   | 10
        """,
    )

    assert count_nationally(dump, key) == expected


@pytest.mark.parametrize(
    ("key", "variable", "codes", "expected"),
    [
        ("nnrr_tverrfaglig_behandling_tolk", "NationalInterpreter", "1 1 0", Counted(1, 2)),
        ("nnrr_tverrfaglig_behandling_ikke_norsk", "NationalCountry", "2 7 1", Counted(1, 2)),
    ],
)
def test_treatment_of_those_who_may_be_offered_less(
    tmp_path: Path, key: str, variable: str, codes: str, expected: Counted
) -> None:
    first, second, third = codes.split()
    dump = write_dump(
        tmp_path,
        clinician="course | Treatment_InvidualInterdisciplinary\n a | 1\n b | 0\n c | 1\n d | 1\n",
        baseline=f"course | {variable}\n a | {first}\n b | {second}\n c | {third}\n d |\n",
    )

    assert count_nationally(dump, key) == expected


def test_response_after_6_and_12_months_and_both(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course  | S1b_DateOfCompletion
        both    | 15.03.2023
        six     | 15.08.2023
        twelve  | 15.09.2023
        neither | 15.10.2023
        spring  | 15.03.2024
        """,
        after_6_months="course\n both\n six\n spring\n",
        after_12_months="course\n both\n twelve\n",
    )

    # 6 months: visits from July 2023 to June 2024. 12 months: visits in 2023.
    assert count_nationally(dump, "nnrr_svar_6mnd", engine=engine) == Counted(2, 4)
    assert count_nationally(dump, "nnrr_svar_12mnd", engine=engine) == Counted(2, 4)
    assert count_nationally(dump, "nnrr_svar_begge", engine=engine) == Counted(1, 4)


def test_the_mean_wait_is_of_positive_days(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course | VentetidFraHenvisningTilBesok\n a|10\n b|20\n c|60\n d|0\n e|\n",
    )
    question = Question(
        years=(2024, 2024),
        only=frozenset({"nnrr_ventetid_gjennomsnitt"}),
        levels=frozenset({Level.NATION}),
        engine=engine,
    )

    (row,) = evaluate(NNRR, dump, question).rows.to_dicts()

    # 10, 20, 60: mean 30, variance (400 + 100 + 900) / 2 = 700, standard error sqrt(700 / 3).
    half = 1.959964 * (700 / 3) ** 0.5
    assert (row["value"], row["denominator"], row["missing"]) == (30, 3, 2)
    assert (row["lower"], row["upper"]) == pytest.approx((30 - half, 30 + half), abs=1e-4)


def test_mean_age_leaves_out_whose_age_is_not_known(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(tmp_path, clinician="course | PatientAge\n a|20\n b|60\n c|\n")
    question = Question(
        years=(2024, 2024),
        only=frozenset({"nnrr_alder_gjennomsnitt"}),
        levels=frozenset({Level.NATION}),
        engine=engine,
    )

    (row,) = evaluate(NNRR, dump, question).rows.to_dicts()

    assert (row["value"], row["denominator"], row["missing"]) == (40, 2, 1)


def test_every_further_indicator_is_worked_out_here() -> None:
    here = Path(__file__).read_text(encoding="utf-8")
    outcome = (Path(__file__).parent / "test_outcome_indicators.py").read_text(encoding="utf-8")

    untested = [one.key for one in FURTHER_INDICATORS if f'"{one.key}"' not in here + outcome]

    assert untested == []


def test_indicators_without_targets_have_no_achievement(tmp_path: Path) -> None:
    dump = write_dump(tmp_path, clinician="course\n anna\n")

    rows = evaluate(NNRR, dump, Question(years=(2024, 2024))).rows

    without = rows.filter(pl.col("target_high").is_null())
    assert without.height > 0
    assert without["achieved"].null_count() == without.height
