"""The clinician form: the main form of a course, filled in after the consultation."""

from kvalreg.model import Form, Section, Text
from kvalreg.registers.nnrr.forms.administration import (
    IMPORTED,
    KEYS,
    PATIENT,
    PLACE,
    STATUS,
    VISIT_DATE,
)
from kvalreg.registers.nnrr.forms.administration import TITLE as ADMINISTRATION
from kvalreg.registers.nnrr.forms.clinician.assessment import (
    ASSESSMENT,
    CONTEXT,
    FOLLOW_UP_SENT,
    FORMER_ASSESSMENT,
    WAITING,
)
from kvalreg.registers.nnrr.forms.clinician.diagnoses import DIAGNOSES, DIAGNOSIS_NAMES
from kvalreg.registers.nnrr.forms.clinician.history import ANALGESICS, HISTORY
from kvalreg.registers.nnrr.forms.clinician.imaging import FINDINGS, IMAGING, OTHER_DIAGNOSTICS
from kvalreg.registers.nnrr.forms.clinician.treatment import (
    CONTENT,
    IN_SPECIALIST_SERVICES,
    OUTSIDE_HOSPITAL,
)
from kvalreg.registers.nnrr.forms.clinician.work_status import WORK_STATUS
from kvalreg.registers.nnrr.forms.periods import VERSIONS

VISIT = Section("visit", Text(nb="Besøk", en="Visit"), VISIT_DATE)

CLINICIAN = Form(
    key="clinician",
    title=Text(nb="Behandlerskjema", en="Clinician form"),
    table="behandlerskjema_1",
    key_variable="SkjemaGUID",
    main_form_variable=None,
    unit_variable="UnitId",
    dated_by="FormDate",
    versions=VERSIONS,
    sections=(
        Section(
            "administration",
            ADMINISTRATION,
            (*KEYS, *STATUS, *PLACE, *PATIENT, *IMPORTED, *FOLLOW_UP_SENT),
        ),
        VISIT,
        WAITING,
        CONTEXT,
        HISTORY,
        ANALGESICS,
        IMAGING,
        FINDINGS,
        OTHER_DIAGNOSTICS,
        DIAGNOSES,
        ASSESSMENT,
        OUTSIDE_HOSPITAL,
        IN_SPECIALIST_SERVICES,
        CONTENT,
        DIAGNOSIS_NAMES,
        WORK_STATUS,
        FORMER_ASSESSMENT,
    ),
    answered_by=Text(nb="Behandler", en="Clinician"),
)
