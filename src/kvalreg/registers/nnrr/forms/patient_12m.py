"""The patient form 12 months after treatment, in use since October 2020."""

from dataclasses import replace

from kvalreg.instruments.nrs import NRS
from kvalreg.instruments.pgic import PGIC
from kvalreg.model import Form, Questionnaire, Section, Text
from kvalreg.registers.nnrr.forms.administration import PATIENT_FORM
from kvalreg.registers.nnrr.forms.administration import TITLE as ADMINISTRATION
from kvalreg.registers.nnrr.forms.disability import NDI_SECTION, ODI_SECTION
from kvalreg.registers.nnrr.forms.follow_up import (
    AT_THE_HOSPITAL,
    BENEFIT,
    BENEFIT_TITLE,
    TREATMENT_TITLE,
)
from kvalreg.registers.nnrr.forms.health import HEALTH_SECTION
from kvalreg.registers.nnrr.forms.pain import NRS_VARIABLES, PAIN_AFTER_12_MONTHS
from kvalreg.registers.nnrr.forms.pain import TITLE as PAIN
from kvalreg.registers.nnrr.forms.periods import VERSIONS_12_MONTHS
from kvalreg.registers.nnrr.forms.work import WORK_AFTER, WORK_STATUS_12_MONTHS


def _as_at_6_months(section: Section) -> Section:
    """A section that stands in no code book for 12 months, where nothing is known mandatory."""
    items = tuple(
        replace(item, source="Report code 2024", required=False) for item in section.items
    )
    return replace(section, items=items)


PATIENT_12M = Form(
    key="patient_12m",
    title=Text(
        nb="Pasientskjema 12 måneder etter behandling",
        en="Patient form 12 months after treatment",
    ),
    table="pasientskjema_12_maaneder_etter_behandling_8",
    key_variable="SkjemaGUID",
    main_form_variable="HovedskjemaGUID",
    unit_variable="UnitId",
    dated_by="FormDate",
    versions=VERSIONS_12_MONTHS,
    sections=(
        *map(
            _as_at_6_months,
            (
                Section("administration", ADMINISTRATION, PATIENT_FORM),
                Section(
                    "benefit", BENEFIT_TITLE, BENEFIT, (Questionnaire(PGIC, ("UseOfTreatment",)),)
                ),
                Section("pain", PAIN, PAIN_AFTER_12_MONTHS, (Questionnaire(NRS, NRS_VARIABLES),)),
                WORK_STATUS_12_MONTHS,
                WORK_AFTER,
                Section("treatment", TREATMENT_TITLE, AT_THE_HOSPITAL),
                ODI_SECTION,
                NDI_SECTION,
                HEALTH_SECTION,
            ),
        ),
    ),
    answered_by=Text(nb="Pasient", en="Patient"),
    may_skip=True,
)
