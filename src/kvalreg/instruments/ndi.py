"""NDI, Neck Disability Index: ten questions, each 0 to 5; asked of patients with neck pain."""

from kvalreg.instruments.questions import keys, numbered
from kvalreg.instruments.scoring import answered, filled_sum, percent_of_possible, worded
from kvalreg.model import Band, Best, Instrument, Licence, Needs, Score, Text

QUESTIONS = numbered(
    "ndi",
    0,
    5,
    Text("Nakkesmerteintensitet", "Neck pain intensity"),
    Text("Personlig stell", "Personal care"),
    Text("Løfting", "Lifting"),
    Text("Lesing", "Reading"),
    Text("Hodepine", "Headache"),
    Text("Konsentrasjon", "Concentration"),
    Text("Arbeid", "Work"),
    Text("Bilkjøring", "Driving"),
    Text("Søvn", "Sleeping"),
    Text("Fritid", "Recreation"),
)

TWO_MAY_LACK = Needs(
    keys(QUESTIONS), at_least=8, otherwise="A missing answer counts as the mean of the others."
)

NONE = Band("none", Text("Ingen funksjonsnedsettelse", "No disability"))
MILD = Band("mild", Text("Mild funksjonsnedsettelse", "Mild disability"))
MODERATE = Band("moderate", Text("Moderat funksjonsnedsettelse", "Moderate disability"))
SEVERE = Band("severe", Text("Alvorlig funksjonsnedsettelse", "Severe disability"))
COMPLETE = Band("complete", Text("Høyeste trinn", "Highest band"))

PERCENT = percent_of_possible(TWO_MAY_LACK, highest=5)

NDI = Instrument(
    key="ndi",
    name=Text("NDI, nakkefunksjonsindeks", "NDI, Neck Disability Index"),
    questions=QUESTIONS,
    scores=(
        Score(
            key="ndi_0_100",
            label=Text("NDI-skår (0-100)", "NDI score (0-100)"),
            expression=PERCENT,
            needs=TWO_MAY_LACK,
            lowest=0,
            highest=100,
            best=Best.LOW,
            important_change=10,
            source="NNRR annual report 2024, 5.3: 0-100, at most two missing, mean substitution. "
            "Important change 10 points: the register's report code, and 5 raw points by the "
            "author; Johansen 2014 finds a minimal detectable change of 12.3.",
        ),
        Score(
            key="ndi_0_50",
            label=Text("NDI-skår (0-50)", "NDI score (0-50)"),
            expression=filled_sum(TWO_MAY_LACK),
            needs=TWO_MAY_LACK,
            lowest=0,
            highest=50,
            best=Best.LOW,
            important_change=5,
            source="Vernon & Mior 1991: raw 0-50, a missing answer replaced by the mean.",
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
            key="band",
            label=Text("Grad av funksjonsnedsettelse", "Degree of disability"),
            expression=worded(
                (PERCENT < 10, NONE),
                (PERCENT < 30, MILD),
                (PERCENT < 50, MODERATE),
                (PERCENT < 70, SEVERE),
                (PERCENT >= 70, COMPLETE),
            ),
            needs=TWO_MAY_LACK,
            bands=(NONE, MILD, MODERATE, SEVERE, COMPLETE),
            source="Vernon & Mior 1991, raw: 0-4, 5-14, 15-24, 25-34, above 34; doubled, with "
            "values between two printed bands in the lower one.",
        ),
    ),
    licence=Licence(
        "Howard Vernon 1991; distributed by Mapi Research Trust", "A licence is needed."
    ),
    source="Vernon & Mior 1991; Norwegian version: Johansen 2014.",
)
