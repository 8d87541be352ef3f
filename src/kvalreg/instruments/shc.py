"""SHC, Subjective Health Complaints: 29 complaints, each 0 to 3, and four asked of women."""

import narwhals as nw

from kvalreg.instruments.questions import chosen, keys, numbered
from kvalreg.instruments.scoring import answered, count_of, strict_sum, where_answered
from kvalreg.model import Best, Instrument, Licence, Needs, Score, Text

QUESTIONS = numbered(
    "shc",
    0,
    3,
    Text("Forkjølelse/influensa", "Cold/flu"),
    Text("Hoste/bronkitt", "Cough/bronchitis"),
    Text("Astma", "Asthma"),
    Text("Hodepine", "Headache"),
    Text("Nakkesmerter", "Neck pain"),
    Text("Smerter øverst i ryggen", "Upper back pain"),
    Text("Korsryggsmerter", "Low back pain"),
    Text("Armsmerter", "Arm pain"),
    Text("Skuldersmerter", "Shoulder pain"),
    Text("Migrene", "Migraine"),
    Text("Hjertebank", "Palpitations"),
    Text("Brystsmerter", "Chest pain"),
    Text("Pustevansker", "Breathing trouble"),
    Text("Fotsmerter ved anstrengelse", "Leg pain on exertion"),
    Text("Sure oppstøt", "Heartburn"),
    Text("Sug/svie i magen", "Stomach discomfort"),
    Text("Magekatarr/magesår", "Gastritis/ulcer"),
    Text("Mageknip", "Stomach cramp"),
    Text("Luftplager", "Gas"),
    Text("Diaré", "Loose stool"),
    Text("Forstoppelse", "Constipation"),
    Text("Eksem", "Eczema"),
    Text("Allergi", "Allergy"),
    Text("Hetetokter", "Hot flushes"),
    Text("Søvnproblemer", "Sleep problems"),
    Text("Tretthet", "Tiredness"),
    Text("Svimmelhet", "Dizziness"),
    Text("Angst", "Anxiety"),
    Text("Nedtrykthet", "Low mood"),
    Text("Premenstruelle plager", "Premenstrual complaints"),
    Text("Menstruasjonssmerter", "Menstrual pain"),
    Text("Kvalme", "Nausea"),
    Text("Bekkensmerter", "Pelvic pain"),
)

ALL_33 = keys(QUESTIONS)
INVENTORY = ALL_33[:29]
BACK_AND_NECK = chosen("shc", 5, 6, 7)
MUSCULOSKELETAL = chosen("shc", 4, 5, 6, 7, 8, 9, 10, 14)
PSEUDONEUROLOGY = chosen("shc", 11, 24, 25, 26, 27, 28, 29)
GASTROINTESTINAL = chosen("shc", 15, 16, 17, 18, 19, 20, 21)
ALLERGY = chosen("shc", 3, 12, 13, 22, 23)
FLU = chosen("shc", 1, 2)

THREE_ANSWERED = Needs(
    ALL_33, at_least=3, otherwise="A complaint without an answer counts as no bother."
)
ONE_ANSWERED = Needs(
    INVENTORY, at_least=1, otherwise="A complaint without an answer counts as no bother."
)
ALWAYS = Needs(ALL_33, at_least=0)

SUBSTANTIAL = where_answered(
    THREE_ANSWERED,
    count_of([nw.col(key) >= 2 for key in ALL_33 if key not in BACK_AND_NECK]),
)

FACTORS = "Eriksen, Ihlebæk & Ursin 1999; five factors, severity sum."

SHC = Instrument(
    key="shc",
    name=Text("SHC, subjektive helseplager", "SHC, Subjective Health Complaints"),
    questions=QUESTIONS,
    scores=(
        Score(
            key="three_or_more",
            label=Text(
                "Tre eller flere plager utenom rygg og nakke",
                "Three or more complaints besides back and neck",
            ),
            expression=SUBSTANTIAL >= 3,
            needs=THREE_ANSWERED,
            lowest=0,
            highest=1,
            best=Best.LOW,
            source="NNRR annual report 2024, figure 21: three or more answered some or serious.",
        ),
        Score(
            key="n_substantial_excl_back_neck",
            label=Text(
                "Antall plager (en del eller alvorlig) utenom rygg og nakke",
                "Number of complaints (some or serious) besides back and neck",
            ),
            expression=SUBSTANTIAL,
            needs=THREE_ANSWERED,
            lowest=0,
            highest=30,
            best=Best.LOW,
            source="NNRR annual report 2024, figure 21; complaints 5, 6 and 7 are left out.",
        ),
        Score(
            key="in_denominator",
            label=Text("Minst tre besvarte plager", "At least three complaints answered"),
            expression=answered(ALL_33) >= 3,
            needs=ALWAYS,
            lowest=0,
            highest=1,
            source="NNRR annual report 2024, figure 21: answered at least 3 of 33.",
        ),
        Score(
            key="n_answered_33",
            label=Text("Antall besvarte plager", "Number of complaints answered"),
            expression=answered(ALL_33),
            needs=ALWAYS,
            lowest=0,
            highest=33,
            source="Count.",
        ),
        Score(
            key="musculoskeletal",
            label=Text("Muskel- og skjelettplager", "Musculoskeletal complaints"),
            expression=strict_sum(MUSCULOSKELETAL),
            needs=Needs(MUSCULOSKELETAL, at_least=8),
            lowest=0,
            highest=24,
            best=Best.LOW,
            source=FACTORS,
        ),
        Score(
            key="pseudoneurology",
            label=Text("Pseudonevrologiske plager", "Pseudoneurological complaints"),
            expression=strict_sum(PSEUDONEUROLOGY),
            needs=Needs(PSEUDONEUROLOGY, at_least=7),
            lowest=0,
            highest=21,
            best=Best.LOW,
            source=FACTORS,
        ),
        Score(
            key="gastrointestinal",
            label=Text("Mage- og tarmplager", "Gastrointestinal complaints"),
            expression=strict_sum(GASTROINTESTINAL),
            needs=Needs(GASTROINTESTINAL, at_least=7),
            lowest=0,
            highest=21,
            best=Best.LOW,
            source=FACTORS,
        ),
        Score(
            key="allergy",
            label=Text("Allergiske plager", "Allergy complaints"),
            expression=strict_sum(ALLERGY),
            needs=Needs(ALLERGY, at_least=5),
            lowest=0,
            highest=15,
            best=Best.LOW,
            source=FACTORS,
        ),
        Score(
            key="flu",
            label=Text("Influensaplager", "Flu complaints"),
            expression=strict_sum(FLU),
            needs=Needs(FLU, at_least=2),
            lowest=0,
            highest=6,
            best=Best.LOW,
            source=FACTORS,
        ),
        Score(
            key="total29",
            label=Text("Sum av 29 plager", "Sum of 29 complaints"),
            expression=strict_sum(INVENTORY),
            needs=Needs(INVENTORY, at_least=29),
            lowest=0,
            highest=87,
            best=Best.LOW,
            source="Eriksen, Ihlebæk & Ursin 1999: the 29-item inventory.",
        ),
        Score(
            key="n_any_of_29",
            label=Text("Antall plager av 29", "Number of complaints of 29"),
            expression=where_answered(
                ONE_ANSWERED, count_of([nw.col(key) > 0 for key in INVENTORY])
            ),
            needs=ONE_ANSWERED,
            lowest=0,
            highest=29,
            best=Best.LOW,
            source="Eriksen, Ihlebæk & Ursin 1999. No accepted cut-off (Ihlebæk 2002).",
        ),
    ),
    licence=Licence("University of Bergen/NORCE, Eriksen & Ursin", "Free."),
    source="Eriksen, Ihlebæk & Ursin 1999, Scand J Public Health 27:63-72. The allocation to "
    "factors follows Eriksen 1999 and Ihlebæk 2002 and is not yet checked against them.",
    recall=Text("Siste 30 dager", "Last 30 days"),
)
