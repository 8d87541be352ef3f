"""SGPALS, Saltin-Grimby Physical Activity Level Scale: one question, level 1 to 4."""

import narwhals as nw

from kvalreg.instruments.cohort_counts import cohort_counts
from kvalreg.model import Best, Instrument, Licence, Needs, Question, Score, Text

SGPALS = Instrument(
    key="sgpals",
    name=Text("SGPALS, fysisk aktivitet i fritid", "SGPALS, leisure-time physical activity"),
    questions=(Question("sgpals", Text("Aktivitetsnivå", "Level of activity"), 1, 4),),
    scores=(
        Score(
            key="sgpals",
            label=Text("Nivå: 1 stillesittende, 4 hard trening", "Level: 1 sedentary, 4 hard"),
            expression=nw.col("sgpals"),
            needs=Needs(("sgpals",), at_least=1),
            lowest=1,
            highest=4,
            best=Best.HIGH,
            source="Grimby 2015: 1 sedentary, 2 light at least 4 h/week, 3 exercise, "
            "4 hard training or competition.",
        ),
    ),
    licence=Licence(None, "Free."),
    source="Grimby 2015.",
)

COHORTS = cohort_counts("sgpals", levels=4)
