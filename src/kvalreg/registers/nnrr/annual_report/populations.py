"""Whom the tables are about (report 2024; rules C)."""

from kvalreg.registers.nnrr.indicators import ANSWERED_6_MONTHS, answered
from kvalreg.reports.counting.population import Population

VISIT_DAY = "S1b_DateOfCompletion"

VISITS = Population(key="visits", dated_by=VISIT_DAY)

# Each patient once, at the newest visit of the year.
PATIENTS = Population(key="patients", dated_by=VISIT_DAY, newest_of="PasientGUID")

# Answered at the time of extraction, whenever that is.
VISITS_ANSWERED_LATER = Population(
    key="visits answered after 6 months", dated_by=VISIT_DAY, who=ANSWERED_6_MONTHS
)

# Due in the year: visits from 1 July of the year before to 30 June.
DUE_AFTER_6_MONTHS = Population(key="due after 6 months", dated_by="due_6m")
ANSWERED_AFTER_6_MONTHS = Population(
    key="answered after 6 months", dated_by="due_6m", who=ANSWERED_6_MONTHS
)

# Due in the year: visits of the calendar year before.
DUE_AFTER_12_MONTHS = Population(key="due after 12 months", dated_by="due_12m")

# The language has been known since June 2024; the report begins with August.
LANGUAGE_KNOWN = Population(
    key="language known",
    dated_by="DateOfCompletion",
    months=(8, 12),
    who=answered("FillLanguage"),
)

BACK_SURGERY_ANSWERED = Population(
    key="back surgery answered", dated_by=VISIT_DAY, who=answered("BackSurgery")
)
NECK_SURGERY_ANSWERED = Population(
    key="neck surgery answered", dated_by=VISIT_DAY, who=answered("NeckSurgery")
)
