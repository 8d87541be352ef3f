"""Assessment: who took part, what was talked about, waiting times, the setting."""

from kvalreg.model import Section, Text
from kvalreg.registers.nnrr.forms.choices import DEGREE, YES_NO
from kvalreg.registers.nnrr.forms.periods import UNTIL_MRS_5
from kvalreg.registers.nnrr.forms.wording import code_book_2016, report_code_2024
from kvalreg.registers.wording import DAYS, by_system, choice, day, flag, number

_REPLACED = "Replaced by the TreatmentEvaluation boxes; the day is inferred."

# fmt: off
WAITING = Section(
    "waiting",
    Text(nb="Ventetid", en="Waiting time"),
    report_code_2024(
        number("VentetidFraHenvisningTilBesok", "Ventetid fra henvisning til besøk",
            "Waiting from referral to visit", 0, unit=DAYS, not_answered=frozenset(),
            note=(
                "Negative values are invalid. The share within 50 days is computed from this, "
                "though the annual report speaks of the offer."
            )),
        number("VentetidFraHenvisningTilTilbud", "Ventetid fra henvisning til tilbud",
            "Waiting from referral to offer", 0, unit=DAYS, not_answered=frozenset(),
            note="Negative values are invalid."),
    ),
)
ASSESSMENT = Section(
    "assessment",
    Text(nb="Utredning", en="Assessment"),
    report_code_2024(
        flag("TreatmentEvaluationByDoctor", "Utredet av lege", "Assessed by doctor"),
        flag("TreatmentEvaluationByPhysiotherapist", "Utredet av fysioterapeut",
            "Assessed by physiotherapist"),
        flag("TreatmentEvaluationByNurse", "Utredet av sykepleier", "Assessed by nurse"),
        flag("TreatmentEvaluationByPsychologist", "Utredet av psykolog",
            "Assessed by psychologist"),
        flag("TreatmentEvaluationBySocionom", "Utredet av sosionom", "Assessed by social worker"),
        flag("TreatmentEvaluationOther", "Utredet av andre", "Assessed by other profession"),
        choice("TreatmentMasteryOrientedConversation", "Mestringsorientert samtale",
            "Coping-oriented conversation", YES_NO),
        choice("TreatmentAbilityToWorkFunctionLevel", "Kartlagt funksjon i arbeid/utdanning",
            "Function at work/in education assessed", YES_NO,
            note="Other codes, such as not relevant, may exist."),
        choice("TreatmentCouncellingLifeStyleAndMedication", "Rådgivning om livsstil/medikamenter",
            "Advice on lifestyle/medication", YES_NO),
        choice("CourseYellowFlagComplicatingFactors", "Forløpet er komplisert av gule flagg",
            "The course is complicated by yellow flags", DEGREE,
            help=Text(
                nb="Gule flagg er psykososiale forhold som kan gi langvarige forløp.",
                en="Yellow flags are psychosocial factors that can prolong the course.",
            )),
    ),
)
FORMER_ASSESSMENT = Section(
    "former_assessment",
    Text(nb="Utredning (historisk)", en="Assessment (former)"),
    (
        *code_book_2016(
            flag("FirstMedExamDoctor", "Vurdert av lege", "Seen by doctor", asked=UNTIL_MRS_5,
                note=_REPLACED),
            flag("FirstMedExamNurse", "Vurdert av sykepleier", "Seen by nurse", asked=UNTIL_MRS_5,
                note=_REPLACED),
            flag("FirstMedExamPhys", "Vurdert av fysioterapeut", "Seen by physiotherapist",
                asked=UNTIL_MRS_5, note=_REPLACED),
            flag("FirstMedExamOther", "Vurdert av annen faggruppe", "Seen by other profession",
                asked=UNTIL_MRS_5, note=_REPLACED),
        ),
        *report_code_2024(
            number("FirstMedExam", "Første vurdering (historisk)", "First examination (former)",
                asked=UNTIL_MRS_5, note="Codes unknown; blank in 2025. The day is inferred."),
        ),
    ),
)
CONTEXT = Section(
    "context",
    Text(nb="Rammer for konsultasjonen", en="Setting of the consultation"),
    (
        *code_book_2016(
            flag("Interpreter", "Tolk", "Interpreter"),
            flag("ParticipantResarch", "Deltar i forskningsprosjekt",
                "Takes part in a research project", note="Spelled as in the dump."),
            flag("ParticipantRaskereTilbake", "Raskere tilbake", "Faster return scheme"),
        ),
        *report_code_2024(
            flag("ParticipantHelseIArbeid", "Utredet ved HelseIArbeid",
                "Assessed in HelseIArbeid (health at work)"),
            flag("ParticipantRelevantResearchTreatmentStudies", "Deltar i behandlingsstudie",
                "Takes part in a treatment study"),
        ),
    ),
)
FOLLOW_UP_SENT = by_system(
    *code_book_2016(
        day("FollowUpFormSentToPatient", "Oppfølgingsskjema sendt",
            "Follow-up form sent to the patient"),
    )
)
