"""History: former work status, earlier surgery and sick leave, analgesics."""

import narwhals as nw

from kvalreg.model import Draw
from kvalreg.registers.patient_wording import (
    answer,
    box,
    boxes,
    days_before,
    known,
    ticked,
)

WORK = nw.col("work")
IS_SICK = WORK.is_in(("partial", "full"))

# Until 2021 the clinician recorded the work status.
FORMER_WORK_STATUS: tuple[Draw, ...] = (
    known("Working", WORK.is_in(("working", "partial"))),
    answer("WorkingPercent", {100: 62, 80: 18, 50: 14, 60: 6}, asked=ticked("Working")),
    known("Unemployed", WORK == "unemployed"),
    known("SickLeave", IS_SICK),
    answer("SickLeave_percent", {100: 1}, asked=WORK == "full"),
    answer("SickLeave_percent", {20: 15, 40: 20, 50: 45, 60: 20}, asked=WORK == "partial"),
    known("Stay_at_home", WORK == "homemaker"),
    known("Student", WORK == "student"),
    known("NAV", WORK == "allowance"),
    known("RetirementPension", WORK == "retired"),
    known("Pension", WORK == "disability"),
    answer("Pension_percent", {40: 10, 50: 30, 60: 10, 100: 50}, asked=ticked("Pension")),
)

HISTORY: tuple[Draw, ...] = (
    answer("BackSurgery", {1: 8.9, 2: 90.8, 3: 0.3}, source="Annual report 2024, table 7."),
    answer("NeckSurgery", {1: 2.4, 2: 97.2, 3: 0.3}, source="Annual report 2024, table 8."),
    answer("PelvisSurgery", {1: 1.5, 2: 97.5, 3: 1}),
    box("SeriousIllnes", 1),
    *boxes(
        {"Malign": 25, "Fracture": 25, "Infection": 15, "Clauda": 15, "OtherDiag": 20},
        asked=ticked("SeriousIllnes"),
    ),
    answer("PrevSickLeave", {1: 38, 2: 34, 3: 22, 4: 4, 5: 2}, unanswered=0.08),
    box("CurrentRehabStartIsMonth", 12, asked=IS_SICK),
    known(
        "CurrentRehabStartDate",
        nw.when(IS_SICK & ~ticked("CurrentRehabStartIsMonth")).then(
            days_before("visit", nw.col("sick_days"))
        ),
    ),
    known(
        "CurrentRehabStartMonth",
        nw.when(ticked("CurrentRehabStartIsMonth")).then(days_before("visit", nw.col("sick_days"))),
    ),
)

TAKES_ANALGESICS = ~nw.col("MedicationNone")
ANALGESICS: tuple[Draw, ...] = (
    box("MedicationNone", 42, follows=nw.col("pain_in_activity"), strength=-0.4),
    *boxes({"MedicationA": 7.5, "MedicationB": 38, "MedicationC": 72}, asked=TAKES_ANALGESICS),
    *(
        answer(
            f"Medication{group}Frequency",
            {1: 55, 2: 45},
            asked=ticked(f"Medication{group}"),
            unanswered=0.04,
        )
        for group in "ABC"
    ),
)
