"""The figures of NNRR's quarterly report, counted by hand in small dumps."""

from dataclasses import replace
from pathlib import Path

import pytest

from kvalreg.registers.nnrr.quarterly_report import figures_of_results as results
from kvalreg.registers.nnrr.quarterly_report import figures_of_visits as visits
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.counting.computation import Wanted, count
from kvalreg.reports.counting.part import CountedPart, Material, Side
from kvalreg.reports.figures.distribution import Distribution
from kvalreg.reports.figures.time_series import TimeSeries
from kvalreg.reports.quarterly.followed import follow
from tests.dumps import HAUKELAND, OUS, write_dump


def material_of(dump: Path, *parts: CountedPart) -> Material:
    """What is counted up to the third quarter of 2024, seen from Haukeland."""
    counted = count(NNRR, dump, Wanted(year=2024, quarter=3, others=parts))
    return replace(counted.material, own=frozenset({int(HAUKELAND)}))


def portions(dump: Path, figure: Distribution) -> list[list[str]]:
    """Of each bar with anybody: its name, *n of N* in Haukeland, and in the rest."""
    open_to_all = replace(figure, smallest=0)
    table = open_to_all.lay_out(material_of(dump, open_to_all), "en").table
    rows = [[row[0].printed, *(cell.printed for cell in row[3::3])] for row in table.rows]
    return [row for row in rows if set(row[1:]) != {"0 of 0"}]


def last_point(dump: Path, figure: TimeSeries) -> list[str]:
    """*n of N* of each line in the last quarter, Haukeland's before the rest's."""
    followed = [follow(one.proportion, more_is_better=None) for one in figure.followed]
    material = material_of(dump, *followed)
    courses = [one.found(material, side) for one in followed for side in (Side.OWN, Side.REST)]
    return ["{} of {}".format(*course.latest) for course in courses]


def test_waiting_is_divided_at_every_25_days_up_to_150(tmp_path: Path) -> None:
    days = (-3, 0, 1, 25, 26, 50, 51, 75, 76, 100, 101, 125, 126, 150, 151, 400, "")
    dump = write_dump(
        tmp_path / "dump",
        clinician="course | UnitId | S1b_DateOfCompletion | VentetidFraHenvisningTilBesok\n"
        + "\n".join(f"w{n} | {HAUKELAND} | 01.09.2024 | {day}" for n, day in enumerate(days)),
    )

    # Neither unknown waits nor those of no day at all are among the 14.
    assert [row[:2] for row in portions(dump, visits.WAITING_TIME)] == [
        [group, "2 of 14"]
        for group in ("0–25", "26–50", "51–75", "76–100", "101–125", "126–150", "Over 150")
    ]


def test_patients_with_an_interpreter_or_another_nationality_are_counted_by_themselves(
    tmp_path: Path,
) -> None:
    dump = write_dump(
        tmp_path / "dump",
        clinician=f"""
            course  | UnitId      | S1b_DateOfCompletion | Treatment_GroupInterdisciplinary2018
            helped  | {HAUKELAND} | 01.09.2024           | 1
            not     | {HAUKELAND} | 01.09.2024           |
            neither | {HAUKELAND} | 01.09.2024           | 1
            rest    | {OUS}       | 01.09.2024           | 1
        """,
        baseline="""
            course  | NationalInterpreter | NationalCountry
            helped  | 1                   | 2
            not     | 1                   | 7
            neither | 2                   | 1
            rest    | 1                   | 1
        """,
    )

    assert last_point(dump, visits.WITH_INTERPRETER) == ["1 of 2", "1 of 1"]
    assert last_point(dump, visits.FOREIGN) == ["1 of 2", "0 of 0"]


WORKERS = f"""
    course | UnitId      | S1b_DateOfCompletion | Treatment_GroupInterdisciplinary2018
    back   | {HAUKELAND} | 01.09.2023           | 1
    less   | {HAUKELAND} | 01.09.2023           |
    more   | {HAUKELAND} | 01.09.2023           | 1
    jobless| {HAUKELAND} | 01.09.2023           | 1
    well   | {HAUKELAND} | 01.09.2023           | 1
    half   | {HAUKELAND} | 01.03.2024           |
"""
BEFORE = """
    course  | IsEmployed | S2_SickLeave | S2_SickLeave_Percent
    back    | 1          | True         | 100
    less    | 1          | True         | 100
    more    | 1          | True         | 50
    jobless | 0          | True         | 100
    well    | 1          | False        |
    half    | 1          | True         | 100
"""
AFTER_12 = """
    course  | S2_Working | S2_SickLeave | S2_SickLeave_Percent
    back    | True       | False        |
    less    | False      | True         | 50
    more    | False      | True         | 100
    jobless | True       | False        |
    well    | True       | False        |
"""
AFTER_6 = """
    course | S2_Working | S2_SickLeave | S2_SickLeave_Percent
    half   | True       | False        |
"""


@pytest.mark.parametrize(
    ("figure", "after_6", "after_12"),
    [
        # Of the employed on sick leave (back, less, more): back is back, less is on less leave.
        (results.WORK, "1 of 1", "1 of 3"),
        (results.WORK_OR_LESS_SICK_LEAVE, "1 of 1", "2 of 3"),
        (results.WORK_OF_INTERDISCIPLINARY, "0 of 0", "1 of 2"),
        (results.LESS_SICK_LEAVE_OF_INTERDISCIPLINARY, "0 of 0", "1 of 2"),
    ],
)
def test_work_after_6_and_12_months_is_that_of_those_on_sick_leave_before(
    tmp_path: Path, figure: TimeSeries, after_6: str, after_12: str
) -> None:
    dump = write_dump(
        tmp_path / "dump",
        clinician=WORKERS,
        baseline=BEFORE,
        after_6_months=AFTER_6,
        after_12_months=AFTER_12,
    )

    # Six months after March and twelve after September of the year before is the third quarter.
    assert last_point(dump, figure) == [after_6, "0 of 0", after_12, "0 of 0"]


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (results.FUNCTION, "1 of 2"),  # 40 to 30 and to 31; the third has no score after
        (results.PAIN_AT_REST, "1 of 2"),  # 6 to 4 and to 5; 0 before cannot improve
        (results.PAIN_IN_ACTIVITY, "1 of 3"),  # 8 to 6, 8 to 7, 1 to 0
        (results.BENEFIT, "2 of 3"),  # 1 and 3 are better, 4 is not
        (results.SATISFIED, "2 of 2"),  # 1 and 3; the third did not answer
    ],
)
def test_results_after_12_months_are_those_of_6_months_with_the_later_answers(
    tmp_path: Path, figure: TimeSeries, expected: str
) -> None:
    dump = write_dump(
        tmp_path / "dump",
        clinician=f"""
            course | UnitId      | S1b_DateOfCompletion
            one    | {HAUKELAND} | 30.09.2023
            two    | {HAUKELAND} | 01.07.2023
            three  | {HAUKELAND} | 01.08.2023
        """,
        baseline="""
            course | OdiScore | PainExperiencesNoActivity | PainExperiencesActivity
            one    | 40       | 6                         | 8
            two    | 40       | 6                         | 8
            three  | 40       | 0                         | 1
        """,
        after_12_months="""
            course | OdiScore | PainExperiencesNoActivity | PainExperiencesActivity | UseOfTreatment | TreatmentSatisfaction
            one    | 30       | 4                         | 6                       | 1              | 1
            two    | 31       | 5                         | 7                       | 3              | 3
            three  |          | 0                         | 0                       | 4              |
        """,  # noqa: E501 - a table
    )

    assert last_point(dump, figure) == ["0 of 0", "0 of 0", expected, "0 of 0"]


def test_benefit_is_told_for_each_type_of_treatment_over_four_quarters(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path / "dump",
        clinician=f"""
            course   | UnitId      | S1b_DateOfCompletion | Treatment_IndividualFollowUp1to2Times | Treatment_InvidualInterdisciplinary | Treatment_GroupInterdisciplinary2018
            none     | {HAUKELAND} | 01.04.2023           | False                                 |                                     |
            single   | {HAUKELAND} | 31.03.2024           | True                                  |                                     |
            several  | {HAUKELAND} | 01.03.2024           | False                                 | 2                                   |
            group    | {HAUKELAND} | 01.03.2024           | False                                 |                                     | 3
            both     | {HAUKELAND} | 01.03.2024           | True                                  |                                     | 1
            elsewhere| {OUS}       | 01.03.2024           | False                                 |                                     |
            early    | {HAUKELAND} | 31.03.2023           | False                                 |                                     |
        """,  # noqa: E501 - a table
        after_6_months="""
            course    | UseOfTreatment
            none      | 4
            single    | 1
            several   | 6
            group     | 2
            both      |
            elsewhere | 1
            early     | 1
        """,
    )

    assert portions(dump, results.BENEFIT_BY_TREATMENT_6) == [
        ["None", "0 of 1", "1 of 1"],
        ["Individual", "1 of 2", "0 of 0"],
        ["Group, 7–10 times", "1 of 1", "0 of 0"],
    ]
