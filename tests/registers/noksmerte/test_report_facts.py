"""The numbers of the annual report's text that stand in no table, counted by hand."""

from pathlib import Path

import pytest

from kvalreg.registers.noksmerte.annual_report.facts import FACTS
from kvalreg.registers.noksmerte.register import NOKSMERTE
from kvalreg.reports.counting.computation import Wanted, count
from kvalreg.reports.document.facts import facts_of
from kvalreg.reports.document.numbers import Number
from tests.registers.noksmerte.courses import write_courses

# Anna has two courses; gro has not consented, and hans had his consultation the year before.
REFERRALS = """
    course | patient_id | unit_id | date_referral_received | consent_status | sex | birth_date
    anna   | anna       | 1       | 01.03.2021             | 2              | 2   | 01.01.1981
    again  | anna       | 1       | 01.04.2021             | 2              | 2   | 01.01.1981
    bo     | bo         | 3       | 01.03.2021             | 2              | 1   | 01.01.1953
    carl   | carl       | 4       | 01.03.2021             | 2              | 1   | 01.01.1954
    dora   | dora       | 5       | 01.12.2021             | 2              | 2   | 01.01.2001
    gro    | gro        | 1       | 01.03.2021             | 3              | 2   | 01.01.2001
    hans   | hans       | 2       | 01.03.2020             | 2              | 1   | 01.01.1961
"""
PACKAGES = """
    course | patient_id | answer_date | marital_status | education | work_status | physical_activity
    anna   | anna       | 20.03.2021  | 1              | 3         | 1           | 1
    again  | anna       | 20.04.2021  | 1              | 4         | 3           | 3
    bo     | bo         | 20.03.2021  | 2              | 2         | 3           | 0
    carl   | carl       | 20.03.2021  | 1              |           | 3           | 2
"""
CONSULTATIONS = """
    course | patient_id | unit_id | consultation_date | purpose | personnel_physician | opioid_use | course_completed
    anna   | anna       | 1       | 01.05.2021        | 1       | True                | 0          | 0
    again  | anna       | 1       | 01.06.2021        | 1       | True                | 0          | 1
    bo     | bo         | 3       | 01.05.2021        | 1       | False               |            | 1
    carl   | carl       | 4       | 01.05.2021        | 2       | True                | 1          | 0
    dora   | dora       | 5       | 01.11.2021        | 1       | True                | 0          | 0
    gro    | gro        | 1       | 01.05.2021        | 1       | True                | 1          | 1
    hans   | hans       | 2       | 01.06.2020        | 2       | True                | 0          | 1
"""  # noqa: E501


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Number]:
    dump = write_courses(
        tmp_path_factory.mktemp("facts"),
        REFERRALS,
        patient_package=PACKAGES,
        consultation=CONSULTATIONS,
    )
    return counted(dump)


def counted(dump: Path) -> dict[str, Number]:
    found = count(NOKSMERTE, dump, Wanted(year=2021, others=FACTS))
    assert found.stopped == {}
    return facts_of(FACTS, found.material)


@pytest.mark.parametrize(
    ("name", "of", "people"),
    [
        ("patients", 4, 4),  # anna once, bo, carl, dora
        ("patients_in_the_middle", 1, 4),
        ("patients_in_the_north", 1, 4),
        ("patients_in_the_west", 1, 4),
        ("patients_in_the_south_east", 1, 4),
        ("women", 2, 4),
        ("married", 2, 4),  # anna, carl
        ("higher_education", 1, 4),  # anna; carl and dora did not answer
        ("not_work_active", 2, 3),  # anna's latest answer, and carl; bo is 68
        ("active", 2, 4),  # anna, carl
        ("moderately_active", 1, 4),  # carl
        ("highly_active", 1, 4),  # anna
        ("coverage", 5, 6),  # referrals of the year; gro has not consented
        ("package_answered", 3, 4),  # not dora
        ("wait_unknown", 1, 4),  # dora was seen before she was referred
        ("profession_unknown", 1, 3),  # bo; carl was only treated
        ("opioids_known", 1, 2),  # anna and bo are completed; bo's use is unknown
        ("follow_up_answered", 0, 1),  # hans is due on 1 June 2021
    ],
)
def test_a_share_counts_each_patient_once(
    name: str, of: int, people: int, facts: dict[str, Number]
) -> None:
    assert (facts[name].numerator, facts[name].denominator) == (of, people)


def test_the_mean_age_is_of_patients_at_the_first_consultation(facts: dict[str, Number]) -> None:
    # 40, 68, 67 and 20 years
    assert facts["age"].value == pytest.approx(195 / 4)


def test_a_clinic_with_patients_in_the_year_is_a_clinic_with_data(
    facts: dict[str, Number],
) -> None:
    assert facts["units"].value == 4  # not Haukeland, whose patient came the year before


def test_answers_better_than_no_change_are_better_and_treatment_may_lie_before_the_year(
    tmp_path: Path,
) -> None:
    courses = ("a", "b", "c", "d", "e")
    dump = write_courses(
        tmp_path,
        "course | date_referral_received | consent_status\n"
        + "\n".join(f"{course} | 01.01.2020 | {3 if course == 'e' else 2}" for course in courses),
        consultation="""
        course | consultation_date | purpose | course_completed
        a      | 01.02.2020        | 2       | 0
        a      | 01.03.2020        | 1       | 1
        b      | 01.03.2020        | 1       | 1
        c      | 01.03.2020        | 1       | 1
        d      | 01.03.2020        | 1       | 1
        e      | 01.03.2020        | 2       | 1
        """,
        follow_up="""
        course | answer_date | pgic_answer
        a      | 02.03.2021  | 1
        b      | 02.03.2021  | 3
        c      | 02.03.2021  | 4
        d      | 02.03.2021  | 5
        e      | 02.03.2021  | 7
        """,
    )

    facts = counted(dump)

    # e has not consented
    assert {
        name: (facts[name].numerator, facts[name].denominator)
        for name in ("pgic_better", "pgic_same", "pgic_worse", "pgic_treated", "follow_up_answered")
    } == {
        "pgic_better": (2, 4),
        "pgic_same": (1, 4),
        "pgic_worse": (1, 4),
        "pgic_treated": (1, 4),
        "follow_up_answered": (4, 4),
    }
