"""The course of a patient in NNRR: answers before, the visit, answers 6 and 12 months after.

The visit (the clinician's form) is the anchor: it decides the year. Every course counts, also a
patient's second one (report 2024, chapter 5; rules A4).
"""

import narwhals as nw

from kvalreg.model import Derived, Event, Keep, Pathway, Text

# Sent on the day, with 30 days to answer (rules C); the margins on both sides are ours.
AROUND_DUE = (-14, 90)

VISIT = Event(
    key="visit",
    title=Text(nb="Konsultasjon", en="Consultation"),
    form="clinician",
    completed_on="S1b_DateOfCompletion",
    keep=Keep.NEWEST,
    required=True,
    months_after=0,
)

# Without a patient form no consent is known, so the visit does not count (rules A1.4).
BASELINE = Event(
    key="baseline",
    title=Text(nb="Før konsultasjonen", en="Before the consultation"),
    form="patient_baseline",
    completed_on="DateOfCompletion",
    keep=Keep.NEWEST,
    required=True,
    suffix_if_taken="_pre",
    expected_days=(-60, 14),  # sent 16 and 2 days before; the margins are ours
)

AFTER_6_MONTHS = Event(
    key="6m",
    title=Text(nb="6 måneder etter", en="6 months after"),
    form="patient_6m",
    completed_on="DateOfCompletion",
    keep=Keep.FIRST,
    suffix="_6m",
    months_after=6,
    expected_days=AROUND_DUE,
)

AFTER_12_MONTHS = Event(
    key="12m",
    title=Text(nb="12 måneder etter", en="12 months after"),
    form="patient_12m",
    completed_on="DateOfCompletion",
    keep=Keep.FIRST,
    suffix="_12m",
    months_after=12,
    expected_days=AROUND_DUE,
)

PROFESSIONS_ASSESSING = (
    "TreatmentEvaluationByDoctor",
    "TreatmentEvaluationByPhysiotherapist",
    "TreatmentEvaluationByNurse",
    "TreatmentEvaluationByPsychologist",
    "TreatmentEvaluationBySocionom",
    "TreatmentEvaluationOther",
)

WORK_STATUS_BOXES = (
    ("Working", "S2_Working"),
    ("Unemployed", "S2_Unemployed"),
    ("SickLeave", "S2_SickLeave"),
    ("Stay_at_home", "S2_StayAtHome"),
    ("Student", "S2_Student"),
    ("NAV", "S2_NAV"),
    ("RetirementPension", "S2_RetirementPension"),
    ("Pension", "S2_Pension"),
)


def ticked(box: str) -> nw.Expr:
    """The box is ticked; a blank box is not."""
    return nw.col(box).fill_null(value=False)


def _is_one_of(variable: str, yes: tuple[int, ...], no: tuple[int, ...]) -> nw.Expr:
    """True for the codes of `yes`, False for those of `no`, null for everything else."""
    code = nw.col(variable)
    return nw.when(code.is_in((*yes, *no))).then(code.is_in(yes))


def _group(variable: str, *upper: int) -> nw.Expr:
    """Number of the group, from 1: above 0 and up to the first bound, and so on; else null."""
    group: nw.Expr = nw.when(nw.col(variable) > upper[-1]).then(nw.lit(len(upper) + 1))
    for number, bound in reversed(list(enumerate(upper, start=1))):
        group = nw.when(nw.col(variable) <= bound).then(nw.lit(number)).otherwise(group)
    return nw.when(nw.col(variable) > 0).then(group)


_INDIVIDUAL = ticked("Treatment_IndividualFollowUp1to2Times") | (
    nw.col("Treatment_InvidualInterdisciplinary").fill_null(0) > 0
)
_GROUP = nw.col("Treatment_GroupInterdisciplinary2018").fill_null(0)

DERIVED = (
    Derived(
        key="year",
        label=Text(nb="År for konsultasjonen", en="Year of the visit"),
        expression=nw.col("S1b_DateOfCompletion").dt.year(),
        source="Rules B4.",
    ),
    Derived(
        key="month",
        label=Text(nb="Måned for konsultasjonen", en="Month of the visit"),
        expression=nw.col("S1b_DateOfCompletion").dt.month(),
        source="Rules B4.",
    ),
    Derived(
        key="quarter",
        label=Text(nb="Kvartal for konsultasjonen", en="Quarter of the visit"),
        expression=((nw.col("month") - 1) // 3) + 1,
        source="Rules B4.",
    ),
    Derived(
        key="half_year",
        label=Text(nb="Halvår for konsultasjonen", en="Half-year of the visit"),
        expression=((nw.col("month") - 1) // 6) + 1,
        source="Rules B4.",
    ),
    Derived(
        key="is_man",
        label=Text(nb="Mann", en="Man"),
        expression=_is_one_of("PatientGender", yes=(1,), no=(2,)),
        source="Rules B5.",
    ),
    Derived(
        key="has_higher_education",
        label=Text(nb="Høyskole eller universitet", en="College or university"),
        expression=_is_one_of("EducationLevel", yes=(4, 5), no=(1, 2, 3)),
        source="Rules B6.",
    ),
    Derived(
        key="waiting_group",
        label=Text(
            nb="Ventetid fra henvisning til tilbud: 1 inntil 30 dager, 2 inntil 60, 3 inntil 90, "
            "4 inntil 180, 5 inntil 365, 6 lenger",
            en="Waiting from referral to offer: 1 up to 30 days, 2 to 60, 3 to 90, 4 to 180, "
            "5 to 365, 6 longer",
        ),
        expression=_group("VentetidFraHenvisningTilTilbud", 30, 60, 90, 180, 365),
        source="Rules B9.",
    ),
    Derived(
        key="professions_assessing",
        label=Text(nb="Antall yrkesgrupper som vurderte", en="Number of professions assessing"),
        expression=nw.sum_horizontal(
            *(ticked(profession).cast(nw.Int16) for profession in PROFESSIONS_ASSESSING)
        ),
        source="Rules B10.",
    ),
    Derived(
        key="is_assessed_by_several",
        label=Text(nb="Vurdert av to eller flere yrkesgrupper", en="Assessed by two or more"),
        expression=nw.col("professions_assessing") >= 2,
        source="Rules B10; report 2024, table 13.",
    ),
    Derived(
        key="has_interdisciplinary_treatment",
        label=Text(nb="Tverrfaglig behandling", en="Interdisciplinary treatment"),
        expression=(nw.col("Treatment_GroupInterdisciplinary2018").fill_null(0) > 0)
        | (nw.col("Treatment_GroupInterdisciplinary").fill_null(0) > 0)
        | (nw.col("Treatment_InvidualInterdisciplinary").fill_null(0) > 0),
        source="Rules B11, first variant (KI1); no answer counts as no.",
    ),
    Derived(
        key="treatment_type",
        label=Text(
            nb="Behandling: 0 ingen, 1 individuell, 2 gruppe 1–3 ganger, 3 gruppe 4–6, "
            "4 gruppe 7–10, 5 gruppe over 10, 6 individuell og gruppe",
            en="Treatment: 0 none, 1 individual, 2 group 1–3 times, 3 group 4–6, 4 group 7–10, "
            "5 group more than 10, 6 individual and group",
        ),
        expression=nw.when(_INDIVIDUAL & (_GROUP > 0))
        .then(nw.lit(6))
        .otherwise(
            nw.when(_INDIVIDUAL)
            .then(nw.lit(1))
            .otherwise(nw.when(_GROUP > 0).then(_GROUP + 1).otherwise(nw.lit(0)))
        ),
        source="Rules B12 (beh_spes_v3).",
    ),
    Derived(
        key="work_status_not_answered",
        label=Text(nb="Arbeidsstatus ikke besvart", en="Work status not answered"),
        expression=~nw.any_horizontal(
            *(ticked(box) for pair in WORK_STATUS_BOXES for box in pair), ignore_nulls=False
        ),
        source="Rules B13; report 2024, table 11.",
    ),
    Derived(
        key="has_high_hscl10",
        label=Text(nb="HSCL-10 over 1,85", en="HSCL-10 above 1.85"),
        # A mean of 8, 9 or 10 answers never equals 1.85, so "above" and "at least" agree (B14).
        expression=nw.col("HSCL10Score") > 1.85,
        source="Rules B14, the report's wording.",
    ),
)

PATHWAY = Pathway(
    anchor="visit",
    anchor_date="S1b_DateOfCompletion",
    events=(BASELINE, VISIT, AFTER_6_MONTHS, AFTER_12_MONTHS),
    derived=DERIVED,
)
