"""The nine quality indicators of NNRR (KI1 to KI9), in the report's order.

`INDICATORS_2024` follows the annual report for 2024: fixed numbers of points and the targets
that the professional council set in May 2024 and adopted in May 2025. `INDICATORS_2023` are the
rules before that, and says only what was different: 30 % relative change, and lower targets.
"""

from dataclasses import replace

import narwhals as nw

from kvalreg.instruments.change import fell_by, fell_by_share
from kvalreg.model import IndicatorKind, Proportion, Targets, Text
from kvalreg.registers.nnrr.pathway import ticked

SMALLEST_SHOWN = 30

VISITS = ~nw.col("S1b_DateOfCompletion").is_null()
ANSWERED_6_MONTHS = nw.col("has_6m")


def answered(*variables: str) -> nw.Expr:
    """Everyone who has a value in all the variables."""
    return nw.all_horizontal(*(~nw.col(name).is_null() for name in variables), ignore_nulls=False)


def is_in_pain(variable: str) -> nw.Expr:
    """Not free of pain: pain 0 cannot improve. No answer is not the same as no pain."""
    return nw.col(variable).is_null() | (nw.col(variable) > 0)


KI1 = Proportion(
    number="KI1",
    key="nnrr_tverrfaglig_behandling",
    title=Text(nb="Tverrfaglig behandling", en="Interdisciplinary treatment"),
    explanation=Text(
        nb="Andel pasienter som fikk tilbud om tverrfaglig behandling: behandling av to eller "
        "flere yrkesgrupper, individuelt eller i gruppe.",
        en="Share of patients who were offered interdisciplinary treatment: treatment by two or "
        "more professions, individually or in a group.",
    ),
    kind=IndicatorKind.PROCESS,
    dated_by="S1b_DateOfCompletion",
    population=VISITS,
    denominator=VISITS,
    numerator=nw.col("has_interdisciplinary_treatment"),
    targets=Targets(high=0.30),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2024, 3.1.1.",
)

KI2 = Proportion(
    number="KI2",
    key="nnrr_bedret_funksjon",
    title=Text(nb="Bedret funksjon", en="Improved function"),
    explanation=Text(
        nb="Andel pasienter med minst 10 poeng lavere ODI seks måneder etter konsultasjonen.",
        en="Share of patients whose ODI is at least 10 points lower six months after the visit.",
    ),
    kind=IndicatorKind.OUTCOME,
    dated_by="due_6m",
    population=ANSWERED_6_MONTHS,
    denominator=answered("OdiScore", "OdiScore_6m"),
    numerator=fell_by(nw.col("OdiScore"), nw.col("OdiScore_6m"), points=10),
    targets=Targets(high=0.30, moderate=0.25),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2024, 3.1.2; least important change 10 points, council May 2025.",
)

KI3 = Proportion(
    number="KI3",
    key="nnrr_funksjons_nedsettelse",
    title=Text(nb="Minimal funksjonsnedsettelse", en="Minimal disability"),
    explanation=Text(
        nb="Andel pasienter med ODI 23 eller lavere seks måneder etter konsultasjonen.",
        en="Share of patients whose ODI is 23 or lower six months after the visit.",
    ),
    kind=IndicatorKind.OUTCOME,
    dated_by="due_6m",
    population=ANSWERED_6_MONTHS,
    denominator=answered("OdiScore", "OdiScore_6m"),
    numerator=nw.col("OdiScore_6m") <= 23,
    targets=Targets(high=0.40, moderate=0.35),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2024, 3.1.3.",
)

KI4 = Proportion(
    number="KI4",
    key="nnrr_bedring_smerte_hvile",
    title=Text(nb="Bedring av smerter i hvile", en="Less pain at rest"),
    explanation=Text(
        nb="Andel pasienter med minst 2 poeng mindre smerte i hvile (NRS 0–10) seks måneder "
        "etter konsultasjonen. Pasienter uten smerte ved konsultasjonen er ikke med.",
        en="Share of patients with at least 2 points less pain at rest (NRS 0–10) six months "
        "after the visit. Patients without pain at the visit are not included.",
    ),
    kind=IndicatorKind.OUTCOME,
    dated_by="due_6m",
    population=ANSWERED_6_MONTHS & is_in_pain("PainExperiencesNoActivity"),
    denominator=answered("PainExperiencesNoActivity", "PainExperiencesNoActivity_6m"),
    numerator=fell_by(
        nw.col("PainExperiencesNoActivity"), nw.col("PainExperiencesNoActivity_6m"), points=2
    ),
    targets=Targets(high=0.35, moderate=0.30),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2024, 3.1.4 and table 1; baseline 0 left out as in its run.",
)

KI5 = replace(
    KI4,
    number="KI5",
    key="nnrr_bedring_smerte_aktiv",
    title=Text(nb="Bedring av smerter i aktivitet", en="Less pain in activity"),
    explanation=Text(
        nb="Andel pasienter med minst 2 poeng mindre smerte i aktivitet (NRS 0–10) seks måneder "
        "etter konsultasjonen. Pasienter uten smerte ved konsultasjonen er ikke med.",
        en="Share of patients with at least 2 points less pain in activity (NRS 0–10) six months "
        "after the visit. Patients without pain at the visit are not included.",
    ),
    population=ANSWERED_6_MONTHS & is_in_pain("PainExperiencesActivity"),
    denominator=answered("PainExperiencesActivity", "PainExperiencesActivity_6m"),
    numerator=fell_by(
        nw.col("PainExperiencesActivity"), nw.col("PainExperiencesActivity_6m"), points=2
    ),
    source="Annual report 2024, 3.1.5 and table 1; baseline 0 left out as in its run.",
)

ON_SICK_LEAVE = ticked("S2_SickLeave")
BACK_AT_WORK = ticked("S2_Working_6m") & ~ticked("S2_SickLeave_6m") & ~ticked("S2_NAV_6m")

KI6 = Proportion(
    number="KI6",
    key="nnrr_jobb",
    title=Text(nb="Tilbake i jobb", en="Back to work"),
    explanation=Text(
        nb="Andel helt tilbake i jobb seks måneder etter konsultasjonen, av pasienter i "
        "arbeidsforhold som var helt eller delvis sykemeldt ved konsultasjonen.",
        en="Share fully back at work six months after the visit, of patients with an employment "
        "who were fully or partly on sick leave at the visit.",
    ),
    kind=IndicatorKind.OUTCOME,
    dated_by="due_6m",
    population=ANSWERED_6_MONTHS & ON_SICK_LEAVE & ~(nw.col("IsEmployed").fill_null(1) == 0),
    denominator=nw.col("IsEmployed") == 1,
    numerator=BACK_AT_WORK,
    targets=Targets(high=0.40, moderate=0.30),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2024, 3.1.6; employed and without AAP as in the report's run.",
)

KI7 = Proportion(
    number="KI7",
    key="nnrr_bedring_av_behandling",
    title=Text(nb="Opplevd bedring", en="Perceived improvement"),
    explanation=Text(
        nb="Andel pasienter som seks måneder etter konsultasjonen mener at de er litt bedre, mye "
        "bedre eller helt bra.",
        en="Share of patients who six months after the visit find themselves a little better, "
        "much better or completely well.",
    ),
    kind=IndicatorKind.OUTCOME,
    dated_by="due_6m",
    population=ANSWERED_6_MONTHS,
    denominator=answered("UseOfTreatment_6m"),
    numerator=nw.col("UseOfTreatment_6m").is_in([1, 2, 3]),
    targets=Targets(high=0.40, moderate=0.30),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2024, 3.1.7.",
)

KI8 = Proportion(
    number="KI8",
    key="nnrr_misfornoeyd",  # named by the platform long ago; it counts the satisfied
    title=Text(nb="Fornøyd eller nøytral", en="Satisfied or neutral"),
    explanation=Text(
        nb="Andel pasienter som var fornøyd eller nøytral til kontakten med sykehuspersonalet.",
        en="Share of patients who were satisfied or neutral about the contact with the staff.",
    ),
    kind=IndicatorKind.OUTCOME,
    dated_by="due_6m",
    population=ANSWERED_6_MONTHS,
    denominator=answered("TreatmentSatisfaction_6m"),
    numerator=nw.col("TreatmentSatisfaction_6m").is_in([1, 2, 3]),
    targets=Targets(high=0.90, moderate=0.80),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2024, 3.1.8.",
)

KI9 = Proportion(
    number="KI9",
    key="nnrr_mestringsorientert_samtale",
    title=Text(nb="Mestringsorientert samtale", en="Coping-oriented conversation"),
    explanation=Text(
        nb="Andel pasienter som fikk en mestringsorientert samtale ved første konsultasjon.",
        en="Share of patients who had a coping-oriented conversation at the first visit.",
    ),
    kind=IndicatorKind.PROCESS,
    dated_by="S1b_DateOfCompletion",
    population=VISITS,
    denominator=answered("TreatmentMasteryOrientedConversation"),
    numerator=nw.col("TreatmentMasteryOrientedConversation") == 1,
    targets=Targets(high=0.95, moderate=0.85),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2024, 3.1.9.",
)

INDICATORS_2024 = (KI1, KI2, KI3, KI4, KI5, KI6, KI7, KI8, KI9)

# Before 2024: 30 % relative change, and targets of 30 and 25 %.

EARLIER_TARGETS = Targets(high=0.30, moderate=0.25)

KI2_2023 = replace(
    KI2,
    explanation=Text(
        nb="Andel pasienter med minst 30 % lavere ODI seks måneder etter konsultasjonen.",
        en="Share of patients whose ODI is at least 30 % lower six months after the visit.",
    ),
    population=ANSWERED_6_MONTHS & is_in_pain("OdiScore"),
    numerator=fell_by_share(nw.col("OdiScore"), nw.col("OdiScore_6m"), share=0.30),
    targets=EARLIER_TARGETS,
    source="Reports up to 2023; ODI 0 cannot fall by a share of itself and is left out.",
)

KI3_2023 = replace(KI3, targets=EARLIER_TARGETS, source="Reports up to 2023.")

KI4_2023 = replace(
    KI4,
    explanation=Text(
        nb="Andel pasienter med minst 30 % mindre smerte i hvile (NRS 0–10) seks måneder etter "
        "konsultasjonen. Pasienter uten smerte ved konsultasjonen er ikke med.",
        en="Share of patients with at least 30 % less pain at rest (NRS 0–10) six months after "
        "the visit. Patients without pain at the visit are not included.",
    ),
    numerator=fell_by_share(
        nw.col("PainExperiencesNoActivity"), nw.col("PainExperiencesNoActivity_6m"), share=0.30
    ),
    targets=EARLIER_TARGETS,
    source="Reports up to 2023.",
)

KI5_2023 = replace(
    KI5,
    explanation=Text(
        nb="Andel pasienter med minst 30 % mindre smerte i aktivitet (NRS 0–10) seks måneder "
        "etter konsultasjonen. Pasienter uten smerte ved konsultasjonen er ikke med.",
        en="Share of patients with at least 30 % less pain in activity (NRS 0–10) six months "
        "after the visit. Patients without pain at the visit are not included.",
    ),
    numerator=fell_by_share(
        nw.col("PainExperiencesActivity"), nw.col("PainExperiencesActivity_6m"), share=0.30
    ),
    targets=EARLIER_TARGETS,
    source="Reports up to 2023.",
)

KI6_2023 = replace(KI6, targets=EARLIER_TARGETS, source="Reports up to 2023.")
KI7_2023 = replace(KI7, targets=EARLIER_TARGETS, source="Reports up to 2023.")
KI9_2023 = replace(
    KI9,
    targets=Targets(high=0.90, moderate=0.80),
    source="The lines that the quarterly reports draw; the annual report for 2024 raised them.",
)

INDICATORS_2023 = (
    KI1, KI2_2023, KI3_2023, KI4_2023, KI5_2023, KI6_2023, KI7_2023, KI8, KI9_2023,
)  # fmt: skip
