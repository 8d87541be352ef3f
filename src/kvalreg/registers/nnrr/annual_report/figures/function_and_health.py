"""Figures 17 to 21: psychological distress, function, and other health complaints."""

from kvalreg.model import Text
from kvalreg.registers.nnrr.further_indicators import HIGH_HSCL10, THREE_HEALTH_COMPLAINTS
from kvalreg.reports.figures.indicator_bars import IndicatorBars

DISTRESS_PER_UNIT = IndicatorBars(
    number=17,
    title=Text(
        nb="Andel pasienter med HSCL-10-skår over 1,85 pr enhet siste tre år",
        en="Patients with an HSCL-10 score above 1.85 per unit, the last three years",
    ),
    indicator=HIGH_HSCL10.key,
    notes=(
        Text(
            nb="De som ikke har svart, inngår ikke i nevneren.",
            en="Those who did not answer are not in the denominator.",
        ),
    ),
    source="Annual report 2024, figure 17.",
)

COMPLAINTS_PER_UNIT = IndicatorBars(
    number=21,
    title=Text(
        nb="Andel pasienter med tre eller flere helseplager utover smerter fra nakke og rygg pr "
        "enhet siste tre år",
        en="Patients with three or more health complaints besides pain in neck and back per unit, "
        "the last three years",
    ),
    indicator=THREE_HEALTH_COMPLAINTS.key,
    notes=(
        Text(
            nb="Plager besvart «en del plaget» eller «alvorlig plaget». I nevneren er de som har "
            "besvart minst 3 av 33 spørsmål.",
            en="Complaints answered “some” or “serious”. The denominator is those who answered at "
            "least 3 of 33 questions.",
        ),
    ),
    source="Annual report 2024, figure 21; the text's denominator (rules D21).",
)
