"""Answers that several questions share. A code that nobody chose is not among them."""

from kvalreg.registers.wording import NEGATIVE, answers

YES_NO_UNKNOWN = answers({1: ("Ja", "Yes"), 2: ("Nei", "No"), 3: ("Ukjent", "Unknown")})
YES_NO = answers({1: ("Ja", "Yes"), 2: ("Nei", "No")})

# Here 0 is the answer no.
NO_YES = answers({0: ("Nei", "No"), 1: ("Ja", "Yes")}, not_answered=NEGATIVE)
# Here 0 is both no and not answered: the capture system does not tell them apart.
YES_OR_NOT = answers(
    {0: ("Nei eller ikke svart", "No or not answered"), 1: ("Ja", "Yes")}, not_answered=NEGATIVE
)

DEGREE = answers(
    {
        1: ("Nei", "No"),
        2: ("I noen grad", "To some degree"),
        3: ("I stor grad", "To a large degree"),
    }
)
SATISFACTION = answers(
    {
        1: ("Fornøyd", "Satisfied"),
        2: ("Litt fornøyd", "Somewhat satisfied"),
        3: ("Verken fornøyd eller misfornøyd", "Neither satisfied nor dissatisfied"),
        4: ("Litt misfornøyd", "Somewhat dissatisfied"),
        5: ("Misfornøyd", "Dissatisfied"),
    }
)
HOW_OFTEN_ANALGESICS = answers(
    {
        1: ("Ikke siste 4 uker", "Not in the last 4 weeks"),
        2: ("Sjeldnere enn ukentlig", "Less than weekly"),
        3: ("Ukentlig, men ikke daglig", "Weekly, but not daily"),
        4: ("Daglig", "Daily"),
    }
)
# 0 is "not applicable": whoever did not have the treatment has no effect to report.
EFFECT = answers({1: ("Bedre", "Better"), 2: ("Uendret", "Unchanged"), 3: ("Forverring", "Worse")})
# The code book calls these One, Two and Three; any of them means that it was received.
RECEIVED_WITH_EFFECT = answers(
    {
        1: ("Verdi 1 (trolig bedre)", "Value 1 (probably better)"),
        2: ("Verdi 2 (trolig uendret)", "Value 2 (probably unchanged)"),
        3: ("Verdi 3 (trolig forverring)", "Value 3 (probably worse)"),
    }
)

TIMES_TO_10 = answers(
    {
        0: ("Nei", "No"),
        1: ("1–3 ganger", "1–3 times"),
        2: ("4–10 ganger", "4–10 times"),
        3: ("Over 10 ganger", "Over 10 times"),
    },
    not_answered=NEGATIVE,
)
TIMES_BY_3 = answers(
    {
        0: ("Nei", "No"),
        1: ("1–3 ganger", "1–3 times"),
        2: ("4–6 ganger", "4–6 times"),
        3: ("7–10 ganger", "7–10 times"),
        4: ("Over 10 ganger", "Over 10 times"),
    },
    not_answered=NEGATIVE,
)

SEX = answers({1: ("Mann", "Male"), 2: ("Kvinne", "Female")})
FORM_STATUS = answers(
    {
        1: ("Kladd", "Draft"),
        2: ("Ferdigstilt", "Completed"),
        4: ("Slettet", "Deleted"),
        5: ("Returnert", "Returned"),
    }
)
ADDRESS_QUALITY = answers(
    {
        1: ("Treff på dato", "Matched date"),
        2: ("Gjeldende", "Current"),
        3: ("Siste post", "Last record"),
    }
)
LANGUAGE = answers(
    {
        "nb": ("Bokmål", "Norwegian Bokmål"),
        "nn": ("Nynorsk", "Norwegian Nynorsk"),
        "en": ("Engelsk", "English"),
        "pl": ("Polsk", "Polish"),
    },
    not_answered=frozenset(),
)

# Questionnaires: how far an answer lies from the best one; the wording is the licence holder's.
LEVELS_OF_6 = answers(
    {
        1: ("Nivå 1 av 6 (best)", "Level 1 of 6 (best)"),
        2: ("Nivå 2 av 6", "Level 2 of 6"),
        3: ("Nivå 3 av 6", "Level 3 of 6"),
        4: ("Nivå 4 av 6", "Level 4 of 6"),
        5: ("Nivå 5 av 6", "Level 5 of 6"),
        6: ("Nivå 6 av 6 (verst)", "Level 6 of 6 (worst)"),
    }
)
LEVELS_OF_5 = answers(
    {
        1: ("Nivå 1 av 5 (best)", "Level 1 of 5 (best)"),
        2: ("Nivå 2 av 5", "Level 2 of 5"),
        3: ("Nivå 3 av 5", "Level 3 of 5"),
        4: ("Nivå 4 av 5", "Level 4 of 5"),
        5: ("Nivå 5 av 5 (verst)", "Level 5 of 5 (worst)"),
    }
)
LEVELS_OF_3 = answers(
    {
        1: ("Nivå 1 av 3 (best)", "Level 1 of 3 (best)"),
        2: ("Nivå 2 av 3", "Level 2 of 3"),
        3: ("Nivå 3 av 3 (verst)", "Level 3 of 3 (worst)"),
    }
)
HOW_MUCH = answers(
    {
        1: ("Ikke i det hele tatt", "Not at all"),
        2: ("Litt", "A little"),
        3: ("En god del", "Quite a bit"),
        4: ("Svært mye", "Extremely"),
    }
)
HOW_BOTHERED = answers(
    {
        0: ("Ikke plaget", "Not at all"),
        1: ("Litt plaget", "A little"),
        2: ("En del plaget", "Some"),
        3: ("Alvorlig plaget", "Severe"),
    },
    not_answered=NEGATIVE,
)
