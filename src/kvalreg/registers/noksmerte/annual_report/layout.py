"""How the tables of the report are laid out, and whom they are about."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.noksmerte.units import UNITS
from kvalreg.reports.counting.population import Population
from kvalreg.reports.tables.numbers import PercentFormat
from kvalreg.reports.tables.ordering import UnitOrder

UNIT = Text(nb="Enhet", en="Unit")
NATIONAL = Text(nb="Nasjonalt", en="National")
# The nation first, then the units in the order in which they began.
IN_ORDER = UnitOrder(first=("Nasjonalt", "National", *(unit.short_name for unit in UNITS)))

# Each share is rounded by itself; printed ones were made to add up to 100 here and there.
WHOLE = PercentFormat(decimals=0, sign=" %", halves_up=True)
ONE_DECIMAL = PercentFormat(decimals=1, drops_zeros=True, sign=" %", halves_up=True)
ROUNDED = Text(
    nb="Hver andel er rundet av for seg, så de kan summere seg til 99–101 %.",
    en="Each share is rounded by itself, so they may add up to 99–101 %.",
)

STANDS = nw.col("stands_for_patient")
PATIENTS = Population(key="patients", dated_by="consultation_date_last", who=STANDS)
ASSESSED = Population(
    key="patients assessed by somebody",
    dated_by="consultation_date_last",
    who=STANDS & (nw.col("assessments") > 0) & (nw.col("assessing_groups") > 0),
)
ASSESSED_BY_NOBODY = Population(
    key="patients assessed by nobody known",
    dated_by="consultation_date_last",
    who=STANDS & (nw.col("assessments") > 0) & (nw.col("assessing_groups").fill_null(0) == 0),
)
COMPLETED = Population(
    key="completed patients", dated_by="completed_on", who=STANDS & nw.col("is_completed")
)
ANSWERED = Population(
    key="answered the follow-up",
    dated_by="answer_date_12m",
    who=nw.col("is_national") & ~nw.col("pgic_answer_12m").is_null(),
)
REFERRALS = Population(key="referrals", dated_by="date_referral_received")
EVENTS = Population(key="events", dated_by="latest_event_on", who=nw.col("is_national"))
AT_WORKING_AGE = Population(
    key="patients of at most 67",
    dated_by="consultation_date_last",
    who=STANDS & (nw.col("age") <= 67),
)
