"""The package that the patient answers before the first consultation: 80 questions."""

from kvalreg.model import Form, Section, Text
from kvalreg.registers.noksmerte.forms.administration import ON_EVERY_FORM, PACKAGE, TITLE
from kvalreg.registers.noksmerte.forms.background import BACKGROUND, LIFE_EVENTS_SECTION
from kvalreg.registers.noksmerte.forms.health import HEALTH_SECTION
from kvalreg.registers.noksmerte.forms.symptoms import SYMPTOM_SECTIONS
from kvalreg.registers.noksmerte.forms.wording import PATIENT, VERSIONS

PATIENT_PACKAGE = Form(
    key="patient_package",
    title=Text(
        nb="Pasientsvar før første konsultasjon", en="Patient package before the first consultation"
    ),
    table="pasientsvar_kartlegging",
    key_variable="package_id",
    main_form_variable="referral_id",
    unit_variable="unit_id",
    dated_by="answer_date",
    versions=VERSIONS,
    sections=(
        Section("administration", TITLE, (*ON_EVERY_FORM, *PACKAGE)),
        BACKGROUND,
        *SYMPTOM_SECTIONS,
        LIFE_EVENTS_SECTION,
        HEALTH_SECTION,
    ),
    answered_by=PATIENT,
    may_skip=True,
)
