"""The figures of the visits: who came, how long they waited, and what was done."""

import narwhals as nw

from kvalreg.model import Proportion, Targets, Text
from kvalreg.registers.nnrr.further_indicators import (
    AVOIDS_WORK,
    INDIVIDUAL_FOLLOW_UP,
    PAIN_OVER_2_YEARS,
    TREATMENT_FOREIGN,
    TREATMENT_WITH_INTERPRETER,
    WAITED_AT_MOST_50_DAYS,
)
from kvalreg.registers.nnrr.indicators import KI1
from kvalreg.registers.nnrr.quarterly_report.portions import portion
from kvalreg.registers.nnrr.quarterly_report.tables import LAST_QUARTER
from kvalreg.registers.nnrr.quarterly_report.visits import (
    ADVICE,
    COPING_CONVERSATION,
    IMAGING,
    LINES,
    WORK_FUNCTION,
)
from kvalreg.reports.figures.distribution import Distribution
from kvalreg.reports.figures.time_series import Followed, TimeSeries

QUARTERS = 4
WAIT = nw.col("VentetidFraHenvisningTilBesok")
WAITED = WAIT > 0  # visits on the day of the referral and negative numbers are left out

NO_TARGET = Targets()


def by_quarter(
    number: int, nb: str, en: str, proportion: Proportion, targets: Targets = NO_TARGET
) -> TimeSeries:
    """One share, quarter by quarter."""
    return TimeSeries(
        number=number,
        title=Text(nb=nb, en=en),
        followed=(Followed(key=proportion.key, proportion=proportion),),
        quarters=QUARTERS,
        targets=targets,
        source=proportion.source,
    )


# fmt: off
AGE = Distribution(
    number=1,
    title=Text(nb="Alder, siste kvartal", en="Age, last quarter"),
    population=LAST_QUARTER,
    head=Text(nb="Alder (år)", en="Age (years)"),
    portions=(
        portion("0_20", "0–20", "0–20", nw.col("PatientAge") <= 20),
        portion("21_30", "21–30", "21–30", nw.col("PatientAge").is_between(21, 30)),
        portion("31_40", "31–40", "31–40", nw.col("PatientAge").is_between(31, 40)),
        portion("41_50", "41–50", "41–50", nw.col("PatientAge").is_between(41, 50)),
        portion("51_60", "51–60", "51–60", nw.col("PatientAge").is_between(51, 60)),
        portion("61_70", "61–70", "61–70", nw.col("PatientAge").is_between(61, 70)),
        portion("71_80", "71–80", "71–80", nw.col("PatientAge").is_between(71, 80)),
        portion("over_80", "Over 80", "Over 80", nw.col("PatientAge") > 80),
    ),
    source="Quarterly report, age distribution.",
)

WAITING_TIME = Distribution(
    number=2,
    title=Text(
        nb="Ventetid fra henvisning til konsultasjon, siste kvartal",
        en="Waiting from referral to visit, last quarter",
    ),
    population=LAST_QUARTER,
    head=Text(nb="Ventetid (dager)", en="Waiting (days)"),
    portions=(
        portion("0_25", "0–25", "0–25", WAIT <= 25, WAITED),
        portion("26_50", "26–50", "26–50", WAIT.is_between(26, 50), WAITED),
        portion("51_75", "51–75", "51–75", WAIT.is_between(51, 75), WAITED),
        portion("76_100", "76–100", "76–100", WAIT.is_between(76, 100), WAITED),
        portion("101_125", "101–125", "101–125", WAIT.is_between(101, 125), WAITED),
        portion("126_150", "126–150", "126–150", WAIT.is_between(126, 150), WAITED),
        portion("over_150", "Over 150", "Over 150", WAIT > 150, WAITED),
    ),
    source="Quarterly report, waiting time; day 150 belongs to the group before the last.",
)
# fmt: on

WAITED_AT_MOST_50 = by_quarter(
    3,
    "Ventetid på høyst 50 dager",
    "Waited at most 50 days",
    WAITED_AT_MOST_50_DAYS,
)
INTERDISCIPLINARY = by_quarter(
    4,
    "Tverrfaglig behandling",
    "Interdisciplinary treatment",
    KI1,
    KI1.targets,
)
WITH_INTERPRETER = by_quarter(
    5,
    "Tverrfaglig behandling, pasienter med tolk",
    "Interdisciplinary treatment, patients with an interpreter",
    TREATMENT_WITH_INTERPRETER,
    KI1.targets,
)
FOREIGN = by_quarter(
    6,
    "Tverrfaglig behandling, pasienter med annen nasjonalitet enn norsk",
    "Interdisciplinary treatment, patients of other than Norwegian nationality",
    TREATMENT_FOREIGN,
    KI1.targets,
)
FOLLOW_UP = by_quarter(
    7,
    "Individuell oppfølging",
    "Individual follow-up",
    INDIVIDUAL_FOLLOW_UP,
)
LONG_PAIN = by_quarter(
    8,
    "Smerter i mer enn to år",
    "Pain for more than two years",
    PAIN_OVER_2_YEARS,
)
EXPECTS_NO_WORK = by_quarter(
    9,
    "Tror ikke på vanlig arbeid innen tre måneder (FABQ, spørsmål 11)",
    "Does not expect usual work within three months (FABQ, question 11)",
    AVOIDS_WORK,
)
COPING = by_quarter(
    10,
    "Mestringsorientert samtale",
    "Coping-oriented conversation",
    COPING_CONVERSATION,
    LINES,
)
ADVISED = by_quarter(
    11,
    "Individuell rådgivning",
    "Individual advice",
    ADVICE,
    LINES,
)
FUNCTION_AT_WORK = by_quarter(
    12,
    "Funksjon i arbeid vurdert, pasienter i arbeidsforhold",
    "Function at work assessed, patients with an employment",
    WORK_FUNCTION,
    LINES,
)
IMAGES = by_quarter(
    13,
    "Bildefunn gjennomgått med pasienten",
    "Imaging findings reviewed with the patient",
    IMAGING,
    LINES,
)

FIGURES_OF_VISITS = (
    AGE, WAITING_TIME, WAITED_AT_MOST_50, INTERDISCIPLINARY, WITH_INTERPRETER, FOREIGN, FOLLOW_UP,
    LONG_PAIN, EXPECTS_NO_WORK, COPING, ADVISED, FUNCTION_AT_WORK, IMAGES,
)  # fmt: skip
