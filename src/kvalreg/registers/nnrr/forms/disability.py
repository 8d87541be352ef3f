"""How pain limits daily activities: ODI for everyone, NDI where the neck is the problem."""

from kvalreg.instruments.ndi import NDI
from kvalreg.instruments.odi import ODI
from kvalreg.model import Questionnaire, Section, Text
from kvalreg.registers.instrument_items import choice_items, only_if
from kvalreg.registers.nnrr.forms.choices import LEVELS_OF_6
from kvalreg.registers.nnrr.forms.wording import code_book_2016, report_code_2024
from kvalreg.registers.wording import count, flag, score, ticked

# fmt: off
ODI_VARIABLES = (
    "OdiPain", "OdiPersonalCare", "OdiLift", "OdiWalk", "OdiSit",
    "OdiStand", "OdiSleep", "OdiSex", "OdiSocial", "OdiTravel",
)
NDI_VARIABLES = (
    "NdiIntensity", "NdiPersonalCare", "NdiLift", "NdiRead", "NdiHeadache",
    "NdiConcentration", "NdiWork", "NdiDriving", "NdiSleep", "NdiLeisure",
)

ODI_SECTION = Section(
    "odi",
    Text(nb="Funksjon i dagliglivet (ODI)", en="Function in daily life (ODI)"),
    code_book_2016(
        *choice_items(ODI, ODI_VARIABLES, LEVELS_OF_6),
        score("OdiScore", "ODI-skår (0–100)", "ODI score (0–100)", 0, 100,
            note="Stored by the capture system; blank when too few questions are answered."),
        count("OdiIndex", "ODI-indeks", "ODI index",
            note="Not documented; probably the number of answered questions (inferred)."),
    ),
    # Stored 1 to 6, scored 0 to 5.
    (Questionnaire(ODI, ODI_VARIABLES, shift=-1, stored_scores=(("OdiScore", "odi"),)),),
    help=Text(nb="Velg det svaret som passer best.", en="Choose the answer that fits best."),
)
NDI_SECTION = Section(
    "ndi",
    Text(nb="Nakke og funksjon (NDI)", en="Neck and function (NDI)"),
    (
        *report_code_2024(
            flag("IsNeckPainMainProblem", "Nakkesmerte er hovedproblemet",
                "Neck pain is the main problem", note="Meaning inferred."),
        ),
        *code_book_2016(
            *only_if(
                ticked("IsNeckPainMainProblem"),
                choice_items(NDI, NDI_VARIABLES, LEVELS_OF_6),
                note="For patients with neck pain only (annual report 2024, 3.2.1); that this box "
                "decides it is inferred.",
            ),
            score("NdiScore", "NDI-skår (0–100)", "NDI score (0–100)", 0, 100,
                note=(
                    "Stored by the capture system. 0 to 100 as in the annual report 2024; the "
                    "results page for 2020 says 0 to 50."
                )),
            count("NdiIndex", "NDI-indeks", "NDI index",
                note="Not documented; probably the number of answered questions (inferred)."),
        ),
    ),
    # Stored 1 to 6, scored 0 to 5.
    (Questionnaire(NDI, NDI_VARIABLES, shift=-1, stored_scores=(("NdiScore", "ndi_0_100"),)),),
    help=Text(nb="Fylles ut av pasienter med nakkesmerter.", en="For patients with neck pain."),
)
