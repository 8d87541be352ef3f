"""Health-related quality of life: EQ-5D and EQ-VAS, before and after."""

from kvalreg.instruments.eq5d5l import EQ5D5L
from kvalreg.instruments.eqvas import EQVAS
from kvalreg.model import Questionnaire, Section, Text
from kvalreg.registers.instrument_items import choice_items
from kvalreg.registers.noksmerte.forms.wording import answers, stated
from kvalreg.registers.wording import number

LEVELS_OF_5 = answers(
    {
        1: ("Nivå 1 av 5 (best)", "Level 1 of 5 (best)"),
        2: ("Nivå 2 av 5", "Level 2 of 5"),
        3: ("Nivå 3 av 5", "Level 3 of 5"),
        4: ("Nivå 4 av 5", "Level 4 of 5"),
        5: ("Nivå 5 av 5 (verst)", "Level 5 of 5 (worst)"),
    }
)
HEALTH_SCALE = (
    Text(nb="Verst tenkelig helse", en="Worst imaginable health"),
    Text(nb="Best tenkelig helse", en="Best imaginable health"),
)
EQ5D_VARIABLES = (
    "eq5d_mobility",
    "eq5d_self_care",
    "eq5d_activities",
    "eq5d_pain",
    "eq5d_anxiety",
)

# The report says EQ-5D; five levels are inferred, as NNRR has them.
HEALTH_SECTION = Section(
    "health",
    Text(nb="Helse i dag (EQ-5D)", en="Health today (EQ-5D)"),
    stated(
        *choice_items(EQ5D5L, EQ5D_VARIABLES, LEVELS_OF_5),
        number("eq_vas", "EQ-VAS", "EQ-VAS", 0, 100, anchors=HEALTH_SCALE),
    ),
    (Questionnaire(EQ5D5L, EQ5D_VARIABLES), Questionnaire(EQVAS, ("eq_vas",))),
)
