"""The annual report as a whole: tables 3 to 16, and the text around them."""

from pathlib import Path

from kvalreg.model import Report, Text
from kvalreg.registers.noksmerte.annual_report.background import BACKGROUND
from kvalreg.registers.noksmerte.annual_report.completed import (
    COVERAGE,
    EVENTS_REGISTERED,
    WITHIN_12_MONTHS,
)
from kvalreg.registers.noksmerte.annual_report.content import CONTENT_FILES
from kvalreg.registers.noksmerte.annual_report.facts import FACTS
from kvalreg.registers.noksmerte.annual_report.offered import (
    CHANGE_OF_HEALTH,
    CONSULTATIONS,
    OFFERED,
    WAITING,
)
from kvalreg.registers.noksmerte.annual_report.opioids import DOSES, USE
from kvalreg.registers.noksmerte.annual_report.professions import BY_PROFESSION
from kvalreg.registers.noksmerte.annual_report.written import FORMS, GUIDELINE, WHO_REGISTERS

ANNUAL_REPORT = Report(
    key="annual",
    title=Text(nb="Årsrapport", en="Annual report"),
    tables=(
        WHO_REGISTERS,
        WAITING,
        CHANGE_OF_HEALTH,
        OFFERED,
        CONSULTATIONS,
        BY_PROFESSION,
        USE,
        DOSES,
        WITHIN_12_MONTHS,
        BACKGROUND,
        FORMS,
        EVENTS_REGISTERED,
        COVERAGE,
        GUIDELINE,
    ),
    facts=FACTS,
    content=CONTENT_FILES,
    texts=Path(__file__).parent / "text",
)
