"""What the patient suffers from: pain, mood, fatigue, thoughts about pain, sleep, function."""

from kvalreg.instruments.bpi import BPI, INTERFERENCES, SEVERITIES
from kvalreg.instruments.cfq import CFQ
from kvalreg.instruments.hads import HADS
from kvalreg.instruments.isi import ISI
from kvalreg.instruments.pcs import PCS
from kvalreg.instruments.promis29 import FUNCTION, PROMIS29, SOCIAL
from kvalreg.instruments.questions import keys
from kvalreg.model import Questionnaire, Section, Text
from kvalreg.registers.instrument_items import number_items
from kvalreg.registers.noksmerte.forms.wording import stated

# With all 29 questions the package would pass the 80 that the report states, and it names only
# these two domains.
PROMIS = PROMIS29.part(*FUNCTION.questions, *SOCIAL.questions)

PAIN = (
    Text(nb="Ingen smerte", en="No pain"),
    Text(nb="Verst tenkelige smerte", en="Worst imaginable pain"),
)
INTERFERENCE = (
    Text(nb="Påvirker ikke", en="Does not interfere"),
    Text(nb="Påvirker helt", en="Interferes completely"),
)
SYMPTOM = (Text(nb="Minst plager", en="Least trouble"), Text(nb="Mest plager", en="Most trouble"))
FUNCTIONING = (Text(nb="Dårligst", en="Poorest"), Text(nb="Best", en="Best"))

# fmt: off
SEVERITY_VARIABLES = ("bpi_worst", "bpi_least", "bpi_average", "bpi_now")
INTERFERENCE_VARIABLES = (
    "bpi_activity", "bpi_mood", "bpi_walking", "bpi_work", "bpi_relations", "bpi_sleep",
    "bpi_enjoyment",
)
HADS_VARIABLES = (
    "hads_1", "hads_2", "hads_3", "hads_4", "hads_5", "hads_6", "hads_7",
    "hads_8", "hads_9", "hads_10", "hads_11", "hads_12", "hads_13", "hads_14",
)
CFQ_VARIABLES = (
    "cfq_1", "cfq_2", "cfq_3", "cfq_4", "cfq_5", "cfq_6", "cfq_7",
    "cfq_8", "cfq_9", "cfq_10", "cfq_11",
)
PCS_VARIABLES = (
    "pcs_1", "pcs_2", "pcs_3", "pcs_4", "pcs_5", "pcs_6", "pcs_7",
    "pcs_8", "pcs_9", "pcs_10", "pcs_11", "pcs_12", "pcs_13",
)
ISI_VARIABLES = ("isi_1", "isi_2", "isi_3", "isi_4", "isi_5", "isi_6", "isi_7")
PROMIS_VARIABLES = (
    "promis_pf_1", "promis_pf_2", "promis_pf_3", "promis_pf_4",
    "promis_social_1", "promis_social_2", "promis_social_3", "promis_social_4",
)

# fmt: on
SYMPTOM_SECTIONS = (
    Section(
        "pain",
        Text(nb="Smerte (BPI)", en="Pain (BPI)"),
        stated(
            *number_items(BPI.part(*keys(SEVERITIES)), SEVERITY_VARIABLES, PAIN),
            *number_items(BPI.part(*keys(INTERFERENCES)), INTERFERENCE_VARIABLES, INTERFERENCE),
        ),
        (Questionnaire(BPI, (*SEVERITY_VARIABLES, *INTERFERENCE_VARIABLES)),),
    ),
    Section(
        "mood",
        Text(nb="Angst og depresjon (HADS)", en="Anxiety and depression (HADS)"),
        stated(*number_items(HADS, HADS_VARIABLES, SYMPTOM)),
        (Questionnaire(HADS, HADS_VARIABLES),),
    ),
    Section(
        "fatigue",
        Text(nb="Tretthet (CFQ)", en="Fatigue (CFQ)"),
        stated(*number_items(CFQ, CFQ_VARIABLES, SYMPTOM)),
        (Questionnaire(CFQ, CFQ_VARIABLES),),
    ),
    Section(
        "thoughts",
        Text(nb="Negative tanker om smerte (PCS)", en="Negative thoughts about pain (PCS)"),
        stated(*number_items(PCS, PCS_VARIABLES, SYMPTOM)),
        (Questionnaire(PCS, PCS_VARIABLES),),
    ),
    Section(
        "sleep",
        Text(nb="Søvn (ISI)", en="Sleep (ISI)"),
        stated(*number_items(ISI, ISI_VARIABLES, SYMPTOM)),
        (Questionnaire(ISI, ISI_VARIABLES),),
    ),
    Section(
        "function",
        Text(
            nb="Fysisk funksjon og sosiale roller (PROMIS-29)",
            en="Physical function and social roles (PROMIS-29)",
        ),
        stated(*number_items(PROMIS, PROMIS_VARIABLES, FUNCTIONING)),
        (Questionnaire(PROMIS, PROMIS_VARIABLES),),
    ),
)
