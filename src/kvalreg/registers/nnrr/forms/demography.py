"""The patient before treatment: family, origin, language, education."""

from kvalreg.model import Section, Text
from kvalreg.registers.nnrr.forms.choices import LANGUAGE, NO_YES
from kvalreg.registers.nnrr.forms.periods import SINCE_MRS_5
from kvalreg.registers.nnrr.forms.wording import code_book_2016
from kvalreg.registers.wording import answers, by_system, choice, number, stated_in, text

FAMILY = answers(
    {
        1: ("Gift/registrert partner", "Married/registered partner"),
        2: ("Samboende", "Cohabiting"),
        3: ("Enslig", "Single"),
    }
)
WORLD_REGION = answers(
    {
        1: ("Norge", "Norway"),
        2: ("Europa", "Europe"),
        3: ("Afrika", "Africa"),
        4: ("Asia", "Asia"),
        5: ("Nord-/Mellom-Amerika", "North/Central America"),
        6: ("Sør-Amerika", "South America"),
        7: ("Annet", "Other"),
    }
)
EDUCATION = answers(
    {
        1: ("Grunnskole 7–10 år", "Primary/lower secondary, 7–10 years"),
        2: ("Yrkesfaglig videregående", "Vocational upper secondary"),
        3: ("Allmennfaglig videregående", "General upper secondary"),
        4: ("Høyskole/universitet under 4 år", "College/university, less than 4 years"),
        5: ("Høyskole/universitet 4 år eller mer", "College/university, 4 years or more"),
    }
)
DIFFICULTIES = answers(
    {
        1: ("Ja, i stor grad", "Yes, to a large degree"),
        2: ("Ja, i noen grad", "Yes, to some degree"),
        3: ("Nei", "No"),
    }
)

# fmt: off
DEMOGRAPHY = Section(
    "demography",
    Text(nb="Om deg", en="About you"),
    (
        *code_book_2016(
            choice("FamilyStatus", "Sivilstand", "Marital status", FAMILY),
            number("OwnChildren", "Antall egne barn", "Number of own children", 0),
            number("HouseholdChildren", "Antall barn i husholdningen",
                "Number of children in the household", 0),
            choice("NationalCountry", "Nasjonalitet", "Nationality (world region)", WORLD_REGION,
                note="Non-Norwegian means 2 to 7."),
            choice("NationalInterpreter", "Tolk ved konsultasjonen",
                "Interpreter at the consultation", NO_YES,
                note="As the patient reports it; the clinician form has its own Interpreter."),
            choice("EducationLevel", "Høyeste fullførte utdanning", "Highest completed education",
                EDUCATION, note="Higher education means 4 or 5."),
            text("Profession", "Yrke", "Occupation"),
            choice("ReadWriteDifficulties", "Lese- og skrivevansker",
                "Difficulties with reading or writing", DIFFICULTIES),
        ),
    ),
)

LANGUAGE_USED = by_system(
    *stated_in(
        "Annual report 2024",
        choice("FillLanguage", "Utfyllingsspråk", "Language used", LANGUAGE, asked=SINCE_MRS_5,
            note=(
                "In the report's table 6, but what the dumps call it and how they code it is "
                "unknown: name and codes are inferred."
            )),
    )
)
