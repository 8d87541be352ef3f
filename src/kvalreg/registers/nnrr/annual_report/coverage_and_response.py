"""Tables 18 to 20: who is registered, and who answers afterwards."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.formats import COMMA, COMMA_WITHOUT_SIGN
from kvalreg.registers.nnrr.annual_report.populations import (
    DUE_AFTER_6_MONTHS,
    DUE_AFTER_12_MONTHS,
)
from kvalreg.registers.nnrr.further_indicators import COVERAGE
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.coverage import CoverageTable, RegistrationsTable
from kvalreg.reports.tables.measures import Everyone, Share
from kvalreg.reports.tables.ordering import UnitOrder

ALL_HOSPITALS = Text(nb="Totalt alle sykehus", en="All hospitals")

REGISTRATIONS = RegistrationsTable(
    number=18,
    title=Text(
        nb="Aktuelle enheter for NNRR i {year}. Tabellen viser antall registreringer med "
        "ferdigstilt pasientskjema og behandlerskjema",
        en="Relevant units of NNRR in {year}: registrations with a completed patient form and "
        "clinician form",
    ),
    coverage=COVERAGE.key,
    total=ALL_HOSPITALS,
    source="Annual report 2024, table 18; its caption says 2023 (rules D28).",
)

COVERAGE_BY_UNIT = CoverageTable(
    number=19,
    title=Text(
        nb="Dekningsgrad ved respektive enheter og nasjonalt i {year}. Skjemadato fra og med "
        "01.01.{year} frem til 31.12.{year}",
        en="Coverage per unit and nationally in {year}. Forms dated 1 January to 31 December",
    ),
    coverage=COVERAGE.key,
    total=ALL_HOSPITALS,
    percent=COMMA,
    source="Annual report 2024, table 19.",
)

RESPONSE = UnitTable(
    number=20,
    title=Text(
        nb="Totalt antall aktuelle og andel utfylte oppfølgingsskjema etter 6 måneder og 12 "
        "måneder",
        en="Patients due for follow-up after 6 and 12 months, and the share who answered",
    ),
    population=DUE_AFTER_6_MONTHS,
    measures=(
        Everyone(
            key="eligible_6m", head=Text(nb="Antall aktuelle 6mnd", en="Due after 6 months")
        ),
        Share(
            key="answered_6m",
            head=Text(nb="Rate (%) 6mnd", en="Rate (%) after 6 months"),
            of=nw.col("has_6m"),
            percent=COMMA_WITHOUT_SIGN,
        ),
        Everyone(
            key="eligible_12m",
            head=Text(nb="Antall aktuelle 12mnd", en="Due after 12 months"),
            population=DUE_AFTER_12_MONTHS,
        ),
        Share(
            key="answered_12m",
            head=Text(nb="Rate (%) 12mnd", en="Rate (%) after 12 months"),
            of=nw.col("has_12m"),
            percent=COMMA_WITHOUT_SIGN,
            population=DUE_AFTER_12_MONTHS,
        ),
    ),
    total=Text(nb="Nasjonalt", en="Nationally"),
    order=UnitOrder(
        first=(
            "Haukeland", "OUS", "St. Olavs", "UNN-Harstad", "UNN-Tromsø", "Kristiansand",
            "Levanger", "Sandnessjøen", "Stavanger", "Ålesund", "Stavern", "NLSH", "Drammen",
            "SI-Ottestad",
        )
    ),
    source="Annual report 2024, table 20, in its order; rules C.",
)  # fmt: skip
