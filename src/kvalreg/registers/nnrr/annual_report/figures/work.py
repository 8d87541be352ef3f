"""Figures 28 to 30: work."""

from kvalreg.model import Text
from kvalreg.registers.nnrr.further_indicators import (
    HEALTH_IN_WORK,
    MORE_WORK,
    WORK_FUNCTION_ASSESSED,
)
from kvalreg.reports.figures.indicator_bars import IndicatorBars

MORE_WORK_PER_UNIT = IndicatorBars(
    number=28,
    title=Text(
        nb="Andel sykmeldte ved utredning som er fullt tilbake i jobb eller har redusert "
        "sykmeldingsgrad ved 6 måneders oppfølging, pr enhet siste tre år",
        en="On sick leave at the assessment, and fully back at work or on a lower percentage of "
        "sick leave after 6 months, per unit, the last three years",
    ),
    indicator=MORE_WORK.key,
    source="Annual report 2024, figure 28; no target of its own has been set.",
)

HEALTH_IN_WORK_PER_UNIT = IndicatorBars(
    number=29,
    title=Text(
        nb="Andel som utredes ved et HelseIArbeid-tilbud – fordelt på enheter",
        en="Assessed in a HelseIArbeid (health-in-work) service – per unit",
    ),
    indicator=HEALTH_IN_WORK.key,
    years=1,
    source="Annual report 2024, figure 29.",
)

WORK_FUNCTION_PER_UNIT = IndicatorBars(
    number=30,
    title=Text(
        nb="Andel som får kartlagt funksjonsevne relatert til arbeid og utdanning ved utredningen "
        "– fordelt på enheter",
        en="Function in work and education charted at the assessment – per unit",
    ),
    indicator=WORK_FUNCTION_ASSESSED.key,
    years=1,
    source="Annual report 2024, figure 30; of all patients (rules D26).",
)
