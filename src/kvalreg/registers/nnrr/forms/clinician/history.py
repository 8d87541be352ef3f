"""History: earlier surgery and sick leave, suspicion of serious illness, analgesics."""

from kvalreg.model import Section, Text
from kvalreg.registers.nnrr.forms.choices import YES_NO_UNKNOWN
from kvalreg.registers.nnrr.forms.periods import UNTIL_MRS_5
from kvalreg.registers.nnrr.forms.wording import code_book_2016, report_code_2024
from kvalreg.registers.wording import answers, choice, day, flag, ticked

SPELLS = answers(
    {
        1: ("Nei", "No"),
        2: ("1 gang", "Once"),
        3: ("2–5 ganger", "2–5 times"),
        4: ("6–10 ganger", "6–10 times"),
        5: ("Over 10 ganger", "More than 10 times"),
    }
)
FREQUENCY = answers({1: ("Daglig", "Daily"), 2: ("Sjeldnere enn daglig", "Less than daily")})

# fmt: off
HISTORY = Section(
    "history",
    Text(nb="Sykehistorie", en="History"),
    (
        *code_book_2016(
            choice("BackSurgery", "Tidligere operert i ryggen", "Earlier back surgery",
                YES_NO_UNKNOWN),
            choice("NeckSurgery", "Tidligere operert i nakken", "Earlier neck surgery",
                YES_NO_UNKNOWN),
            choice("PelvisSurgery", "Tidligere operert i bekkenet", "Earlier pelvic surgery",
                YES_NO_UNKNOWN, asked=UNTIL_MRS_5,
                note="Not in the dumps of 2025; the day is inferred."),
            flag("SeriousIllnes", "Mistanke om alvorlig sykdom", "Suspected serious illness"),
        ),
        *report_code_2024(
            flag("Malign", "Mistanke om malignitet", "Suspected malignancy",
                note="Never ticked in 2025."),
            flag("Fracture", "Mistanke om brudd", "Suspected fracture",
                note="Never ticked in 2025."),
            flag("Infection", "Mistanke om infeksjon", "Suspected infection",
                note="Never ticked in 2025."),
            flag("Clauda", "Mistanke om cauda equina-syndrom", "Suspected cauda equina syndrome",
                note="Meaning inferred. Never ticked in 2025."),
            flag("OtherDiag", "Annen alvorlig diagnose", "Other serious diagnosis",
                note="Never ticked in 2025."),
        ),
        *code_book_2016(
            choice("PrevSickLeave", "Tidligere sykemeldt (siste 2 år)",
                "Earlier sick leave (last 2 years)", SPELLS, asked=UNTIL_MRS_5,
                note="Blank in 2025: retired; the day is inferred."),
            day("CurrentRehabStartDate", "Start på siste sykemelding",
                "Start of the last sick leave"),
            flag("CurrentRehabStartIsMonth", "Bare måneden er kjent", "Only the month is known"),
            day("CurrentRehabStartMonth", "Startmåned", "Start month"),
        ),
    ),
)
ANALGESICS = Section(
    "analgesics",
    Text(nb="Smertestillende", en="Analgesics"),
    code_book_2016(
        flag("MedicationNone", "Ingen smertestillende", "No analgesics"),
        flag("MedicationA", "A-preparat", "Class A drug",
            help=Text(
                nb="Reseptgruppe A: narkotiske og sterkt vanedannende.",
                en="Prescription group A: narcotic and strongly habit-forming.",
            )),
        choice("MedicationAFrequency", "Hyppighet A", "Frequency A", FREQUENCY,
            shown_if=ticked("MedicationA")),
        flag("MedicationB", "B-preparat", "Class B drug",
            help=Text(
                nb="Reseptgruppe B: vanedannende.",
                en="Prescription group B: habit-forming.",
            )),
        choice("MedicationBFrequency", "Hyppighet B", "Frequency B", FREQUENCY,
            shown_if=ticked("MedicationB")),
        flag("MedicationC", "C-preparat", "Class C drug",
            help=Text(
                nb="Reseptgruppe C: andre reseptpliktige.",
                en="Prescription group C: other prescription drugs.",
            )),
        choice("MedicationCFrequency", "Hyppighet C", "Frequency C", FREQUENCY,
            shown_if=ticked("MedicationC")),
    ),
)
