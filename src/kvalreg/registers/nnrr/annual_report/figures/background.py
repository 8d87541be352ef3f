"""Figures 22 to 26: who the patients are."""

from kvalreg.model import Text
from kvalreg.registers.nnrr.further_indicators import (
    HIGHER_EDUCATION,
    MEAN_AGE,
    WOMEN,
    YELLOW_FLAGS,
)
from kvalreg.reports.figures.indicator_bars import IndicatorBars

AGE_PER_UNIT = IndicatorBars(
    number=23,
    title=Text(
        nb="Gjennomsnittsalder pr enhet siste tre år",
        en="Mean age per unit, the last three years",
    ),
    indicator=MEAN_AGE.key,
    source="Annual report 2024, figure 23.",
)

WOMEN_PER_UNIT = IndicatorBars(
    number=24,
    title=Text(
        nb="Andel kvinner ved hver enhet og nasjonalt siste tre år",
        en="Women in each unit and nationally, the last three years",
    ),
    indicator=WOMEN.key,
    source="Annual report 2024, figure 24.",
)

HIGHER_EDUCATION_PER_UNIT = IndicatorBars(
    number=25,
    title=Text(
        nb="Andel pasienter med høyskole- eller universitetsutdanning pr enhet siste tre år",
        en="Patients with a college or university education per unit, the last three years",
    ),
    indicator=HIGHER_EDUCATION.key,
    source="Annual report 2024, figure 25.",
)

YELLOW_FLAGS_PER_UNIT = IndicatorBars(
    number=26,
    title=Text(
        nb="Andel der forløpet vurderes som komplisert av gule flagg – fordelt på enheter",
        en="Courses assessed as complicated by yellow flags – per unit",
    ),
    indicator=YELLOW_FLAGS.key,
    years=1,
    notes=(
        Text(
            nb="«I noen grad» og «i stor grad» er slått sammen.",
            en="“To some degree” and “to a high degree” are taken together.",
        ),
    ),
    source="Annual report 2024, figure 26.",
)
