"""Work: what is reported of it, and how it changes from one form to the next."""

import narwhals as nw

from kvalreg.model import Draw
from kvalreg.registers.patient_wording import (
    answer,
    answers,
    box,
    days_before,
    known,
    ticked,
    yes_no,
)

WORK = nw.col("work")
WAS = nw.col("work_before")
ANSWERS_WORK = ~nw.col("skips_work")
IS_PARTLY_SICK = WORK == "partial"
IS_SICK = WORK.is_in(("partial", "full"))


def _is(*states: str) -> nw.Expr:
    return WORK.is_in(states) & ANSWERS_WORK


STATUS: tuple[Draw, ...] = (
    box("skips_work", 1.3, source="Annual report 2024, table 11."),
    known("S2_Working", _is("working", "partial")),
    known("S2_Unemployed", _is("unemployed")),
    known("S2_SickLeave", _is("partial", "full")),
    known("S2_StayAtHome", _is("homemaker")),
    known("S2_Student", _is("student")),
    known("S2_NAV", _is("allowance")),
    known("S2_RetirementPension", _is("retired")),
    known("S2_Pension", _is("disability")),
)
DETAILS: tuple[Draw, ...] = (
    answer("S2_SickLeave_Percent", {100: 97, 80: 3}, asked=_is("full")),
    answer(
        "S2_SickLeave_Percent",
        {20: 14, 30: 8, 40: 15, 50: 40, 60: 13, 80: 10},
        asked=_is("partial"),
        unanswered=0.03,
    ),
    answer("S2_Pension_Percent", {40: 6, 50: 30, 60: 9, 80: 5, 100: 50}, asked=_is("disability")),
    yes_no(
        "IsEmployed",
        97,
        codes=(1, 0),
        asked=WORK.is_in(("working", "partial", "full")),
        unanswered=0.015,
        source="67 % of all (data-quality output of 2025).",
    ),
    yes_no(
        "IsEmployed",
        18,
        codes=(1, 0),
        asked=~WORK.is_in(("working", "partial", "full")),
        unanswered=0.02,
    ),
    answer(
        "IsEmployedPercent",
        {100: 68, 80: 12, 50: 9, 60: 6, 40: 3, 20: 2},
        asked=nw.col("IsEmployed") == 1,
        unanswered=0.01,
    ),
    known(
        "S2_Working_Percent",
        nw.when(ticked("S2_Working")).then(nw.col("IsEmployedPercent").fill_null(100)),
    ),
    box("SickLeaveStartDateUnknown", 12, asked=ticked("S2_SickLeave")),
    known(
        "SickLeaveStartDate",
        nw.when(ticked("S2_SickLeave") & ~ticked("SickLeaveStartDateUnknown")).then(
            days_before("completed", nw.col("sick_days"))
        ),
    ),
    known(
        "SickLeaveStartMonth",
        nw.when(ticked("SickLeaveStartDateUnknown")).then(
            days_before("completed", nw.col("sick_days")).dt.month()
        ),
    ),
)

ABILITY = {0: 8, 1: 6, 2: 8, 3: 11, 4: 10, 5: 16, 6: 10, 7: 12, 8: 11, 9: 4, 10: 4}
BURDEN_AT_WORK = {range(3): 22, range(3, 6): 30, range(6, 9): 34, range(9, 11): 14}
GRADES = dict.fromkeys(range(1, 6), 20)

BEFORE: tuple[Draw, ...] = (
    *STATUS,
    *DETAILS,
    yes_no(
        "SickLeaveSameReasonLastYear", 43.5, codes=(1, 0), source="Data-quality output of 2025."
    ),
    answer(
        "SickLeaveSameReasonLastYearCount",
        {1: 60, 2: 20, 3: 12, range(4, 10): 8},
        asked=nw.col("SickLeaveSameReasonLastYear") == 1,
    ),
    answer(
        "ProfessionalCapability",
        ABILITY,
        follows=nw.col("disability"),
        strength=-0.55,
        unanswered=0.03,
    ),
    *answers(
        dict.fromkeys(
            ("ProfessionalPhysicalCapability", "ProfessionalPsychicalCapability"), GRADES
        ),
        unanswered=0.03,
    ),
    *answers(
        dict.fromkeys(("ProfessionalHeavy", "ProfessionalMonotonous"), BURDEN_AT_WORK),
        unanswered=0.12,
    ),
    answer(
        "ProfessionalSatisfied", {range(4): 12, range(4, 7): 28, range(7, 11): 60}, unanswered=0.12
    ),
    answer(
        "ProfessionWantedBack",
        {1: 75, 2: 6, 3: 19},
        unanswered=0.127,
        source="Blank: annual report 2024, 5.3.",
    ),
    *answers(
        {"PainDisable": {1: 9, 2: 87, 3: 4}, "PainCompensation": {1: 7, 2: 89, 3: 4}},
        unanswered=0.04,
    ),
)

RECOVERY = nw.col("recovery")
# From state to state between two forms. KI6 (41 %) and figure 28 (50 %) of the annual report
# 2024 hold for those on sick leave; the others are assumed.
CHANGE: tuple[Draw, ...] = (
    known("work_before", WORK),
    answer(
        "work",
        {
            "disability": 1,
            "allowance": 16,
            "full": 39,
            "unemployed": 2,
            "partial": 7,
            "working": 35,
        },
        asked=WAS == "full",
        follows=RECOVERY,
        strength=0.4,
    ),
    answer(
        "work",
        {"allowance": 8, "full": 14, "unemployed": 1, "partial": 30, "working": 47},
        asked=WAS == "partial",
        follows=RECOVERY,
        strength=0.4,
    ),
    answer(
        "work",
        {"allowance": 1, "full": 5, "unemployed": 2, "partial": 6, "working": 86},
        asked=WAS == "working",
        follows=RECOVERY,
        strength=0.3,
    ),
    answer(
        "work",
        {"disability": 9, "allowance": 75, "unemployed": 5, "partial": 4, "working": 7},
        asked=WAS == "allowance",
        follows=RECOVERY,
        strength=0.2,
    ),
    answer(
        "work",
        {"allowance": 12, "unemployed": 60, "full": 5, "student": 3, "working": 20},
        asked=WAS == "unemployed",
    ),
    answer(
        "work", {"student": 74, "full": 4, "unemployed": 4, "working": 18}, asked=WAS == "student"
    ),
    answer("sick_days", {range(7, 30): 20, range(30, 180): 45, range(180, 366): 35}),
)

AFTER: tuple[Draw, ...] = (
    *CHANGE,
    *STATUS,
    *DETAILS,
    answer(
        "CurrentWorkPoints", ABILITY, follows=nw.col("disability"), strength=-0.55, unanswered=0.04
    ),
    answer(
        "ProfessionalCapability",
        ABILITY,
        follows=nw.col("disability"),
        strength=-0.55,
        unanswered=0.04,
    ),
)

# The one status that the 6-month form had before several boxes could be ticked.
MAIN_STATUS_CODE = {
    "working": 1,
    "partial": 1,
    "student": 2,
    "unemployed": 3,
    "retired": 4,
    "homemaker": 5,
    "full": 6,
    "allowance": 7,
    "disability": 8,
}
FORMER_AFTER: tuple[Draw, ...] = (
    known("WorkingStatus", WORK.replace_strict(MAIN_STATUS_CODE, return_dtype=nw.Int32)),
    answer("WorkingPercent", {100: 62, 80: 18, 50: 14, 60: 6}, asked=nw.col("WorkingStatus") == 1),
    answer("SickPercent", {100: 60, 50: 25, 80: 15}, asked=nw.col("WorkingStatus") == 6),
    answer("DisabilityPercent", {100: 55, 50: 30, 80: 15}, asked=nw.col("WorkingStatus") == 8),
    answer("RecoverdTime", {range(1, 9): 40, range(9, 27): 60}, asked=nw.col("WorkingStatus") == 1),
    box("RecoverdDateIsNotExact", 25, asked=~nw.col("RecoverdTime").is_null()),
    known(
        "RecoverdDate",
        nw.when(~nw.col("RecoverdTime").is_null()).then(
            days_before("completed", nw.col("RecoverdTime"))
        ),
    ),
)
