"""How it went 12 months after the visit, and for those treated by several professions.

Six months after, and for all, the indicators of the annual report are used as they are. The
quarter is that in which the answer was due.
"""

from dataclasses import replace

import narwhals as nw

from kvalreg.instruments.change import fell_by
from kvalreg.model import Text
from kvalreg.registers.nnrr.further_indicators import MORE_WORK
from kvalreg.registers.nnrr.indicators import (
    KI2,
    KI4,
    KI5,
    KI6,
    KI7,
    KI8,
    ON_SICK_LEAVE,
    answered,
    is_in_pain,
)
from kvalreg.registers.nnrr.pathway import ticked

ANSWERED_12_MONTHS = nw.col("has_12m")
INTERDISCIPLINARY = nw.col("has_interdisciplinary_treatment")
SOURCE = "Quarterly report, after 12 months; otherwise as after 6 months."

BENEFIT_12 = replace(
    KI7,
    number="",
    key="nnrr_bedring_av_behandling_12mnd",
    dated_by="due_12m",
    population=ANSWERED_12_MONTHS,
    denominator=answered("UseOfTreatment_12m"),
    numerator=nw.col("UseOfTreatment_12m").is_in([1, 2, 3]),
    source=SOURCE,
)

FUNCTION_12 = replace(
    KI2,
    number="",
    key="nnrr_bedret_funksjon_12mnd",
    dated_by="due_12m",
    population=ANSWERED_12_MONTHS,
    denominator=answered("OdiScore", "OdiScore_12m"),
    numerator=fell_by(nw.col("OdiScore"), nw.col("OdiScore_12m"), points=10),
    source=SOURCE,
)

PAIN_AT_REST_12 = replace(
    KI4,
    number="",
    key="nnrr_bedring_smerte_hvile_12mnd",
    dated_by="due_12m",
    population=ANSWERED_12_MONTHS & is_in_pain("PainExperiencesNoActivity"),
    denominator=answered("PainExperiencesNoActivity", "PainExperiencesNoActivity_12m"),
    numerator=fell_by(
        nw.col("PainExperiencesNoActivity"), nw.col("PainExperiencesNoActivity_12m"), points=2
    ),
    source=SOURCE,
)

PAIN_IN_ACTIVITY_12 = replace(
    KI5,
    number="",
    key="nnrr_bedring_smerte_aktiv_12mnd",
    dated_by="due_12m",
    population=ANSWERED_12_MONTHS & is_in_pain("PainExperiencesActivity"),
    denominator=answered("PainExperiencesActivity", "PainExperiencesActivity_12m"),
    numerator=fell_by(
        nw.col("PainExperiencesActivity"), nw.col("PainExperiencesActivity_12m"), points=2
    ),
    source=SOURCE,
)

SATISFIED_12 = replace(
    KI8,
    number="",
    key="nnrr_misfornoeyd_12mnd",
    dated_by="due_12m",
    population=ANSWERED_12_MONTHS,
    denominator=answered("TreatmentSatisfaction_12m"),
    numerator=nw.col("TreatmentSatisfaction_12m").is_in([1, 2, 3]),
    source=SOURCE,
)

# Work

BACK_AT_WORK_12 = ticked("S2_Working_12m") & ~ticked("S2_SickLeave_12m") & ~ticked("S2_NAV_12m")

WORK_12 = replace(
    KI6,
    number="",
    key="nnrr_jobb_12mnd",
    dated_by="due_12m",
    population=ANSWERED_12_MONTHS & ON_SICK_LEAVE & ~(nw.col("IsEmployed").fill_null(1) == 0),
    numerator=BACK_AT_WORK_12,
    source=SOURCE,
)

MORE_WORK_12 = replace(
    MORE_WORK,
    key="nnrr_okt_arbeidsdeltakelse_12mnd",
    dated_by="due_12m",
    population=WORK_12.population,
    numerator=BACK_AT_WORK_12
    | (nw.col("S2_SickLeave_Percent_12m") < nw.col("S2_SickLeave_Percent")).fill_null(value=False),
    source=SOURCE,
)

OF_INTERDISCIPLINARY = "Quarterly report; only those offered interdisciplinary treatment."

WORK_INTERDISCIPLINARY = replace(
    KI6,
    number="",
    key="nnrr_jobb_tverrfaglig",
    title=Text(
        nb="Tilbake i jobb, tverrfaglig behandlet", en="Back to work, interdisciplinary treatment"
    ),
    population=KI6.population & INTERDISCIPLINARY,
    source=OF_INTERDISCIPLINARY,
)

WORK_INTERDISCIPLINARY_12 = replace(
    WORK_12,
    key="nnrr_jobb_tverrfaglig_12mnd",
    population=WORK_12.population & INTERDISCIPLINARY,
    source=OF_INTERDISCIPLINARY,
)

MORE_WORK_INTERDISCIPLINARY = replace(
    MORE_WORK,
    key="nnrr_okt_arbeidsdeltakelse_tverrfaglig",
    population=MORE_WORK.population & INTERDISCIPLINARY,
    source=OF_INTERDISCIPLINARY,
)

MORE_WORK_INTERDISCIPLINARY_12 = replace(
    MORE_WORK_12,
    key="nnrr_okt_arbeidsdeltakelse_tverrfaglig_12mnd",
    population=MORE_WORK_12.population & INTERDISCIPLINARY,
    source=OF_INTERDISCIPLINARY,
)
