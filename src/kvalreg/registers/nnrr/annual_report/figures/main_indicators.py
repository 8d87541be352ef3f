"""Figures 1 to 9: the nine indicators, unit by unit."""

from kvalreg.model import Text
from kvalreg.registers.nnrr.indicators import KI1, KI2, KI3, KI4, KI5, KI6, KI7, KI8, KI9
from kvalreg.reports.figures.indicator_bars import IndicatorBars

INTERDISCIPLINARY = IndicatorBars(
    number=1,
    title=Text(
        nb="Andel tverrfaglig behandlet pr enhet siste tre år",
        en="Interdisciplinary treatment per unit, the last three years",
    ),
    indicator=KI1.key,
    source="Annual report 2024, figure 1.",
)

IMPROVED_FUNCTION = IndicatorBars(
    number=2,
    title=Text(
        nb="Andel med klinisk relevant bedring av funksjon ved oppfølging pr enhet siste tre år",
        en="Clinically relevant improvement of function at follow-up per unit, the last three "
        "years",
    ),
    indicator=KI2.key,
    source="Annual report 2024, figure 2.",
)

MINIMAL_DISABILITY = IndicatorBars(
    number=3,
    title=Text(
        nb="Andel med minimal funksjonsnedsettelse ved oppfølging pr enhet siste tre år",
        en="Minimal disability at follow-up per unit, the last three years",
    ),
    indicator=KI3.key,
    source="Annual report 2024, figure 3; targets 40 and 35 % (rules D4).",
)

LESS_PAIN_AT_REST = IndicatorBars(
    number=4,
    title=Text(
        nb="Andel med klinisk relevant bedring av smerter i hvile ved oppfølging pr enhet siste "
        "tre år",
        en="Clinically relevant improvement of pain at rest at follow-up per unit, the last three "
        "years",
    ),
    indicator=KI4.key,
    source="Annual report 2024, figure 4; moderate target 30 % (rules D3).",
)

LESS_PAIN_IN_ACTIVITY = IndicatorBars(
    number=5,
    title=Text(
        nb="Andel med klinisk relevant bedring av smerter i aktivitet ved oppfølging pr enhet "
        "siste tre år",
        en="Clinically relevant improvement of pain in activity at follow-up per unit, the last "
        "three years",
    ),
    indicator=KI5.key,
    source="Annual report 2024, figure 5; moderate target 30 % (rules D3).",
)

BACK_TO_WORK = IndicatorBars(
    number=6,
    title=Text(
        nb="Andel fullt tilbake i jobb ved oppfølging pr enhet siste tre år",
        en="Fully back at work at follow-up per unit, the last three years",
    ),
    indicator=KI6.key,
    source="Annual report 2024, figure 6.",
)

PERCEIVED_IMPROVEMENT = IndicatorBars(
    number=7,
    title=Text(
        nb="Andel med pasientopplevd bedring av behandling ved oppfølging pr enhet siste tre år",
        en="Improvement as patients perceive it at follow-up per unit, the last three years",
    ),
    indicator=KI7.key,
    source="Annual report 2024, figure 7.",
)

SATISFIED = IndicatorBars(
    number=8,
    title=Text(
        nb="Andel fornøyde eller nøytrale til møtet med personalet ved sykehuset, spurt ved "
        "oppfølging, pr enhet siste tre år",
        en="Satisfied with or neutral to the contact with hospital staff, asked at follow-up, per "
        "unit, the last three years",
    ),
    indicator=KI8.key,
    source="Annual report 2024, figure 8.",
)

COPING_CONVERSATION = IndicatorBars(
    number=9,
    title=Text(
        nb="Andel som mottok mestringsorientert samtale som en del av utredningen, pr enhet siste "
        "tre år",
        en="Given a coping-oriented conversation as part of the assessment per unit, the last "
        "three years",
    ),
    indicator=KI9.key,
    source="Annual report 2024, figure 9; targets 95 and 85 % (rules D5).",
)
