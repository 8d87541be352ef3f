"""PCS, Pain Catastrophizing Scale: thirteen questions, each 0 to 4."""

from kvalreg.instruments.questions import chosen, keys, numbered
from kvalreg.instruments.scoring import strict_sum
from kvalreg.model import Best, Instrument, Licence, Needs, Score, Text

QUESTIONS = numbered(
    "pcs",
    0,
    4,
    Text("Hjelpeløshet 1", "Helplessness 1"),
    Text("Hjelpeløshet 2", "Helplessness 2"),
    Text("Hjelpeløshet 3", "Helplessness 3"),
    Text("Hjelpeløshet 4", "Helplessness 4"),
    Text("Hjelpeløshet 5", "Helplessness 5"),
    Text("Forstørring 1", "Magnification 1"),
    Text("Forstørring 2", "Magnification 2"),
    Text("Grubling 1", "Rumination 1"),
    Text("Grubling 2", "Rumination 2"),
    Text("Grubling 3", "Rumination 3"),
    Text("Grubling 4", "Rumination 4"),
    Text("Hjelpeløshet 6", "Helplessness 6"),
    Text("Forstørring 3", "Magnification 3"),
)

ALL_13 = keys(QUESTIONS)
RUMINATION = chosen("pcs", 8, 9, 10, 11)
MAGNIFICATION = chosen("pcs", 6, 7, 13)
HELPLESSNESS = chosen("pcs", 1, 2, 3, 4, 5, 12)
ALL = Needs(ALL_13, at_least=13)

TOTAL = strict_sum(ALL_13)

PCS = Instrument(
    key="pcs",
    name=Text("PCS, smertekatastrofering", "PCS, Pain Catastrophizing Scale"),
    questions=QUESTIONS,
    scores=(
        Score(
            key="total",
            label=Text("Katastrofering", "Catastrophizing"),
            expression=TOTAL,
            needs=ALL,
            lowest=0,
            highest=52,
            best=Best.LOW,
            source="Sullivan, manual.",
        ),
        Score(
            key="rumination",
            label=Text("Grubling", "Rumination"),
            expression=strict_sum(RUMINATION),
            needs=Needs(RUMINATION, at_least=4),
            lowest=0,
            highest=16,
            best=Best.LOW,
            source="Sullivan, manual: questions 8-11.",
        ),
        Score(
            key="magnification",
            label=Text("Forstørring", "Magnification"),
            expression=strict_sum(MAGNIFICATION),
            needs=Needs(MAGNIFICATION, at_least=3),
            lowest=0,
            highest=12,
            best=Best.LOW,
            source="Sullivan, manual: questions 6, 7 and 13.",
        ),
        Score(
            key="helplessness",
            label=Text("Hjelpeløshet", "Helplessness"),
            expression=strict_sum(HELPLESSNESS),
            needs=Needs(HELPLESSNESS, at_least=6),
            lowest=0,
            highest=24,
            best=Best.LOW,
            source="Sullivan, manual: questions 1-5 and 12.",
        ),
        Score(
            key="ge30",
            label=Text("Klinisk viktig katastrofering", "Clinically relevant catastrophizing"),
            expression=TOTAL >= 30,
            needs=ALL,
            lowest=0,
            highest=1,
            best=Best.LOW,
            source="Sullivan, manual: 30 is the 75th percentile.",
        ),
    ),
    licence=Licence(
        "Michael JL Sullivan 1995-2009; distributed by Mapi Research Trust", "Ask permission."
    ),
    source="Sullivan, Bishop & Pivik 1995; manual 2009. No missing rule is published, so all "
    "are needed.",
)
