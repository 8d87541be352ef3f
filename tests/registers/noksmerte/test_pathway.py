"""The course in the register's own words: what begins it, what ends it, what is counted from it."""

from datetime import date
from pathlib import Path

from kvalreg.frames.engines import Engine
from tests.registers.noksmerte.courses import pathways, write_courses

SEVERAL_CONSULTATIONS = """
    course | consultation_date | course_completed
    anna   | 10.06.2020        | 0
    anna   | 01.03.2020        | 0
    anna   | 15.09.2020        | 1
    anna   | 20.07.2020        | 0
"""


def test_a_course_has_a_first_and_a_last_consultation_however_many_lie_between(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(tmp_path, consultation=SEVERAL_CONSULTATIONS)

    assert pathways(dump, engine, "consultation_date_first", "consultation_date_last") == {
        "anna": (date(2020, 3, 1), date(2020, 9, 15))
    }


def test_the_follow_up_is_due_12_months_after_the_last_consultation(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(
        tmp_path,
        referral="""
        course     | date_referral_received
        september  | 01.02.2020
        february   | 01.02.2020
        leap day   | 01.02.2020
        year's end | 01.02.2020
        """,
        consultation="""
        course     | consultation_date | course_completed
        september  | 10.02.2020        | 0
        september  | 15.09.2020        | 1
        february   | 10.02.2020        | 0
        february   | 28.02.2021        | 1
        leap day   | 10.02.2020        | 0
        leap day   | 29.02.2020        | 1
        year's end | 31.12.2020        | 1
        """,
    )

    assert pathways(dump, engine, "follow_up_due_on") == {
        "september": date(2021, 9, 15),
        "february": date(2022, 2, 28),
        "leap day": date(2021, 2, 28),
        "year's end": date(2021, 12, 31),
    }


def test_a_further_consultation_moves_the_follow_up_and_opens_the_course_again(
    tmp_path: Path, engine: Engine
) -> None:
    further = f"{SEVERAL_CONSULTATIONS}    anna | 05.10.2020 | 0\n"
    dump = write_courses(tmp_path, consultation=further)

    columns = ("due_12m", "is_completed", "completed_on", "follow_up_due_on")
    assert pathways(dump, engine, *columns) == {"anna": (date(2021, 10, 5), False, None, None)}


def test_a_course_without_a_consultation_has_no_wait_no_end_and_no_follow_up(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(tmp_path)

    columns = ("has_first_consultation", "waiting_days", "completed_on", "due_12m")
    assert pathways(dump, engine, *columns) == {"anna": (False, None, None, None)}


def test_the_wait_is_from_the_referral_received_to_the_first_consultation_held(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(
        tmp_path,
        referral="""
        course | date_referral_received | date_tentative_first_consultation
        late   | 01.02.2020             | 10.02.2020
        same   | 01.03.2020             | 01.03.2020
        wrong  | 02.03.2020             | 02.03.2020
        """,
        consultation="""
        course | consultation_date
        late   | 01.03.2020
        late   | 01.04.2020
        same   | 01.03.2020
        wrong  | 01.03.2020
        """,
    )

    # February 2020 has 29 days. A wait below zero is a fault to be listed, not hidden.
    assert pathways(dump, engine, "waiting_days") == {"late": 29, "same": 0, "wrong": -1}


def test_only_a_given_consent_brings_a_course_into_the_national_database(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(
        tmp_path,
        referral="""
        course    | date_referral_received | consent_status
        not asked | 01.02.2020             | 0
        asked     | 01.02.2020             | 1
        given     | 01.02.2020             | 2
        refused   | 01.02.2020             | 3
        withdrawn | 01.02.2020             | 4
        unknown   | 01.02.2020             |
        """,
    )

    courses = pathways(dump, engine, "is_national")

    assert len(courses) == 6
    assert {course for course, is_national in courses.items() if is_national} == {"given"}


def test_age_is_in_whole_years_at_the_first_consultation_or_else_at_the_answer(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(
        tmp_path,
        referral="""
        course  | date_referral_received | birth_date
        before  | 01.01.2021             | 02.03.1953
        on      | 01.01.2021             | 01.03.1953
        answer  | 01.01.2021             | 15.02.2004
        neither | 01.01.2021             | 15.02.2004
        """,
        patient_package="""
        course  | answer_date | work_status
        before  | 20.02.2021  | 1
        on      | 20.02.2021  | 3
        answer  | 20.02.2021  | 2
        """,
        consultation="""
        course  | consultation_date
        before  | 01.03.2021
        on      | 01.03.2021
        """,
    )

    assert pathways(dump, engine, "age") == {"before": 67, "on": 68, "answer": 17, "neither": None}
    # Whoever is above 67 is left out of the figures on work.
    assert pathways(dump, engine, "work_status_up_to_67") == {
        "before": 1, "on": None, "answer": 2, "neither": None,
    }  # fmt: skip


def test_a_patient_referred_twice_has_two_courses(tmp_path: Path, engine: Engine) -> None:
    dump = write_courses(
        tmp_path,
        referral="""
        course | patient_id | date_referral_received
        first  | anna       | 01.02.2020
        second | anna       | 01.02.2021
        """,
        consultation="""
        course | patient_id | consultation_date
        first  | anna       | 01.03.2020
        second | anna       | 01.04.2021
        """,
    )

    assert pathways(dump, engine, "waiting_days") == {"first": 29, "second": 59}
