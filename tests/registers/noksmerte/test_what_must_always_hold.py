"""What holds of NOKSmerte's numbers whoever the patients are, on a cohort drawn at random."""

import random
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from kvalreg.frames.engines import Engine
from kvalreg.indicators.evaluation import Question, evaluate
from kvalreg.indicators.levels import Level
from kvalreg.registers.noksmerte.register import NOKSMERTE
from kvalreg.synthetic.delivery import Shape, deliver
from kvalreg.synthetic.order import Order

YEARS = (2020, 2021)
EXCLUSIVE = (
    "noksmerte_pgic", "noksmerte_tverrfaglig", "noksmerte_faggrupper", "noksmerte_forlopsstatus",
)  # fmt: skip


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cohort") / "dump"
    deliver(Order(NOKSMERTE, 800, *YEARS, seed=7), folder, Shape.MRS, lambda _: None)
    return folder


@pytest.fixture(scope="module")
def rows(dump: Path) -> pl.DataFrame:
    return evaluate(NOKSMERTE, dump, Question(YEARS)).rows


def test_the_engines_agree_on_every_number(dump: Path, rows: pl.DataFrame) -> None:
    others = evaluate(NOKSMERTE, dump, Question(YEARS, engine=Engine.DUCKDB)).rows

    assert len(rows) > 1_000
    assert_frame_equal(rows, others, abs_tol=1e-9)


def test_the_order_of_the_rows_and_a_second_delivery_change_nothing(
    dump: Path, rows: pl.DataFrame, tmp_path: Path
) -> None:
    shuffle = random.Random(1)  # noqa: S311
    for path in dump.glob("*.csv"):
        head, *lines = path.read_text(encoding="utf-8-sig").splitlines()
        lines += shuffle.sample(lines, len(lines) // 10)
        shuffle.shuffle(lines)
        text = "\n".join([head, *lines, ""])
        (tmp_path / path.name).write_text(text, encoding="utf-8-sig")

    assert_frame_equal(rows, evaluate(NOKSMERTE, tmp_path, Question(YEARS)).rows)


@pytest.mark.parametrize("indicator", EXCLUSIVE)
def test_everybody_is_in_exactly_one_category(rows: pl.DataFrame, indicator: str) -> None:
    together = (
        rows.filter(indicator=indicator)
        .group_by("year", "level", "unit")
        .agg(pl.col("numerator").sum(), pl.col("denominator").first())
    )

    assert len(together) >= 10
    assert (together["numerator"] == together["denominator"]).all()


def test_units_add_up_to_the_nation(rows: pl.DataFrame) -> None:
    keys = ["indicator", "part", "year"]
    counts = rows.filter(pl.col("part").is_in(["mean", "lowest", "highest"]).not_())
    units, nation = (
        counts.filter(level=level.value).group_by(keys).agg(
            pl.col("numerator", "denominator", "missing").sum()
        ).sort(keys)
        for level in (Level.UNIT, Level.NATION)
    )  # fmt: skip

    assert_frame_equal(units, nation)


def test_the_mean_lies_between_the_lowest_and_the_highest_and_the_median_too(
    rows: pl.DataFrame,
) -> None:
    waits = rows.filter(indicator="noksmerte_ventetid").pivot(
        "part", index=["year", "level", "unit"], values="value"
    )

    assert len(waits) > 10
    for middle in ("mean", "median"):
        assert waits.select(pl.col(middle).is_between("lowest", "highest").all()).item()


def test_who_is_counted_is_the_same_in_all_that_counts_patients(rows: pl.DataFrame) -> None:
    of_patients = ("noksmerte_behandling", "noksmerte_konsultasjoner", "noksmerte_avsluttet_12mnd")
    counted = rows.filter(pl.col("indicator").is_in(of_patients)).group_by(
        "year", "level", "unit"
    ).agg(pl.col("denominator").n_unique(), pl.len())  # fmt: skip

    assert (counted["denominator"] == 1).all()
    assert (counted["len"] == len(of_patients)).all()
