"""EQ-VAS: one's own health today, a whole number from 0 (worst) to 100 (best)."""

import narwhals as nw

from kvalreg.instruments.scoring import worded
from kvalreg.model import Band, Best, Instrument, Licence, Needs, Question, Score, Text

ANSWER = Needs(("eqvas",), at_least=1)

CONSIDERABLY = Band(
    "considerably_reduced", Text("Betydelig nedsatt helse", "Considerably reduced health")
)
MODERATELY = Band("moderately_reduced", Text("Moderat nedsatt helse", "Moderately reduced health"))
SLIGHTLY = Band("slightly_reduced", Text("Litt nedsatt helse", "Slightly reduced health"))
GOOD = Band("good", Text("God helse", "Good health"))

VAS = nw.col("eqvas")

EQVAS = Instrument(
    key="eqvas",
    name=Text("EQ-VAS, egenvurdert helse", "EQ-VAS, self-rated health"),
    questions=(Question("eqvas", Text("Egen helse i dag", "Own health today"), 0, 100),),
    scores=(
        Score(
            key="eqvas",
            label=Text("EQ-VAS", "EQ-VAS"),
            expression=VAS,
            needs=ANSWER,
            lowest=0,
            highest=100,
            best=Best.HIGH,
            source="EuroQol: the number itself.",
        ),
        Score(
            key="band",
            label=Text("Egenvurdert helse, gruppert", "Self-rated health, grouped"),
            expression=worded(
                (VAS < 60, CONSIDERABLY),
                (VAS < 80, MODERATELY),
                (VAS < 90, SLIGHTLY),
                (VAS >= 90, GOOD),
            ),
            needs=ANSWER,
            bands=(GOOD, SLIGHTLY, MODERATELY, CONSIDERABLY),
            source="NNRR annual report 2024: 90-100, 80-89, 60-79, below 60.",
        ),
    ),
    licence=Licence(
        "EuroQol Research Foundation",
        "Registration or licence for use, and for every language version.",
    ),
    source="EuroQol Group 1990; Herdman 2011.",
    recall=Text("I dag", "Today"),
)
