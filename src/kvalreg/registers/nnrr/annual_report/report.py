"""The annual report as a whole."""

from pathlib import Path

from kvalreg.model import Report, Text
from kvalreg.registers.nnrr.annual_report.assessment import BY_SEVERAL, PROFESSIONS
from kvalreg.registers.nnrr.annual_report.background import (
    BACK_SURGERY,
    EDUCATION,
    LANGUAGE,
    NECK_SURGERY,
)
from kvalreg.registers.nnrr.annual_report.content import CONTENT_FILES
from kvalreg.registers.nnrr.annual_report.coverage_and_response import (
    COVERAGE_BY_UNIT,
    REGISTRATIONS,
    RESPONSE,
)
from kvalreg.registers.nnrr.annual_report.facts import FACTS
from kvalreg.registers.nnrr.annual_report.figures.in_order import FIGURES
from kvalreg.registers.nnrr.annual_report.overview import INDICATORS
from kvalreg.registers.nnrr.annual_report.patient_reported import (
    CHANGE,
    PHYSICAL_ACTIVITY,
    SCORES,
)
from kvalreg.registers.nnrr.annual_report.recommended import (
    CONTENT,
    OUTSIDE_HOSPITAL,
    SPECIALIST_TREATMENT,
)
from kvalreg.registers.nnrr.annual_report.treatment_received import IN_HOSPITAL
from kvalreg.registers.nnrr.annual_report.treatment_received import (
    OUTSIDE_HOSPITAL as RECEIVED_OUTSIDE_HOSPITAL,
)
from kvalreg.registers.nnrr.annual_report.work_and_diagnoses import DIAGNOSES, WORK_STATUS

ANNUAL_REPORT = Report(
    key="annual",
    title=Text(nb="Årsrapport", en="Annual report"),
    tables=(
        INDICATORS,
        SCORES,
        PHYSICAL_ACTIVITY,
        CHANGE,
        EDUCATION,
        LANGUAGE,
        BACK_SURGERY,
        NECK_SURGERY,
        IN_HOSPITAL,
        RECEIVED_OUTSIDE_HOSPITAL,
        WORK_STATUS,
        DIAGNOSES,
        BY_SEVERAL,
        PROFESSIONS,
        SPECIALIST_TREATMENT,
        CONTENT,
        OUTSIDE_HOSPITAL,
        REGISTRATIONS,
        COVERAGE_BY_UNIT,
        RESPONSE,
    ),
    figures=FIGURES,
    facts=FACTS,
    content=CONTENT_FILES,
    texts=Path(__file__).parent / "text",
)
