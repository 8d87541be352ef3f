"""Treatment that the clinician offers or recommends, inside and outside the hospital."""

from kvalreg.model import Section, Text
from kvalreg.registers.nnrr.forms.choices import NO_YES, TIMES_BY_3, TIMES_TO_10
from kvalreg.registers.nnrr.forms.periods import (
    SINCE_2018,
    SINCE_2024,
    UNTIL_2018,
    UNTIL_2024,
    UNTIL_MRS_5,
)
from kvalreg.registers.nnrr.forms.wording import code_book_2016, code_book_2018, report_code_2024
from kvalreg.registers.wording import choice, flag, text

# fmt: off
OUTSIDE_HOSPITAL = Section(
    "treatment_outside",
    Text(nb="Anbefalt oppfølging utenfor sykehus", en="Follow-up recommended outside the hospital"),
    (
        *code_book_2016(
            flag("Treatment_NoTreatment", "Ingen behandling", "No treatment"),
            flag("Treatment_FollowUpMunicipality", "Oppfølging av lege", "Follow-up by doctor"),
            flag("Treatment_FollowUpFysioterapeut", "Fysio-, manuell- eller psykomotorisk terapeut",
                "Physio-, manual or psychomotor therapist",
                note="Only physiotherapist before the manual therapist was merged into it."),
            flag("Treatment_FollowUpManuellTerapeut", "Manuellterapeut", "Manual therapist",
                asked=UNTIL_MRS_5,
                note=(
                    "Merged into the physiotherapist's box and never ticked in 2025; the day is "
                    "inferred."
                )),
            flag("Treatment_FollowUpKiropraktor", "Kiropraktor", "Chiropractor"),
            flag("Treatment_FollowUpPsykolog", "Psykolog", "Psychologist"),
            flag("Treatment_FollowUpKommunalt", "Oppfølging i kommunen", "Municipal follow-up"),
            flag("Treatment_FollowUpMunicipalityOther", "Arbeidsrettet oppfølging",
                "Work-oriented follow-up"),
        ),
        *report_code_2024(
            flag("Treatment_FollowupOtherLifeStyle", "Andre livsstilstilbud",
                "Other lifestyle services"),
        ),
    ),
)
IN_SPECIALIST_SERVICES = Section(
    "treatment_specialist",
    Text(nb="Oppfølging i spesialisthelsetjenesten", en="Follow-up in specialist services"),
    (
        *code_book_2016(
            choice("Treatment_TreatmentInSpecialistServices",
                "Behandling i spesialisthelsetjenesten", "Treatment in specialist services",
                NO_YES),
            flag("Treatment_TreatmentOwnSpecialistServices", "Behandling i egen enhet",
                "Treatment in own unit"),
            flag("Treatment_TreatmentOtherRehabCentre", "Henvist til rehabilitering",
                "Referred to rehabilitation"),
            flag("Treatment_FollowUpSpecialist", "Oppfølging i spesialisthelsetjenesten",
                "Follow-up in specialist services"),
            flag("Treatment_FollowUpOperation", "Henvist til vurdering av operasjon",
                "Referred for surgical assessment"),
            flag("Treatment_EvaluationBySpecialist", "Henvist til annen spesialist",
                "Referred to other specialist"),
            choice("Treatment_OtherAssessment", "Annen utredning", "Other assessment", NO_YES),
            flag("Treatment_ControlAfterReviewOrTreatment", "Kontroll etter vurdering",
                "Control after assessment", note="Never ticked in 2023 to 2025."),
            choice("Treatment_InvidualInterdisciplinary", "Individuell tverrfaglig behandling",
                "Individual interdisciplinary treatment", TIMES_TO_10,
                note=(
                    "Any code above 0 counts as interdisciplinary treatment (KI1). Spelled as in "
                    "the dump."
                )),
        ),
        *code_book_2018(
            choice("Treatment_GroupInterdisciplinary2018", "Tverrfaglig gruppebehandling",
                "Interdisciplinary group treatment", TIMES_BY_3, asked=SINCE_2018,
                note="Any code above 0 counts as interdisciplinary treatment (KI1)."),
        ),
        *report_code_2024(
            choice("Treatment_IndividualMonoDiciplinary", "Individuell monofaglig behandling",
                "Individual treatment by one profession", TIMES_TO_10, asked=SINCE_2024,
                note=(
                    "Introduced between 2023 and 2024; the day is inferred. Not part of KI1. "
                    "Spelled as in the dump."
                )),
        ),
        *code_book_2016(
            choice("Treatment_GroupInterdisciplinary", "Tverrfaglig gruppebehandling (historisk)",
                "Interdisciplinary group treatment (former)", TIMES_TO_10, asked=UNTIL_2018,
                note="The version before 2018; still counted in KI1."),
            flag("Treatment_IndividualFollowUp1to2Times",
                "Individuell oppfølging 1–2 ganger (historisk)",
                "Individual follow-up 1–2 times (former)", asked=UNTIL_2024,
                note=(
                    "Replaced by Treatment_IndividualMonoDiciplinary between 2023 and 2024; the "
                    "day is inferred."
                )),
        ),
    ),
)
CONTENT = Section(
    "treatment_content",
    Text(nb="Behandlingens innhold", en="Content of the treatment"),
    (
        *code_book_2016(
            flag("Treatment_TrainingActivation", "Trening/aktivisering", "Exercise/activation"),
            flag("Treatment_WorkFollowUp", "Arbeidsmessig oppfølging", "Work follow-up"),
            flag("Treatment_CognitiveApproach", "Kognitiv tilnærming", "Cognitive approach"),
            flag("Treatment_Education", "Undervisning", "Education"),
        ),
        *report_code_2024(
            flag("Treatment_AttentionAndBodyawareness_Training",
                "Oppmerksomhetstrening/kroppsbevissthet", "Mindfulness/body awareness training"),
        ),
        *code_book_2016(
            flag("Treatment_PsykomotoricTherapy", "Psykomotorisk behandling (historisk)",
                "Psychomotor therapy (former)", asked=UNTIL_MRS_5,
                note=(
                    "Replaced by Treatment_AttentionAndBodyawareness_Training and never ticked in "
                    "2025; the day is inferred."
                )),
            text("Treatment_Other", "Annet (tekst)", "Other (text)"),
        ),
    ),
)
