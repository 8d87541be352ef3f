"""Treatment that the clinician offers or recommends, inside and outside the hospital."""

import narwhals as nw

from kvalreg.model import Draw
from kvalreg.registers.patient_wording import answer, box, boxes, known, ticked, yes_no

IS_INTERDISCIPLINARY = nw.col("interdisciplinary")
IS_INDIVIDUAL = ticked("is_individual")
IS_GROUP = ticked("is_group")
IN_SPECIALIST_SERVICES = nw.col("Treatment_TreatmentInSpecialistServices") == 1

# Whoever is offered interdisciplinary treatment is treated in specialist services; of the
# others as many as it takes to reach the unit's share of table 15. (`interdisciplinary` is the
# patient's by now; the unit's share has its column `percent_interdisciplinary`.)
_OTHERS = nw.col("in_specialist_services") - nw.col("percent_interdisciplinary")
_AMONG_OTHERS = (100 * _OTHERS / (100 - nw.col("percent_interdisciplinary"))).clip(0, 100)

SPECIALIST: tuple[Draw, ...] = (
    yes_no(
        "Treatment_TreatmentInSpecialistServices", 100, codes=(1, 0), asked=IS_INTERDISCIPLINARY
    ),
    yes_no(
        "Treatment_TreatmentInSpecialistServices",
        _AMONG_OTHERS,
        codes=(1, 0),
        asked=~IS_INTERDISCIPLINARY,
        unanswered=0.004,
        source="Annual report 2024, table 15.",
    ),
    box("Treatment_TreatmentOwnSpecialistServices", 95, asked=IN_SPECIALIST_SERVICES),
    known("Treatment_FollowUpSpecialist", IN_SPECIALIST_SERVICES.fill_null(value=False)),
    box(
        "Treatment_TreatmentOtherRehabCentre",
        nw.col("rehabilitation"),
        source="Annual report 2024, table 15.",
    ),
    box(
        "Treatment_FollowUpOperation",
        nw.col("surgical_assessment"),
        source="Annual report 2024, table 15.",
    ),
    box("Treatment_EvaluationBySpecialist", 2.5),
    yes_no("Treatment_OtherAssessment", 5, codes=(1, 0)),
    box(
        "Treatment_ControlAfterReviewOrTreatment",
        0,
        source="Never ticked in 2023 to 2025 (code book).",
    ),
)

# Times: 1 up to 3; then 2 up to 10 and 3 for more (individual), or 2 to 6, 3 to 10, 4 for more.
TIMES: tuple[Draw, ...] = (
    box(
        "is_long_individual",
        nw.col("individual_4_times_or_more"),
        asked=IS_INDIVIDUAL,
        source="Annual report 2024, table 15.",
    ),
    answer(
        "Treatment_InvidualInterdisciplinary",
        {2: 97, 3: 3},
        asked=nw.col("is_long_individual"),
        source="Annual report 2024, table 15.",
    ),
    answer("Treatment_InvidualInterdisciplinary", {1: 1}, asked=~nw.col("is_long_individual")),
    answer("Treatment_InvidualInterdisciplinary", {0: 1}, asked=~IS_INDIVIDUAL, unanswered=0.003),
    box(
        "is_long_group",
        nw.col("group_4_times_or_more"),
        asked=IS_GROUP,
        source="Annual report 2024, table 15.",
    ),
    answer(
        "Treatment_GroupInterdisciplinary2018",
        {2: 33, 3: 37, 4: 4},
        asked=nw.col("is_long_group"),
        source="Annual report 2024, table 15.",
    ),
    answer("Treatment_GroupInterdisciplinary2018", {1: 1}, asked=~nw.col("is_long_group")),
    answer("Treatment_GroupInterdisciplinary2018", {0: 1}, asked=~IS_GROUP, unanswered=0.003),
    answer("Treatment_GroupInterdisciplinary", {1: 30, 2: 60, 3: 10}, asked=IS_GROUP),
    answer("Treatment_GroupInterdisciplinary", {0: 1}, asked=~IS_GROUP),
    yes_no(
        "by_one_profession",
        nw.col("one_profession"),
        codes=(1, 0),
        source="Annual report 2024, table 15.",
    ),
    answer(
        "Treatment_IndividualMonoDiciplinary",
        {1: 94, 2: 5.3, 3: 0.7},
        asked=nw.col("by_one_profession") == 1,
        source="Annual report 2024, table 15.",
    ),
    answer("Treatment_IndividualMonoDiciplinary", {0: 1}, asked=nw.col("by_one_profession") == 0),
    known("Treatment_IndividualFollowUp1to2Times", nw.col("by_one_profession") == 1),
)

CONTENT: tuple[Draw, ...] = (
    *boxes(
        {
            "Treatment_TrainingActivation": nw.col("exercise"),
            "Treatment_WorkFollowUp": nw.col("work_follow_up"),
            "Treatment_CognitiveApproach": nw.col("cognitive_approach"),
            "Treatment_Education": nw.col("education"),
            "Treatment_AttentionAndBodyawareness_Training": nw.col("mindfulness"),
        },
        source="Annual report 2024, table 16.",
    ),
    box("Treatment_PsykomotoricTherapy", 2),
    answer("Treatment_Other", {"basseng": 3, "avspenning": 3, "annet": 2}, unanswered=0.95),
)

IS_RECOMMENDED_SOMETHING = ~nw.col("Treatment_NoTreatment")
OUTSIDE: tuple[Draw, ...] = (
    box("Treatment_NoTreatment", nw.col("nothing_outside"), source="Annual report 2024, table 17."),
    *boxes(
        {
            "Treatment_FollowUpMunicipality": nw.col("outside_doctor"),
            "Treatment_FollowUpFysioterapeut": nw.col("outside_physiotherapist"),
            "Treatment_FollowUpKiropraktor": nw.col("outside_chiropractor"),
            "Treatment_FollowUpPsykolog": nw.col("outside_psychologist"),
            "Treatment_FollowUpMunicipalityOther": nw.col("outside_work"),
            "Treatment_FollowupOtherLifeStyle": nw.col("outside_lifestyle"),
        },
        asked=IS_RECOMMENDED_SOMETHING,
        source="Annual report 2024, table 17.",
    ),
    *boxes(
        {"Treatment_FollowUpManuellTerapeut": 6, "Treatment_FollowUpKommunalt": 5},
        asked=IS_RECOMMENDED_SOMETHING,
    ),
)

TREATMENT = (*SPECIALIST, *TIMES, *CONTENT, *OUTSIDE)
