"""Figures 27 and 31 to 36: waiting, the consultation, and the treatment recommended."""

from kvalreg.model import Text
from kvalreg.registers.nnrr.further_indicators import (
    ADVICE_GIVEN,
    IMAGING_REVIEWED,
    SPECIALIST_TREATMENT,
    WAITED_AT_MOST_50_DAYS,
)
from kvalreg.reports.figures.indicator_bars import IndicatorBars

WAITING_PER_UNIT = IndicatorBars(
    number=31,
    title=Text(
        nb="Andel pasienter som mottar et tilbud innen fristen på 50 dager pr enhet siste tre år",
        en="Patients seen within the limit of 50 days per unit, the last three years",
    ),
    indicator=WAITED_AT_MOST_50_DAYS.key,
    notes=(
        Text(
            nb="Ventetiden regnes fra henvisning til konsultasjon. Konsultasjoner samme dag som "
            "henvisningen er utelatt.",
            en="Counted from referral to visit. Visits on the day of the referral are left out.",
        ),
    ),
    source="Annual report 2024, figure 31; waiting to the visit (rules D20).",
)

IMAGING_PER_UNIT = IndicatorBars(
    number=32,
    title=Text(
        nb="Andel der billedfunn er gjennomgått med pasienten – fordelt på enheter",
        en="Imaging findings reviewed with the patient – per unit",
    ),
    indicator=IMAGING_REVIEWED.key,
    years=1,
    notes=(
        Text(
            nb="Pasienter uten billedundersøkelse er utelatt.",
            en="Patients without imaging are left out.",
        ),
    ),
    source="Annual report 2024, figure 32 (rules D26).",
)

ADVICE_PER_UNIT = IndicatorBars(
    number=33,
    title=Text(
        nb="Andel der det er gitt individuell rådgivning om livsstil eller medikamenter – fordelt "
        "på enheter",
        en="Given individual advice on lifestyle or medication – per unit",
    ),
    indicator=ADVICE_GIVEN.key,
    years=1,
    source="Annual report 2024, figure 33.",
)

SPECIALIST_PER_UNIT = IndicatorBars(
    number=35,
    title=Text(
        nb="Andel pasienter henvist til oppfølging i spesialisthelsetjenesten pr enhet siste tre "
        "år",
        en="Patients referred to follow-up in specialist care per unit, the last three years",
    ),
    indicator=SPECIALIST_TREATMENT.key,
    source="Annual report 2024, figure 35.",
)
