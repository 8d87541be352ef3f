"""The indicators of NOKSmerte that are a share of courses. No targets are set in 2021.

Of the six in the annual report 2021 this is number 5 (its yes or no). The others are medians,
distributions, or count several consultations of a course, and are still to be declared.
"""

import narwhals as nw

from kvalreg.model import Coverage, IndicatorKind, Proportion, Targets, Text
from kvalreg.registers.noksmerte.forms.wording import YES

SMALLEST_SHOWN = 5  # ours: the report of 2021 hides nothing

OPIOID_USE = Proportion(
    key="noksmerte_opioidbruk",
    number="5",
    title=Text(nb="Opioidbruk ved avslutning", en="Opioid use at completion"),
    explanation=Text(
        nb="Andel av avsluttede forløp der pasienten bruker opioider ved siste konsultasjon.",
        en="Share of completed courses in which the patient uses opioids at the last consultation.",
    ),
    kind=IndicatorKind.PROCESS,
    dated_by="completed_on",
    population=nw.col("is_national") & nw.col("is_completed"),
    denominator=nw.col("is_national")
    & nw.col("is_completed")
    & ~nw.col("opioid_use_last").is_null(),
    numerator=nw.col("opioid_use_last") == YES,
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2021, 3.1.5 and table 9: 290 of 854. That use is the one of the last "
    "consultation is inferred.",
)

INDICATORS_2021 = (OPIOID_USE,)

# Numerator and denominator as the text has them; the printed formula is upside down, and sums
# percentages into a national one.
COVERAGE = Coverage(
    key="noksmerte_dekningsgrad",
    title=Text(nb="Dekningsgrad", en="Coverage"),
    explanation=Text(
        nb="Henvisninger i nasjonal database, av alle i de lokale databasene.",
        en="Referrals in the national database, of all in the local databases.",
    ),
    dated_by="date_referral_received",
    targets=Targets(high=0.90, moderate=0.70),
    source="Annual report 2021, 5.2 and table 15; classes: 5.4. The day that decides the year is "
    "inferred.",
)
