"""The forms of NOKSmerte."""

from kvalreg.registers.noksmerte.forms.consultation import CONSULTATION
from kvalreg.registers.noksmerte.forms.follow_up import FOLLOW_UP
from kvalreg.registers.noksmerte.forms.opioids import OPIOIDS
from kvalreg.registers.noksmerte.forms.patient_package import PATIENT_PACKAGE
from kvalreg.registers.noksmerte.forms.referral import REFERRAL

__all__ = ["CONSULTATION", "FOLLOW_UP", "OPIOIDS", "PATIENT_PACKAGE", "REFERRAL"]
