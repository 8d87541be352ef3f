"""Questions that have left the patient forms; their columns stay in the dumps."""

from kvalreg.model import Text
from kvalreg.registers.nnrr.forms.choices import LEVELS_OF_3, SATISFACTION
from kvalreg.registers.nnrr.forms.periods import UNTIL_2018, UNTIL_EPROM
from kvalreg.registers.nnrr.forms.wording import code_book_2016, report_code_2024
from kvalreg.registers.wording import (
    PERCENT,
    WEEKS,
    answered,
    answers,
    choice,
    day,
    flag,
    number,
    score,
)

TITLE = Text(nb="Tidligere spørsmål", en="Former questions")
MAIN_STATUS = answers(
    {
        1: ("Inntektsgivende arbeid", "Paid work"),
        2: ("Student/skoleelev", "Student"),
        3: ("Arbeidsledig", "Unemployed"),
        4: ("Alderspensjonist", "Old-age pensioner"),
        5: ("Hjemmeværende", "Homemaker"),
        6: ("Sykemeldt", "On sick leave"),
        7: ("Arbeidsavklaringspenger", "Work assessment allowance"),
        8: ("Permanent uførepensjon", "Disability pension"),
    }
)
_3L = "Replaced by EQ-5D-5L with the electronic form."
_S2 = "Replaced by the S2 boxes, which stand in the code book of 2018; the day is inferred."

# fmt: off
EQ5D_3L = report_code_2024(
    choice("Eq5dWalk_Old", "Gange (3L, historisk)", "Mobility (3L, former)", LEVELS_OF_3,
        asked=UNTIL_EPROM, aliases=("Eq5dWalk",), note=_3L),
    choice("Eq5dPersonalCare_Old", "Personlig stell (3L, historisk)", "Self-care (3L, former)",
        LEVELS_OF_3, asked=UNTIL_EPROM, aliases=("Eq5dPersonalCare",), note=_3L),
    choice("Eq5dOrdinaryActivities_Old", "Vanlige gjøremål (3L, historisk)",
        "Usual activities (3L, former)", LEVELS_OF_3, asked=UNTIL_EPROM,
        aliases=("Eq5dOrdinaryActivities",), note=_3L),
    choice("Eq5dPain_Old", "Smerte/ubehag (3L, historisk)", "Pain/discomfort (3L, former)",
        LEVELS_OF_3, asked=UNTIL_EPROM, aliases=("Eq5dPain",), note=_3L),
    choice("Eq5dAnxiety_Old", "Angst/depresjon (3L, historisk)", "Anxiety/depression (3L, former)",
        LEVELS_OF_3, asked=UNTIL_EPROM, aliases=("Eq5dAnxiety",), note=_3L),
    number("Eq5dHealthLevel_Old", "EQ-VAS (historisk)", "EQ-VAS (former)", 0, 100,
        asked=UNTIL_EPROM, aliases=("Eq5dHealthLevel",), note="Superseded by Eq5d_L_spm6."),
    score("Eq5dScore_Old", "EQ-5D-3L-skår (historisk)", "EQ-5D-3L score (former)",
        asked=UNTIL_EPROM, aliases=("Eq5dScore",), note=_3L),
)
AT_6_MONTHS = code_book_2016(
    choice("Eq5dSatisfactionTreatment", "Fornøyd med behandling (historisk)",
        "Satisfaction with treatment (former)", SATISFACTION, asked=UNTIL_EPROM,
        note="Not in the dumps of 2025; the day is inferred."),
    number("HealthLevel", "Helsetilstand (historisk)", "Health level (former)", 0, 100,
        asked=UNTIL_EPROM, note="The day is inferred."),
    choice("WorkingStatus", "Arbeidsstatus (historisk)", "Main work status (former)", MAIN_STATUS,
        asked=UNTIL_2018, note=_S2),
    number("WorkingPercent", "Stillingsprosent (historisk)", "Working percentage (former)", 0, 100,
        unit=PERCENT, asked=UNTIL_2018, note=_S2),
    number("SickPercent", "Sykeprosent (historisk)", "Sick percentage (former)", 0, 100,
        unit=PERCENT, shown_if=answered("WorkingStatus", 6), asked=UNTIL_2018, note=_S2),
    number("DisabilityPercent", "Uføreprosent (historisk)", "Disability percentage (former)", 0,
        100, unit=PERCENT, shown_if=answered("WorkingStatus", 8), asked=UNTIL_2018, note=_S2),
    number("RecoverdTime", "Sykemelding (historisk)", "Sick leave (former)", 0, unit=WEEKS,
        asked=UNTIL_2018, note=_S2),
    day("RecoverdDate", "Friskmeldt dato (historisk)", "Date of recovery (former)",
        asked=UNTIL_2018, note=_S2),
    flag("RecoverdDateIsNotExact", "Datoen er ikke nøyaktig (historisk)",
        "Date is not exact (former)", asked=UNTIL_2018, note=_S2),
)
