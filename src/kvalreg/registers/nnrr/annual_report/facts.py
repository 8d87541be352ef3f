"""Numbers of the report's text that stand in none of its tables and figures."""

from kvalreg.registers.nnrr.annual_report.facts_of_change import FACTS_OF_CHANGE
from kvalreg.registers.nnrr.annual_report.facts_of_patients import FACTS_OF_PATIENTS
from kvalreg.registers.nnrr.annual_report.facts_of_quality import FACTS_OF_QUALITY
from kvalreg.registers.nnrr.annual_report.facts_of_units import FACTS_OF_UNITS

FACTS = (*FACTS_OF_UNITS, *FACTS_OF_PATIENTS, *FACTS_OF_CHANGE, *FACTS_OF_QUALITY)
