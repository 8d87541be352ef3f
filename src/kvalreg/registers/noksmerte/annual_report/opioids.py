"""Tables 9 and 10: who uses opioids at completion, and how much those take who were on them."""

import narwhals as nw

from kvalreg.instruments.omeq import PRODUCTS
from kvalreg.model import Text
from kvalreg.registers.noksmerte.annual_report.layout import (
    COMPLETED,
    IN_ORDER,
    NATIONAL,
    PATIENTS,
    WHOLE,
)
from kvalreg.registers.noksmerte.forms.opioids import DOSE_UNIT, PRODUCT
from kvalreg.registers.noksmerte.forms.wording import NO, YES
from kvalreg.registers.noksmerte.gathered import dose_column
from kvalreg.registers.noksmerte.indicators_of_completion import OPIOID_STATUS
from kvalreg.registers.noksmerte.units import UNITS
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.measures import Count, CountAndShare, Everyone, MeanOf

_USES = (nw.col("opioid_use_last") == YES).fill_null(value=False)

USE = UnitTable(
    number=9,
    title=Text(
        nb="Opioidbruk hos pasienter avsluttet i {year}",
        en="Opioid use among patients completed in {year}",
    ),
    notes=(
        Text(
            nb="En pasient kan ha flere statuser. Andelene er av alle avsluttede.",
            en="A patient may have several statuses. The shares are of all completed.",
        ),
    ),
    source="Annual report 2021, table 9.",
    population=COMPLETED,
    measures=(
        Everyone(head=Text(nb="Pasienter avsluttet", en="Completed patients")),
        CountAndShare(
            key="no",
            head=Text(nb="Opioidbruk: nei", en="Opioid use: no"),
            of=nw.col("opioid_use_last") == NO,
            percent=WHOLE,
        ),
        CountAndShare(
            key="yes", head=Text(nb="Opioidbruk: ja", en="Opioid use: yes"), of=_USES, percent=WHOLE
        ),
        *(
            Count(key=status.key, head=status.name, of=_USES & status.of)
            for status in OPIOID_STATUS.categories
        ),
    ),
    head=Text(nb="Pasienter", en="Patients"),
    total=NATIONAL,
    order=IN_ORDER,
    sorts_total=True,
    units=UNITS,
    units_across=True,
)

_PRODUCT_NAMES = {choice.code: choice.label for choice in PRODUCT.choices}
_UNIT_NAMES = {choice.code: choice.label for choice in DOSE_UNIT.choices}


def _dose(product: str, unit: str) -> MeanOf:
    name, counted_in = _PRODUCT_NAMES[product], _UNIT_NAMES[unit]
    return MeanOf(
        key=product,
        head=Text(nb=f"{name.nb}, {counted_in.nb}", en=f"{name.en}, {counted_in.en}"),
        value=nw.col(dose_column(product)),
        decimals=1,
        halves_up=True,
    )


DOSES = UnitTable(
    number=10,
    title=Text(
        nb="Opioider som pasientene var på fra før, {year}: gjennomsnittlig dose (n)",
        en="Opioids that patients were on before, {year}: mean dose (n)",
    ),
    notes=(
        Text(nb="En pasient kan bruke flere preparater.", en="A patient may use several products."),
    ),
    source="Annual report 2021, table 10.",
    population=PATIENTS,
    measures=tuple(_dose(product["id"], product["unit"]) for product in PRODUCTS),
    head=Text(nb="Preparat", en="Product"),
    total=NATIONAL,
    order=IN_ORDER,
    sorts_total=True,
    units=UNITS,
    units_across=True,
)
