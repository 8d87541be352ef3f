"""Opioids: one sheet for each product that the patient uses, beside the consultation form."""

from collections.abc import Mapping

from kvalreg.instruments.omeq import OMEQ, PRODUCTS
from kvalreg.model import Choice, Form, Questionnaire, Section, Text
from kvalreg.registers.noksmerte.forms.administration import ON_EVERY_FORM, TITLE
from kvalreg.registers.noksmerte.forms.wording import (
    CLINICIAN,
    VERSIONS,
    answers,
    proposed,
    stated,
)
from kvalreg.registers.wording import (
    NEGATIVE,
    Answers,
    by_system,
    choice,
    day,
    decimal,
    identifier,
    score,
)


def _product(product: Mapping[str, str]) -> Choice:
    """Drug and form; the table names no form of methadone."""
    nb, en = product["drug_nb"].capitalize(), product["drug_en"].capitalize()
    if product["form_nb"] == product["drug_nb"]:
        return Choice(product["id"], Text(nb=nb, en=en))
    return Choice(
        product["id"], Text(nb=f"{nb}, {product['form_nb']}", en=f"{en}, {product['form_en']}")
    )


PRODUCT = Answers(tuple(_product(product) for product in PRODUCTS), NEGATIVE)
DOSE_UNIT = answers(
    {
        "mg/day": ("mg per døgn", "mg a day"),
        "ug/h": ("mikrogram per time", "micrograms an hour"),
        "ug/day": ("mikrogram per døgn", "micrograms a day"),
    }
)
START, TRIAL, ON_BEFORE, TAPERING, ESCALATION = 1, 2, 3, 4, 5
OPIOID_STATUS = answers(
    {
        START: ("Oppstart", "Start"),
        TRIAL: ("Utprøving", "Trial"),
        ON_BEFORE: ("Har/er på fra før", "On it before"),
        TAPERING: ("Nedtrapping", "Tapering"),
        ESCALATION: ("Opptrapping", "Escalation"),
    }
)
FACTOR_TABLE = answers(
    {
        "helsedirektoratet_no": ("Helsedirektoratet", "Norwegian Directorate of Health"),
        "helfo_no": ("Helfo", "Helfo"),
        "cdc_2022": ("CDC 2022", "CDC 2022"),
        "fpm_anzca_2021": ("FPM ANZCA 2021", "FPM ANZCA 2021"),
    }
)

# fmt: off
EQUIVALENTS = (
    score("omeq_total", "Orale morfinekvivalenter, mg per døgn",
        "Oral morphine equivalents, mg a day", 0,
        note="Empty if the table gives no factor for one of the products; never 0 for that."),
    *by_system(
        choice("omeq_factor_table", "Omregningstabell", "Table of factors", FACTOR_TABLE,
            note="The report names none; the directorate's is proposed."),
    ),
)
KEYS = by_system(
    *proposed(
        identifier("opioid_id", "Opioid-ID", "Opioid id"),
        identifier("consultation_id", "Konsultasjons-ID", "Consultation id"),
        day("consultation_date", "Konsultasjonsdato", "Date of the consultation"),
    ),
)
OPIOID = stated(
    choice("product_id", "Preparat", "Product", PRODUCT, required=True,
        note="Drug and form together, as table 10 lists them."),
    decimal("daily_dose", "Dose", "Dose", 0, required=True,
        note="A day's dose, or for patches an hour's; in the product's own unit."),
    choice("dose_unit", "Doseenhet", "Unit of the dose", DOSE_UNIT, required=True),
    choice("opioid_status", "Status", "Status", OPIOID_STATUS, required=True,
        note="Table 9 has start where chapter 6.6 has escalation: both are kept."),
)

# fmt: on
OPIOIDS = Form(
    key="opioid",
    title=Text(nb="Opioid", en="Opioid"),
    table="opioider",
    key_variable="opioid_id",
    main_form_variable="referral_id",
    unit_variable="unit_id",
    dated_by="consultation_date",
    versions=VERSIONS,
    sections=(
        Section("administration", TITLE, (*ON_EVERY_FORM, *KEYS)),
        Section(
            "opioid",
            Text(nb="Opioid", en="Opioid"),
            OPIOID,
            (Questionnaire(OMEQ, ("product_id", "daily_dose", "dose_unit")),),
        ),
    ),
    answered_by=CLINICIAN,
    repeats=True,
)
