import polars as pl
import pytest

from kvalreg.frames.engines import Engine, on_engine
from kvalreg.instruments.omeq import DEFAULT_SOURCE, OMEQ, PRODUCTS
from tests.tables import frame


def equivalents(engine: Engine, text: str, source: str) -> dict[str, float | None]:
    scored = frame(engine, text).select("patient", omeq=OMEQ.score(f"omeq_{source}").expression)
    return dict(scored.collect("polars").to_polars().rows())


def test_the_dose_times_the_factor_is_mg_of_oral_morphine_a_day(engine: Engine) -> None:
    # Helsedirektoratet: oxycodone 1.5, fentanyl patch 2.4 per ug/h, tramadol 0.15, codeine 0.1.
    found = equivalents(
        engine,
        """
        patient | product_id       | daily_dose | unit
        a       | morphine_tab     | 30         | mg/day
        b       | oxycodone_er_tab | 20         | mg/day
        c       | fentanyl_patch   | 12.5       | ug/h
        d       | tramadol_caps    | 200        | mg/day
        e       | codeine_tab      | 0          | mg/day
        """,
        "helsedirektoratet_no",
    )

    assert found == pytest.approx({"a": 30, "b": 30, "c": 30, "d": 30, "e": 0})


def test_sources_differ_for_the_same_product(engine: Engine) -> None:
    text = """
        patient | product_id    | daily_dose | unit
        a       | tramadol_caps | 100        | mg/day
        """

    assert equivalents(engine, text, "helsedirektoratet_no") == pytest.approx({"a": 15})
    assert equivalents(engine, text, "cdc_2022") == pytest.approx({"a": 20})


def test_an_unknown_factor_is_unknown_and_never_zero(engine: Engine) -> None:
    text = """
        patient | product_id  | daily_dose | unit
        a       | morphine_iv | 10         | mg/day
        b       | morphine_tab |           | mg/day
        c       | something   | 10         | mg/day
        """

    assert equivalents(engine, text, "helsedirektoratet_no") == {"a": None, "b": None, "c": None}
    assert equivalents(engine, text, "helfo_no") == {"a": 30, "b": None, "c": None}


def test_the_default_source_is_one_of_those_declared() -> None:
    assert DEFAULT_SOURCE in OMEQ.value_sets


def test_every_product_has_a_unit_and_a_factor_in_some_source() -> None:
    assert len(PRODUCTS) == 20
    for product in PRODUCTS:
        assert product["unit"] in {"mg/day", "ug/h", "ug/day"}
        assert set(product["factors"]) == set(OMEQ.value_sets)
        assert any(factor is not None for factor in product["factors"].values())


def test_engines_agree_on_every_product_and_source() -> None:
    rows = pl.DataFrame(
        {
            "product_id": [product["id"] for product in PRODUCTS],
            "daily_dose": [7.5 + place for place in range(len(PRODUCTS))],
            "unit": [product["unit"] for product in PRODUCTS],
        }
    )
    scores = {score.key: score.expression for score in OMEQ.scores}

    on_each = [
        on_engine(engine, rows)
        .select("product_id", **scores)
        .collect("polars")
        .to_polars()
        .sort("product_id")
        .to_dicts()
        for engine in Engine
    ]
    assert on_each[0] == on_each[1]
