"""PGIC, Patient Global Impression of Change: one question, 1 (best) to 7 (worst), 4 unchanged."""

import narwhals as nw

from kvalreg.instruments.cohort_counts import cohort_counts
from kvalreg.model import Best, Instrument, Licence, Needs, Question, Score, Text

ANSWER = Needs(("pgic",), at_least=1)

PGIC = Instrument(
    key="pgic",
    name=Text("PGIC, opplevd endring", "PGIC, Patient Global Impression of Change"),
    questions=(Question("pgic", Text("Opplevd endring", "Change experienced"), 1, 7),),
    scores=(
        Score(
            key="pgic",
            label=Text("Opplevd endring: 1 best, 7 verst", "Change experienced: 1 best, 7 worst"),
            expression=nw.col("pgic"),
            needs=ANSWER,
            lowest=1,
            highest=7,
            best=Best.LOW,
            source="Kamper 2009. The anchors differ between NNRR and NOKSmerte: do not pool.",
        ),
        Score(
            key="improved",
            label=Text("Bedre (nivå 1-3)", "Better (levels 1-3)"),
            expression=nw.col("pgic") <= 3,
            needs=ANSWER,
            lowest=0,
            highest=1,
            best=Best.HIGH,
            source="NNRR annual report 2024, KI7: levels 1 to 3.",
        ),
    ),
    licence=Licence(None, "Free."),
    source="Kamper 2009.",
)

COHORTS = cohort_counts("pgic", levels=7, improved_to=3)
