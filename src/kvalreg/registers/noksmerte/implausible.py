"""What NOKSmerte's forms should not say: days in the wrong order, and what excludes each other."""

import narwhals as nw

from kvalreg.model import ANCHOR_DAY, Implausible, Text
from kvalreg.registers.noksmerte.forms.consultation import TREATMENT
from kvalreg.registers.noksmerte.forms.wording import NO
from kvalreg.registers.noksmerte.opioid_doses import IS_IMPLAUSIBLE_DOSE

_ORDER = "Follows from the order of the days."
PROFESSIONS = (
    "personnel_physician",
    "personnel_physiotherapist",
    "personnel_psychologist",
    "personnel_nurse",
    "personnel_other",
)

IMPLAUSIBLE = (
    Implausible(
        key="assessed_before_received",
        event="referral",
        title=Text(
            nb="Henvisningen er behandlet før den er mottatt",
            en="The referral was assessed before it was received",
        ),
        when=nw.col("date_referral_assessed") < nw.col("date_referral_received"),
        certain=True,
        source=_ORDER,
    ),
    Implausible(
        key="consultation_before_assessment",
        event="referral",
        title=Text(
            nb="Tentativ første konsultasjon er før henvisningen ble behandlet",
            en="The tentative first consultation is before the referral was assessed",
        ),
        when=nw.col("date_tentative_first_consultation") < nw.col("date_referral_assessed"),
        certain=True,
        source=_ORDER,
    ),
    Implausible(
        key="consultation_before_referral",
        event="first_consultation",
        title=Text(
            nb="Konsultasjon før henvisningen er mottatt",
            en="Consultation before the referral was received",
        ),
        when=nw.col("consultation_date") < nw.col(ANCHOR_DAY),
        certain=True,
        source=_ORDER,
    ),
    Implausible(
        key="nobody_took_part",
        event="first_consultation",
        title=Text(
            nb="Konsultasjon uten helsepersonell", en="Consultation without any health personnel"
        ),
        when=~nw.any_horizontal(
            *(nw.col(profession).fill_null(value=False) for profession in PROFESSIONS),
            ignore_nulls=False,
        ),
        source="At least one profession is needed: proposed. Four patients of 2021 have none "
        "(tables 6 and 8).",
    ),
    Implausible(
        key="treatment_without_procedure",
        event="first_consultation",
        title=Text(nb="Behandling uten prosedyre", en="Treatment without a procedure"),
        when=(nw.col("purpose") == TREATMENT) & nw.col("procedure_1").is_null(),
        source="Annual report 2021, table 16: every clinician registers procedures.",
    ),
    Implausible(
        key="equivalents_without_opioids",
        event="first_consultation",
        title=Text(
            nb="Ingen opioider, og likevel morfinekvivalenter",
            en="No opioids, and yet morphine equivalents",
        ),
        when=(nw.col("opioid_use") == NO) & (nw.col("omeq_total") > 0),
        source="Follows from what the questions mean.",
    ),
    Implausible(
        key="implausible_dose",
        event="opioid",
        title=Text(
            nb="Dosen er høyere enn den høyeste anbefalte",
            en="The dose is above the highest recommended one",
        ),
        when=IS_IMPLAUSIBLE_DOSE,
        source="Annual report 2021, table 10: 900 mg of tapentadol is a misplaced cell.",
    ),
)
