"""NOKSmerte as its annual report for 2021 describes it.

The data are those of the national database: courses whose patient has consented.
"""

from datetime import date

from kvalreg.model import Definition, Elsewhere, Register, ShownIf, Text, Validity
from kvalreg.registers.noksmerte.forms import (
    CONSULTATION,
    FOLLOW_UP,
    OPIOIDS,
    PATIENT_PACKAGE,
    REFERRAL,
)
from kvalreg.registers.noksmerte.forms.administration import COMPLETED
from kvalreg.registers.noksmerte.implausible import IMPLAUSIBLE
from kvalreg.registers.noksmerte.indicators import COVERAGE, INDICATORS_2021
from kvalreg.registers.noksmerte.pathway import PATHWAY
from kvalreg.registers.noksmerte.units import UNITS

NOKSMERTE = Register(
    key="noksmerte",
    name=Text(
        nb="Norsk kvalitetsregister for pasienter med langvarig smerte",
        en="Norwegian Quality Register for Patients with Long-lasting Pain",
    ),
    units=UNITS,
    forms=(REFERRAL, PATIENT_PACKAGE, CONSULTATION, OPIOIDS, FOLLOW_UP),
    pathway=PATHWAY,
    completed=ShownIf("form_status", (COMPLETED,)),
    updated_on="updated_on",
    patient_variable="patient_id",
    definitions=(
        Definition(
            key="2021",
            valid=Validity(first=date(2020, 1, 1)),
            indicators=INDICATORS_2021,
            source="Annual report 2021.",
        ),
    ),
    coverage=COVERAGE,
    years=(2020, 2021),
    implausible=IMPLAUSIBLE,
    reports=(Elsewhere("kvalreg.registers.noksmerte.annual_report.report:ANNUAL_REPORT"),),
    patient_model=Elsewhere("kvalreg.registers.noksmerte.cohort.model:PATIENT_MODEL"),
)
