"""Where NOKSmerte's items come from, and the answers that its questions share.

-1 means that a question was shown and not answered; an empty cell, that it was not shown. Zero
is an answer. These codes are ours: the register's code book is not published.
"""

from collections.abc import Mapping

from kvalreg.model import FormVersion, Item, Text, Validity
from kvalreg.registers import wording
from kvalreg.registers.noksmerte.units import UNITS
from kvalreg.registers.wording import NEGATIVE, Answers, stated_in

STATED = "Annual report 2021"
PROPOSED = "Proposed"


def answers(labels: Mapping[int | str, tuple[str, str]]) -> Answers:
    """Code → bokmål and English label."""
    return wording.answers(labels, not_answered=NEGATIVE)


def stated(*items: Item) -> tuple[Item, ...]:
    """Items that the annual report names; how they are stored and coded is our proposal."""
    return stated_in(STATED, *items)


def proposed(*items: Item) -> tuple[Item, ...]:
    """Items that the register needs by its own rules, but does not name."""
    return stated_in(PROPOSED, *items)


YES, NO = 1, 0
YES_NO = answers({YES: ("Ja", "Yes"), NO: ("Nei", "No")})

FIRST_VERSION = FormVersion(
    "2020",
    Validity(first=min(unit.began for unit in UNITS if unit.began)),
    Text(
        nb="Første skjema i ordinær drift. Kilden nevner nye utgaver i 2021 og 2022, men ikke hva "
        "de endret.",
        en="First form in regular use. The source mentions releases in 2021 and 2022, but not "
        "what they changed.",
    ),
)
VERSIONS = (FIRST_VERSION,)

CLINICIAN = Text(nb="Behandler", en="Clinician")
CLERICAL_STAFF = Text(nb="Merkantil", en="Clerical staff")
PATIENT = Text(nb="Pasient", en="Patient")
