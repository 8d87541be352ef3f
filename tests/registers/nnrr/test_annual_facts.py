"""The numbers of the annual report's text that stand in no table or figure, counted by hand."""

from pathlib import Path

from kvalreg.frames.engines import Engine
from kvalreg.registers.nnrr.annual_report.facts import FACTS
from tests.dumps import HAUKELAND, OUS, ST_OLAVS, write_dump
from tests.registers.nnrr.annual_facts import means, shares, values

TROMSO = "601032"
UNKNOWN_UNIT = "999999"


def test_courses_patients_and_units_are_those_of_the_year(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician=f"""
        course | UnitId         | S1b_DateOfCompletion | PasientGUID
        last   | {HAUKELAND}    | 31.12.2023           | a
        early  | {HAUKELAND}    | 01.01.2023           | b
        first  | {HAUKELAND}    | 01.01.2024           | a
        again  | {TROMSO}       | 31.12.2024           | a
        south  | {OUS}          | 15.06.2024           | c
        other  | {UNKNOWN_UNIT} | 15.06.2024           | d
        next   | {ST_OLAVS}     | 01.01.2025           | e
        """,
    )

    found = shares(
        dump,
        "courses", "courses_before", "patients",
        "courses_in_the_north", "courses_in_the_west", "courses_in_the_south_east",
        "courses_in_the_middle",
        engine=engine,
    )  # fmt: skip
    assert found == {
        "courses": (4, 4),
        "courses_before": (2, 2),
        "patients": (3, 3),  # a came twice
        "courses_in_the_north": (1, 4),
        "courses_in_the_west": (1, 4),
        "courses_in_the_south_east": (1, 4),
        "courses_in_the_middle": (0, 4),
    }
    assert values(dump, "units", "units_before", "units_known", engine=engine) == {
        "units": 4,  # an unknown one delivers too
        "units_before": 1,
        "units_known": 16,
    }


def test_how_long_the_pain_has_lasted_is_of_those_who_answered(tmp_path: Path) -> None:
    # 1 no pain, 2 under 3 months, 3 to 12 months, 4 one to two years, 5 longer; 0 not answered
    dump = write_dump(
        tmp_path,
        clinician="course\na\nb\nc\nd\ne\nf\ng",
        baseline="""
        course | PainDurationNow
        a      | 1
        b      | 2
        c      | 3
        d      | 3
        e      | 4
        f      | 5
        g      | 0
        """,
    )

    assert shares(dump, "pain_over_3_months", "pain_3_to_12_months", "pain_1_to_2_years") == {
        "pain_over_3_months": (4, 6),
        "pain_3_to_12_months": (2, 6),
        "pain_1_to_2_years": (1, 6),
    }


def test_causes_are_ticked_by_patients_and_several_are_possible(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course | S1b_DateOfCompletion
        a      | 15.01.2024
        b      | 15.02.2024
        c      | 15.03.2024
        before | 15.12.2023
        """,
        baseline="""
        course | PainCausesWork | PainCausesSkeleton | PainCausesNerve | PainCausesMuscle | PainCausesMental
        a      | True           | True               | False           | False            | True
        b      | True           | False              | True            | False            | False
        c      |                |                    |                 |                  |
        before | True           | True               | True            | True             | True
        """,  # noqa: E501
    )

    names = ("work", "skeleton", "nerve", "muscle", "emotional", "emotional_before")
    assert shares(dump, *(f"cause_{name}" for name in names)) == {
        "cause_work": (2, 3),
        "cause_skeleton": (1, 3),
        "cause_nerve": (1, 3),
        "cause_muscle": (0, 3),
        "cause_emotional": (1, 3),
        "cause_emotional_before": (1, 1),
    }


def test_considerably_reduced_health_is_below_60_of_those_who_answered(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course\na\nb\nc\nd",
        baseline="""
        course | Eq5d_L_spm6
        a      | 59
        b      | 60
        c      | 0
        d      |
        """,
    )

    assert shares(dump, "eq_vas_below_60") == {"eq_vas_below_60": (2, 3)}


def test_whoever_was_operated_in_back_or_neck_counts_once(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course  | BackSurgery | NeckSurgery
        both    | 1           | 1
        back    | 1           | 2
        neck    |             | 1
        neither | 2           | 2
        unknown | 3           | 3
        """,
    )

    assert shares(dump, "operated_before") == {"operated_before": (3, 5)}


def test_diagnoses_are_known_however_they_are_written(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course   | DiagnosticNumber1
        stop     | M54.5
        small    | m545
        lacks_m  | 542
        blank    | M 54.9
        fourth   | M544
        fifth    | M54.96
        another  | M54.97
        short    | M54
        disc     | M51.1
        disc_too | 511
        other    | M513
        none     |
        """,
    )

    assert shares(dump, "unspecific_diagnoses", "lumbar_disc_diagnosis", engine=engine) == {
        "unspecific_diagnoses": (6, 12),
        "lumbar_disc_diagnosis": (2, 12),
    }


def test_professions_met_are_of_all_visits(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course | TreatmentEvaluationByDoctor | TreatmentEvaluationByPhysiotherapist
        both   | True                        | True
        doctor | True                        | False
        none   |                             |
        """,
    )

    assert shares(dump, "met_a_doctor", "met_a_physiotherapist") == {
        "met_a_doctor": (2, 3),
        "met_a_physiotherapist": (1, 3),
    }


def test_languages_are_of_the_forms_from_august_on(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course  | S1b_DateOfCompletion
        july    | 20.07.2024
        english | 20.09.2024
        polish  | 20.10.2024
        nynorsk | 20.11.2024
        bokmal  | 20.12.2024
        unknown | 20.12.2024
        """,
        baseline="""
        course  | FillLanguage
        july    | pl
        english | en
        polish  | pl
        nynorsk | nn
        bokmal  | nb
        unknown |
        """,
    )

    found = shares(dump, "language_english_or_polish", "language_norwegian", "language_polish")
    assert found == {
        "language_english_or_polish": (2, 4),
        "language_norwegian": (2, 4),
        "language_polish": (1, 4),
    }


def test_before_and_after_are_means_of_those_who_answered_every_time(
    tmp_path: Path, engine: Engine
) -> None:
    # Due after twelve months in 2024: visits of 2023. Due after six: from July 2023 to June 2024.
    dump = write_dump(
        tmp_path,
        clinician="""
        course | S1b_DateOfCompletion
        a      | 01.01.2023
        b      | 31.12.2023
        gap    | 15.12.2023
        c      | 30.06.2024
        """,
        baseline="""
        course | PainExperiencesNoActivity | PainExperiencesActivity | OdiScore | NdiScore
        a      | 8                         | 9                       | 50       | 40
        b      | 4                         | 5                       | 30       | 20
        gap    | 10                        | 10                      | 80       | 80
        c      | 10                        | 10                      | 10       | 90
        """,
        after_6_months="""
        course | PainExperiencesNoActivity | PainExperiencesActivity | OdiScore | NdiScore
        a      | 6                         | 8                       | 45       | 30
        b      | 2                         | 2                       | 20       | 10
        c      | 0                         | 0                       | 0        | 0
        """,
        after_12_months="""
        course | PainExperiencesNoActivity | PainExperiencesActivity | NdiScore
        a      | 5                         | 8                       | 20
        b      | 4                         | 3                       | 20
        gap    | 1                         | 1                       | 1
        """,
    )

    names = [
        f"{what}{point}"
        for what in ("pain_at_rest", "pain_in_activity", "ndi")
        for point in ("", "_6m", "_12m")
    ]
    assert means(dump, *names, "odi", "odi_6m", engine=engine) == {
        "pain_at_rest": ((8 + 4) / 2, 2),
        "pain_at_rest_6m": ((6 + 2) / 2, 2),
        "pain_at_rest_12m": ((5 + 4) / 2, 2),
        "pain_in_activity": ((9 + 5) / 2, 2),
        "pain_in_activity_6m": ((8 + 2) / 2, 2),
        "pain_in_activity_12m": ((8 + 3) / 2, 2),
        "ndi": ((40 + 20) / 2, 2),
        "ndi_6m": ((30 + 10) / 2, 2),
        "ndi_12m": ((20 + 20) / 2, 2),
        "odi": ((30 + 10) / 2, 2),  # b and c
        "odi_6m": ((20 + 0) / 2, 2),
    }


def test_what_is_lacking_is_of_all_visits_or_of_all_answers(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course | BackSurgery | NeckSurgery | Treatment_TreatmentInSpecialistServices | VentetidFraHenvisningTilBesok
        whole  | 2           | 2           | 1                                       | 40
        half   | 2           |             | 1                                       |
        """,  # noqa: E501
        baseline="""
        course | OdiScore | NdiScore | HSCL10Score | FABQScore1 | FABQScore2 | Score_EQ5DL | Eq5d_L_spm6 | ProfessionWantedBack
        whole  | 40       | 40       | 2,1         | 10         | 20         | 0,6         | 50          | 1
        half   |          |          |             | 12         |            |             | 50          | 0
        """,  # noqa: E501
        after_6_months="""
        course | OdiScore | Score_EQ5DL | Eq5d_L_spm6
        whole  | 30       |             | 60
        """,
    )

    before = ("waiting", "odi", "ndi", "hscl10", "fabq_physical", "fabq_work", "eq5d", "eq_vas")
    after = ("odi_6m", "eq5d_6m", "eq_vas_6m")
    names = [f"lacking_{name}" for name in (*before, "wanted_back", *after)]
    assert shares(dump, "clinicians_choices_complete", *names) == {
        "clinicians_choices_complete": (1, 2),
        "lacking_waiting": (1, 2),
        "lacking_odi": (1, 2),
        "lacking_ndi": (1, 2),
        "lacking_hscl10": (1, 2),
        "lacking_fabq_physical": (0, 2),
        "lacking_fabq_work": (1, 2),
        "lacking_eq5d": (1, 2),
        "lacking_eq_vas": (0, 2),
        "lacking_wanted_back": (1, 2),
        "lacking_odi_6m": (0, 1),
        "lacking_eq5d_6m": (1, 1),
        "lacking_eq_vas_6m": (0, 1),
    }


WHO_ANSWERS = {
    "clinician": """
        course  | S1b_DateOfCompletion | PatientAge | PatientGender
        anna    | 01.07.2023           | 60         | 2
        bjørn   | 30.06.2024           | 50         | 1
        cato    | 30.06.2024           | 40         | 1
        too_old | 30.06.2023           | 90         | 2
        too_new | 01.07.2024           | 90         | 2
    """,
    "baseline": """
        course  | NationalCountry | IsEmployed | HSCL10Score | OdiScore | PainExperiencesActivity
        anna    | 1               | 1          | 2,0         | 40       | 8
        bjørn   | 2               |            | 1,0         |          | 6
        cato    | 0               | 0          | 3,0         | 20       | 5
        too_old | 1               | 1          | 4,0         | 99       | 9
        too_new | 1               | 1          | 4,0         | 99       | 9
    """,
    "after_6_months": """
        course
        anna
        bjørn
        too_old
    """,
}


def test_those_who_answer_are_compared_with_those_who_do_not(tmp_path: Path) -> None:
    dump = write_dump(tmp_path, **WHO_ANSWERS)

    of_both = [f"{name}_{who}" for name in ("women", "norwegian", "employed")
               for who in ("answering", "silent")]  # fmt: skip
    assert shares(dump, *of_both) == {
        "women_answering": (1, 2),
        "women_silent": (0, 1),
        "norwegian_answering": (1, 2),
        "norwegian_silent": (0, 0),  # Cato did not tell
        "employed_answering": (1, 1),  # Bjørn did not tell
        "employed_silent": (0, 1),
    }


def test_their_means_are_of_those_who_have_a_value(tmp_path: Path) -> None:
    dump = write_dump(tmp_path, **WHO_ANSWERS)

    of_both = [f"{name}_{who}" for name in ("age", "hscl10", "odi_before", "pain_before")
               for who in ("answering", "silent")]  # fmt: skip
    assert means(dump, *of_both) == {
        "age_answering": ((60 + 50) / 2, 2),
        "age_silent": (40, 1),
        "hscl10_answering": ((2 + 1) / 2, 2),
        "hscl10_silent": (3, 1),
        "odi_before_answering": (40, 1),
        "odi_before_silent": (20, 1),
        "pain_before_answering": ((8 + 6) / 2, 2),
        "pain_before_silent": (5, 1),
    }


def test_every_fact_is_counted_by_hand_in_this_file() -> None:
    source = Path(__file__).read_text(encoding="utf-8")

    assert [fact.name for fact in FACTS if f'"{fact.name}"' not in source] == []
