"""The numbers of the text on patients: who they are, what they answered, what was done."""

import narwhals as nw

from kvalreg.registers.nnrr.annual_report.populations import LANGUAGE_KNOWN
from kvalreg.registers.nnrr.further_indicators import (
    ADVICE_GIVEN,
    HIGH_HSCL10,
    IMAGING_REVIEWED,
    PAIN_OVER_2_YEARS,
    SPECIALIST_TREATMENT,
    THREE_HEALTH_COMPLAINTS,
    WAITED_AT_MOST_50_DAYS,
    WORK_FUNCTION_ASSESSED,
    YELLOW_FLAGS,
)
from kvalreg.registers.nnrr.indicators import (
    SMALLEST_SHOWN,
    answered,
)
from kvalreg.registers.nnrr.pathway import ticked
from kvalreg.registers.nnrr.published.printed import RESH
from kvalreg.registers.nnrr.published.text_wording import (
    nation_in_text,
    not_counted,
    range_in_text,
    share_in_text,
)
from kvalreg.registers.nnrr.published.whom import IN_2024, year_of_visit
from kvalreg.reports.published.text import (
    CountInText,
    InText,
    MeanInText,
    ShareInText,
    SpreadOfMeans,
)

ANSWERED = nw.col("has_6m")

DUE_IN_2024 = ANSWERED & (nw.col("due_6m").dt.year() == 2024)

_DIAGNOSIS = nw.col("DiagnosticNumber1").str.replace_all(".", "", literal=True)

PATIENTS: tuple[InText, ...] = (
    share_in_text("pain for more than 3 months (summary)", "92", nw.col("PainDurationNow") >= 3),
    ShareInText(
        key="pain for more than 3 months (3.2.3)", printed="nearly 95", wording="nearly",
        claim=nw.col("PainDurationNow") >= 3, of=IN_2024 & answered("PainDurationNow"),
    ),
    nation_in_text("pain for more than 2 years", "45.3", PAIN_OVER_2_YEARS),
    *(
        share_in_text(
            f"pain for more than 2 years, Stavanger {year}", printed,
            nw.col("PainDurationNow") == 5,
            year_of_visit(year) & (nw.col("unit") == RESH["Stavanger"])
            & answered("PainDurationNow"),
        )
        for year, printed in ((2023, "44"), (2024, "47"))
    ),
    nation_in_text("waited at most 50 days", "55", WAITED_AT_MOST_50_DAYS),
    range_in_text("waited at most 50 days, units", "17-95", WAITED_AT_MOST_50_DAYS),
    nation_in_text("HSCL-10 above 1.85", "58", HIGH_HSCL10),
    nation_in_text("three health complaints or more", "54", THREE_HEALTH_COMPLAINTS),
    share_in_text(
        "EQ-VAS below 60", "61", nw.col("Eq5d_L_spm6") < 60, IN_2024 & answered("Eq5d_L_spm6")
    ),
    MeanInText(key="mean age", printed="47", value="PatientAge", of=IN_2024),
    SpreadOfMeans(
        key="mean age, spread of the units", printed="nearly 10", value="PatientAge", of=IN_2024,
        smallest=SMALLEST_SHOWN,
    ),
    share_in_text("in paid work", "44.8", ticked("S2_Working"), decimals=1),
    share_in_text("assessed by two professions or more", "13", nw.col("is_assessed_by_several")),
    ShareInText(
        key="operated before", printed="about 10", wording="about", of=IN_2024,
        claim=(nw.col("BackSurgery") == 1) | (nw.col("NeckSurgery") == 1),
    ),
    nation_in_text("yellow flags", "77", YELLOW_FLAGS),
    nation_in_text("imaging reviewed", "92", IMAGING_REVIEWED),
    nation_in_text("individual advice", "88", ADVICE_GIVEN),
    nation_in_text("function at work assessed", "81", WORK_FUNCTION_ASSESSED),
    nation_in_text("follow-up in specialist services (3.3)", "46.5", SPECIALIST_TREATMENT),
    share_in_text(
        "follow-up in specialist services (table 15)", "46.4",
        nw.col("Treatment_TreatmentInSpecialistServices") == 1, decimals=1,
    ),
    *(
        nation_in_text(
            f"follow-up in specialist services in 2023 ({place})", printed, SPECIALIST_TREATMENT,
            2023,
        )
        for place, printed in (("a", "54"), ("b", "53.8"))
    ),
    share_in_text(
        "referred to surgical assessment", "5.7", ticked("Treatment_FollowUpOperation"),
        decimals=1,
    ),
    share_in_text(
        "operated after 6 months", "2.9", nw.col("TreatmentOther_6m") == 1, DUE_IN_2024,
        decimals=1,
    ),
    share_in_text(
        "referred to a psychologist", "1.7", ticked("Treatment_FollowUpPsykolog"), decimals=1
    ),
    share_in_text(
        "five unspecific diagnoses", "86.9",
        _DIAGNOSIS.is_in(("M545", "M542", "M549", "M544", "M5496")), decimals=1,
    ),
    share_in_text("M511", "6.3", _DIAGNOSIS == "M511", decimals=1),
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
        share_in_text(f"cause of pain: {name}", printed, ticked(variable), year_of_visit(year), 1)
        for name, variable, year, printed in _CAUSES
    ),
    share_in_text(
        "answered in English or Polish", "5.1", nw.col("FillLanguage").is_in(("en", "pl")),
        _LANGUAGE_KNOWN, 1,
    ),
    share_in_text(
        "answered in Norwegian", "94.9", nw.col("FillLanguage").is_in(("nb", "nn")),
        _LANGUAGE_KNOWN, 1,
    ),
    CountInText(
        key="forms in Polish", printed="66", claim=IN_2024 & (nw.col("FillLanguage") == "pl")
    ),
)  # fmt: skip


def _blank(key: str, printed: str, variable: str, of: nw.Expr = IN_2024) -> ShareInText:
    decimals = len(printed.partition(".")[2])
    return share_in_text(f"completeness: {key}", printed, nw.col(variable).is_null(), of, decimals)


COMPLETENESS: tuple[InText, ...] = (
    not_counted("completeness: mandatory on the clinician's form", "0"),
    not_counted("completeness: optional on the clinician's form", "3.3-17.5"),
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
