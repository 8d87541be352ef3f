"""The numbers in the text of NNRR's annual report 2024, and how each is counted from patients.

The keys are grouped by what they are about. Numbers of other sources (the literature, NPR, the
units' own earlier counts) are named too, so that nothing printed is forgotten.
"""

import narwhals as nw

from kvalreg.registers.nnrr.further_indicators import (
    COVERAGE,
    IMAGING_REVIEWED,
    MORE_WORK,
    RESPONSE_6_MONTHS,
    RESPONSE_12_MONTHS,
    RESPONSE_BOTH,
)
from kvalreg.registers.nnrr.indicators import (
    KI1,
    KI2,
    KI3,
    KI4,
    KI5,
    KI6,
    KI7,
    KI8,
    KI9,
)
from kvalreg.registers.nnrr.published.printed import RESH
from kvalreg.registers.nnrr.published.project import AFTERWARDS, HAS_INTERPRETER
from kvalreg.registers.nnrr.published.text_of_patients import BACKGROUND, COMPLETENESS, PATIENTS
from kvalreg.registers.nnrr.published.text_wording import (
    nation_in_text,
    not_counted,
    range_in_text,
    share_in_text,
    target_of,
)
from kvalreg.registers.nnrr.published.whom import IN_2024, IN_PROJECT, year_of_visit
from kvalreg.registers.nnrr.units import UNITS
from kvalreg.reports.published.text import (
    CountInText,
    Declared,
    FormsInText,
    InText,
    NationInText,
    RangeInText,
    ReachingInText,
    SidesInText,
    UnitsInText,
)

REGISTRATIONS: tuple[InText, ...] = (
    Declared(key="units affiliated", printed="16", value=len(UNITS)),
    UnitsInText(key="units delivering data in 2024", printed="15", claim=IN_2024),
    Declared(
        key="units that joined in 2024",
        printed="3",
        value=sum(unit.first_data_year >= 2024 for unit in UNITS),
    ),
    CountInText(
        key="registrations in 2024", printed="6485", claim=nw.col("FormDate").dt.year() == 2024
    ),
    CountInText(key="registrations in 2024, most tables", printed="6450", claim=IN_2024),
    CountInText(key="registrations in 2024, tables 15 and 16", printed="6495", claim=IN_2024),
    CountInText(key="registrations in 2023", printed="5890", claim=year_of_visit(2023)),
    *(
        FormsInText(
            key=f"completed patient forms in {year}", printed=printed, form="patient_baseline",
            completed_on="DateOfCompletion", year=year,
        )
        for year, printed in ((2024, "6862"), (2023, "6265"))
    ),
    not_counted("patients until March 2025", "35780"),
    NationInText(key="coverage in 2024", printed="77.3", indicator=COVERAGE.key, decimals=1),
    not_counted("coverage in 2023", "76.1"),
    RangeInText(
        key="coverage in 2024, units", printed="61.0-93.5", indicator=COVERAGE.key, decimals=1,
        smallest=1,
    ),
    Declared(
        key="coverage, goal of stage 4", printed="80", value=target_of(COVERAGE)
    ),
    nation_in_text("answered after 6 months", "66.4", RESPONSE_6_MONTHS),
    nation_in_text("answered after 12 months", "60.4", RESPONSE_12_MONTHS),
    nation_in_text("answered after 6 and 12 months", "47.2", RESPONSE_BOTH),
    Declared(
        key="answered, goal", printed="60", value=target_of(RESPONSE_6_MONTHS)
    ),
)  # fmt: skip

INDICATORS: tuple[InText, ...] = (
    nation_in_text("KI1", "27", KI1),
    nation_in_text("KI1 in 2023", "30", KI1, 2023),
    range_in_text("KI1, units (summary)", "5-66", KI1),
    range_in_text("KI1, units (6.2)", "0-66", KI1),
    nation_in_text("KI2", "28", KI2),
    range_in_text("KI2, units", "15-31", KI2),
    nation_in_text("KI3", "39", KI3),
    range_in_text("KI3, units (summary)", "33-50", KI3),
    range_in_text("KI3, units (3.1.3)", "15-53", KI3),
    nation_in_text("KI4", "35", KI4),
    range_in_text("KI4, units", "26-40", KI4),
    nation_in_text("KI5", "43", KI5),
    range_in_text("KI5, units", "28-47", KI5),
    nation_in_text("KI6 (summary)", "45", KI6),
    nation_in_text("KI6 (3.3)", "41", KI6),
    range_in_text("KI6, units", "36-46", KI6),
    nation_in_text("more work", "50", MORE_WORK),
    nation_in_text("KI7", "41", KI7),
    range_in_text("KI7, units", "25-58", KI7),
    nation_in_text("KI8", "89", KI8),
    range_in_text("KI8, units", "84-96", KI8),
    ReachingInText(key="KI8, units with high achievement", printed="5", indicator=KI8.key),
    nation_in_text("KI9", "94", KI9),
    range_in_text("KI9, units", "86-100", KI9),
)

_QUARTER = {
    (year, quarter): (nw.col("year") == year)
    & (nw.col("quarter") == quarter)
    & (nw.col("unit") == RESH["UNN-Tromsø"])
    & IMAGING_REVIEWED.population
    & IMAGING_REVIEWED.denominator
    for year in (2023, 2024)
    for quarter in (1, 2, 3, 4)
}


def _reviewed(key: str, side: str, limit: int, year: int, *quarters: int) -> SidesInText:
    return SidesInText(
        key=f"imaging reviewed in Tromsø, {key}",
        printed=f"{side} {limit}",
        side=side,
        limit=limit,
        claim=IMAGING_REVIEWED.numerator,
        wholes=tuple(_QUARTER[year, quarter] for quarter in quarters),
    )


_WITH_INTERPRETER = IN_PROJECT & HAS_INTERPRETER

PROJECTS: tuple[InText, ...] = (
    _reviewed("each quarter of 2023", "below", 80, 2023, 1, 2, 3, 4),
    _reviewed("first quarter of 2024", "above", 80, 2024, 1),
    _reviewed("each later quarter of 2024", "above", 90, 2024, 2, 3, 4),
    share_in_text(
        "KI1 with an interpreter in 2022 (summary)", "8.7", KI1.numerator,
        _WITH_INTERPRETER & year_of_visit(2022), 1,
    ),
    share_in_text(
        "KI1 with an interpreter in 2022 (6.2)", "8.6", KI1.numerator,
        _WITH_INTERPRETER & year_of_visit(2022), 1,
    ),
    share_in_text(
        "KI1 with an interpreter, July 2023 to June 2024", "31.7", KI1.numerator,
        _WITH_INTERPRETER & AFTERWARDS, 1,
    ),
    not_counted("KI1 with an interpreter, odds ratio", "4.9"),
    not_counted("KI1 with an interpreter, interval of the odds ratio", "2.3-10.9"),
    Declared(
        key="KI1 with an interpreter, goal", printed="30", value=target_of(KI1)
    ),
)  # fmt: skip

ELSEWHERE: tuple[InText, ...] = (
    not_counted("operated after the first consultation, 2021 to 2023", "2.3"),
    not_counted("operated according to NPR, 2016 to 2020", "3.3"),
    not_counted("important change of NRS in activity, much better (literature)", "2.5"),
    not_counted("important change of NRS in activity, better (literature)", "1.5"),
    not_counted("important change of ODI, much better (literature)", "9.5-12.5"),
    not_counted("important change of EQ-5D-5L, much better (literature)", "0.12"),
)

IN_TEXT = (
    *REGISTRATIONS,
    *INDICATORS,
    *PATIENTS,
    *BACKGROUND,
    *COMPLETENESS,
    *PROJECTS,
    *ELSEWHERE,
)
