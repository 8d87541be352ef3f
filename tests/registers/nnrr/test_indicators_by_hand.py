"""KI1 to KI9 on dumps small enough to check by eye: who counts, who does not, and who reached.

Each table names what its patients are about; the counts in the assertions are read off it.
"""

from pathlib import Path

import pytest

from kvalreg.frames.duplicates import DuplicateRule
from kvalreg.frames.engines import Engine
from tests.dumps import write_dump
from tests.registers.nnrr.counted import Counted, count_nationally

OFFERS = {
    "Treatment_GroupInterdisciplinary2018": ("1", "2", "3", "4"),
    "Treatment_GroupInterdisciplinary": ("1", "2", "3"),
    "Treatment_InvidualInterdisciplinary": ("1", "2", "3"),
}


@pytest.mark.parametrize("variable", OFFERS)
def test_ki1_counts_treatment_by_several_professions_however_often(
    tmp_path: Path, engine: Engine, variable: str
) -> None:
    offered = OFFERS[variable]
    rows = [f"times_{code} | {code} | 0" for code in offered]
    dump = write_dump(
        tmp_path,
        clinician=f"course | {variable} | Treatment_IndividualMonoDiciplinary\n"
        + "\n".join(rows)
        + """
        mono       | 0  | 3
        none       | 0  | 0
        unanswered |    |
        negative   | -1 | 0
        """,
    )

    # No answer is no treatment, so nobody is missing. One profession alone does not count.
    counted = count_nationally(dump, "nnrr_tverrfaglig_behandling", engine=engine)
    assert counted == Counted(len(offered), len(offered) + 4)


def test_a_visit_counts_only_with_a_completed_patient_form(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course       | FormStatus | Treatment_InvidualInterdisciplinary
        complete     | 2          | 1
        draft        | 1          | 1
        deleted      | 4          | 1
        unconsented  | 2          | 1
        half_filled  | 2          | 1
        no_status    |            | 1
        """,
        baseline="""
        course      | FormStatus
        complete    | 2
        draft       | 2
        deleted     | 2
        half_filled | 1
        no_status   | 2
        orphan      | 2
        """,
    )

    # Only `complete` has both forms completed. `orphan` has a patient form without a visit.
    assert count_nationally(dump, "nnrr_tverrfaglig_behandling", engine=engine) == Counted(1, 1)


def test_process_indicators_belong_to_the_year_of_the_visit(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course        | S1b_DateOfCompletion | Treatment_InvidualInterdisciplinary
        last_of_2023  | 31.12.2023           | 1
        first_of_2024 | 01.01.2024           | 1
        last_of_2024  | 31.12.2024           | 0
        first_of_2025 | 01.01.2025           | 1
        without_date  |                      | 1
        """,
    )

    counts = {
        year: count_nationally(dump, "nnrr_tverrfaglig_behandling", year=year)
        for year in (2023, 2024, 2025)
    }

    assert counts == {2023: Counted(1, 1), 2024: Counted(1, 2), 2025: Counted(1, 1)}


def test_outcome_indicators_belong_to_the_year_six_months_after_the_visit(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course          | S1b_DateOfCompletion
        june_2023       | 30.06.2023
        july_2023       | 01.07.2023
        august_2023     | 31.08.2023
        june_2024       | 30.06.2024
        july_2024       | 01.07.2024
        """,
        after_6_months="""
        course          | UseOfTreatment | DateOfCompletion
        june_2023       | 1              | 05.01.2024
        july_2023       | 1              | ~
        august_2023     | 4              | ~
        june_2024       | 4              | 02.01.2025
        july_2024       | 1              | ~
        """,
    )

    counts = {
        year: count_nationally(dump, "nnrr_bedring_av_behandling", year=year)
        for year in (2023, 2024, 2025)
    }

    # 31 August 2023 + 6 months is 29 February 2024. When the answer came does not matter.
    assert counts == {2023: Counted(1, 1), 2024: Counted(1, 3), 2025: Counted(1, 1)}


ODI = """
    course        | OdiScore
    ten_exactly   | 40
    nine          | 40
    just_under    | 31,11
    worse         | 20
    too_low       | 8
    no_baseline   |
    no_answer     | 40
    no_follow_up  | 40
"""
ODI_AFTER = """
    course        | OdiScore
    ten_exactly   | 30
    nine          | 31
    just_under    | 21,12
    worse         | 60
    too_low       | 0
    no_baseline   | 10
    no_answer     |
"""
ALL_ODI_COURSES = "course\n" + "\n".join(
    line.split("|")[0] for line in ODI.splitlines()[2:] if line.strip()
)


def odi_dump(folder: Path) -> Path:
    return write_dump(folder, clinician=ALL_ODI_COURSES, baseline=ODI, after_6_months=ODI_AFTER)


def test_ki2_counts_a_fall_of_at_least_10_points(tmp_path: Path, engine: Engine) -> None:
    dump = odi_dump(tmp_path)

    counted = count_nationally(dump, "nnrr_bedret_funksjon", engine=engine)

    # Both scores: ten_exactly (10), nine (9), just_under (9.99), worse (-40), too_low (8).
    # An ODI under 10 cannot fall by 10, but stays in. Missing: no_baseline, no_answer.
    assert counted == Counted(1, 5, missing=2)


def test_ki2_of_2023_counts_a_fall_of_at_least_30_percent(tmp_path: Path) -> None:
    dump = odi_dump(tmp_path)

    counted = count_nationally(dump, "nnrr_bedret_funksjon", definition="2023")

    # 30 % of what it was: just_under fell by 9.99 of 31.11 (32 %), too_low by 8 of 8;
    # ten_exactly fell by 25 %, nine by 22.5 %.
    assert counted == Counted(2, 5, missing=2)


def test_ki3_counts_an_odi_of_at_most_23_at_follow_up(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course\n at_23\n over_23\n was_low\n no_baseline\n",
        baseline="course | OdiScore\n at_23 | 60\n over_23 | 60\n was_low | 10\n no_baseline |",
        after_6_months="""
        course      | OdiScore
        at_23       | 23
        over_23     | 23,1
        was_low     | 12
        no_baseline | 0
        """,
    )

    counted = count_nationally(dump, "nnrr_funksjons_nedsettelse", engine=engine)

    assert counted == Counted(2, 3, missing=1)


@pytest.mark.parametrize(
    ("key", "variable"),
    [
        ("nnrr_bedring_smerte_hvile", "PainExperiencesNoActivity"),
        ("nnrr_bedring_smerte_aktiv", "PainExperiencesActivity"),
    ],
)
def test_ki4_and_ki5_count_2_points_less_pain_of_those_in_pain(
    tmp_path: Path, engine: Engine, key: str, variable: str
) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course
        two_less
        one_less
        one_to_none
        gone
        no_pain_before
        unknown_before
        unknown_after
        no_follow_up
        """,
        baseline=f"""
        course         | {variable}
        two_less       | 8
        one_less       | 3
        one_to_none    | 1
        gone           | 10
        no_pain_before | 0
        unknown_before | -1
        unknown_after  | 5
        no_follow_up   | 5
        """,
        after_6_months=f"""
        course         | {variable}
        two_less       | 6
        one_less       | 2
        one_to_none    | 0
        gone           | 0
        no_pain_before | 0
        unknown_before | 2
        unknown_after  |
        """,
    )

    # In pain before and both answered: two_less, one_less, one_to_none, gone. Pain 1 cannot
    # fall by 2 but stays in; pain 0 is left out. Missing: unknown_before, unknown_after.
    assert count_nationally(dump, key, engine=engine) == Counted(2, 4, missing=2)
    # 30 % less: two_less 25 %, one_less 33 %, one_to_none 100 %, gone 100 %.
    assert count_nationally(dump, key, definition="2023") == Counted(3, 4, missing=2)


SICK_LISTED = """
    course          | S2_SickLeave | IsEmployed | S2_SickLeave_Percent
    back            | True         | 1          | 100
    back_partly     | True         | 1          | 100
    still_away      | True         | 1          | 50
    on_allowance    | True         | 1          | 100
    not_working     | True         | 1          | 100
    no_job          | True         | 0          | 100
    job_unknown     | True         |            | 100
    was_working     | False        | 1          |
    no_follow_up    | True         | 1          | 100
"""
WORK_AFTER = """
    course          | S2_Working | S2_SickLeave | S2_NAV | S2_SickLeave_Percent
    back            | True       | False        | False  |
    back_partly     | True       | True         | False  | 40
    still_away      | False      | True         | False  | 50
    on_allowance    | True       | False        | True   |
    not_working     | False      | False        | False  |
    no_job          | True       | False        | False  |
    job_unknown     | True       | False        | False  |
    was_working     | True       | False        | False  |
"""
SICK_LISTED_COURSES = "course\n" + "\n".join(
    line.split("|")[0] for line in SICK_LISTED.splitlines()[2:] if line.strip()
)


def work_dump(folder: Path) -> Path:
    return write_dump(
        folder, clinician=SICK_LISTED_COURSES, baseline=SICK_LISTED, after_6_months=WORK_AFTER
    )


def test_ki6_counts_the_employed_on_sick_leave_who_are_fully_back(
    tmp_path: Path, engine: Engine
) -> None:
    counted = count_nationally(work_dump(tmp_path), "nnrr_jobb", engine=engine)

    # Employed and on sick leave: back, back_partly, still_away, on_allowance, not_working.
    # Only `back` works without sick leave and allowance. job_unknown is missing.
    assert counted == Counted(1, 5, missing=1)


def test_increased_work_also_counts_a_lower_percentage_of_sick_leave(
    tmp_path: Path, engine: Engine
) -> None:
    counted = count_nationally(work_dump(tmp_path), "nnrr_okt_arbeidsdeltakelse", engine=engine)

    # As KI6, and back_partly: from 100 % to 40 %. still_away has the same percentage.
    assert counted == Counted(2, 5, missing=1)


def test_ki7_counts_a_little_better_or_more_of_those_who_answered(
    tmp_path: Path, engine: Engine
) -> None:
    answers = "\n".join(f"level_{code} | {code}" for code in range(8)) + "\nblank |\n"
    dump = write_dump(
        tmp_path,
        clinician="course\n" + "\n".join(line.split("|")[0] for line in answers.splitlines()),
        after_6_months="course | UseOfTreatment\n" + answers,
    )

    # Levels 1, 2, 3 of 1 to 7; 0 and blank are not filled in.
    counted = count_nationally(dump, "nnrr_bedring_av_behandling", engine=engine)
    assert counted == Counted(3, 7, missing=2)


def test_ki8_counts_the_satisfied_and_the_neutral(tmp_path: Path, engine: Engine) -> None:
    answers = "\n".join(f"level_{code} | {code}" for code in range(6)) + "\nblank |\n"
    dump = write_dump(
        tmp_path,
        clinician="course\n" + "\n".join(line.split("|")[0] for line in answers.splitlines()),
        after_6_months="course | TreatmentSatisfaction\n" + answers,
    )

    # Levels 1, 2, 3 of 1 to 5; 0 and blank are not answered.
    assert count_nationally(dump, "nnrr_misfornoeyd", engine=engine) == Counted(3, 5, missing=2)


def test_ki9_counts_conversations_of_those_it_is_known_of(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course     | TreatmentMasteryOrientedConversation
        had_one    | 1
        had_none   | 2
        not_filled | 0
        blank      |
        """,
    )

    counted = count_nationally(dump, "nnrr_mestringsorientert_samtale", engine=engine)

    assert counted == Counted(1, 2, missing=2)


def test_the_newest_baseline_and_the_first_follow_up_count(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course\n twice\n once\n",
        baseline="""
        course | OdiScore | DateOfCompletion
        twice  | 12       | 01.01.2024
        twice  | 50       | 10.01.2024
        twice  | 11       |
        once   | 50       | 10.01.2024
        """,
        after_6_months="""
        course | OdiScore | DateOfCompletion
        twice  | 45       | 01.09.2024
        twice  | 20       | 01.08.2024
        twice  | 50       |
        once   | 50       | 01.08.2024
        """,
    )

    # twice: newest baseline 50, first follow-up 20: improved. once: unchanged.
    assert count_nationally(dump, "nnrr_bedret_funksjon", engine=engine) == Counted(1, 2)
    # The report for 2024 dropped every repeated form: `twice` has no baseline, so no pathway.
    dropped = count_nationally(
        dump, "nnrr_bedret_funksjon", engine=engine, rule=DuplicateRule.DROP_ALL
    )
    assert dropped == Counted(0, 1)


def test_a_repeated_draft_does_not_make_a_completed_form_a_duplicate(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course\n anna\n",
        baseline="course | FormStatus\n anna | 1\n anna | 2\n",
    )

    counted = count_nationally(
        dump, "nnrr_tverrfaglig_behandling", engine=engine, rule=DuplicateRule.DROP_ALL
    )

    assert counted == Counted(0, 1)


def test_of_copies_of_a_consultation_the_one_changed_last_counts(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course | LastUpdate | TreatmentMasteryOrientedConversation
        anna   | 20.01.2024 | 1
        anna   | 16.01.2024 | 2
        """,
        baseline="course\n anna\n",
    )

    counted = count_nationally(dump, "nnrr_mestringsorientert_samtale", engine=engine)

    assert counted == Counted(1, 1)


def test_each_year_follows_its_own_definition_unless_one_is_named(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course | S1b_DateOfCompletion\n a | 01.01.2023\n",
        baseline="course | OdiScore\n a | 30\n",
        after_6_months="course | OdiScore\n a | 21\n",
    )

    # From 30 to 21: 30 %, but 9 points.
    assert count_nationally(dump, "nnrr_bedret_funksjon", year=2023) == Counted(1, 1)
    of_2024 = count_nationally(dump, "nnrr_bedret_funksjon", year=2023, definition="2024")
    assert of_2024 == Counted(0, 1)
