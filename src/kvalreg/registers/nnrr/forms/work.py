"""Work: what the patient reports of employment, sick leave, benefits and work ability."""

from dataclasses import replace

from kvalreg.model import Section, Text
from kvalreg.registers.nnrr.forms.choices import NO_YES, YES_NO_UNKNOWN, YES_OR_NOT
from kvalreg.registers.nnrr.forms.periods import SINCE_2018, SINCE_2021, UNTIL_MRS_5
from kvalreg.registers.nnrr.forms.wording import code_book_2016, report_code_2024
from kvalreg.registers.wording import (
    PERCENT,
    ZERO_OR_NEGATIVE,
    answered,
    choice,
    day,
    flag,
    number,
    ticked,
)

TITLE = Text(nb="Arbeid og trygd", en="Work and benefits")
STATUS_TITLE = Text(nb="Arbeidsstatus", en="Work status")
ABILITY = (
    Text(nb="Ingen arbeidsevne", en="No work ability"),
    Text(nb="Best mulig arbeidsevne", en="Best possible work ability"),
)

# fmt: off
EMPLOYMENT = report_code_2024(
    choice("IsEmployed", "Har arbeidsforhold", "Has an employment relationship", NO_YES,
        note="Codes inferred: the report code requires 1 for employed."),
    number("IsEmployedPercent", "Stillingsprosent", "Employment percentage", 0, 100, unit=PERCENT,
        shown_if=answered("IsEmployed", 1)),
)
_STATUS = report_code_2024(
    flag("S2_Working", "I arbeid", "Working"),
    flag("S2_Unemployed", "Arbeidsledig", "Unemployed"),
    flag("S2_SickLeave", "Sykemeldt", "On sick leave"),
    flag("S2_StayAtHome", "Hjemmeværende (ulønnet)", "Homemaker (unpaid)"),
    flag("S2_Student", "Student/skoleelev", "Student"),
    flag("S2_NAV", "Arbeidsavklaringspenger (AAP)", "Work assessment allowance (AAP)"),
    flag("S2_RetirementPension", "Alderspensjonist", "Old-age pensioner"),
    flag("S2_Pension", "Permanent uførepensjon", "Permanent disability pension"),
)
STATUS_BEFORE = tuple(
    replace(item, asked=SINCE_2021, note="On the baseline form from about 2021.")
    for item in _STATUS
)
STATUS_AFTER = tuple(
    replace(item, asked=SINCE_2018, source="Code book 2018") for item in _STATUS
)
WORKING_PERCENT = report_code_2024(
    number("S2_Working_Percent", "Arbeidsprosent", "Working percentage", 0, 100, unit=PERCENT,
        shown_if=ticked("S2_Working"), asked=UNTIL_MRS_5,
        note="Superseded by IsEmployedPercent and blank in 2025; the day is inferred."),
)
SICK_LEAVE = report_code_2024(
    number("S2_SickLeave_Percent", "Sykemeldingsprosent", "Sick-leave percentage", 0, 100,
        unit=PERCENT, shown_if=ticked("S2_SickLeave"),
        note="A lower percentage at follow-up counts as increased work participation."),
    number("S2_Pension_Percent", "Uføreprosent", "Disability percentage", 0, 100, unit=PERCENT,
        shown_if=ticked("S2_Pension")),
    day("SickLeaveStartDate", "Startdato for sykemelding", "Start date of sick leave",
        shown_if=ticked("S2_SickLeave"), note="Condition inferred."),
    flag("SickLeaveStartDateUnknown", "Startdato er ukjent", "Start date is unknown",
        shown_if=ticked("S2_SickLeave"), note="Condition inferred."),
    number("SickLeaveStartMonth", "Startmåned for sykemelding (1–12)",
        "Start month of sick leave (1–12)", 1, 12, not_answered=ZERO_OR_NEGATIVE,
        shown_if=ticked("SickLeaveStartDateUnknown"),
        note="Coding unknown: month number, and the condition, are inferred."),
)
ABILITY_BEFORE = report_code_2024(
    choice("SickLeaveSameReasonLastYear", "Sykemeldt av samme grunn siste år",
        "Sick leave for the same reason last year", YES_OR_NOT, note="Meaning and codes inferred."),
    number("SickLeaveSameReasonLastYearCount", "Antall sykemeldinger siste år",
        "Number of sick-leave spells last year", 0,
        shown_if=answered("SickLeaveSameReasonLastYear", 1),
        note="Meaning and condition inferred."),
    number("ProfessionalCapability", "Arbeidsevne (0–10)", "Work ability (0–10)", 0, 10,
        anchors=ABILITY,
        note=(
            "Meaning, range and ends of the scale inferred; resembles the single-item work "
            "ability score."
        )),
    number("ProfessionalPhysicalCapability", "Arbeidsevne, fysiske krav",
        "Work ability, physical demands", note="Meaning inferred, codes unknown."),
    number("ProfessionalPsychicalCapability", "Arbeidsevne, psykiske krav",
        "Work ability, mental demands", note="Meaning inferred, codes unknown."),
)
ABILITY_AFTER = report_code_2024(
    number("CurrentWorkPoints", "Arbeidsevne nå (0–10)", "Current work ability (0–10)", 0, 10,
        anchors=ABILITY, note="Meaning, range and ends of the scale inferred."),
    number("ProfessionalCapability", "Arbeidsevne (0–10)", "Work ability (0–10)", 0, 10,
        anchors=ABILITY, asked=UNTIL_MRS_5,
        note=(
            "In a data delivery of 2022, missing from the dumps of 2024: possibly renamed to "
            "CurrentWorkPoints; the day is inferred."
        )),
)
BURDEN = code_book_2016(
    number("ProfessionalHeavy", "Fysisk tungt arbeid (0–10)", "Physically heavy work (0–10)", 0, 10,
        asked=UNTIL_MRS_5, note="Blank in 2025: retired; the day is inferred."),
    number("ProfessionalMonotonous", "Ensformig arbeid (0–10)", "Monotonous work (0–10)", 0, 10,
        asked=UNTIL_MRS_5, note="Blank in 2025: retired; the day is inferred."),
    number("ProfessionalSatisfied", "Fornøyd med jobben (0–10)", "Satisfied with the job (0–10)", 0,
        10),
    choice("ProfessionWantedBack", "Ønsket tilbake av arbeidsgiver",
        "Employer wants the patient back", YES_NO_UNKNOWN),
)
CLAIMS = code_book_2016(
    choice("PainDisable", "Søkt uføretrygd", "Applied for disability benefit", YES_NO_UNKNOWN),
    choice("PainCompensation", "Søkt erstatning", "Applied for compensation", YES_NO_UNKNOWN),
)

# fmt: on
WORK_STATUS_BEFORE = Section("work_status", STATUS_TITLE, (*STATUS_BEFORE, *SICK_LEAVE))
WORK_STATUS_6_MONTHS = Section(
    "work_status", STATUS_TITLE, (*STATUS_AFTER, *WORKING_PERCENT, *SICK_LEAVE)
)
WORK_STATUS_12_MONTHS = Section("work_status", STATUS_TITLE, (*STATUS_AFTER, *SICK_LEAVE))
WORK_BEFORE = Section("work", TITLE, (*EMPLOYMENT, *ABILITY_BEFORE, *BURDEN, *CLAIMS))
WORK_AFTER = Section("work", TITLE, (*EMPLOYMENT, *ABILITY_AFTER))
