"""Figures 17 to 21: psychological distress, function, and other health complaints."""

from dataclasses import replace

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.figures.change import (
    DUE_AFTER_6_MONTHS_INTERDISCIPLINARY,
    ONLY_COMPLETE_6,
    ONLY_COMPLETE_12,
    POINTS,
    before_and_after_6,
    before_and_after_6_and_12,
)
from kvalreg.registers.nnrr.annual_report.populations import (
    DUE_AFTER_6_MONTHS,
    DUE_AFTER_12_MONTHS,
)
from kvalreg.registers.nnrr.further_indicators import HIGH_HSCL10, THREE_HEALTH_COMPLAINTS
from kvalreg.reports.figures.indicator_bars import IndicatorBars
from kvalreg.reports.figures.means_over_time import MeansOverTime

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

ODI = MeansOverTime(
    number=18,
    title=Text(
        nb="Gjennomsnittlig ODI-skår ved første konsultasjon og ved oppfølging etter 6 måneder, "
        "med 95 % konfidensintervall",
        en="Mean ODI score at the first consultation and after 6 months, with 95% confidence "
        "interval",
    ),
    population=DUE_AFTER_6_MONTHS,
    times=before_and_after_6("OdiScore"),
    unit=POINTS,
    most=100,
    notes=(ONLY_COMPLETE_6,),
    source="Annual report 2024, figure 18, whose caption promises answers to all three forms but "
    "which shows two; standard error SD/√N (rules D23).",
)

NDI = MeansOverTime(
    number=19,
    title=Text(
        nb="Gjennomsnittlig NDI-skår (nakkerelatert funksjon) ved første konsultasjon og ved "
        "oppfølging etter 6 og 12 måneder, med 95 % konfidensintervall",
        en="Mean NDI score (function in neck pain) at the first consultation and after 6 and 12 "
        "months, with 95% confidence interval",
    ),
    population=DUE_AFTER_12_MONTHS,
    times=before_and_after_6_and_12("NdiScore"),
    unit=POINTS,
    most=100,
    notes=(
        ONLY_COMPLETE_12,
        Text(
            nb="Bare pasienter med nakkesmerter besvarer NDI.",
            en="Only patients with neck pain answer the NDI.",
        ),
    ),
    source="Annual report 2024, figure 19; 0 to 100 (rules D24), standard error SD/√N (D23).",
)

ODI_INTERDISCIPLINARY = replace(
    ODI,
    number=20,
    title=Text(
        nb="ODI-skår ved første konsultasjon og ved oppfølging etter 6 måneder hos pasienter som "
        "har mottatt tverrfaglig behandling, med 95 % konfidensintervall",
        en="ODI score at the first consultation and after 6 months in patients given "
        "interdisciplinary treatment, with 95% confidence interval",
    ),
    population=DUE_AFTER_6_MONTHS_INTERDISCIPLINARY,
    source="Annual report 2024, figure 20; standard error SD/√N (rules D23).",
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
