"""What the consultations and opioid sheets of a year add up to.

A patient may be referred several times. People are counted, not referrals: what is gathered of a
patient is of all courses in the unit that the patient has consented to.
"""

import narwhals as nw

from kvalreg.instruments.omeq import PRODUCTS
from kvalreg.model import CUT_DAY, Gathered, Text
from kvalreg.registers.noksmerte.forms.consultation import ASSESSMENT, TREATMENT
from kvalreg.registers.noksmerte.forms.opioids import (
    ESCALATION,
    ON_BEFORE,
    START,
    TAPERING,
    TRIAL,
)
from kvalreg.registers.noksmerte.forms.referral import CONSENT_GIVEN

IN_THE_YEAR = nw.col("consultation_date").dt.year() == nw.col(CUT_DAY).dt.year()
COUNTS = IN_THE_YEAR & (nw.col("consent_status") == CONSENT_GIVEN)
_INFERRED = "That the year's consultations are meant is inferred."


def _number_of(claim: nw.Expr) -> nw.Expr:
    return claim.fill_null(value=False).cast(nw.Int64).sum()


def _of_patient(key: str, nb: str, en: str, expression: nw.Expr, source: str) -> Gathered:
    return Gathered(
        key=key,
        label=Text(nb=nb, en=en),
        form="consultation",
        expression=expression,
        source=f"{source} {_INFERRED}",
        of_patient=True,
    )


def _assessed_by(key: str, nb: str, en: str, *flags: str) -> Gathered:
    """1 where the group took part in any assessment of the year, 0 where it did not."""
    took_part = nw.any_horizontal(*map(nw.col, flags), ignore_nulls=True)
    is_assessment = COUNTS & (nw.col("purpose") == ASSESSMENT)
    return _of_patient(
        key,
        nb,
        en,
        nw.when(is_assessment).then(took_part.fill_null(value=False).cast(nw.Int64)).max(),
        "Annual report 2021, table 8.",
    )


def _last_seen(key: str, status: int, nb: str, en: str) -> Gathered:
    has_status = nw.col("opioid_status") == status
    return Gathered(
        key=key,
        label=Text(nb=f"Siste konsultasjon med {nb}", en=f"Last consultation with {en}"),
        form="opioid",
        expression=nw.when(has_status).then(nw.col("consultation_date")).max(),
        source="Annual report 2021, table 9.",
    )


def dose_column(product: str) -> str:
    return f"dose_{product}"


def _dose(product: str, nb: str, en: str) -> Gathered:
    is_meant = (nw.col("product_id") == product) & (nw.col("opioid_status") == ON_BEFORE)
    return Gathered(
        key=dose_column(product),
        label=Text(nb=f"Dose på fra før, {nb}", en=f"Dose on it before, {en}"),
        form="opioid",
        expression=nw.when(COUNTS & is_meant).then(nw.col("daily_dose")).mean(),
        source="Annual report 2021, table 10. A patient's mean over the year's sheets: inferred.",
        of_patient=True,
    )


CONSULTATIONS = (
    _of_patient(
        "consultations",
        "Konsultasjoner i året",
        "Consultations in the year",
        _number_of(COUNTS),
        "Annual report 2021, table 7.",
    ),
    _of_patient(
        "assessments",
        "Konsultasjoner til utredning i året",
        "Assessments in the year",
        _number_of(COUNTS & (nw.col("purpose") == ASSESSMENT)),
        "Annual report 2021, tables 6 and 7.",
    ),
    _of_patient(
        "treatments",
        "Konsultasjoner til behandling i året",
        "Treatments in the year",
        _number_of(COUNTS & (nw.col("purpose") == TREATMENT)),
        "Annual report 2021, tables 6 and 7.",
    ),
    Gathered(
        key="consultations_of_course",
        label=Text(nb="Forløpets konsultasjoner i året", en="The course's consultations that year"),
        form="consultation",
        expression=_number_of(IN_THE_YEAR),
        source="Annual report 2021, table 14.",
    ),
    Gathered(
        key="treatments_of_course",
        label=Text(nb="Forløpets konsultasjoner til behandling", en="The course's treatments"),
        form="consultation",
        expression=_number_of(nw.col("purpose") == TREATMENT),
        source="Annual report 2021, 3.1.2: who of those who answered PGIC had been treated, mostly "
        "the year before.",
    ),
)

# A nurse counts as other, as in table 8.
PROFESSIONS = (
    _assessed_by(
        "assessed_by_physician", "Utredet av lege", "Assessed by physician", "personnel_physician"
    ),
    _assessed_by(
        "assessed_by_physiotherapist",
        "Utredet av fysioterapeut",
        "Assessed by physiotherapist",
        "personnel_physiotherapist",
    ),
    _assessed_by(
        "assessed_by_psychologist",
        "Utredet av psykolog",
        "Assessed by psychologist",
        "personnel_psychologist",
    ),
    _assessed_by(
        "assessed_by_other",
        "Utredet av annet helsepersonell",
        "Assessed by other health personnel",
        "personnel_nurse",
        "personnel_other",
    ),
)

OPIOID_STATUSES = (
    _last_seen("start_on", START, "oppstart av opioid", "start of an opioid"),
    _last_seen("trial_on", TRIAL, "utprøving av opioid", "trial of an opioid"),
    _last_seen("before_on", ON_BEFORE, "opioid fra før", "an opioid from before"),
    _last_seen("tapering_on", TAPERING, "nedtrapping av opioid", "tapering of an opioid"),
    _last_seen("escalation_on", ESCALATION, "opptrapping av opioid", "escalation of an opioid"),
)

DOSES = tuple(
    _dose(
        product["id"],
        f"{product['drug_nb']}, {product['form_nb']}",
        f"{product['drug_en']}, {product['form_en']}",
    )
    for product in PRODUCTS
)

GATHERED = (*CONSULTATIONS, *PROFESSIONS, *OPIOID_STATUSES, *DOSES)
