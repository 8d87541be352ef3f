"""Tables 5 to 8: education, language, and surgery before the visit."""

import narwhals as nw

from kvalreg.model import Category, Text
from kvalreg.registers.nnrr.annual_report.columns import is_code, share
from kvalreg.registers.nnrr.annual_report.formats import COMMA, SPACE_IF_WHOLE
from kvalreg.registers.nnrr.annual_report.populations import (
    BACK_SURGERY_ANSWERED,
    LANGUAGE_KNOWN,
    NECK_SURGERY_ANSWERED,
    VISITS,
)
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.frequencies import FrequencyTable
from kvalreg.reports.tables.measures import Everyone

SUM = Text(nb="Sum", en="Sum")
PERCENTAGES = Text(
    nb="Prosent av N, de besvarte. Rapporten for 2024 sa antall i overskriften.",
    en="Per cent of N, those answered. The report for 2024 said number in its caption.",
)

# fmt: off
EDUCATION = UnitTable(
    number=5,
    title=Text(nb="Utdanningsnivå", en="Level of education"),
    population=VISITS,
    measures=(
        share("primary", "Gr.sk (7-10 år)", "Primary (7-10 years)",
            is_code("EducationLevel", 1), SPACE_IF_WHOLE),
        share("vocational_upper_secondary", "Vgs. yrkesfag", "Upper secondary, vocational",
            is_code("EducationLevel", 2), SPACE_IF_WHOLE),
        share("general_upper_secondary", "Vgs. allmenn", "Upper secondary, general",
            is_code("EducationLevel", 3), SPACE_IF_WHOLE),
        share("college_lt4", "Høys/univ < 4 år", "College < 4 years",
            is_code("EducationLevel", 4), SPACE_IF_WHOLE),
        share("college_ge4", "Høys/univ >= 4 år", "College >= 4 years",
            is_code("EducationLevel", 5), SPACE_IF_WHOLE),
        share("not_answered", "Ikke svart", "Not answered",
            nw.col("EducationLevel").is_null(), SPACE_IF_WHOLE),
        Everyone(),
    ),
    total=SUM,
    source="Annual report 2024, table 5.",
)

LANGUAGE = FrequencyTable(
    number=6,
    title=Text(
        nb="Utfyllingsspråk – i perioden august-desember {year}",
        en="Language of the form – August to December {year}",
    ),
    population=LANGUAGE_KNOWN,
    head=Text(nb="Utfyllingsspråk", en="Language of the form"),
    categories=(
        Category(key="english", name=Text(nb="engelsk", en="English"),
            of=nw.col("FillLanguage") == "en"),
        Category(key="nynorsk", name=Text(nb="nynorsk", en="Norwegian Nynorsk"),
            of=nw.col("FillLanguage") == "nn"),
        Category(key="bokmal", name=Text(nb="bokmål", en="Norwegian Bokmål"),
            of=nw.col("FillLanguage") == "nb"),
        Category(key="polish", name=Text(nb="polsk", en="Polish"),
            of=nw.col("FillLanguage") == "pl"),
    ),
    total=Text(nb="Totalt", en="Total"),
    percent=COMMA,
    shows_counts=False,
    total_share=True,
    source="Annual report 2024, table 6: by the day the form before the visit was completed.",
)

BACK_SURGERY = UnitTable(
    number=7,
    title=Text(
        nb="Andel pasienter som tidligere er operert i rygg pr enhet",
        en="Patients with earlier back surgery, per unit",
    ),
    population=BACK_SURGERY_ANSWERED,
    measures=(
        share("yes", "Ja", "Yes", is_code("BackSurgery", 1), SPACE_IF_WHOLE),
        share("no", "Nei", "No", is_code("BackSurgery", 2), SPACE_IF_WHOLE),
        share("unknown", "Ukjent", "Unknown", is_code("BackSurgery", 3), SPACE_IF_WHOLE),
        Everyone(),
    ),
    total=SUM,
    notes=(PERCENTAGES,),
    source="Annual report 2024, table 7; its caption promises counts (rules D28).",
)

NECK_SURGERY = UnitTable(
    number=8,
    title=Text(
        nb="Andel pasienter som tidligere er operert i nakke pr enhet",
        en="Patients with earlier neck surgery, per unit",
    ),
    population=NECK_SURGERY_ANSWERED,
    measures=(
        share("yes", "Ja", "Yes", is_code("NeckSurgery", 1), SPACE_IF_WHOLE),
        share("no", "Nei", "No", is_code("NeckSurgery", 2), SPACE_IF_WHOLE),
        share("unknown", "Ukjent", "Unknown", is_code("NeckSurgery", 3), SPACE_IF_WHOLE),
        Everyone(),
    ),
    total=SUM,
    notes=(PERCENTAGES,),
    source="Annual report 2024, table 8; its caption promises counts (rules D28).",
)
# fmt: on
