"""NNRR, the Norwegian Neck and Back Registry, as its annual report for 2024 describes it."""

from datetime import date

from kvalreg.model import Definition, Elsewhere, Register, ShownIf, Text, Validity
from kvalreg.registers.nnrr.forms import CLINICIAN, PATIENT_6M, PATIENT_12M, PATIENT_BASELINE
from kvalreg.registers.nnrr.further_indicators import COVERAGE, FURTHER_INDICATORS
from kvalreg.registers.nnrr.implausible import IMPLAUSIBLE
from kvalreg.registers.nnrr.indicators import INDICATORS_2023, INDICATORS_2024
from kvalreg.registers.nnrr.pathway import PATHWAY
from kvalreg.registers.nnrr.units import UNITS

COMPLETED = 2

NNRR = Register(
    key="nnrr",
    name=Text(nb="Norsk nakke- og ryggregister", en="Norwegian Neck and Back Registry"),
    units=UNITS,
    forms=(PATIENT_BASELINE, CLINICIAN, PATIENT_6M, PATIENT_12M),
    pathway=PATHWAY,
    completed=ShownIf("FormStatus", (COMPLETED,)),
    updated_on="LastUpdate",
    patient_variable="PasientGUID",
    definitions=(
        Definition(
            key="2023",
            valid=Validity(last=date(2023, 12, 31)),
            indicators=(*INDICATORS_2023, *FURTHER_INDICATORS),
            source="Annual reports up to 2023.",
        ),
        Definition(
            key="2024",
            valid=Validity(first=date(2024, 1, 1)),
            indicators=(*INDICATORS_2024, *FURTHER_INDICATORS),
            source="Annual report 2024; professional council, May 2024 and May 2025.",
        ),
    ),
    coverage=COVERAGE,
    years=(2015, 2024),
    implausible=IMPLAUSIBLE,
    reports=(
        Elsewhere("kvalreg.registers.nnrr.annual_report.report:ANNUAL_REPORT"),
        Elsewhere("kvalreg.registers.nnrr.quarterly_report.report:QUARTERLY_REPORT"),
    ),
    patient_model=Elsewhere("kvalreg.registers.nnrr.cohort.model:PATIENT_MODEL"),
)
