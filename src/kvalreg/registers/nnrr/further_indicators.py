"""What NNRR follows besides its nine indicators: the other figures of the report, and response."""

from dataclasses import replace

import narwhals as nw

from kvalreg.instruments.change import fell_by
from kvalreg.model import Coverage, IndicatorKind, Mean, Proportion, Targets, Text
from kvalreg.registers.nnrr.indicators import (
    ANSWERED_6_MONTHS,
    BACK_AT_WORK,
    KI1,
    KI2,
    KI3,
    KI6,
    SMALLEST_SHOWN,
    VISITS,
    answered,
)
from kvalreg.registers.nnrr.pathway import ticked


def _of_visits(
    key: str,
    *,
    nb: str,
    en: str,
    numerator: nw.Expr,
    source: str,
    kind: IndicatorKind = IndicatorKind.DESCRIPTION,
    population: nw.Expr = VISITS,
    denominator: nw.Expr = VISITS,
) -> Proportion:
    """A share of the visits of a year, without targets."""
    return Proportion(
        key=key,
        title=Text(nb=nb, en=en),
        explanation=Text(nb=f"{nb}: andel av årets konsultasjoner.", en=f"{en}: share of visits."),
        kind=kind,
        dated_by="S1b_DateOfCompletion",
        population=population,
        denominator=denominator,
        numerator=numerator,
        smallest_shown=SMALLEST_SHOWN,
        source=source,
    )


# Waiting

WAITED_AT_MOST_50_DAYS = _of_visits(
    "nnrr_tid_henvisning_besok_50",
    nb="Ventetid på høyst 50 dager",
    en="Waited at most 50 days",
    kind=IndicatorKind.PROCESS,
    # Visits on the day of the referral and negative numbers are left out (rules D20).
    denominator=nw.col("VentetidFraHenvisningTilBesok") > 0,
    numerator=nw.col("VentetidFraHenvisningTilBesok") <= 50,
    source="Annual report 2024, figure 31.",
)

MEAN_WAIT = Mean(
    key="nnrr_ventetid_gjennomsnitt",
    title=Text(nb="Gjennomsnittlig ventetid", en="Mean waiting time"),
    explanation=Text(
        nb="Gjennomsnittlig antall dager fra henvisning til konsultasjon.",
        en="Mean number of days from referral to visit.",
    ),
    kind=IndicatorKind.PROCESS,
    dated_by="S1b_DateOfCompletion",
    population=VISITS,
    denominator=nw.col("VentetidFraHenvisningTilBesok") > 0,
    value=nw.col("VentetidFraHenvisningTilBesok"),
    unit=Text(nb="dager", en="days"),
    smallest_shown=SMALLEST_SHOWN,
    source="Rules E1: mean of positive values.",
)

# Who the patients are

PAIN_OVER_2_YEARS = _of_visits(
    "nnrr_smertevarighet_over_2_aar",
    nb="Smerter i mer enn to år",
    en="Pain for more than two years",
    denominator=answered("PainDurationNow"),
    numerator=nw.col("PainDurationNow") == 5,
    source="Annual report 2024, figure 11.",
)

HIGH_HSCL10 = _of_visits(
    "nnrr_hscl10_hoy",
    nb="HSCL-10 over 1,85",
    en="HSCL-10 above 1.85",
    denominator=answered("HSCL10Score"),
    numerator=nw.col("has_high_hscl10"),
    source="Annual report 2024, figure 17.",
)

THREE_HEALTH_COMPLAINTS = _of_visits(
    "nnrr_shc_tre_eller_flere",
    nb="Tre eller flere helseplager utenom nakke og rygg",
    en="Three or more health complaints besides neck and back",
    denominator=nw.col("shc_in_denominator") == 1,
    numerator=nw.col("shc_three_or_more") == 1,
    source="Annual report 2024, figure 21; at least 3 of 33 questions answered (rules D21).",
)

WOMEN = _of_visits(
    "nnrr_kvinner",
    nb="Kvinner",
    en="Women",
    denominator=answered("is_man"),
    numerator=~nw.col("is_man"),
    source="Annual report 2024, figure 24.",
)

MEAN_AGE = Mean(
    key="nnrr_alder_gjennomsnitt",
    title=Text(nb="Gjennomsnittsalder", en="Mean age"),
    explanation=Text(
        nb="Pasientenes gjennomsnittsalder ved konsultasjonen.",
        en="Mean age of the patients at the visit.",
    ),
    kind=IndicatorKind.DESCRIPTION,
    dated_by="S1b_DateOfCompletion",
    population=VISITS,
    denominator=answered("PatientAge"),
    value=nw.col("PatientAge"),
    unit=Text(nb="år", en="years"),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2024, figure 23.",
)

HIGHER_EDUCATION = _of_visits(
    "nnrr_hoyere_utdanning",
    nb="Høyskole- eller universitetsutdanning",
    en="College or university education",
    denominator=answered("has_higher_education"),
    numerator=nw.col("has_higher_education"),
    source="Annual report 2024, figure 25.",
)

YELLOW_FLAGS = _of_visits(
    "nnrr_gule_flagg",
    nb="Gule flagg som kompliserer forløpet",
    en="Yellow flags complicating the course",
    denominator=answered("CourseYellowFlagComplicatingFactors"),
    numerator=nw.col("CourseYellowFlagComplicatingFactors").is_in([2, 3]),
    source="Annual report 2024, figure 26.",
)

AVOIDS_WORK = _of_visits(
    "nnrr_fabq11_enig",
    nb="Tror ikke på vanlig arbeid innen tre måneder",
    en="Does not expect usual work within three months",
    denominator=answered("FabQ11"),
    numerator=nw.col("FabQ11") >= 3,
    source="Quarterly report.",
)

# What the clinic did

HEALTH_IN_WORK = _of_visits(
    "nnrr_helse_i_arbeid",
    nb="Utredet i HelseIArbeid",
    en="Assessed in the health-in-work scheme",
    numerator=ticked("ParticipantHelseIArbeid"),
    source="Annual report 2024, figure 29.",
)

WORK_FUNCTION_ASSESSED = _of_visits(
    "nnrr_vurdert_arbeidsfunksjon",
    nb="Funksjon i arbeid eller utdanning vurdert",
    en="Function at work or in education assessed",
    kind=IndicatorKind.PROCESS,
    denominator=answered("TreatmentAbilityToWorkFunctionLevel"),
    numerator=nw.col("TreatmentAbilityToWorkFunctionLevel") == 1,
    source="Annual report 2024, figure 30.",
)

HAD_IMAGING = VISITS & ~ticked("Radiological_None")

IMAGING_REVIEWED = _of_visits(
    "nnrr_bildefunn_gjennomgatt",
    nb="Bildefunn gjennomgått med pasienten",
    en="Imaging findings reviewed with the patient",
    kind=IndicatorKind.PROCESS,
    population=HAD_IMAGING,
    denominator=answered("RadiologicalFExplainedPatient"),
    numerator=nw.col("RadiologicalFExplainedPatient") == 1,
    source="Annual report 2024, figure 32; visits without imaging left out (rules D26).",
)

IMAGING_RELEVANT = _of_visits(
    "nnrr_bildefunn_relevant",
    nb="Bildefunn relevante for plagene",
    en="Imaging findings relevant to the complaints",
    population=HAD_IMAGING,
    denominator=answered("RadiologicalFRelevantPatientPains"),
    numerator=nw.col("RadiologicalFRelevantPatientPains").is_in([2, 3]),
    source="Rules E1; not shown in the report.",
)

ADVICE_GIVEN = _of_visits(
    "nnrr_individuell_raadgivning",
    nb="Individuell rådgivning",
    en="Individual advice",
    kind=IndicatorKind.PROCESS,
    denominator=answered("TreatmentCouncellingLifeStyleAndMedication"),
    numerator=nw.col("TreatmentCouncellingLifeStyleAndMedication") == 1,
    source="Annual report 2024, figure 33.",
)

SPECIALIST_TREATMENT = _of_visits(
    "nnrr_behandling_spesialist",
    nb="Oppfølging i spesialisthelsetjenesten",
    en="Follow-up in specialist services",
    kind=IndicatorKind.PROCESS,
    denominator=answered("Treatment_TreatmentInSpecialistServices"),
    numerator=nw.col("Treatment_TreatmentInSpecialistServices") == 1,
    source="Annual report 2024, figure 35.",
)

ASSESSED_BY_SEVERAL = _of_visits(
    "nnrr_tverrfaglig_vurdering",
    nb="Vurdert av to eller flere yrkesgrupper",
    en="Assessed by two or more professions",
    kind=IndicatorKind.PROCESS,
    numerator=nw.col("is_assessed_by_several"),
    source="Annual report 2024, table 13.",
)

INDIVIDUAL_FOLLOW_UP = _of_visits(
    "nnrr_individuell_oppfolging",
    nb="Individuell oppfølging",
    en="Individual follow-up",
    kind=IndicatorKind.PROCESS,
    numerator=ticked("Treatment_IndividualFollowUp1to2Times")
    | (nw.col("Treatment_InvidualInterdisciplinary").fill_null(0) > 0),
    source="Quarterly report.",
)

# KI1 among those who may be offered less

TREATMENT_WITH_INTERPRETER = replace(
    KI1,
    number="",
    key="nnrr_tverrfaglig_behandling_tolk",
    title=Text(
        nb="Tverrfaglig behandling, pasienter med tolk",
        en="Interdisciplinary treatment, patients with an interpreter",
    ),
    population=nw.col("NationalInterpreter") == 1,
    source="Quarterly report; target as KI1.",
)

TREATMENT_FOREIGN = replace(
    KI1,
    number="",
    key="nnrr_tverrfaglig_behandling_ikke_norsk",
    title=Text(
        nb="Tverrfaglig behandling, pasienter med annen nasjonalitet enn norsk",
        en="Interdisciplinary treatment, patients of other than Norwegian nationality",
    ),
    population=nw.col("NationalCountry").is_between(2, 7),
    source="Quarterly report; target as KI1.",
)

# How it went

MORE_WORK = replace(
    KI6,
    number="",
    key="nnrr_okt_arbeidsdeltakelse",
    title=Text(nb="Økt arbeidsdeltakelse", en="Increased participation in work"),
    explanation=Text(
        nb="Som «Tilbake i jobb», men også den som har fått lavere sykmeldingsprosent teller.",
        en="As “Back to work”, but whoever has a lower percentage of sick leave counts too.",
    ),
    numerator=BACK_AT_WORK
    | (nw.col("S2_SickLeave_Percent_6m") < nw.col("S2_SickLeave_Percent")).fill_null(value=False),
    targets=Targets(),
    source="Annual report 2024, figure 28.",
)

IMPROVED_NECK = replace(
    KI2,
    number="",
    key="nnrr_bedret_funksjon_nakke",
    title=Text(nb="Bedret nakkefunksjon", en="Improved neck function"),
    explanation=Text(
        nb="Andel nakkepasienter med minst 10 poeng lavere NDI etter seks måneder.",
        en="Share of neck patients whose NDI is at least 10 points lower after six months.",
    ),
    population=ANSWERED_6_MONTHS & answered("NdiScore"),
    denominator=answered("NdiScore", "NdiScore_6m"),
    numerator=fell_by(nw.col("NdiScore"), nw.col("NdiScore_6m"), points=10),
    targets=Targets(),
    source="Rules E1; not shown in the report.",
)

MINIMAL_NECK_DISABILITY = replace(
    KI3,
    number="",
    key="nnrr_funksjons_nedsettelse_nakke",
    title=Text(nb="Minimal nedsatt nakkefunksjon", en="Minimal neck disability"),
    explanation=Text(
        nb="Andel nakkepasienter med NDI 20 eller lavere etter seks måneder.",
        en="Share of neck patients whose NDI is 20 or lower after six months.",
    ),
    population=ANSWERED_6_MONTHS & answered("NdiScore"),
    denominator=answered("NdiScore", "NdiScore_6m"),
    numerator=nw.col("NdiScore_6m") <= 20,
    targets=Targets(),
    source="Rules E1; not shown in the report.",
)

# Who answered

RESPONSE_6_MONTHS = Proportion(
    key="nnrr_svar_6mnd",
    title=Text(nb="Svarandel etter 6 måneder", en="Response after 6 months"),
    explanation=Text(
        nb="Andel av forløpene som har besvart skjemaet 6 måneder etter konsultasjonen.",
        en="Share of courses that answered the form 6 months after the visit.",
    ),
    kind=IndicatorKind.STRUCTURE,
    dated_by="due_6m",
    population=VISITS,
    denominator=VISITS,
    numerator=nw.col("has_6m"),
    targets=Targets(high=0.60),
    smallest_shown=SMALLEST_SHOWN,
    source="Annual report 2024, table 20: visits 1 July to 30 June.",
)

RESPONSE_12_MONTHS = replace(
    RESPONSE_6_MONTHS,
    key="nnrr_svar_12mnd",
    title=Text(nb="Svarandel etter 12 måneder", en="Response after 12 months"),
    explanation=Text(
        nb="Andel av forløpene som har besvart skjemaet 12 måneder etter konsultasjonen.",
        en="Share of courses that answered the form 12 months after the visit.",
    ),
    dated_by="due_12m",
    numerator=nw.col("has_12m"),
    source="Annual report 2024, table 20: visits in the year before.",
)

RESPONSE_BOTH = replace(
    RESPONSE_12_MONTHS,
    key="nnrr_svar_begge",
    title=Text(nb="Svarandel både etter 6 og 12 måneder", en="Response after 6 and 12 months"),
    explanation=Text(
        nb="Andel av forløpene som har besvart skjemaene både 6 og 12 måneder etter.",
        en="Share of courses that answered the forms both 6 and 12 months after the visit.",
    ),
    numerator=nw.col("has_6m") & nw.col("has_12m"),
    targets=Targets(),
)

FURTHER_INDICATORS = (
    WAITED_AT_MOST_50_DAYS,
    MEAN_WAIT,
    MORE_WORK,
    PAIN_OVER_2_YEARS,
    HIGH_HSCL10,
    THREE_HEALTH_COMPLAINTS,
    MEAN_AGE,
    WOMEN,
    HIGHER_EDUCATION,
    YELLOW_FLAGS,
    HEALTH_IN_WORK,
    WORK_FUNCTION_ASSESSED,
    IMAGING_REVIEWED,
    IMAGING_RELEVANT,
    ADVICE_GIVEN,
    SPECIALIST_TREATMENT,
    ASSESSED_BY_SEVERAL,
    IMPROVED_NECK,
    MINIMAL_NECK_DISABILITY,
    AVOIDS_WORK,
    INDIVIDUAL_FOLLOW_UP,
    TREATMENT_WITH_INTERPRETER,
    TREATMENT_FOREIGN,
    RESPONSE_6_MONTHS,
    RESPONSE_12_MONTHS,
    RESPONSE_BOTH,
)

COVERAGE = Coverage(
    key="nnrr_dg",
    title=Text(nb="Dekningsgrad", en="Coverage"),
    explanation=Text(
        nb="Andel av alle pasienter henvist med nakke- eller ryggplager som møtte til "
        "konsultasjon, og som er registrert. Enhetene teller selv dem som møtte.",
        en="Share of all patients referred with neck or back trouble who attended, that is "
        "registered. The units themselves count those who attended.",
    ),
    dated_by="FormDate",
    targets=Targets(high=0.80, moderate=0.60),
    source="Annual report 2024, table 19; goals for stage 4 (80 %) and stage 3 (60 %).",
)
