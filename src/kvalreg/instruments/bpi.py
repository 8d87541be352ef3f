"""BPI, Brief Pain Inventory (short form): four severities and seven interferences, 0 to 10."""

from kvalreg.instruments.questions import keys, numbered
from kvalreg.instruments.scoring import mean_of_answered
from kvalreg.model import Best, Instrument, Licence, Needs, Question, Score, Text

SEVERITIES = (
    Question("sev_worst", Text("Smerte på det verste", "Pain at its worst"), 0, 10),
    Question("sev_least", Text("Smerte på det minste", "Pain at its least"), 0, 10),
    Question("sev_average", Text("Smerte i gjennomsnitt", "Pain on average"), 0, 10),
    Question("sev_now", Text("Smerte nå", "Pain now"), 0, 10),
)
INTERFERENCES = numbered(
    "int",
    0,
    10,
    Text("Daglig aktivitet", "General activity"),
    Text("Humør", "Mood"),
    Text("Gange", "Walking"),
    Text("Arbeid", "Work"),
    Text("Forhold til andre", "Relations with others"),
    Text("Søvn", "Sleep"),
    Text("Livsglede", "Enjoyment of life"),
)

ALL_SEVERITIES = Needs(keys(SEVERITIES), at_least=4)
MOST_INTERFERENCES = Needs(
    keys(INTERFERENCES), at_least=4, otherwise="The mean is taken over the answers that are there."
)
ALL_INTERFERENCES = Needs(keys(INTERFERENCES), at_least=7)

BPI = Instrument(
    key="bpi",
    name=Text("BPI, smertestyrke og påvirkning", "BPI, Brief Pain Inventory (short form)"),
    questions=SEVERITIES + INTERFERENCES,
    scores=(
        Score(
            key="severity",
            label=Text("Smertestyrke", "Pain severity"),
            expression=mean_of_answered(ALL_SEVERITIES),
            needs=ALL_SEVERITIES,
            lowest=0,
            highest=10,
            best=Best.LOW,
            source="Cleeland, user guide: mean of four, all needed.",
        ),
        Score(
            key="interference",
            label=Text("Påvirkning av hverdagen", "Pain interference"),
            expression=mean_of_answered(MOST_INTERFERENCES),
            needs=MOST_INTERFERENCES,
            lowest=0,
            highest=10,
            best=Best.LOW,
            important_change=1,
            source="Cleeland, user guide: mean of at least four of seven. Important change 1 "
            "point: IMMPACT.",
        ),
        Score(
            key="interference_strict",
            label=Text("Påvirkning av hverdagen, alle svar", "Pain interference, all answers"),
            expression=mean_of_answered(ALL_INTERFERENCES),
            needs=ALL_INTERFERENCES,
            lowest=0,
            highest=10,
            best=Best.LOW,
            important_change=1,
            source="As interference, with all seven answered.",
        ),
    ),
    licence=Licence(
        "Charles S. Cleeland 1991",
        "Permission is required and fees may apply; no change or translation without consent.",
    ),
    source="Cleeland 1991. NOKSmerte does not print which version it uses.",
)
