"""Analgesics, smoking and physical activity."""

from kvalreg.registers.nnrr.forms.choices import HOW_OFTEN_ANALGESICS, YES_NO_UNKNOWN
from kvalreg.registers.nnrr.forms.wording import code_book_2016, report_code_2024
from kvalreg.registers.wording import answers, choice, flag

ACTIVITY = answers(
    {
        1: ("Stillesittende fritid", "Sedentary leisure"),
        2: ("Lett aktivitet, minst 4 timer i uken", "Light activity, at least 4 hours a week"),
        3: ("Mosjonsidrett e.l., minst 4 timer i uken", "Exercise, at least 4 hours a week"),
        4: ("Hard trening eller konkurranse", "Hard training or competition"),
    }
)

# fmt: off
ANALGESICS = code_book_2016(
    choice("PainMedicinePrescription", "Smertestillende på resept", "Prescription analgesics",
        HOW_OFTEN_ANALGESICS),
    choice("PainMedicineNoPrescription", "Smertestillende uten resept",
        "Over-the-counter analgesics", HOW_OFTEN_ANALGESICS),
)
USES_ANALGESICS = report_code_2024(
    flag("IsPainMedicinePrescription", "Bruker smertestillende på resept",
        "Uses prescription analgesics", note="Meaning inferred."),
    flag("IsPainMedicineNoPrescription", "Bruker reseptfrie smertestillende",
        "Uses over-the-counter analgesics", note="Meaning inferred."),
)
SMOKING = code_book_2016(
    choice("Smoking", "Røyker daglig", "Daily smoking", YES_NO_UNKNOWN),
)
PHYSICAL_ACTIVITY = code_book_2016(
    choice("PhysicalActivity", "Fysisk aktivitet i fritiden (SGPALS)",
        "Leisure physical activity (SGPALS)", ACTIVITY,
        note="Saltin-Grimby level; short descriptors."),
)
