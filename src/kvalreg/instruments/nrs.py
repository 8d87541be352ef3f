"""NRS pain: two numbers, at rest and in activity, 0 (no pain) to 10 (worst imaginable)."""

import narwhals as nw

from kvalreg.model import Best, Instrument, Licence, Needs, Question, Score, Text

NRS = Instrument(
    key="nrs",
    name=Text("NRS, numerisk smerteskala", "NRS, numeric rating scale of pain"),
    questions=(
        Question("nrs_rest", Text("Smerte i hvile", "Pain at rest"), 0, 10),
        Question("nrs_activity", Text("Smerte i aktivitet", "Pain in activity"), 0, 10),
    ),
    scores=(
        Score(
            key="rest",
            label=Text("Smerte i hvile", "Pain at rest"),
            expression=nw.col("nrs_rest"),
            needs=Needs(("nrs_rest",), at_least=1),
            lowest=0,
            highest=10,
            best=Best.LOW,
            important_change=2,
            source="NNRR annual report 2024, KI4: a reduction of 2 points or more.",
        ),
        Score(
            key="activity",
            label=Text("Smerte i aktivitet", "Pain in activity"),
            expression=nw.col("nrs_activity"),
            needs=Needs(("nrs_activity",), at_least=1),
            lowest=0,
            highest=10,
            best=Best.LOW,
            important_change=2,
            source="NNRR annual report 2024, KI5: a reduction of 2 points or more; 5.3 finds "
            "1.5 (better) and 2.5 (much better).",
        ),
    ),
    licence=Licence(None, "Free to use."),
    source="Seymour 1982.",
)
