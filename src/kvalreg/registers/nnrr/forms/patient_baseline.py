"""The patient form before treatment."""

from kvalreg.instruments.nrs import NRS
from kvalreg.instruments.sgpals import SGPALS
from kvalreg.model import Form, Questionnaire, Section, Text
from kvalreg.registers.nnrr.forms.administration import CONSENT, IMPORTED, PATIENT_FORM
from kvalreg.registers.nnrr.forms.administration import TITLE as ADMINISTRATION
from kvalreg.registers.nnrr.forms.demography import DEMOGRAPHY, LANGUAGE_USED
from kvalreg.registers.nnrr.forms.disability import NDI_SECTION, ODI_SECTION
from kvalreg.registers.nnrr.forms.earlier_treatment import EARLIER_TREATMENT
from kvalreg.registers.nnrr.forms.former import EQ5D_3L
from kvalreg.registers.nnrr.forms.former import TITLE as FORMER
from kvalreg.registers.nnrr.forms.health import HEALTH_SECTION
from kvalreg.registers.nnrr.forms.lifestyle import (
    ANALGESICS,
    PHYSICAL_ACTIVITY,
    SMOKING,
    USES_ANALGESICS,
)
from kvalreg.registers.nnrr.forms.pain import (
    NRS_VARIABLES,
    PAIN_BEFORE,
    PAIN_CAUSES,
    PAIN_DURATION,
)
from kvalreg.registers.nnrr.forms.pain import TITLE as PAIN
from kvalreg.registers.nnrr.forms.pain_regions import PAIN_REGIONS
from kvalreg.registers.nnrr.forms.periods import VERSIONS
from kvalreg.registers.nnrr.forms.work import WORK_BEFORE, WORK_STATUS_BEFORE
from kvalreg.registers.nnrr.forms.yellow_flags import FABQ_SECTION, HSCL_SECTION, SHC_SECTION

PATIENT_BASELINE = Form(
    key="patient_baseline",
    title=Text(nb="Pasientskjema før behandling", en="Patient form before treatment"),
    table="pasientskjema_foer_behandling_2",
    key_variable="SkjemaGUID",
    main_form_variable="HovedskjemaGUID",
    unit_variable="UnitId",
    dated_by="FormDate",
    versions=VERSIONS,
    sections=(
        Section(
            "administration",
            ADMINISTRATION,
            (*PATIENT_FORM, *IMPORTED, *CONSENT, *LANGUAGE_USED),
        ),
        DEMOGRAPHY,
        WORK_STATUS_BEFORE,
        WORK_BEFORE,
        Section(
            "pain",
            PAIN,
            (*PAIN_DURATION, *PAIN_BEFORE),
            (Questionnaire(NRS, NRS_VARIABLES),),
        ),
        PAIN_REGIONS,
        PAIN_CAUSES,
        Section(
            "analgesics",
            Text(nb="Smertestillende", en="Analgesics"),
            (*USES_ANALGESICS, *ANALGESICS),
        ),
        Section(
            "lifestyle",
            Text(nb="Levevaner", en="Lifestyle"),
            (*SMOKING, *PHYSICAL_ACTIVITY),
            (Questionnaire(SGPALS, ("PhysicalActivity",)),),
        ),
        EARLIER_TREATMENT,
        ODI_SECTION,
        NDI_SECTION,
        HEALTH_SECTION,
        HSCL_SECTION,
        FABQ_SECTION,
        SHC_SECTION,
        Section("former", FORMER, EQ5D_3L),
    ),
    answered_by=Text(nb="Pasient", en="Patient"),
    may_skip=True,
)
