"""Opioids: the products of table 10, doses that cannot be right, and morphine equivalents."""

import pytest

from kvalreg.frames.engines import Engine
from kvalreg.instruments.omeq import PRODUCTS
from kvalreg.model import Item
from kvalreg.registers.noksmerte.forms import CONSULTATION, OPIOIDS
from kvalreg.registers.noksmerte.opioid_doses import (
    HIGHEST_PLAUSIBLE_DOSE,
    IS_IMPLAUSIBLE_DOSE,
    IS_MAINTENANCE_DOSE,
    LOWEST_MAINTENANCE_DOSE,
    equivalents,
)
from tests.tables import frame

ROWS_OF_TABLE_10 = [
    "Morfin, tabletter", "Morfin, depottabletter", "Morfin, intravenøst",
    "Oksykodon, kapsler", "Oksykodon, depottabletter",
    "Buprenorfin, depotplaster", "Buprenorfin, sublingvaltabletter",
    "Fentanyl, depotplaster", "Fentanyl, sublingvaltabletter og nesespray",
    "Hydromorfon, kapsler", "Hydromorfon, depotkapsler",
    "Ketobemidon, tabletter", "Ketobemidon, intravenøst",
    "Petidin, stikkpiller", "Petidin, intramuskulært",
    "Kodein, tabletter",
    "Tramadol, kapsler", "Tramadol, depottabletter",
    "Tapentadol, depottabletter",
    "Metadon",
]  # fmt: skip


def item(variable: str) -> Item:
    return OPIOIDS.codings(variable)[0]


def test_the_products_are_the_rows_of_table_10() -> None:
    labels = [choice.label.nb for choice in item("product_id").choices]

    assert labels == ROWS_OF_TABLE_10


def test_a_dose_is_given_in_the_unit_of_its_product() -> None:
    # Table 10: mg a day, but patches by the hour (*) and fentanyl under the tongue by the day (**).
    units = {str(choice.code) for choice in item("dose_unit").choices}
    others = {one["id"]: one["unit"] for one in PRODUCTS if one["unit"] != "mg/day"}

    assert units == {str(one["unit"]) for one in PRODUCTS}
    assert others == {
        "buprenorphine_patch": "ug/h",
        "fentanyl_patch": "ug/h",
        "fentanyl_sl_nasal": "ug/day",
    }


def test_every_sheet_needs_product_dose_unit_and_status() -> None:
    assert [one.variable for one in OPIOIDS.items if one.required] == [
        "product_id",
        "daily_dose",
        "dose_unit",
        "opioid_status",
    ]


def test_start_and_escalation_are_two_statuses() -> None:
    # Table 9 has start, chapter 6.6 escalation.
    assert [choice.label.nb for choice in item("opioid_status").choices] == [
        "Oppstart", "Utprøving", "Har/er på fra før", "Nedtrapping", "Opptrapping",
    ]  # fmt: skip


def test_whether_opioids_are_used_must_be_answered_at_every_consultation() -> None:
    assert CONSULTATION.codings("opioid_use")[0].required
    assert CONSULTATION.codings("opioid_use")[0].shown_if is None


def test_900_mg_of_tapentadol_is_implausible_and_the_highest_plausible_dose_is_not(
    engine: Engine,
) -> None:
    doses = frame(
        engine,
        """
        dose        | product_id        | daily_dose
        as printed  | tapentadol_er_tab | 900.0
        highest     | tapentadol_er_tab | 500.0
        tramadol    | tramadol_er_tab   | 900.0
        capsules    | tramadol_caps     | 400.0
        morphine    | morphine_er_tab   | 900.0
        maintenance | buprenorphine_sl  | 24.0
        pain        | buprenorphine_sl  | 0.4
        no dose     | tapentadol_er_tab |
        """,
    )

    flagged = doses.select(
        "dose", implausible=IS_IMPLAUSIBLE_DOSE, maintenance=IS_MAINTENANCE_DOSE
    ).collect("polars")

    rows = flagged.to_native().rows()
    assert {dose for dose, implausible, _ in rows if implausible} == {"as printed", "tramadol"}
    assert {dose for dose, _, maintenance in rows if maintenance} == {"maintenance"}


EQUIVALENTS = """
    consultation_id | product_id        | daily_dose | dose_unit
    thirty          | buprenorphine_patch | 13.5     | ug/h
    two             | oxycodone_er_tab  | 20.0       | mg/day
    two             | tramadol_caps     | 200.0      | mg/day
    no factor       | morphine_tab      | 10.0       | mg/day
    no factor       | methadone         | 20.0       | mg/day
    no dose         | morphine_tab      | 10.0       | mg/day
    no dose         | morphine_tab      |            | mg/day
    other unit      | fentanyl_patch    | 12.5       | ug/day
"""


def totals(engine: Engine, *factor_table: str) -> dict[str, tuple[float | None, int]]:
    rows = equivalents(frame(engine, EQUIVALENTS), *factor_table).collect("polars").to_native()
    return {consultation: (total, unknown) for consultation, total, unknown in rows.rows()}


def test_a_product_without_an_equivalent_makes_the_total_unknown_and_never_counts_as_zero(
    engine: Engine,
) -> None:
    # The directorate's factors: buprenorphine patch 2.22, oxycodone 1.5, tramadol 0.15; methadone
    # has none.
    assert totals(engine) == {
        "thirty": (pytest.approx(13.5 * 2.22), 0),
        "two": (pytest.approx(20 * 1.5 + 200 * 0.15), 0),
        "no factor": (None, 1),
        "no dose": (None, 1),
        "other unit": (None, 1),
    }


def test_another_table_of_factors_gives_other_totals(engine: Engine) -> None:
    # Helfo gives methadone 6; FPM ANZCA gives tramadol 0.2.
    assert totals(engine, "helfo_no")["no factor"] == (pytest.approx(10 + 20 * 6), 0)
    assert totals(engine, "fpm_anzca_2021")["two"] == (pytest.approx(20 * 1.5 + 200 * 0.2), 0)


def test_the_flags_name_products_that_exist() -> None:
    known = {product["id"] for product in PRODUCTS}

    assert {*HIGHEST_PLAUSIBLE_DOSE, *LOWEST_MAINTENANCE_DOSE} <= known
