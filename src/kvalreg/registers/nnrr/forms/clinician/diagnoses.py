"""Diagnoses: ICD-10 codes, their names, and the groups used until MRS 5.0."""

from kvalreg.model import Section, Text
from kvalreg.registers.nnrr.forms.periods import (
    FROM_2018_UNTIL_MRS_5,
    SINCE_2018,
    UNTIL_2018,
)
from kvalreg.registers.nnrr.forms.wording import code_book_2016, code_book_2018
from kvalreg.registers.wording import answers, by_system, choice, diagnosis, text

GROUP = answers(
    {
        10: ("Nakke, uspesifikk", "Neck, non-specific"),
        11: ("Nakke, radikulopati", "Neck, radiculopathy"),
        12: ("Nakke, myelopati", "Neck, myelopathy"),
        90011: ("Nakke, nevrologisk kombinert", "Neck, neurological combined"),
        13: ("Nakke, neoplasme", "Neck, neoplasm"),
        14: ("Nakke, brudd/luksasjon", "Neck, fracture/dislocation"),
        15: ("Nakke, infeksjon/revmatisk", "Neck, infection/rheumatic"),
        20: ("Rygg, uspesifikk", "Back, non-specific"),
        21: ("Rygg, radikulopati", "Back, radiculopathy"),
        22: ("Rygg, myelopati", "Back, myelopathy"),
        90021: ("Rygg, nevrologisk kombinert", "Back, neurological combined"),
        23: ("Rygg, neoplasme", "Back, neoplasm"),
        24: ("Rygg, brudd/luksasjon", "Back, fracture/dislocation"),
        25: ("Rygg, infeksjon/revmatisk", "Back, infection/rheumatic"),
        26: ("Rygg, akseavvik", "Back, axis deviation"),
        99: ("Tilleggsdiagnose", "Additional diagnosis"),
    }
)
_BLANK = "Blank in 2025: retired with MRS 5.0, June 2024."

# fmt: off
DIAGNOSES = Section(
    "diagnoses",
    Text(nb="Diagnoser", en="Diagnoses"),
    (
        *code_book_2016(
            diagnosis("DiagnosticNumber1", "Diagnose 1 (ICD-10)", "Diagnosis 1 (ICD-10)",
                help=Text(
                    nb="Skal være nakke- eller ryggdiagnosen.",
                    en="Must be the neck or back diagnosis.",
                ),
                note=(
                    "Since 2023 the neck or back diagnosis, not necessarily the main one; since "
                    "2024 picked from all of ICD-10."
                )),
            diagnosis("DiagnosticNumber2", "Diagnose 2", "Diagnosis 2"),
            diagnosis("DiagnosticNumber3", "Diagnose 3", "Diagnosis 3"),
        ),
        *code_book_2018(
            diagnosis("DiagnosticNumber4", "Tilleggsdiagnose 1", "Additional diagnosis 1",
                asked=SINCE_2018),
            diagnosis("DiagnosticNumber5", "Tilleggsdiagnose 2", "Additional diagnosis 2",
                asked=SINCE_2018),
            diagnosis("DiagnosticNumber6", "Tilleggsdiagnose 3", "Additional diagnosis 3",
                asked=SINCE_2018),
        ),
    ),
)
DIAGNOSIS_NAMES = Section(
    "diagnosis_names",
    Text(nb="Diagnosenavn og -grupper", en="Names and groups of diagnoses"),
    (
        *by_system(*code_book_2018(
            text("DiagnosticNumber1Name", "Diagnosenavn 1", "Diagnosis name 1", asked=SINCE_2018),
            text("DiagnosticNumber2Name", "Diagnosenavn 2", "Diagnosis name 2", asked=SINCE_2018),
            text("DiagnosticNumber3Name", "Diagnosenavn 3", "Diagnosis name 3", asked=SINCE_2018),
            text("DiagnosticNumber4Name", "Diagnosenavn 4", "Diagnosis name 4", asked=SINCE_2018),
            text("DiagnosticNumber5Name", "Diagnosenavn 5", "Diagnosis name 5", asked=SINCE_2018),
            text("DiagnosticNumber6Name", "Diagnosenavn 6", "Diagnosis name 6", asked=SINCE_2018),
        )),
        *code_book_2018(
            choice("DiagnosticNumber1Type", "Diagnosegruppe 1", "Diagnosis group 1", GROUP,
                asked=FROM_2018_UNTIL_MRS_5, note=_BLANK),
            choice("DiagnosticNumber2Type", "Diagnosegruppe 2", "Diagnosis group 2", GROUP,
                asked=FROM_2018_UNTIL_MRS_5, note=_BLANK),
            choice("DiagnosticNumber3Type", "Diagnosegruppe 3", "Diagnosis group 3", GROUP,
                asked=FROM_2018_UNTIL_MRS_5, note=_BLANK),
            choice("DiagnosticNumber4Type", "Diagnosegruppe 4", "Diagnosis group 4", GROUP,
                asked=FROM_2018_UNTIL_MRS_5, note=_BLANK),
            choice("DiagnosticNumber5Type", "Diagnosegruppe 5", "Diagnosis group 5", GROUP,
                asked=FROM_2018_UNTIL_MRS_5, note=_BLANK),
            choice("DiagnosticNumber6Type", "Diagnosegruppe 6", "Diagnosis group 6", GROUP,
                asked=FROM_2018_UNTIL_MRS_5, note=_BLANK),
        ),
        *code_book_2016(
            text("DiagName1", "Diagnosenavn 1 (historisk)", "Diagnosis name 1 (former)",
                asked=UNTIL_2018, note="The day is inferred."),
            text("DiagName2", "Diagnosenavn 2 (historisk)", "Diagnosis name 2 (former)",
                asked=UNTIL_2018, note="The day is inferred."),
            text("DiagName3", "Diagnosenavn 3 (historisk)", "Diagnosis name 3 (former)",
                asked=UNTIL_2018, note="The day is inferred."),
        ),
    ),
)
