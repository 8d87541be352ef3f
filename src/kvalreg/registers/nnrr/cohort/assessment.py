"""Assessment: who took part, what was talked about, waiting times, the setting."""

import narwhals as nw

from kvalreg.model import Draw
from kvalreg.registers.patient_wording import (
    answer,
    box,
    boxes,
    known,
    ticked,
    yes_no,
)

# A physiotherapist sees the patient with or without a doctor: how often depends on the unit.
SEEN_BY_DOCTOR = ticked("TreatmentEvaluationByDoctor")
PROFESSIONS: tuple[Draw, ...] = (
    box("TreatmentEvaluationByDoctor", nw.col("doctor"), source="Annual report 2024, table 14."),
    box(
        "TreatmentEvaluationByPhysiotherapist",
        nw.col("physiotherapist_with_doctor"),
        asked=SEEN_BY_DOCTOR,
        source="Annual report 2024, tables 13 and 14.",
    ),
    box(
        "TreatmentEvaluationByPhysiotherapist",
        nw.col("physiotherapist_without_doctor"),
        asked=~SEEN_BY_DOCTOR,
        source="Annual report 2024, tables 13 and 14.",
    ),
    *boxes(
        {
            "TreatmentEvaluationByNurse": nw.col("nurse"),
            "TreatmentEvaluationByPsychologist": nw.col("psychologist"),
            "TreatmentEvaluationBySocionom": nw.col("social_worker"),
            "TreatmentEvaluationOther": nw.col("other_profession"),
        },
        source="Annual report 2024, table 14.",
    ),
    known("FirstMedExamDoctor", nw.col("TreatmentEvaluationByDoctor")),
    known("FirstMedExamNurse", nw.col("TreatmentEvaluationByNurse")),
    known("FirstMedExamPhys", nw.col("TreatmentEvaluationByPhysiotherapist")),
    known("FirstMedExamOther", nw.col("TreatmentEvaluationOther")),
)
ASSESSMENT: tuple[Draw, ...] = (
    yes_no(
        "TreatmentMasteryOrientedConversation", nw.col("coping_talk"), source="KI9 of each unit."
    ),
    yes_no(
        "TreatmentAbilityToWorkFunctionLevel",
        81,
        unanswered=0.04,
        source="Annual report 2024, figure 30.",
    ),
    yes_no(
        "TreatmentCouncellingLifeStyleAndMedication",
        88,
        unanswered=0.034,
        source="Annual report 2024, figure 33.",
    ),
    answer(
        "CourseYellowFlagComplicatingFactors",
        {1: 23, 2: 48, 3: 29},
        follows=nw.col("distress"),
        strength=0.5,
        unanswered=0.04,
        source="Annual report 2024, figure 26.",
    ),
    box("is_soon", nw.col("within_50_days"), source="Annual report 2024, figure 31."),
    answer(
        "VentetidFraHenvisningTilBesok",
        {0: 0.4, range(1, 15): 15, range(15, 36): 40, range(36, 51): 45},
        asked=nw.col("is_soon"),
        unanswered=0.025,
        source="Blank: annual report 2024, 5.3.",
    ),
    answer(
        "VentetidFraHenvisningTilBesok",
        {range(51, 81): 48, range(81, 121): 30, range(121, 201): 17, range(201, 401): 5},
        asked=~nw.col("is_soon"),
        unanswered=0.025,
        source="Blank: annual report 2024, 5.3.",
    ),
    answer(
        "VentetidFraHenvisningTilTilbud",
        {range(8): 45, range(8, 15): 35, range(15, 31): 17, range(31, 61): 3},
        unanswered=0.022,
    ),
)
SETTING: tuple[Draw, ...] = (
    box("Interpreter", 90, asked=nw.col("NationalInterpreter") == 1),
    box("Interpreter", 0.3, asked=nw.col("NationalInterpreter") == 0),
    *boxes(
        {
            "ParticipantResarch": 4,
            "ParticipantRaskereTilbake": 0.5,
            "ParticipantHelseIArbeid": 2,
            "ParticipantRelevantResearchTreatmentStudies": 1.5,
        }
    ),
)
