"""HSCL-10, Hopkins Symptom Checklist: ten questions about distress, each 1 to 4."""

from kvalreg.instruments.questions import keys, numbered
from kvalreg.instruments.scoring import answered, mean_of_answered
from kvalreg.model import Best, Instrument, Licence, Needs, Score, Text

QUESTIONS = numbered(
    "hscl",
    1,
    4,
    Text("Brå frykt", "Sudden fright"),
    Text("Engstelse", "Anxious"),
    Text("Svimmel/kraftløs", "Faint or weak"),
    Text("Anspent", "Tense"),
    Text("Selvbebreidelse", "Self-blame"),
    Text("Søvnvansker", "Sleep problems"),
    Text("Håpløshet", "Hopelessness"),
    Text("Nedfor", "Low mood"),
    Text("Alt er anstrengende", "Everything is an effort"),
    Text("Verdiløshet", "Worthlessness"),
)

TWO_MAY_LACK = Needs(
    keys(QUESTIONS), at_least=8, otherwise="A missing answer counts as the mean of the others."
)

MEAN = mean_of_answered(TWO_MAY_LACK)

HSCL10 = Instrument(
    key="hscl10",
    name=Text("HSCL-10, psykiske plager", "HSCL-10, Hopkins Symptom Checklist"),
    questions=QUESTIONS,
    scores=(
        Score(
            key="hscl10",
            label=Text("HSCL-10-skår", "HSCL-10 score"),
            expression=MEAN,
            needs=TWO_MAY_LACK,
            lowest=1,
            highest=4,
            best=Best.LOW,
            source="NNRR annual report 2024, 5.3: mean; at most two missing, mean substitution.",
        ),
        Score(
            key="n_answered",
            label=Text("Antall besvarte spørsmål", "Number of answered questions"),
            expression=answered(keys(QUESTIONS)),
            needs=Needs(keys(QUESTIONS), at_least=0),
            lowest=0,
            highest=10,
            source="Count.",
        ),
        Score(
            key="above_1_85",
            label=Text("Psykiske plager (over 1,85)", "Distress (above 1.85)"),
            expression=MEAN > 1.85,
            needs=TWO_MAY_LACK,
            lowest=0,
            highest=1,
            best=Best.LOW,
            source="NNRR annual report 2024: over 1.85.",
        ),
        Score(
            key="at_or_above_1_85",
            label=Text("Psykiske plager (1,85 eller mer)", "Distress (1.85 or more)"),
            expression=MEAN >= 1.85,
            needs=TWO_MAY_LACK,
            lowest=0,
            highest=1,
            best=Best.LOW,
            source="Strand 2003. Never differs from 'above': no mean of 8, 9 or 10 answers is "
            "exactly 1.85.",
        ),
    ),
    licence=Licence("Derogatis 1974", "The short form is in wide free use."),
    source="Derogatis 1974; Strand 2003; Kleppang & Hagquist 2016.",
)
