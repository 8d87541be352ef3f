"""Figures 22 to 26: who the patients are."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.figures.portions import portion
from kvalreg.registers.nnrr.annual_report.populations import PATIENTS
from kvalreg.registers.nnrr.further_indicators import (
    HIGHER_EDUCATION,
    MEAN_AGE,
    WOMEN,
    YELLOW_FLAGS,
)
from kvalreg.reports.figures.grouped_counts import GroupedCounts
from kvalreg.reports.figures.indicator_bars import IndicatorBars

# fmt: off
AGE_AND_SEX = GroupedCounts(
    number=22,
    title=Text(
        nb="Aldersfordeling nasjonalt: antall pasienter etter aldersgruppe og kjønn",
        en="Age nationally: number of patients by age group and sex",
    ),
    population=PATIENTS,
    groups=(
        portion("0_20", "0–20", "0–20", nw.col("PatientAge") <= 20),
        portion("21_30", "21–30", "21–30", nw.col("PatientAge").is_between(21, 30)),
        portion("31_40", "31–40", "31–40", nw.col("PatientAge").is_between(31, 40)),
        portion("41_50", "41–50", "41–50", nw.col("PatientAge").is_between(41, 50)),
        portion("51_60", "51–60", "51–60", nw.col("PatientAge").is_between(51, 60)),
        portion("61_70", "61–70", "61–70", nw.col("PatientAge").is_between(61, 70)),
        portion("71_80", "71–80", "71–80", nw.col("PatientAge").is_between(71, 80)),
        portion("over_80", "Over 80", "Over 80", nw.col("PatientAge") > 80),
    ),
    series=(
        portion("men", "Menn", "Men", nw.col("is_man")),
        portion("women", "Kvinner", "Women", ~nw.col("is_man")),
    ),
    axis=Text(nb="Alder (år)", en="Age (years)"),
    notes=(
        Text(
            nb="Hver pasient telles én gang, ved sin siste konsultasjon i {year}.",
            en="Each patient is counted once, at the last visit in {year}.",
        ),
    ),
    source="Annual report 2024, figure 22.",
)
# fmt: on

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
