"""OMEQ, oral morphine equivalents: one row per opioid product that a patient takes.

The daily dose, in the product's own unit, times a factor is mg of oral morphine a day. Sources
differ, so each is a score of its own: use one for a whole series. A product that a source gives
no factor for has an unknown equivalent, and so has the patient's total; it is never counted as 0.
The factors stand in `omeq_factors.json`.
"""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import narwhals as nw

from kvalreg.instruments.scoring import looked_up
from kvalreg.instruments.sheet import ListSheet, Remark, Sheet, results_of, saying
from kvalreg.model import Best, Instrument, ItemKind, Licence, Needs, Question, Score, Text


def _load() -> Mapping[str, Any]:
    text = files("kvalreg.instruments").joinpath("omeq_factors.json").read_text("utf-8")
    loaded: Mapping[str, Any] = json.loads(text)
    return loaded


_TABLE = _load()
PRODUCTS: tuple[Mapping[str, Any], ...] = tuple(_TABLE["products"])
UNITS: Mapping[str, str] = {product["id"]: product["unit"] for product in PRODUCTS}
# The register names no conversion table; the directorate's is the proposed one.
DEFAULT_SOURCE = "helsedirektoratet_no"

ALL = Needs(("product_id", "daily_dose", "unit"), at_least=3)


def factors(source: str) -> Mapping[str, float]:
    """Product → factor, for the products that the source has one for."""
    return {
        product["id"]: float(product["factors"][source])
        for product in PRODUCTS
        if product["factors"][source] is not None
    }


def _equivalent(source: str, label: Text) -> Score:
    return Score(
        key=f"omeq_{source}",
        label=label,
        expression=nw.when(~nw.col("unit").is_null()).then(
            nw.col("daily_dose") * looked_up(nw.col("product_id"), factors(source))
        ),
        needs=ALL,
        lowest=0,
        best=Best.LOW,
        value_set=source,
        source=_TABLE["sources"][source]["citation"],
    )


OMEQ = Instrument(
    key="omeq",
    name=Text("OMEQ, orale morfinekvivalenter", "OMEQ, oral morphine equivalents"),
    questions=(
        Question("product_id", Text("Preparat", "Product"), kind=ItemKind.TEXT),
        Question("daily_dose", Text("Døgndose", "Daily dose"), 0, kind=ItemKind.DECIMAL),
        Question("unit", Text("Enhet", "Unit"), kind=ItemKind.TEXT),
    ),
    scores=(
        _equivalent("helsedirektoratet_no", Text("OMEQ, Helsedirektoratet", "OMEQ, directorate")),
        _equivalent("helfo_no", Text("OMEQ, Helfo", "OMEQ, Helfo")),
        _equivalent("cdc_2022", Text("OMEQ, CDC 2022", "OMEQ, CDC 2022")),
        _equivalent("fpm_anzca_2021", Text("OMEQ, FPM ANZCA 2021", "OMEQ, FPM ANZCA 2021")),
    ),
    licence=Licence(None, "Published tables."),
    source="NOKSmerte annual report 2021, table 10 and 6.6. The conversion tables are guidance "
    "and vary between patients.",
)

PRODUCT, UNIT = nw.col("product_id"), nw.col("unit")
PRODUCTS_UNIT = looked_up(PRODUCT, UNITS)


def _no_factor(score: Score) -> Remark:
    known = tuple(factors(score.value_set or ""))
    return Remark(
        when=PRODUCT.is_in(tuple(UNITS)) & ~PRODUCT.is_in(known),
        says=saying(f"missing {score.key}: the source gives no factor for ", PRODUCT),
        about=score.key,
    )


PRODUCT_ROWS = Sheet(
    key="omeq",
    questions=OMEQ.questions,
    results=results_of(OMEQ),
    refusals=(
        Remark(
            when=~PRODUCT.is_in(tuple(UNITS)),
            says=saying(
                "unknown_product product_id: found another word, allowed " + ", ".join(UNITS)
            ),
        ),
        Remark(
            when=UNIT != PRODUCTS_UNIT,
            says=saying(
                "unit_mismatch unit: found another unit than that of ",
                PRODUCT,
                ", allowed ",
                PRODUCTS_UNIT,
            ),
        ),
    ),
    gaps=tuple(_no_factor(score) for score in OMEQ.scores),
)

# One row per patient, all products in one cell: `morphine_tab:10:mg/day|codeine_tab:30:mg/day`.
PRODUCT_LISTS = ListSheet(
    key="omeq_totals",
    column=Question("products", Text("Preparater", "Products"), kind=ItemKind.TEXT),
    rows=PRODUCT_ROWS,
    totals={
        "total_helsedirektoratet_no": "omeq_helsedirektoratet_no",
        "total_helfo_no": "omeq_helfo_no",
        "total_cdc_2022": "omeq_cdc_2022",
        "total_fpm_anzca_2021": "omeq_fpm_anzca_2021",
    },
)
