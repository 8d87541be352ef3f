"""What NOKSmerte counts, worked out by hand, and its printed figures where they can be held."""

from pathlib import Path

import polars as pl

from kvalreg.frames.engines import Engine
from kvalreg.indicators.coverage import EligibleCounts, coverage_counts, read_eligible
from kvalreg.indicators.evaluation import Question, evaluate
from kvalreg.indicators.levels import Level
from kvalreg.model import Proportion
from kvalreg.registers.noksmerte.indicators import COVERAGE, INDICATORS_2021
from kvalreg.registers.noksmerte.indicators_of_completion import OPIOID_USE
from kvalreg.registers.noksmerte.register import NOKSMERTE
from tests.registers.noksmerte.courses import pathways, write_courses

# Annual report 2021, table 15: unit, referrals in the local and in the national database, %.
TABLE_15 = [
    (1, 671, 526, 78.4),
    (2, 487, 365, 74.9),
    (3, 419, 320, 76.4),
    (4, 75, 47, 62.7),
    (5, 231, 145, 62.8),
]

LEVELS = frozenset({Level.UNIT, Level.NATION})


def counted() -> pl.DataFrame:
    registered = pl.DataFrame(
        {
            "unit": [unit for unit, *_ in TABLE_15],
            "year": 2021,
            "asked": 2021,
            "numerator": [national for _, _, national, _ in TABLE_15],
            "denominator": [national for _, _, national, _ in TABLE_15],
            "population": [national for _, _, national, _ in TABLE_15],
            "total": None,
            "total_of_squares": None,
        },
        schema_overrides={"unit": pl.Int32, "year": pl.Int32, "total": pl.Float64},
    )
    eligible = pl.DataFrame(
        {
            "unit": [unit for unit, *_ in TABLE_15],
            "year": 2021,
            "eligible": [local for _, local, *_ in TABLE_15],
        },
        schema_overrides={"unit": pl.Int32, "year": pl.Int32},
    )
    return coverage_counts(registered, EligibleCounts(eligible), 2021, [2021])


def test_coverage_is_national_over_local_and_not_as_the_printed_formula_has_it() -> None:
    rows = counted().sort("unit")

    per_unit = (100 * rows["numerator"] / rows["denominator"]).round(1).to_list()
    assert per_unit == [percent for *_, percent in TABLE_15]


def test_national_coverage_is_of_all_referrals_and_neither_sum_nor_mean_of_the_units() -> None:
    # 1403 of 1883; printed 71.1, while the mean of the units is 71.0.
    rows = counted()

    assert (rows["numerator"].sum(), rows["denominator"].sum()) == (1403, 1883)
    assert round(100 * 1403 / 1883, 1) == 74.5


def test_coverage_of_70_percent_is_moderate_and_of_90_high() -> None:
    # Annual report 2021, 5.4: low below 70, moderate from 70 to 90, high above. That the bounds
    # themselves belong to the better class is ours.
    assert (COVERAGE.targets.moderate, COVERAGE.targets.high) == (0.70, 0.90)


def test_opioid_use_is_counted_at_completion_among_those_in_the_national_database(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(
        tmp_path,
        referral="""
        course       | date_referral_received | consent_status
        uses         | 01.01.2021             | 2
        uses no more | 01.01.2021             | 2
        not answered | 01.01.2021             | 2
        still open   | 01.01.2021             | 2
        local        | 01.01.2021             | 3
        """,
        consultation="""
        course       | consultation_date | course_completed | opioid_use
        uses         | 01.02.2021        | 0                | 0
        uses         | 01.03.2021        | 1                | 1
        uses no more | 01.02.2021        | 0                | 1
        uses no more | 01.03.2021        | 1                | 0
        not answered | 01.03.2021        | 1                | -1
        still open   | 01.03.2021        | 0                | 1
        local        | 01.03.2021        | 1                | 1
        """,
    )

    only = frozenset({OPIOID_USE.key})
    question = Question((2021, 2021), only=only, levels=frozenset({Level.NATION}), engine=engine)
    (row,) = evaluate(NOKSMERTE, dump, question).rows.to_dicts()

    assert (row["indicator"], row["numerator"], row["denominator"], row["missing"]) == (
        "noksmerte_opioidbruk",
        1,  # uses
        2,  # uses, uses no more
        1,  # not answered
    )


def test_coverage_is_counted_from_the_referrals_against_the_local_databases(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(
        tmp_path,
        referral="""
        course    | date_referral_received | consent_status | unit_id
        a         | 01.01.2021             | 2              | 1
        b         | 31.12.2021             | 2              | 1
        c         | 01.07.2021             | 2              | 4
        refused   | 01.07.2021             | 3              | 4
        last year | 31.12.2020             | 2              | 4
        """,
    )
    (tmp_path / "local.csv").write_text("unit,year,eligible\nSTO,2021,4\nFørde,2021,2\n")
    eligible = read_eligible(NOKSMERTE, tmp_path / "local.csv")

    only = frozenset({COVERAGE.key})
    question = Question((2021, 2021), only=only, levels=LEVELS, engine=engine, eligible=eligible)
    rows = evaluate(NOKSMERTE, dump, question).rows

    coverage = rows.filter(pl.col("indicator") == COVERAGE.key)
    assert set(coverage.select("unit", "numerator", "denominator").rows()) == {
        ("STO", 2, 4),
        ("Førde", 1, 2),
        ("Nasjonalt", 3, 6),
    }


def test_no_indicator_of_2021_has_a_target() -> None:
    proportions = [one for one in INDICATORS_2021 if isinstance(one, Proportion)]

    assert len(proportions) == 5
    assert {one.targets.high for one in proportions} == {None}


def test_the_six_indicators_of_the_report_have_its_numbers() -> None:
    # Annual report 2021, 3.1: quality indicators 1 and 2, variation indicators 3 to 6.
    assert [(one.number, one.key) for one in INDICATORS_2021 if one.number] == [
        ("1", "noksmerte_ventetid"),
        ("2", "noksmerte_pgic"),
        ("3", "noksmerte_behandling"),
        ("4", "noksmerte_tverrfaglig"),
        ("5", "noksmerte_opioidbruk"),
        ("6", "noksmerte_avsluttet_12mnd"),
    ]


def test_a_course_is_completed_within_12_months_of_its_first_consultation(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_courses(
        tmp_path,
        referral="""
        course      | date_referral_received
        day before  | 01.02.2020
        same day    | 01.02.2020
        day after   | 01.02.2020
        no day      | 01.02.2020
        still open  | 01.02.2020
        """,
        consultation="""
        course      | consultation_date | course_completed | course_completed_on
        day before  | 01.03.2020        | 0                |
        day before  | 01.02.2021        | 1                | 28.02.2021
        same day    | 01.03.2020        | 0                |
        same day    | 01.02.2021        | 1                | 01.03.2021
        day after   | 01.03.2020        | 0                |
        day after   | 01.02.2021        | 1                | 02.03.2021
        no day      | 01.03.2020        | 1                |
        still open  | 01.03.2020        | 0                |
        """,
    )

    # A completed form without a day of its own was completed on the day of the consultation.
    assert pathways(dump, engine, "is_completed_within_12_months") == {
        "day before": True,
        "same day": True,
        "day after": False,
        "no day": True,
        "still open": None,
    }
