"""Who the patient is: family, education, work, activity, and serious events of life."""

from dataclasses import replace

from kvalreg.instruments.life_events import LIFE_EVENTS
from kvalreg.instruments.questions import numbered
from kvalreg.model import Questionnaire, Section, Text
from kvalreg.registers.instrument_items import choice_items
from kvalreg.registers.noksmerte.forms.wording import YES_NO, answers, proposed, stated
from kvalreg.registers.wording import choice

MARRIED = 1
MARITAL_STATUS = answers(
    {
        MARRIED: ("Gift", "Married"),
        2: ("Samboende", "Living with a partner"),
        3: ("Enslig", "Single"),
        4: ("Skilt eller separert", "Divorced or separated"),
        5: ("Enke eller enkemann", "Widowed"),
    }
)
EDUCATION = answers(
    {
        1: ("Grunnskole", "Primary school"),
        2: ("Videregående", "Upper secondary"),
        3: ("Høyskole/universitet under 4 år", "Higher education, less than 4 years"),
        4: ("Høyskole/universitet 4 år eller mer", "Higher education, 4 years or more"),
    }
)
WORK_STATUS = answers(
    {
        1: ("Yrkesaktiv", "Work active"),
        2: ("Student eller militærtjeneste", "Student or military service"),
        3: (
            "Ikke yrkesaktiv (100 % sykmeldt eller helt ute av arbeid)",
            "Not work active (100 % on sick leave or entirely out of work)",
        ),
    }
)
PHYSICAL_ACTIVITY = answers(
    {
        0: ("Ingen", "None"),
        1: ("Lav", "Low"),
        2: ("Moderat", "Moderate"),
        3: ("Høy", "High"),
    }
)
# The report names the topic only. That there are six follows from the package's 80 questions.
EVENTS = replace(
    LIFE_EVENTS,
    questions=numbered(
        "life_event",
        0,
        1,
        Text("Livshendelse 1", "Life event 1"),
        Text("Livshendelse 2", "Life event 2"),
        Text("Livshendelse 3", "Life event 3"),
        Text("Livshendelse 4", "Life event 4"),
        Text("Livshendelse 5", "Life event 5"),
        Text("Livshendelse 6", "Life event 6"),
    ),
)
EVENT_VARIABLES = (
    "life_event_1",
    "life_event_2",
    "life_event_3",
    "life_event_4",
    "life_event_5",
    "life_event_6",
)

# fmt: off
BACKGROUND = Section(
    "background",
    Text(nb="Om deg", en="About you"),
    stated(
        choice("marital_status", "Sivilstand", "Marital status", MARITAL_STATUS,
            note="The report states 'married' only; the other answers are proposed."),
        choice("education", "Utdanning", "Education", EDUCATION,
            note="Higher education means 3 or 4."),
        choice("work_status", "Arbeidssituasjon", "Work situation", WORK_STATUS,
            note="Reported for those of at most 67 years."),
        choice("physical_activity", "Fysisk aktivitet", "Physical activity", PHYSICAL_ACTIVITY,
            note="Low, moderate and high are stated; 0 is proposed. The instrument is not named."),
    ),
)

# fmt: on
LIFE_EVENTS_SECTION = Section(
    "life_events",
    Text(nb="Alvorlige livshendelser", en="Serious life events"),
    proposed(*choice_items(EVENTS, EVENT_VARIABLES, YES_NO)),
    (Questionnaire(EVENTS, EVENT_VARIABLES),),
)
