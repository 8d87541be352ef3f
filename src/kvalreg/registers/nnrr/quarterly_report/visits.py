"""What the quarterly report follows of the visits; the quarter is that of the visit.

The lines of 90 and 80 % are the quarterly report's own: the annual report for 2024 has 95 and
85 % for the coping-oriented conversation (rules D5), and none for the three others.
"""

from dataclasses import replace

import narwhals as nw

from kvalreg.model import Targets, Text
from kvalreg.registers.nnrr.further_indicators import (
    ADVICE_GIVEN,
    IMAGING_REVIEWED,
    WORK_FUNCTION_ASSESSED,
)
from kvalreg.registers.nnrr.indicators import KI9

LINES = Targets(high=0.90, moderate=0.80)

COPING_CONVERSATION = replace(
    KI9, number="", targets=LINES, source="Quarterly report; lines 90 and 80 %."
)

ADVICE = replace(ADVICE_GIVEN, targets=LINES, source="Quarterly report; lines 90 and 80 %.")

WORK_FUNCTION = replace(
    WORK_FUNCTION_ASSESSED,
    key="nnrr_vurdert_arbeidsfunksjon_i_arbeid",
    title=Text(nb="Funksjon i arbeid vurdert", en="Function at work assessed"),
    explanation=Text(
        nb="Andel vurdert for funksjon i arbeid, av pasienter i arbeidsforhold.",
        en="Share whose function at work was assessed, of patients with an employment.",
    ),
    population=nw.col("IsEmployed") == 1,
    targets=LINES,
    source="Quarterly report: only those employed (rules D26); lines 90 and 80 %.",
)

# The quarterly report of before counted visits without imaging too (rules D26).
IMAGING = replace(
    IMAGING_REVIEWED,
    targets=LINES,
    source="Quarterly report; visits without imaging left out as in the annual report.",
)
