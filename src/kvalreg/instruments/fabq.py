"""FABQ, fear-avoidance beliefs: the eleven scored questions of the sixteen, each 0 to 6."""

from kvalreg.instruments.questions import chosen, numbered
from kvalreg.instruments.scoring import filled_sum, strict_sum, worded
from kvalreg.model import Band, Best, Instrument, Licence, Needs, Score, Text

QUESTIONS = numbered(
    "fabq",
    0,
    6,
    Text("Aktivitet forverrer", "Activity worsens pain"),
    Text("Aktivitet kan skade", "Activity may harm"),
    Text("Bør ikke være aktiv", "Should not be active"),
    Text("Kan ikke være aktiv", "Cannot be active"),
    Text("Arbeid som årsak", "Work as cause"),
    Text("Arbeid forverret", "Work aggravated"),
    Text("Arbeid for tungt", "Work too heavy"),
    Text("Arbeid kan forverre", "Work may worsen"),
    Text("Arbeid kan skade", "Work may harm"),
    Text("Bør ikke gjøre vanlig arbeid", "Should not do usual work"),
    Text("Ikke tilbake i arbeid på 3 mnd", "Not back at work within 3 months"),
)

PHYSICAL = chosen("fabq", 1, 2, 3, 4)
WORK = chosen("fabq", 5, 6, 7, 8, 9, 10, 11)

PHYSICAL_ALL = Needs(PHYSICAL, at_least=4)
WORK_ALL = Needs(WORK, at_least=7)
PHYSICAL_TWO_MAY_LACK = Needs(
    PHYSICAL, at_least=2, otherwise="A missing answer counts as the mean of the others."
)
WORK_TWO_MAY_LACK = Needs(
    WORK, at_least=5, otherwise="A missing answer counts as the mean of the others."
)

NEGLIGIBLE = Band("negligible", Text("Ubetydelig unngåelse", "Negligible avoidance"))
MODERATE = Band("moderate", Text("Moderat unngåelse", "Moderate avoidance"))
HIGH = Band("high", Text("Høy unngåelse", "High avoidance"))

PHYSICAL_SUM = filled_sum(PHYSICAL_TWO_MAY_LACK)
WORK_SUM = filled_sum(WORK_TWO_MAY_LACK)

FABQ = Instrument(
    key="fabq",
    name=Text("FABQ, frykt og unngåelse", "FABQ, Fear-Avoidance Beliefs Questionnaire"),
    questions=QUESTIONS,
    scores=(
        Score(
            key="pa_strict",
            label=Text("Fysisk aktivitet, alle svar", "Physical activity, all answers"),
            expression=strict_sum(PHYSICAL),
            needs=PHYSICAL_ALL,
            lowest=0,
            highest=24,
            best=Best.LOW,
            source="Waddell 1993: sum of four.",
        ),
        Score(
            key="work_strict",
            label=Text("Arbeid, alle svar", "Work, all answers"),
            expression=strict_sum(WORK),
            needs=WORK_ALL,
            lowest=0,
            highest=42,
            best=Best.LOW,
            source="Waddell 1993: sum of seven.",
        ),
        Score(
            key="pa_max2missing",
            label=Text("Fysisk aktivitet, inntil to mangler", "Physical activity, two may lack"),
            expression=PHYSICAL_SUM,
            needs=PHYSICAL_TWO_MAY_LACK,
            lowest=0,
            highest=24,
            best=Best.LOW,
            source="Sum of four; the register's general missing rule (annual report 2024, 5.3).",
        ),
        Score(
            key="work_max2missing",
            label=Text("Arbeid, inntil to mangler", "Work, two may lack"),
            expression=WORK_SUM,
            needs=WORK_TWO_MAY_LACK,
            lowest=0,
            highest=42,
            best=Best.LOW,
            source="Sum of seven; the register's general missing rule (annual report 2024, 5.3).",
        ),
        Score(
            key="pa_band",
            label=Text("Unngåelse av fysisk aktivitet", "Avoidance of physical activity"),
            expression=worded(
                (PHYSICAL_SUM < 14, NEGLIGIBLE),
                (PHYSICAL_SUM < 17, MODERATE),
                (PHYSICAL_SUM >= 17, HIGH),
            ),
            needs=PHYSICAL_TWO_MAY_LACK,
            bands=(NEGLIGIBLE, MODERATE, HIGH),
            source="NNRR annual report 2024: below 14, 14-16, 17 or more.",
        ),
        Score(
            key="work_band",
            label=Text("Unngåelse av arbeid", "Avoidance of work"),
            expression=worded(
                (WORK_SUM < 20, NEGLIGIBLE),
                (WORK_SUM < 25, MODERATE),
                (WORK_SUM >= 25, HIGH),
            ),
            needs=WORK_TWO_MAY_LACK,
            bands=(NEGLIGIBLE, MODERATE, HIGH),
            source="NNRR annual report 2024: below 20, 20-24, 25 or more.",
        ),
    ),
    licence=Licence("Waddell 1993", "Free of charge."),
    source="Waddell 1993; Norwegian version: Grotle 2006. The eleven are the scored questions "
    "2-7, 9-12 and 15 of the original.",
)
