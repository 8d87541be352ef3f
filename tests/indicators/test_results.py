"""From counts to a published value: rounding, achievement, small numbers."""

from datetime import date

import polars as pl
import pytest

from kvalreg.indicators.achievement import achievement, whole_percent
from kvalreg.indicators.results import COLUMNS, facts_of, results, without_small_numbers
from kvalreg.registers.nnrr.indicators import KI1, KI2
from tests.tables import rows_of


@pytest.mark.parametrize(
    ("reached", "counted", "percent"),
    [
        (1775, 6495, 27),  # KI1 2024
        (1396, 4019, 35),  # KI4 2024: 34.7
        (1, 200, 1),  # halves go up: 0.5
        (1, 201, 0),
        (3, 8, 38),  # 37.5
        (0, 265, 0),
        (7, 7, 100),
    ],
)
def test_a_percentage_is_rounded_as_the_report_prints_it(
    reached: int, counted: int, percent: int
) -> None:
    counts = pl.DataFrame({"n": [reached], "total": [counted]})

    assert counts.select(whole_percent(pl.col("n"), pl.col("total"))).item() == percent


@pytest.mark.parametrize(
    ("value", "high", "moderate", "achieved"),
    [
        (0.30, 0.30, 0.25, "high"),
        (0.2999, 0.30, 0.25, "moderate"),
        (0.25, 0.30, 0.25, "moderate"),
        (0.2499, 0.30, 0.25, "low"),
        (0.2999, 0.30, None, "low"),
        (0.5, None, None, None),
        (None, 0.30, 0.25, None),
        (0.1 * 3, 0.30, None, "high"),  # 0.30000000000000004
        (1.1 - 0.8, 0.30, None, "high"),  # 0.30000000000000004
        (0.7 - 0.4, 0.30, None, "high"),  # 0.29999999999999993
    ],
)
def test_reaching_a_target_exactly_is_reaching_it(
    value: float | None, high: float | None, moderate: float | None, achieved: str | None
) -> None:
    row = pl.DataFrame(
        {"value": [value], "target_high": [high], "target_moderate": [moderate]},
        schema=dict.fromkeys(("value", "target_high", "target_moderate"), pl.Float64),
    )

    assert row.select(achievement(pl.col("value"))).item() == achieved


def counted(text: str) -> pl.DataFrame:
    """Counts as `add_up` gives them, with the facts of KI2."""
    rows = pl.DataFrame(rows_of(text), infer_schema_length=None).with_columns(
        pl.lit("2024").alias("definition"),
        pl.lit("unit").alias("level"),
        pl.lit(date(2024, 1, 1).year).alias("year"),
        pl.lit(None, pl.Float64).alias("total"),
        pl.lit(None, pl.Float64).alias("total_of_squares"),
    )
    return rows.join(facts_of([KI2]), how="cross")


def test_achievement_is_judged_on_the_printed_percent_with_the_exact_one_beside() -> None:
    rows = results(
        counted("""
        unit    | population | denominator | numerator
        rounds  | 1000       | 1000        | 295
        exactly | 1000       | 1000        | 300
        under   | 1000       | 1000        | 294
        """)
    )

    assert rows.select("unit", "percent", "achieved", "achieved_unrounded").rows() == [
        ("rounds", 30, "high", "moderate"),
        ("exactly", 30, "high", "high"),
        ("under", 29, "moderate", "moderate"),
    ]


def test_fewer_than_30_are_kept_for_the_secretariat_and_blanked_for_the_public() -> None:
    rows = results(
        counted("""
        unit   | population | denominator | numerator
        thirty | 40         | 30          | 12
        fewer  | 40         | 29          | 12
        nobody | 5          | 0           | 0
        """)
    )

    assert rows.select("unit", "denominator", "missing", "shown").rows() == [
        ("thirty", 30, 10, True),
        ("fewer", 29, 11, False),
        ("nobody", 0, 5, False),
    ]
    assert rows["value"].to_list() == [0.4, 12 / 29, None]
    public = without_small_numbers(rows).filter(pl.col("unit") == "fewer")
    told = {name for name in COLUMNS if public[name].item() is not None}
    assert told == {
        "indicator", "definition", "year", "level", "unit",
        "target_high", "target_moderate", "shown", "part",
    }  # fmt: skip


def test_an_indicator_without_a_moderate_target_has_none_in_its_results() -> None:
    facts = facts_of([KI1]).row(0, named=True)

    assert (facts["target_high"], facts["target_moderate"]) == (0.30, None)
