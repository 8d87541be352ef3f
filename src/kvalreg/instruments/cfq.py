"""CFQ, Chalder Fatigue Questionnaire: eleven questions, each 0 to 3."""

import narwhals as nw

from kvalreg.instruments.questions import keys, numbered
from kvalreg.instruments.scoring import count_of, strict_sum, where_answered
from kvalreg.model import Best, Instrument, Licence, Needs, Score, Text

QUESTIONS = numbered(
    "cfq",
    0,
    3,
    Text("Fysisk utmattelse 1", "Physical fatigue 1"),
    Text("Fysisk utmattelse 2", "Physical fatigue 2"),
    Text("Fysisk utmattelse 3", "Physical fatigue 3"),
    Text("Fysisk utmattelse 4", "Physical fatigue 4"),
    Text("Fysisk utmattelse 5", "Physical fatigue 5"),
    Text("Fysisk utmattelse 6", "Physical fatigue 6"),
    Text("Fysisk utmattelse 7", "Physical fatigue 7"),
    Text("Mental utmattelse 1", "Mental fatigue 1"),
    Text("Mental utmattelse 2", "Mental fatigue 2"),
    Text("Mental utmattelse 3", "Mental fatigue 3"),
    Text("Mental utmattelse 4", "Mental fatigue 4"),
)

ALL_11 = keys(QUESTIONS)
PHYSICAL = ALL_11[:7]
MENTAL = ALL_11[7:]
ALL = Needs(ALL_11, at_least=11)

# Each answer counts as 0, 0, 1, 1.
BIMODAL = where_answered(ALL, count_of([nw.col(key) >= 2 for key in ALL_11]))

CFQ = Instrument(
    key="cfq",
    name=Text("CFQ, Chalders utmattelsesskala", "CFQ, Chalder Fatigue Questionnaire"),
    questions=QUESTIONS,
    scores=(
        Score(
            key="likert",
            label=Text("Utmattelse (0-33)", "Fatigue (0-33)"),
            expression=strict_sum(ALL_11),
            needs=ALL,
            lowest=0,
            highest=33,
            best=Best.LOW,
            source="Chalder 1993. Means: chronic fatigue 24.4, community 14.2 (Cella & Chalder "
            "2010).",
        ),
        Score(
            key="physical",
            label=Text("Fysisk utmattelse", "Physical fatigue"),
            expression=strict_sum(PHYSICAL),
            needs=Needs(PHYSICAL, at_least=7),
            lowest=0,
            highest=21,
            best=Best.LOW,
            source="Chalder 1993: questions 1-7.",
        ),
        Score(
            key="mental",
            label=Text("Mental utmattelse", "Mental fatigue"),
            expression=strict_sum(MENTAL),
            needs=Needs(MENTAL, at_least=4),
            lowest=0,
            highest=12,
            best=Best.LOW,
            source="Chalder 1993: questions 8-11.",
        ),
        Score(
            key="bimodal",
            label=Text("Utmattelse, ja/nei (0-11)", "Fatigue, yes/no (0-11)"),
            expression=BIMODAL,
            needs=ALL,
            lowest=0,
            highest=11,
            best=Best.LOW,
            source="Chalder 1993: each answer counts 0, 0, 1, 1.",
        ),
        Score(
            key="case",
            label=Text("Utmattelse over grensen", "Fatigue above the cut-off"),
            expression=BIMODAL >= 4,
            needs=ALL,
            lowest=0,
            highest=1,
            best=Best.LOW,
            source="Chalder 1993: bimodal score of 4 or more.",
        ),
    ),
    licence=Licence("T. Chalder, King's College London", "Ask permission."),
    source="Chalder 1993; Cella & Chalder 2010. NOKSmerte does not print whether it uses the "
    "version with 11 or with 14 questions; no missing rule is published, so all are needed.",
)
