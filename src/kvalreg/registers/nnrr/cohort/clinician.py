"""The clinician's form."""

import narwhals as nw

from kvalreg.model import DrawnForm
from kvalreg.registers.nnrr.cohort.administration import administration
from kvalreg.registers.nnrr.cohort.assessment import ASSESSMENT, PROFESSIONS, SETTING
from kvalreg.registers.nnrr.cohort.diagnoses import DIAGNOSES
from kvalreg.registers.nnrr.cohort.history import ANALGESICS, FORMER_WORK_STATUS, HISTORY
from kvalreg.registers.nnrr.cohort.imaging import IMAGING, OTHER_DIAGNOSTICS
from kvalreg.registers.nnrr.cohort.treatment import TREATMENT
from kvalreg.registers.patient_wording import answer, box, known

SENT = nw.col("visit").dt.offset_by("6mo")

VISIT = DrawnForm(
    event="visit",
    returned=box("returned", 100),
    days=answer("days", {0: 1}),
    draws=(
        *administration(1, "1B Registreringsskjema poliklinikk"),
        known("FollowUpFormSentToPatient", nw.when(nw.col("extracted") >= SENT).then(SENT)),
        *FORMER_WORK_STATUS,
        *HISTORY,
        *ANALGESICS,
        *IMAGING,
        *OTHER_DIAGNOSTICS,
        *DIAGNOSES,
        *TREATMENT,
        *PROFESSIONS,
        *ASSESSMENT,
        *SETTING,
    ),
)
