"""ISI, Insomnia Severity Index: seven questions, each 0 to 4."""

from kvalreg.instruments.questions import keys, numbered
from kvalreg.instruments.scoring import strict_sum, worded
from kvalreg.model import Band, Best, Instrument, Licence, Needs, Score, Text

QUESTIONS = numbered(
    "isi",
    0,
    4,
    Text("Innsovning", "Falling asleep"),
    Text("Oppvåkninger", "Staying asleep"),
    Text("Tidlig oppvåkning", "Waking too early"),
    Text("Tilfredshet", "Satisfaction"),
    Text("Synlig for andre", "Noticeable to others"),
    Text("Bekymring", "Worry"),
    Text("Påvirkning av dagen", "Interference with the day"),
)

ALL_7 = keys(QUESTIONS)
ALL = Needs(ALL_7, at_least=7)

NONE = Band("none", Text("Ingen søvnløshet", "No insomnia"))
SUBTHRESHOLD = Band("subthreshold", Text("Under terskelen", "Below the threshold"))
MODERATE = Band("moderate", Text("Moderat søvnløshet", "Moderate insomnia"))
SEVERE = Band("severe", Text("Alvorlig søvnløshet", "Severe insomnia"))

TOTAL = strict_sum(ALL_7)

ISI = Instrument(
    key="isi",
    name=Text("ISI, grad av søvnløshet", "ISI, Insomnia Severity Index"),
    questions=QUESTIONS,
    scores=(
        Score(
            key="total",
            label=Text("Søvnløshet", "Insomnia"),
            expression=TOTAL,
            needs=ALL,
            lowest=0,
            highest=28,
            best=Best.LOW,
            important_change=8.4,
            source="Morin 2011: a fall of 8.4 points is a moderate improvement.",
        ),
        Score(
            key="band",
            label=Text("Grad av søvnløshet", "Degree of insomnia"),
            expression=worded(
                (TOTAL <= 7, NONE),
                (TOTAL <= 14, SUBTHRESHOLD),
                (TOTAL <= 21, MODERATE),
                (TOTAL >= 22, SEVERE),
            ),
            needs=ALL,
            bands=(NONE, SUBTHRESHOLD, MODERATE, SEVERE),
            source="Morin 2011: 0-7, 8-14, 15-21, 22-28.",
        ),
        Score(
            key="ge15",
            label=Text("Klinisk søvnløshet", "Clinical insomnia"),
            expression=TOTAL >= 15,
            needs=ALL,
            lowest=0,
            highest=1,
            best=Best.LOW,
            source="Morin 2011: 15 or more.",
        ),
    ),
    licence=Licence("Charles M. Morin", "Contact the author or Mapi Research Trust."),
    source="Bastien 2001; Morin 2011. No missing rule is published, so all are needed.",
    recall=Text("Siste to uker eller siste måned, etter versjon", "Last 2 weeks or last month"),
)
