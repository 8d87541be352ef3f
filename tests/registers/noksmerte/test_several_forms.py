"""Consultations and opioid sheets add up; a year is counted as things stood on its last day."""

from datetime import date
from pathlib import Path

from kvalreg.frames.dataset import read_dataset
from kvalreg.frames.duplicates import DuplicateRule
from kvalreg.frames.engines import Engine
from kvalreg.frames.pathways import make_pathways, what_is_needed
from kvalreg.quality.checking import check
from kvalreg.registers.noksmerte.register import NOKSMERTE
from tests.registers.noksmerte.courses import write_courses

TWO_PATIENTS = """
    course | patient_id | date_referral_received | consent_status
    old    | anna       | 01.02.2020             | 2
    new    | anna       | 01.02.2021             | 2
    bo     | bo         | 01.02.2021             | 2
"""
THEIR_CONSULTATIONS = """
    course | patient_id | consultation_date | purpose | personnel_physician | personnel_nurse | opioid_use | course_completed
    old    | anna       | 01.03.2020        | 1       | True                | False           | 1          | 0
    old    | anna       | 01.03.2021        | 2       | False               | True            | 1          | 1
    new    | anna       | 01.04.2021        | 1       | False               | True            | 0          | 0
    new    | anna       | 01.05.2021        | 1       | True                | False           | 0          | 0
    new    | anna       | 01.05.2022        | 2       | True                | False           | 0          | 1
"""  # noqa: E501


def at_end_of(
    year: int,
    folder: Path,
    engine: Engine,
    *columns: str,
    rule: DuplicateRule = DuplicateRule.RECOMMENDED,
) -> dict[str, tuple[object, ...]]:
    """Course → the values of the columns on the last day of the year."""
    asked = ["referral_id", *columns]
    forms = read_dataset(NOKSMERTE, folder).on(engine, what_is_needed(NOKSMERTE, asked).variables)
    rows = make_pathways(NOKSMERTE, forms, asked, rule, date(year, 12, 31))
    found = rows.collect("polars").to_native().select(asked).rows()
    return {str(course): tuple(values) for course, *values in found}


def test_what_is_gathered_of_a_patient_is_of_all_courses_in_the_year(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(tmp_path, TWO_PATIENTS, consultation=THEIR_CONSULTATIONS)

    columns = ("consultations", "assessments", "treatments", "consultations_of_course")
    assert at_end_of(2021, dump, engine, *columns) == {
        "old": (3, 2, 1, 1),
        "new": (3, 2, 1, 2),
        "bo": (None, None, None, None),
    }


def test_the_groups_that_assessed_are_those_of_all_assessments_together(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(tmp_path, TWO_PATIENTS, consultation=THEIR_CONSULTATIONS)

    # A nurse in April and a physician in May; the treatment of March does not count.
    assert at_end_of(2021, dump, engine, "assessed_by_physician", "assessed_by_other")["new"] == (
        1,
        1,
    )
    assert at_end_of(2021, dump, engine, "assessing_groups")["new"] == (2,)
    assert at_end_of(2020, dump, engine, "assessing_groups")["old"] == (1,)


def test_one_course_stands_for_a_patient_the_one_with_the_latest_consultation(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(tmp_path, TWO_PATIENTS, consultation=THEIR_CONSULTATIONS)

    stands = {"old": (False,), "new": (True,), "bo": (False,)}
    assert at_end_of(2021, dump, engine, "stands_for_patient") == stands
    assert at_end_of(2020, dump, engine, "stands_for_patient") == {"old": (True,)}


def test_a_course_without_consent_neither_stands_for_the_patient_nor_is_gathered(
    tmp_path: Path, engine: Engine
) -> None:
    withdrawn = TWO_PATIENTS.replace("01.02.2021             | 2", "01.02.2021             | 4")
    dump = write_courses(tmp_path, withdrawn, consultation=THEIR_CONSULTATIONS)

    found = at_end_of(2021, dump, engine, "stands_for_patient", "consultations")
    assert found == {"old": (True, 1), "new": (False, 1), "bo": (False, None)}


def test_two_courses_whose_last_consultation_is_on_the_same_day_count_once(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(
        tmp_path,
        TWO_PATIENTS,
        consultation="""
        course | patient_id | consultation_date
        old    | anna       | 01.03.2021
        new    | anna       | 01.03.2021
        """,
    )

    stands = at_end_of(2021, dump, engine, "stands_for_patient")
    assert sorted(stands.values()) == [(False,), (False,), (True,)]


def test_a_year_is_counted_as_things_stood_on_its_last_day(tmp_path: Path, engine: Engine) -> None:
    dump = write_courses(tmp_path, TWO_PATIENTS, consultation=THEIR_CONSULTATIONS)

    columns = ("consultation_date_last", "is_completed", "course_state")
    assert at_end_of(2021, dump, engine, *columns) == {
        "old": (date(2021, 3, 1), True, "completed_le12"),
        "new": (date(2021, 5, 1), False, "open_le12"),
        "bo": (None, False, None),
    }
    assert at_end_of(2020, dump, engine, *columns) == {
        "old": (date(2020, 3, 1), False, "open_le12")
    }
    assert at_end_of(2022, dump, engine, *columns)["new"] == (
        date(2022, 5, 1), True, "completed_gt12",
    )  # fmt: skip


def test_a_form_that_is_delivered_twice_is_gathered_once_and_drafts_and_strays_never(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(
        tmp_path,
        TWO_PATIENTS,
        consultation="""
        course  | patient_id | consultation_id | consultation_date | form_status | updated_on
        bo      | bo         | a               | 01.03.2021        | 2           | 01.03.2021
        bo      | bo         | a               | 02.03.2021        | 2           | 02.03.2021
        bo      | bo         | b               | 03.03.2021        | 1           |
        nowhere | bo         | c               | 04.03.2021        | 2           |
        """,
    )

    found = at_end_of(2021, dump, engine, "consultations", "consultation_date_first")
    assert found["bo"] == (1, date(2021, 3, 2))


def test_several_consultations_are_no_duplicates(tmp_path: Path, engine: Engine) -> None:
    dump = write_courses(tmp_path, TWO_PATIENTS, consultation=THEIR_CONSULTATIONS)

    found = at_end_of(2021, dump, engine, "consultation_date_first", rule=DuplicateRule.DROP_ALL)
    assert found["new"] == (date(2021, 4, 1),)
    report = check(NOKSMERTE, dump, today=date(2022, 6, 1))
    assert [one for one in report.findings if one.check == "keys.several_in_course"] == []


OPIOIDS = """
    course | patient_id | consultation_date | product_id     | daily_dose | dose_unit | opioid_status
    new    | anna       | 01.04.2021        | tramadol_caps  | 200        | mg/day    | 3
    new    | anna       | 01.05.2021        | tramadol_caps  | 100        | mg/day    | 3
    new    | anna       | 01.05.2021        | codeine_tab    | 90         | mg/day    | 4
    new    | anna       | 01.05.2022        | tramadol_caps  | 400        | mg/day    | 3
    bo     | bo         | 01.05.2021        | morphine_tab   | 20         | mg/day    | 1
"""  # noqa: E501


def test_opioid_sheets_belong_to_the_course_of_their_consultation(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(tmp_path, TWO_PATIENTS, consultation=THEIR_CONSULTATIONS, opioid=OPIOIDS)

    columns = ("dose_tramadol_caps", "dose_codeine_tab", "before_on", "tapering_on", "start_on")
    found = at_end_of(2021, dump, engine, *columns)
    # Anna's mean over the year's sheets; her codeine is tapered, so she was not *on* it.
    assert found["new"] == (150.0, None, date(2021, 5, 1), date(2021, 5, 1), None)
    assert found["bo"] == (None, None, None, None, date(2021, 5, 1))


def test_a_dose_that_nobody_takes_is_asked_about_with_its_row(tmp_path: Path) -> None:
    # Table 10 has 900 mg of tapentadol; the highest recommended dose is 500 mg.
    dump = write_courses(
        tmp_path,
        TWO_PATIENTS,
        consultation=THEIR_CONSULTATIONS,
        opioid="""
        course | patient_id | consultation_date | product_id        | daily_dose | dose_unit | opioid_status
        new    | anna       | 01.04.2021        | tapentadol_er_tab | 900        | mg/day    | 3
        new    | anna       | 01.05.2021        | tapentadol_er_tab | 500        | mg/day    | 3
        """,  # noqa: E501
    )

    report = check(NOKSMERTE, dump, today=date(2022, 6, 1))

    (found,) = [one for one in report.findings if one.check == "plausibility.implausible_dose"]
    assert (found.form, found.count, found.examples[0].row) == ("opioid", 1, 2)
