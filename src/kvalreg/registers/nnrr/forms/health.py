"""Health-related quality of life: EQ-5D-5L and EQ-VAS."""

from dataclasses import replace

from kvalreg.instruments.eq5d5l import EQ5D5L
from kvalreg.instruments.eqvas import EQVAS
from kvalreg.model import Questionnaire, Section, Text
from kvalreg.registers.instrument_items import choice_items
from kvalreg.registers.nnrr.forms.choices import LEVELS_OF_5
from kvalreg.registers.nnrr.forms.periods import SINCE_EPROM
from kvalreg.registers.nnrr.forms.wording import report_code_2024
from kvalreg.registers.wording import number, score

HEALTH_SCALE = (
    Text(nb="Verst tenkelig helse", en="Worst imaginable health"),
    Text(nb="Best tenkelig helse", en="Best imaginable health"),
)
_LEVELS = "The levels 1 to 5 are inferred from the instrument; the annual report names four."

# fmt: off
EQ5D_VARIABLES = (
    "Eq5d_L_spm1", "Eq5d_L_spm2", "Eq5d_L_spm3", "Eq5d_L_spm4", "Eq5d_L_spm5",
)

# As the metadata spell them.
_ALIASES = ("Eq5d-L-spm1", "Eq5d-L-spm2", "Eq5d-L-spm3", "Eq5d-L-spm4", "Eq5d-L-spm5")
_QUESTIONS = choice_items(EQ5D5L, EQ5D_VARIABLES, LEVELS_OF_5)

HEALTH_SECTION = Section(
    "health",
    Text(nb="Helse i dag (EQ-5D-5L og EQ-VAS)", en="Health today (EQ-5D-5L and EQ-VAS)"),
    report_code_2024(
        *(
            replace(item, asked=SINCE_EPROM, aliases=(alias,), note=_LEVELS)
            for item, alias in zip(_QUESTIONS, _ALIASES, strict=True)
        ),
        number("Eq5d_L_spm6", "EQ-VAS", "EQ-VAS", 0, 100, anchors=HEALTH_SCALE, asked=SINCE_EPROM,
            aliases=("Eq5d-L-spm6",)),
        score("Score_EQ5DL", "EQ-5D-5L-indeks", "EQ-5D-5L index", -0.594, 1, asked=SINCE_EPROM,
            note="Stored by the capture system with the UK value set; blank if any question is."),
    ),
    (
        Questionnaire(EQ5D5L, EQ5D_VARIABLES, stored_scores=(("Score_EQ5DL", "UK_CW_2012"),)),
        Questionnaire(EQVAS, ("Eq5d_L_spm6",)),
    ),
)
