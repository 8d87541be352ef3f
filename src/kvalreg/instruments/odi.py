"""ODI, Oswestry Disability Index (version 2.0/2.1a): ten questions, each 0 to 5."""

from kvalreg.instruments.questions import keys, numbered
from kvalreg.instruments.scoring import answered, percent_of_possible, worded
from kvalreg.model import Band, Best, Instrument, Licence, Needs, Score, Text

QUESTIONS = numbered(
    "odi",
    0,
    5,
    Text("Smerteintensitet nå", "Current pain intensity"),
    Text("Personlig stell", "Personal care"),
    Text("Løfting", "Lifting"),
    Text("Gange", "Walking"),
    Text("Sitting", "Sitting"),
    Text("Ståing", "Standing"),
    Text("Søvn", "Sleeping"),
    Text("Seksualliv", "Sex life"),
    Text("Sosialt liv", "Social life"),
    Text("Reise", "Travelling"),
)

TWO_MAY_LACK = Needs(
    keys(QUESTIONS), at_least=8, otherwise="A missing answer counts as the mean of the others."
)
ANY_MAY_LACK = Needs(
    keys(QUESTIONS), at_least=1, otherwise="A missing answer counts as the mean of the others."
)
NOTHING = Needs(keys(QUESTIONS), at_least=0)

MINIMAL = Band("minimal", Text("Minimal funksjonsnedsettelse", "Minimal disability"))
MODERATE = Band("moderate", Text("Moderat funksjonsnedsettelse", "Moderate disability"))
SEVERE = Band("severe", Text("Alvorlig funksjonsnedsettelse", "Severe disability"))
CRIPPLED = Band("crippled", Text("Svært alvorlig funksjonsnedsettelse", "Very severe disability"))
BED_BOUND = Band("bed_bound", Text("Høyeste trinn", "Highest band"))

INDEX = percent_of_possible(TWO_MAY_LACK, highest=5)

ODI = Instrument(
    key="odi",
    name=Text("ODI, Oswestry funksjonsindeks", "ODI, Oswestry Disability Index"),
    questions=QUESTIONS,
    scores=(
        Score(
            key="odi",
            label=Text("ODI-skår", "ODI score"),
            expression=INDEX,
            needs=TWO_MAY_LACK,
            lowest=0,
            highest=100,
            best=Best.LOW,
            important_change=10,
            source="Fairbank & Pynsent 2000: 100 x sum / (5 x answered). At most two missing and "
            "the important change of 10 points: NNRR annual report 2024, 5.3 and KI2.",
        ),
        Score(
            key="n_answered",
            label=Text("Antall besvarte spørsmål", "Number of answered questions"),
            expression=answered(keys(QUESTIONS)),
            needs=NOTHING,
            lowest=0,
            highest=10,
            source="Count.",
        ),
        Score(
            key="band",
            label=Text("Grad av funksjonsnedsettelse", "Degree of disability"),
            expression=worded(
                (INDEX <= 20, MINIMAL),
                (INDEX <= 40, MODERATE),
                (INDEX <= 60, SEVERE),
                (INDEX <= 80, CRIPPLED),
                (INDEX > 80, BED_BOUND),
            ),
            needs=TWO_MAY_LACK,
            bands=(MINIMAL, MODERATE, SEVERE, CRIPPLED, BED_BOUND),
            source="Developer: 0-20, 21-40, 41-60, 61-80, 81-100. Values between two printed "
            "bands belong to the upper one.",
        ),
        Score(
            key="ki3_minimal",
            label=Text("Minimal funksjonsnedsettelse (KI3)", "Minimal disability (KI3)"),
            expression=INDEX <= 23,
            needs=TWO_MAY_LACK,
            lowest=0,
            highest=1,
            best=Best.HIGH,
            source="NNRR annual report 2024, KI3, after Austevoll 2019: 23 or lower.",
        ),
        Score(
            key="odi_any_missing",
            label=Text(
                "ODI-skår uten grense for manglende svar", "ODI score without a missing-answer cap"
            ),
            expression=percent_of_possible(ANY_MAY_LACK, highest=5),
            needs=ANY_MAY_LACK,
            lowest=0,
            highest=100,
            best=Best.LOW,
            source="Developer: the denominator falls by 5 for each unanswered section; no cap "
            "is stated.",
        ),
    ),
    licence=Licence(
        "J. Fairbank; distributed by Mapi Research Trust (ePROVIDE)",
        "Free for non-commercial use; a licence is needed.",
    ),
    source="Fairbank 1980; Fairbank & Pynsent 2000; Norwegian version: Grotle 2003.",
)
