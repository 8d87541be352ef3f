"""Imaging and other diagnostics."""

import narwhals as nw

from kvalreg.model import Draw
from kvalreg.registers.patient_wording import (
    answer,
    box,
    boxes,
    ticked,
    yes_no,
)

HAS_IMAGES = ~nw.col("Radiological_None")

IMAGING: tuple[Draw, ...] = (
    box("Radiological_None", 6.5),
    *boxes(
        {
            "RadiologicalUS_MR": 88,
            "RadiologicalUS_CT": 9,
            "RadiologicalUS_LS_C_Columna": 14,
            "RadiologicalUS_FlexionExtention": 2,
            "RadiologicalUS_Radikulgraphy": 0.2,
            "RadiologicalUS_Discography": 0.1,
        },
        asked=HAS_IMAGES,
    ),
    box("RadiologicalF_Normal", 25, asked=HAS_IMAGES),
    *boxes(
        {
            "RadiologicalF_DiscHernitation": 42,
            "RadiologicalF_CentralSpinalCord": 10,
            "RadiologicalF_RecesStenosis": 20,
            "RadiologicalF_Spondylolisthesis2018": 8,
            "RadiologicalF_Scoliosis": 5,
            "RadiologicalF_Modicchanges1": 18,
            "RadiologicalF_Modicchanges2": 16,
            "RadiologicalF_Modicchanges3": 1.5,
            "RadiologicalF_ModicchangesUnspecified": 3,
            "RadiologicalF_fracture": 2,
            "RadiologicalF_discibedasOther": 9,
        },
        asked=HAS_IMAGES & ~ticked("RadiologicalF_Normal"),
    ),
    answer(
        "RadiologicalF_Spondylolisthesis",
        {2: 40, 3: 60},
        asked=ticked("RadiologicalF_Spondylolisthesis2018"),
        unanswered=0.05,
    ),
    answer(
        "RadiologicalF_Scoliosis_Subcategory",
        {1: 40, 2: 60},
        asked=ticked("RadiologicalF_Scoliosis"),
        unanswered=0.05,
    ),
    answer(
        "RadiologicalF_Other",
        {"hemangiom": 2, "Schmorls impresjoner": 3, "annet": 2},
        asked=ticked("RadiologicalF_discibedasOther"),
        unanswered=0.3,
    ),
    yes_no(
        "RadiologicalFExplainedPatient",
        92,
        asked=HAS_IMAGES,
        unanswered=0.11,
        source="Annual report 2024, figure 32; blank: data-quality output of 2025.",
    ),
    answer(
        "RadiologicalFRelevantPatientPains", {1: 52, 2: 32, 3: 16}, asked=HAS_IMAGES, unanswered=0.1
    ),
)
OTHER_DIAGNOSTICS: tuple[Draw, ...] = (
    box("OtherSupplementaryDiagnostic_None", 92),
    *boxes(
        {
            "OtherSupplementaryDiagnostic_DiagnosticInjection": 25,
            "OtherSupplementaryDiagnostic_Radikulgraphy": 3,
            "RadiologicalUS_DiagnosticBlock": 15,
            "OtherSupplementaryDiagnostic_Emg": 40,
            "OtherSupplementaryDiagnostic_Nevrografi": 45,
        },
        asked=~nw.col("OtherSupplementaryDiagnostic_None"),
    ),
)
