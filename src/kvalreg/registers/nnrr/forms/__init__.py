"""The forms of NNRR."""

from kvalreg.registers.nnrr.forms.clinician.form import CLINICIAN
from kvalreg.registers.nnrr.forms.patient_6m import PATIENT_6M
from kvalreg.registers.nnrr.forms.patient_12m import PATIENT_12M
from kvalreg.registers.nnrr.forms.patient_baseline import PATIENT_BASELINE

__all__ = ["CLINICIAN", "PATIENT_6M", "PATIENT_12M", "PATIENT_BASELINE"]
