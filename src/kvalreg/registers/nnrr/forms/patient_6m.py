"""The patient form 6 months after treatment."""

from kvalreg.instruments.nrs import NRS
from kvalreg.instruments.pgic import PGIC
from kvalreg.model import Form, Questionnaire, Section, Text
from kvalreg.registers.nnrr.forms.administration import IMPORTED, PATIENT_FORM
from kvalreg.registers.nnrr.forms.administration import TITLE as ADMINISTRATION
from kvalreg.registers.nnrr.forms.disability import NDI_SECTION, ODI_SECTION
from kvalreg.registers.nnrr.forms.follow_up import (
    AT_THE_HOSPITAL,
    AT_THE_HOSPITAL_6_MONTHS,
    BENEFIT,
    BENEFIT_TITLE,
    ELSEWHERE,
    ELSEWHERE_TITLE,
    TREATMENT_TITLE,
)
from kvalreg.registers.nnrr.forms.former import AT_6_MONTHS, EQ5D_3L
from kvalreg.registers.nnrr.forms.former import TITLE as FORMER
from kvalreg.registers.nnrr.forms.health import HEALTH_SECTION
from kvalreg.registers.nnrr.forms.lifestyle import ANALGESICS
from kvalreg.registers.nnrr.forms.pain import (
    NRS_VARIABLES,
    PAIN_AFTER_SINCE_EPROM,
    PAIN_AFTER_UNTIL_EPROM,
)
from kvalreg.registers.nnrr.forms.pain import TITLE as PAIN
from kvalreg.registers.nnrr.forms.periods import VERSIONS
from kvalreg.registers.nnrr.forms.work import WORK_AFTER, WORK_STATUS_6_MONTHS

PATIENT_6M = Form(
    key="patient_6m",
    title=Text(
        nb="Pasientskjema 6 måneder etter behandling",
        en="Patient form 6 months after treatment",
    ),
    table="pasientskjema_6_maaneder_etter_behandling_3",
    key_variable="SkjemaGUID",
    main_form_variable="HovedskjemaGUID",
    unit_variable="UnitId",
    dated_by="FormDate",
    versions=VERSIONS,
    sections=(
        Section(
            "administration",
            ADMINISTRATION,
            (*PATIENT_FORM, *IMPORTED),
        ),
        Section("benefit", BENEFIT_TITLE, BENEFIT, (Questionnaire(PGIC, ("UseOfTreatment",)),)),
        Section(
            "pain",
            PAIN,
            (*PAIN_AFTER_UNTIL_EPROM, *PAIN_AFTER_SINCE_EPROM),
            (Questionnaire(NRS, NRS_VARIABLES),),
        ),
        Section("analgesics", Text(nb="Smertestillende", en="Analgesics"), ANALGESICS),
        WORK_STATUS_6_MONTHS,
        WORK_AFTER,
        Section(
            "treatment",
            TREATMENT_TITLE,
            (*AT_THE_HOSPITAL, *AT_THE_HOSPITAL_6_MONTHS),
        ),
        Section("treatment_elsewhere", ELSEWHERE_TITLE, ELSEWHERE),
        ODI_SECTION,
        NDI_SECTION,
        HEALTH_SECTION,
        Section("former", FORMER, (*EQ5D_3L, *AT_6_MONTHS)),
    ),
    answered_by=Text(nb="Pasient", en="Patient"),
    may_skip=True,
)
