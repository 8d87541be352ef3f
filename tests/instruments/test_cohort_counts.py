import narwhals as nw
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvalreg.frames.engines import Engine, on_engine
from kvalreg.instruments.pgic import COHORTS, PGIC
from kvalreg.model import Score

counts = st.lists(st.integers(0, 40), min_size=8, max_size=8)


def counted(engine: Engine, levels: list[int]) -> dict[str, float | None]:
    """The cohort's figures from its counts: levels 1 to 7, then those without an answer."""
    rows = pl.DataFrame([levels], schema=COHORTS.columns, orient="row")
    results = {result.key: result.expression for result in COHORTS.results}
    return (
        on_engine(engine, rows).select(**results).collect("polars").to_polars().row(0, named=True)
    )


def test_percentages_are_of_those_who_answered(engine: Engine) -> None:
    figures = counted(engine, [2, 0, 0, 1, 5, 1, 5, 12])

    assert figures == pytest.approx(
        {
            "n_answered": 14,
            "n_all": 26,
            "pct1": 100 * 2 / 14,
            "pct2": 0,
            "pct3": 0,
            "pct4": 100 * 1 / 14,
            "pct5": 100 * 5 / 14,
            "pct6": 100 * 1 / 14,
            "pct7": 100 * 5 / 14,
            "n_improved": 2,
            "pct_improved_excl_missing": 100 * 2 / 14,
            "pct_improved_incl_missing": 100 * 2 / 26,
        }
    )


def test_a_percentage_of_nobody_is_blank(engine: Engine) -> None:
    figures = counted(engine, [0, 0, 0, 0, 0, 0, 0, 11])

    assert figures["pct1"] is None
    assert figures["pct_improved_excl_missing"] is None
    assert figures["pct_improved_incl_missing"] == 0


@settings(max_examples=25)
@given(counts)
def test_counting_patients_gives_what_their_own_answers_give(levels: list[int]) -> None:
    """One row per patient, scored with PGIC's declared scores, against the cohort's counts."""
    answers = [
        level if level <= 7 else None
        for level, number in enumerate(levels, start=1)
        for _ in range(number)
    ]
    patients = nw.from_native(pl.LazyFrame({"pgic": answers}, schema={"pgic": pl.Int8()}))
    improved: Score = PGIC.score("improved")
    summed = patients.select(
        improved=improved.expression.cast(nw.Int64).sum(),
        answered=(~improved.expression.is_null()).cast(nw.Int64).sum(),
        everybody=nw.len(),
        third=(PGIC.score("pgic").expression == 3).cast(nw.Int64).sum(),
    )
    n_improved, n_answered, n_all, n_third = summed.collect("polars").to_polars().row(0)

    figures = counted(Engine.POLARS, levels)
    assert (figures["n_improved"], figures["n_answered"]) == (n_improved, n_answered)
    assert figures["n_all"] == n_all
    if n_answered:
        assert figures["pct3"] == pytest.approx(100 * n_third / n_answered)
        assert figures["pct_improved_incl_missing"] == pytest.approx(100 * n_improved / n_all)
