"""Figures 10 to 16: pain, how long it has lasted, and how it changes."""

from kvalreg.model import Text
from kvalreg.registers.nnrr.further_indicators import PAIN_OVER_2_YEARS
from kvalreg.reports.figures.indicator_bars import IndicatorBars

LONG_PAIN_PER_UNIT = IndicatorBars(
    number=11,
    title=Text(
        nb="Andel med smertevarighet over to år pr enhet siste tre år",
        en="Pain for more than two years per unit, the last three years",
    ),
    indicator=PAIN_OVER_2_YEARS.key,
    notes=(
        Text(
            nb="De som ikke har svart på spørsmålet, er utelatt.",
            en="Those who did not answer the question are left out.",
        ),
    ),
    source="Annual report 2024, figure 11.",
)
