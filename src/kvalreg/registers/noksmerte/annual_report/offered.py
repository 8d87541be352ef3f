"""Tables 4 to 7: how long patients waited, how they changed, and what they were offered."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.noksmerte.annual_report.layout import (
    ANSWERED,
    IN_ORDER,
    NATIONAL,
    PATIENTS,
    ROUNDED,
    UNIT,
    WHOLE,
)
from kvalreg.registers.noksmerte.forms.follow_up import CHANGE
from kvalreg.registers.noksmerte.indicators import WAITING_TIME
from kvalreg.registers.noksmerte.units import UNITS
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.measures import Count, Everyone, MeanOf, Share
from kvalreg.reports.tables.spreads import SpreadTable
from kvalreg.reports.tables.totals import ShareOfTotal

WAITING = SpreadTable(
    number=4,
    title=Text(
        nb="Dager fra henvisning mottatt til første konsultasjon, {year}",
        en="Days from referral received to the first consultation, {year}",
    ),
    source="Annual report 2021, table 4.",
    spread=WAITING_TIME.key,
    heads=(
        Text(nb="Gjennomsnitt", en="Mean"),
        Text(nb="Median", en="Median"),
        Text(nb="Korteste", en="Shortest"),
        Text(nb="Lengste", en="Longest"),
    ),
    head=UNIT,
    total=NATIONAL,
    order=IN_ORDER,
    units=UNITS,
)

CHANGE_OF_HEALTH = UnitTable(
    number=5,
    title=Text(nb="Svar på PGIC, {year}", en="Answers to PGIC, {year}"),
    source="Annual report 2021, table 5, which leaves out units without answers.",
    population=ANSWERED,
    measures=(
        Everyone(),
        *(
            Count(
                key=f"pgic_{choice.code}",
                head=choice.label,
                of=nw.col("pgic_answer_12m") == choice.code,
            )
            for choice in CHANGE.choices
        ),
    ),
    head=UNIT,
    total=NATIONAL,
    order=IN_ORDER,
    sorts_total=True,
    units=UNITS,
)

OFFERED = UnitTable(
    number=6,
    title=Text(
        nb="Pasienter med tilbud om utredning og behandling, {year}",
        en="Patients offered assessment and treatment, {year}",
    ),
    notes=(
        Text(
            nb="De fleste er i begge kolonnene.",
            en="Most patients are in both columns.",
        ),
    ),
    source="Annual report 2021, table 6, whose counts are one too high.",
    population=PATIENTS,
    measures=(
        Everyone(),
        Count(
            key="assessed_n",
            head=Text(nb="Utredning", en="Assessment"),
            of=nw.col("assessments") > 0,
        ),
        Share(
            key="assessed",
            head=Text(nb="Utredning, %", en="Assessment, %"),
            of=nw.col("assessments") > 0,
            percent=WHOLE,
        ),
        Count(
            key="treated_n",
            head=Text(nb="Behandling", en="Treatment"),
            of=nw.col("treatments") > 0,
        ),
        Share(
            key="treated",
            head=Text(nb="Behandling, %", en="Treatment, %"),
            of=nw.col("treatments") > 0,
            percent=WHOLE,
        ),
    ),
    head=UNIT,
    total=NATIONAL,
    order=IN_ORDER,
    sorts_total=True,
    units=UNITS,
)


def _mean(key: str, nb: str, en: str) -> MeanOf:
    return MeanOf(
        key=key,
        head=Text(nb=nb, en=en),
        value=nw.col(key),
        decimals=1,
        shows_count=False,
        halves_up=True,
    )


def _part(key: str, nb: str, en: str) -> ShareOfTotal:
    return ShareOfTotal(
        key=f"part_of_{key}",
        head=Text(nb=nb, en=en),
        value=nw.col(key),
        of=nw.col("consultations"),
        percent=WHOLE,
    )


CONSULTATIONS = UnitTable(
    number=7,
    title=Text(
        nb="Konsultasjoner per pasient, behandling og utredning, {year}",
        en="Consultations per patient, treatment and assessment, {year}",
    ),
    notes=(ROUNDED,),
    source="Annual report 2021, table 7.",
    population=PATIENTS,
    measures=(
        _mean("consultations", "Konsultasjoner", "Consultations"),
        _mean("treatments", "Til behandling", "For treatment"),
        _part("treatments", "Behandling, %", "Treatment, %"),
        _mean("assessments", "Til utredning", "For assessment"),
        _part("assessments", "Utredning, %", "Assessment, %"),
    ),
    head=UNIT,
    total=NATIONAL,
    order=IN_ORDER,
    sorts_total=True,
    units=UNITS,
)
