"""Which forms make a course, which year it belongs to, and which of several forms counts.

Each table names what its patients are about; the counts in the assertions are read off it.
"""

from pathlib import Path

from kvalreg.frames.duplicates import DuplicateRule
from kvalreg.frames.engines import Engine
from tests.dumps import write_dump
from tests.registers.nnrr.counted import Counted, count_nationally


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
