"""The numbers in the text of NNRR's annual report 2024, and how each is counted from patients.

The keys are grouped by what they are about. Numbers of other sources (the literature, NPR, the
units' own earlier counts) are named too, so that nothing printed is forgotten.
"""

import narwhals as nw

from kvalreg.model import Coverage, Proportion
from kvalreg.registers.nnrr.annual_report.populations import LANGUAGE_KNOWN
from kvalreg.registers.nnrr.further_indicators import (
    ADVICE_GIVEN,
    COVERAGE,
    HIGH_HSCL10,
    IMAGING_REVIEWED,
    MORE_WORK,
    PAIN_OVER_2_YEARS,
    RESPONSE_6_MONTHS,
    RESPONSE_12_MONTHS,
    RESPONSE_BOTH,
    SPECIALIST_TREATMENT,
    THREE_HEALTH_COMPLAINTS,
    WAITED_AT_MOST_50_DAYS,
    WORK_FUNCTION_ASSESSED,
    YELLOW_FLAGS,
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
    SMALLEST_SHOWN,
    answered,
)
from kvalreg.registers.nnrr.pathway import ticked
from kvalreg.registers.nnrr.published.printed import RESH
from kvalreg.registers.nnrr.published.project import AFTERWARDS, HAS_INTERPRETER
from kvalreg.registers.nnrr.published.whom import IN_2024, IN_PROJECT, year_of_visit
from kvalreg.registers.nnrr.units import UNITS
from kvalreg.reports.published.text import (
    CountInText,
    Declared,
    FormsInText,
    InText,
    MeanInText,
    NationInText,
    NotCounted,
    RangeInText,
    ReachingInText,
    ShareInText,
    SidesInText,
    SpreadOfMeans,
    UnitsInText,
)

ANSWERED = nw.col("has_6m")
DUE_IN_2024 = ANSWERED & (nw.col("due_6m").dt.year() == 2024)


def _share(
    key: str, printed: str, claim: nw.Expr, of: nw.Expr = IN_2024, decimals: int = 0
) -> ShareInText:
    return ShareInText(key=key, printed=printed, claim=claim, of=of, decimals=decimals)


def _blank(key: str, printed: str, variable: str, of: nw.Expr = IN_2024) -> ShareInText:
    decimals = len(printed.partition(".")[2])
    return _share(f"completeness: {key}", printed, nw.col(variable).is_null(), of, decimals)


def _nation(key: str, printed: str, indicator: Proportion, year: int = 2024) -> NationInText:
    decimals = len(printed.partition(".")[2])
    return NationInText(
        key=key, printed=printed, indicator=indicator.key, year=year, decimals=decimals
    )


def _range(key: str, printed: str, indicator: Proportion) -> RangeInText:
    return RangeInText(key=key, printed=printed, indicator=indicator.key)


def _percent(indicator: Proportion | Coverage) -> int:
    """The high target."""
    return round(100 * (indicator.targets.high or 0))


def _not(key: str, printed: str) -> NotCounted:
    return NotCounted(key=key, printed=printed)


REGISTRATIONS: tuple[InText, ...] = (
    Declared(key="units affiliated", printed="16", value=len(UNITS)),
    UnitsInText(key="units delivering data in 2024", printed="15", claim=IN_2024),
    Declared(
        key="units that joined in 2024",
        printed="3",
        value=sum(unit.first_data_year >= 2024 for unit in UNITS),
    ),
    CountInText(key="registrations in 2024", printed="6485", claim=IN_2024),
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
    _not("patients until March 2025", "35780"),
    NationInText(key="coverage in 2024", printed="77.3", indicator=COVERAGE.key, decimals=1),
    _not("coverage in 2023", "76.1"),
    RangeInText(
        key="coverage in 2024, units", printed="61.0-93.5", indicator=COVERAGE.key, decimals=1,
        smallest=1,
    ),
    Declared(
        key="coverage, goal of stage 4", printed="80", value=_percent(COVERAGE)
    ),
    _nation("answered after 6 months", "66.4", RESPONSE_6_MONTHS),
    _nation("answered after 12 months", "60.4", RESPONSE_12_MONTHS),
    _nation("answered after 6 and 12 months", "47.2", RESPONSE_BOTH),
    Declared(
        key="answered, goal", printed="60", value=_percent(RESPONSE_6_MONTHS)
    ),
)  # fmt: skip

INDICATORS: tuple[InText, ...] = (
    _nation("KI1", "27", KI1),
    _nation("KI1 in 2023", "30", KI1, 2023),
    _range("KI1, units (summary)", "5-66", KI1),
    _range("KI1, units (6.2)", "0-66", KI1),
    _nation("KI2", "28", KI2),
    _range("KI2, units", "15-31", KI2),
    _nation("KI3", "39", KI3),
    _range("KI3, units (summary)", "33-50", KI3),
    _range("KI3, units (3.1.3)", "15-53", KI3),
    _nation("KI4", "35", KI4),
    _range("KI4, units", "26-40", KI4),
    _nation("KI5", "43", KI5),
    _range("KI5, units", "28-47", KI5),
    _nation("KI6 (summary)", "45", KI6),
    _nation("KI6 (3.3)", "41", KI6),
    _range("KI6, units", "36-46", KI6),
    _nation("more work", "50", MORE_WORK),
    _nation("KI7", "41", KI7),
    _range("KI7, units", "25-58", KI7),
    _nation("KI8", "89", KI8),
    _range("KI8, units", "84-96", KI8),
    ReachingInText(key="KI8, units with high achievement", printed="5", indicator=KI8.key),
    _nation("KI9", "94", KI9),
    _range("KI9, units", "86-100", KI9),
)

_DIAGNOSIS = nw.col("DiagnosticNumber1").str.replace_all(".", "", literal=True)
PATIENTS: tuple[InText, ...] = (
    _share("pain for more than 3 months (summary)", "92", nw.col("PainDurationNow") >= 3),
    ShareInText(
        key="pain for more than 3 months (3.2.3)", printed="nearly 95", wording="nearly",
        claim=nw.col("PainDurationNow") >= 3, of=IN_2024 & answered("PainDurationNow"),
    ),
    _nation("pain for more than 2 years", "45.3", PAIN_OVER_2_YEARS),
    *(
        _share(
            f"pain for more than 2 years, Stavanger {year}", printed,
            nw.col("PainDurationNow") == 5,
            year_of_visit(year) & (nw.col("unit") == RESH["Stavanger"])
            & answered("PainDurationNow"),
        )
        for year, printed in ((2023, "44"), (2024, "47"))
    ),
    _nation("waited at most 50 days", "55", WAITED_AT_MOST_50_DAYS),
    _range("waited at most 50 days, units", "17-95", WAITED_AT_MOST_50_DAYS),
    _nation("HSCL-10 above 1.85", "58", HIGH_HSCL10),
    _nation("three health complaints or more", "54", THREE_HEALTH_COMPLAINTS),
    _share(
        "EQ-VAS below 60", "61", nw.col("Eq5d_L_spm6") < 60, IN_2024 & answered("Eq5d_L_spm6")
    ),
    MeanInText(key="mean age", printed="47", value="PatientAge", of=IN_2024),
    SpreadOfMeans(
        key="mean age, spread of the units", printed="nearly 10", value="PatientAge", of=IN_2024,
        smallest=SMALLEST_SHOWN,
    ),
    _share("in paid work", "44.8", ticked("S2_Working"), decimals=1),
    _share("assessed by two professions or more", "13", nw.col("is_assessed_by_several")),
    ShareInText(
        key="operated before", printed="about 10", wording="about", of=IN_2024,
        claim=(nw.col("BackSurgery") == 1) | (nw.col("NeckSurgery") == 1),
    ),
    _nation("yellow flags", "77", YELLOW_FLAGS),
    _nation("imaging reviewed", "92", IMAGING_REVIEWED),
    _nation("individual advice", "88", ADVICE_GIVEN),
    _nation("function at work assessed", "81", WORK_FUNCTION_ASSESSED),
    _nation("follow-up in specialist services (3.3)", "46.5", SPECIALIST_TREATMENT),
    _share(
        "follow-up in specialist services (table 15)", "46.4",
        nw.col("Treatment_TreatmentInSpecialistServices") == 1, decimals=1,
    ),
    _nation("follow-up in specialist services in 2023 (a)", "54", SPECIALIST_TREATMENT, 2023),
    _nation("follow-up in specialist services in 2023 (b)", "53.8", SPECIALIST_TREATMENT, 2023),
    _share(
        "referred to surgical assessment", "5.7", ticked("Treatment_FollowUpOperation"),
        decimals=1,
    ),
    _share(
        "operated after 6 months", "2.9", nw.col("TreatmentOther_6m") == 1, DUE_IN_2024,
        decimals=1,
    ),
    _share(
        "referred to a psychologist", "1.7", ticked("Treatment_FollowUpPsykolog"), decimals=1
    ),
    _share(
        "five unspecific diagnoses", "86.9",
        _DIAGNOSIS.is_in(("M545", "M542", "M549", "M544", "M5496")), decimals=1,
    ),
    _share("M511", "6.3", _DIAGNOSIS == "M511", decimals=1),
)  # fmt: skip

_CAUSES = (
    ("work", "PainCausesWork", 2024, "39.6"),
    ("injury of the skeleton", "PainCausesSkeleton", 2024, "37.2"),
    ("injury of nerves", "PainCausesNerve", 2024, "36.1"),
    ("injury of muscles", "PainCausesMuscle", 2024, "32.9"),
    ("emotional strain in 2024", "PainCausesMental", 2024, "11.4"),
    ("emotional strain in 2023", "PainCausesMental", 2023, "10.8"),
    ("emotional strain in 2022", "PainCausesMental", 2022, "9.4"),
)
_LANGUAGE_KNOWN = (
    (nw.col("DateOfCompletion").dt.year() == 2024)
    & nw.col("DateOfCompletion").dt.month().is_between(*LANGUAGE_KNOWN.months)
    & answered("FillLanguage")
)
BACKGROUND: tuple[InText, ...] = (
    *(
        _share(f"cause of pain: {name}", printed, ticked(variable), year_of_visit(year), 1)
        for name, variable, year, printed in _CAUSES
    ),
    _share(
        "answered in English or Polish", "5.1", nw.col("FillLanguage").is_in(("en", "pl")),
        _LANGUAGE_KNOWN, 1,
    ),
    _share(
        "answered in Norwegian", "94.9", nw.col("FillLanguage").is_in(("nb", "nn")),
        _LANGUAGE_KNOWN, 1,
    ),
    CountInText(
        key="forms in Polish", printed="66", claim=IN_2024 & (nw.col("FillLanguage") == "pl")
    ),
)  # fmt: skip

COMPLETENESS: tuple[InText, ...] = (
    _not("completeness: mandatory on the clinician's form", "0"),
    _not("completeness: optional on the clinician's form", "3.3-17.5"),
    _blank("waiting time", "2.5", "VentetidFraHenvisningTilBesok"),
    _blank("NDI", "46", "NdiScore"),
    _blank("ODI", "1.6", "OdiScore"),
    _blank("HSCL-10", "1.5", "HSCL10Score"),
    _blank("FABQ, physical activity", "1.2", "FABQScore1"),
    _blank("FABQ, work", "2.7", "FABQScore2"),
    _blank("EQ-5D-5L", "15.1", "Score_EQ5DL"),
    _blank("EQ-VAS", "14.4", "Eq5d_L_spm6"),
    _blank("wants back to work", "12.7", "ProfessionWantedBack"),
    _blank("EQ-5D-5L after 6 months", "6.6", "Score_EQ5DL_6m", DUE_IN_2024),
    _blank("EQ-VAS after 6 months", "4.7", "Eq5d_L_spm6_6m", DUE_IN_2024),
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
    _share(
        "KI1 with an interpreter in 2022 (summary)", "8.7", KI1.numerator,
        _WITH_INTERPRETER & year_of_visit(2022), 1,
    ),
    _share(
        "KI1 with an interpreter in 2022 (6.2)", "8.6", KI1.numerator,
        _WITH_INTERPRETER & year_of_visit(2022), 1,
    ),
    _share(
        "KI1 with an interpreter, July 2023 to June 2024", "31.7", KI1.numerator,
        _WITH_INTERPRETER & AFTERWARDS, 1,
    ),
    _not("KI1 with an interpreter, odds ratio", "4.9"),
    _not("KI1 with an interpreter, interval of the odds ratio", "2.3-10.9"),
    Declared(
        key="KI1 with an interpreter, goal", printed="30", value=_percent(KI1)
    ),
)  # fmt: skip

ELSEWHERE: tuple[InText, ...] = (
    _not("operated after the first consultation, 2021 to 2023", "2.3"),
    _not("operated according to NPR, 2016 to 2020", "3.3"),
    _not("important change of NRS in activity, much better (literature)", "2.5"),
    _not("important change of NRS in activity, better (literature)", "1.5"),
    _not("important change of ODI, much better (literature)", "9.5-12.5"),
    _not("important change of EQ-5D-5L, much better (literature)", "0.12"),
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
