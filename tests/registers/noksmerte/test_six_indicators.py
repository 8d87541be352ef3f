"""The six indicators on small courses, counted by hand; each test has its own."""

from pathlib import Path
from typing import Any

import polars as pl
import pytest

from kvalreg.frames.engines import Engine
from kvalreg.indicators.evaluation import Question, evaluate
from kvalreg.indicators.levels import NATION, Level
from kvalreg.registers.noksmerte.indicators_of_assessment import PROFESSIONS
from kvalreg.registers.noksmerte.register import NOKSMERTE
from tests.registers.noksmerte.courses import write_courses

LEVELS = frozenset({Level.UNIT, Level.NATION})


def counted(dump: Path, engine: Engine, indicator: str, year: int = 2021) -> pl.DataFrame:
    question = Question((year, year), only=frozenset({indicator}), levels=LEVELS, engine=engine)
    return evaluate(NOKSMERTE, dump, question).rows


def of(rows: pl.DataFrame, unit: str, *columns: str) -> dict[str, Any]:
    """Part → the columns (the value itself if there is one column)."""
    found = rows.filter(pl.col("unit") == unit)
    values = found.select(columns).rows() if len(columns) > 1 else found[columns[0]]
    return dict(zip(found["part"], values, strict=True))


WAITS = """
    course     | date_referral_received | consent_status | unit_id
    one day    | 31.12.2020             | 2              | 1
    three      | 01.01.2021             | 2              | 1
    eight      | 01.01.2021             | 2              | 1
    two        | 01.01.2021             | 2              | 2
    ten        | 01.01.2021             | 2              | 2
    wrong      | 10.01.2021             | 2              | 2
    last year  | 01.01.2020             | 2              | 2
    waiting    | 01.01.2021             | 2              | 2
    no consent | 01.01.2021             | 3              | 2
"""
FIRST_HELD = """
    course     | consultation_date
    one day    | 01.01.2021
    one day    | 01.06.2021
    three      | 04.01.2021
    eight      | 09.01.2021
    two        | 03.01.2021
    ten        | 11.01.2021
    wrong      | 09.01.2021
    last year  | 20.01.2020
    no consent | 20.01.2021
"""


def test_waiting_time_is_exact_in_units_and_nation(tmp_path: Path, engine: Engine) -> None:
    rows = counted(
        write_courses(tmp_path, WAITS, consultation=FIRST_HELD), engine, "noksmerte_ventetid"
    )

    # Unit 1 waited 1, 3 and 8 days; unit 2 waited 2 and 10, and one wait below zero is left out.
    assert of(rows, "STO", "value") == {"mean": 4, "median": 3, "lowest": 1, "highest": 8}
    assert of(rows, "HUS", "value") == {"mean": 6, "median": 6, "lowest": 2, "highest": 10}
    # 1, 2, 3, 8, 10: not the mean or the median of the units.
    assert of(rows, NATION, "value") == {
        "mean": pytest.approx(24 / 5), "median": 3, "lowest": 1, "highest": 10,
    }  # fmt: skip
    assert of(rows, "HUS", "denominator", "missing")["median"] == (2, 1)
    assert of(rows, NATION, "denominator", "missing")["mean"] == (5, 1)


def test_the_mean_wait_has_the_interval_of_its_standard_error(
    tmp_path: Path, engine: Engine
) -> None:
    rows = counted(
        write_courses(tmp_path, WAITS, consultation=FIRST_HELD), engine, "noksmerte_ventetid"
    )

    # 1, 3, 8: standard deviation √13; 4 ± 1.96 · √13 / √3. Three values hold no median.
    half = 1.959964 * (13 / 3) ** 0.5
    assert of(rows, "STO", "lower", "upper")["mean"] == pytest.approx((4 - half, 4 + half))
    assert of(rows, "STO", "lower", "upper")["median"] == (None, None)


def test_change_is_counted_in_the_year_of_the_answer_also_for_the_answers_nobody_gave(
    tmp_path: Path, engine: Engine
) -> None:
    referral = """
    course | date_referral_received | consent_status
    a      | 01.01.2020             | 2
    b      | 01.01.2020             | 2
    c      | 01.01.2020             | 2
    d      | 01.01.2020             | 2
    """
    follow_up = """
    course | answer_date | pgic_answer
    a      | 01.03.2021  | 3
    b      | 01.04.2021  | 3
    c      | 01.05.2021  | -1
    d      | 01.01.2022  | 6
    """

    rows = counted(write_courses(tmp_path, referral, follow_up=follow_up), engine, "noksmerte_pgic")

    assert of(rows, NATION, "numerator") == {
        "1": 0, "2": 0, "3": 2, "4": 0, "5": 0, "6": 0, "7": 0,
    }  # fmt: skip
    assert of(rows, NATION, "denominator", "missing")["3"] == (2, 1)


OFFERED = """
    course | consultation_date | purpose
    both   | 01.02.2021        | 1
    both   | 01.03.2021        | 2
    both   | 01.04.2021        | 2
    one    | 01.02.2021        | 1
    before | 01.12.2020        | 2
    before | 01.02.2021        | 1
    later  | 01.02.2021        | 1
    later  | 01.02.2022        | 2
"""
THEY = """
    course | date_referral_received | consent_status
    both   | 01.01.2021             | 2
    one    | 01.01.2021             | 2
    before | 01.11.2020             | 2
    later  | 01.01.2021             | 2
"""


@pytest.mark.parametrize(
    ("indicator", "value"),
    [
        ("noksmerte_behandling", 1 / 4),  # of four patients, one was treated in the year
        ("noksmerte_utredning", 4 / 4),
        ("noksmerte_konsultasjoner", 6 / 4),
        ("noksmerte_konsultasjoner_behandling", 2 / 4),
        ("noksmerte_konsultasjoner_utredning", 4 / 4),
    ],
)
def test_what_patients_were_offered_in_the_year(
    tmp_path: Path, engine: Engine, indicator: str, value: float
) -> None:
    rows = counted(write_courses(tmp_path, THEY, consultation=OFFERED), engine, indicator)

    assert of(rows, NATION, "value", "denominator") == {"": (value, 4)}


PERSONNEL = """
    course | consultation_date | purpose | personnel_physician | personnel_physiotherapist | personnel_psychologist | personnel_nurse | personnel_other
    a      | 01.02.2021        | 1       | True                | False                     | False                  | False           | False
    b      | 01.02.2021        | 1       | True                | True                      | False                  | False           | False
    b      | 01.03.2021        | 1       | False               | False                     | True                   | False           | False
    c      | 01.02.2021        | 1       | False               | False                     | False                  | True            | True
    d      | 01.02.2021        | 1       | False               | True                      | True                   | True            | False
    d      | 01.03.2021        | 2       | True                | False                     | False                  | False           | False
    e      | 01.02.2021        | 1       | False               | False                     | False                  | False           | False
    f      | 01.02.2021        | 2       | True                | False                     | False                  | False           | False
"""  # noqa: E501
ASSESSED = "\n".join(
    ["course | date_referral_received | consent_status"]
    + [f"{course} | 01.01.2021 | 2" for course in "abcdef"]
)


def test_professions_are_those_of_all_assessments_and_a_nurse_counts_as_other(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(tmp_path, ASSESSED, consultation=PERSONNEL)

    rows = counted(dump, engine, "noksmerte_tverrfaglig")
    # a: physician; b: all three; c: nurse and other are one group; d: F, P and other, because
    # the physician only treated; e has no profession; f was not assessed.
    assert of(rows, NATION, "numerator") == {"mono": 2, "multi": 0, "inter": 2}
    assert of(rows, NATION, "denominator", "missing")["mono"] == (4, 1)

    combinations = of(counted(dump, engine, "noksmerte_faggrupper"), NATION, "numerator")
    assert {name: n for name, n in combinations.items() if n} == {
        "L": 1, "A": 1, "LFP": 1, "FPA": 1,
    }  # fmt: skip
    strict = counted(dump, engine, "noksmerte_tverrfaglig_streng")
    assert of(strict, NATION, "numerator", "denominator") == {"": (1, 4)}


def test_there_are_fifteen_combinations_in_the_order_of_table_8() -> None:
    assert [category.key for category in PROFESSIONS.categories] == [
        "L", "F", "P", "A", "LF", "LP", "LA", "FP", "FA", "PA", "LFP", "LFA", "LPA", "FPA", "LFPA",
    ]  # fmt: skip


def test_statuses_of_opioids_are_those_of_the_last_consultation_and_may_overlap(
    tmp_path: Path, engine: Engine
) -> None:
    referral = """
    course | date_referral_received | consent_status
    a      | 01.01.2021             | 2
    b      | 01.01.2021             | 2
    open   | 01.01.2021             | 2
    """
    consultation = """
    course | consultation_date | opioid_use | course_completed
    a      | 01.02.2021        | 1          | 0
    a      | 01.03.2021        | 1          | 1
    b      | 01.03.2021        | 1          | 1
    open   | 01.03.2021        | 1          | 0
    """
    opioid = """
    course | consultation_date | product_id    | daily_dose | dose_unit | opioid_status
    a      | 01.02.2021        | tramadol_caps | 100        | mg/day    | 1
    a      | 01.03.2021        | tramadol_caps | 100        | mg/day    | 4
    a      | 01.03.2021        | codeine_tab   | 90         | mg/day    | 3
    b      | 01.03.2021        | codeine_tab   | 90         | mg/day    | 3
    open   | 01.03.2021        | codeine_tab   | 90         | mg/day    | 2
    """

    dump = write_courses(tmp_path, referral, consultation=consultation, opioid=opioid)
    found = of(counted(dump, engine, "noksmerte_opioidstatus"), NATION, "numerator")

    assert found == {"start": 0, "trial": 0, "before": 2, "tapering": 1, "escalation": 0}


def test_the_states_of_a_course_are_those_of_the_years_last_day(
    tmp_path: Path, engine: Engine
) -> None:
    referral = """
    course       | date_referral_received | consent_status
    within       | 01.01.2020             | 2
    later        | 01.01.2020             | 2
    open longer  | 01.01.2020             | 2
    open         | 01.01.2021             | 2
    open then    | 01.01.2021             | 2
    only waiting | 01.01.2021             | 2
    """
    consultation = """
    course       | consultation_date | course_completed
    within       | 01.06.2020        | 0
    within       | 01.06.2021        | 1
    later        | 01.06.2020        | 0
    later        | 02.06.2021        | 1
    open longer  | 01.06.2020        | 0
    open longer  | 01.03.2021        | 0
    open         | 01.06.2021        | 0
    open then    | 01.06.2021        | 0
    open then    | 01.02.2022        | 1
    """
    dump = write_courses(tmp_path, referral, consultation=consultation)

    assert of(counted(dump, engine, "noksmerte_forlopsstatus"), NATION, "numerator") == {
        "completed_le12": 1, "completed_gt12": 1, "open_gt12": 1, "open_le12": 2,
    }  # fmt: skip
    completed = counted(dump, engine, "noksmerte_avsluttet_12mnd")
    assert of(completed, NATION, "numerator", "denominator") == {"": (1, 5)}
    # In 2022 there is one patient with a consultation, and the course is completed.
    in_2022 = counted(dump, engine, "noksmerte_avsluttet_12mnd", 2022)
    assert of(in_2022, NATION, "numerator", "denominator") == {"": (1, 1)}


def test_several_years_are_each_counted_at_their_own_end(tmp_path: Path, engine: Engine) -> None:
    dump = write_courses(tmp_path, THEY, consultation=OFFERED)
    question = Question(
        (2020, 2022),
        only=frozenset({"noksmerte_behandling"}),
        levels=frozenset({Level.NATION}),
        engine=engine,
    )

    rows = evaluate(NOKSMERTE, dump, question).rows

    assert rows.select("year", "numerator", "denominator").rows() == [
        (2020, 1, 1),
        (2021, 1, 4),
        (2022, 1, 1),
    ]
