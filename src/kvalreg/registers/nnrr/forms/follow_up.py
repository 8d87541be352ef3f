"""Asked only after 6 and 12 months: benefit, satisfaction, and treatment received since."""

from kvalreg.model import Text
from kvalreg.registers.nnrr.forms.choices import (
    NO_YES,
    RECEIVED_WITH_EFFECT,
    SATISFACTION,
    YES_OR_NOT,
)
from kvalreg.registers.nnrr.forms.periods import UNTIL_MRS_5
from kvalreg.registers.nnrr.forms.wording import code_book_2016, report_code_2024
from kvalreg.registers.wording import answers, choice, flag, stated_in, text

BENEFIT_TITLE = Text(nb="Nytte og tilfredshet", en="Benefit and satisfaction")
TREATMENT_TITLE = Text(nb="Behandling etter konsultasjonen", en="Treatment since the consultation")
ELSEWHERE_TITLE = Text(nb="Oppfølging utenfor sykehuset", en="Follow-up outside the hospital")
CHANGE = answers(
    {
        1: ("Helt bra", "Completely well"),
        2: ("Mye bedre", "Much better"),
        3: ("Litt bedre", "A little better"),
        4: ("Ingen forandring", "No change"),
        5: ("Litt verre", "A little worse"),
        6: ("Mye verre", "Much worse"),
        7: ("Verre enn noen gang", "Worse than ever"),
    }
)

# fmt: off
BENEFIT = code_book_2016(
    choice("UseOfTreatment", "Nytte/bedring (PGIC)", "Benefit/improvement (PGIC)", CHANGE),
    choice("TreatmentSatisfaction", "Fornøyd med kontakten med personalet",
        "Satisfaction with the contact with staff", SATISFACTION,
        note="In 2016 the question was about the treatment."),
)
AT_THE_HOSPITAL = (
    *stated_in("Code book 2016",
        flag("TreatmentPostHospital", "Har fått oppfølgende behandling",
            "Has had follow-up treatment",
            note=(
                "The label changed over time; that it means any follow-up treatment is inferred "
                "from the shares of 2025."
            )),
    ),
    *report_code_2024(
        choice("TreatmentOther", "Gjennomgått operasjon",
            "Has had surgery", YES_OR_NOT,
            note=(
                "A technical error in the electronic form writes surgery here (annual report "
                "2024, 5.3)."
            )),
    ),
    *code_book_2016(
        choice("TreatmentPostIndividual", "Individuell behandling", "Individual treatment", NO_YES),
        choice("TreatmentPostGroupbased", "Gruppebehandling", "Group treatment", NO_YES),
        choice("TreatmentPostHospitalExtendedExamination", "Videre kontroller", "Further controls",
            NO_YES),
    ),
)
AT_THE_HOSPITAL_6_MONTHS = (
    *report_code_2024(
        choice("TreatmentPostHospitalYesNo", "Oppfølgende behandling, ja eller nei",
            "Follow-up treatment, yes or no", NO_YES),
        flag("TreatmentOperation", "Operasjon", "Surgery",
            note="Dropped from the report code in 2025; see TreatmentOther."),
    ),
    *code_book_2016(
        choice("TreatmentPostHospitalSurgery", "Oppfølgende behandling (tidligere spørsmål)",
            "Follow-up treatment (former question)", NO_YES, asked=UNTIL_MRS_5,
            note=(
                "Despite its name the label of 2016 asks about any follow-up treatment at the "
                "clinic. The day it left the form is inferred."
            )),
    ),
)
ELSEWHERE = code_book_2016(
    choice("TreatmentPhysioTherapist", "Trening hos fysioterapeut",
        "Exercise with a physiotherapist", RECEIVED_WITH_EFFECT,
        note="Any code but 0 counts as received; that the codes mean effect is inferred."),
    choice("TreatmentPhysioTherapistOther", "Annen behandling hos fysioterapeut",
        "Other physiotherapy", RECEIVED_WITH_EFFECT, note="As TreatmentPhysioTherapist."),
    choice("TreatmentManuelTherapi", "Manuell terapi", "Manual therapy", RECEIVED_WITH_EFFECT,
        note="As TreatmentPhysioTherapist."),
    choice("TreatmentPsychomotoricTherapy", "Psykomotorisk fysioterapi",
        "Psychomotor physiotherapy", RECEIVED_WITH_EFFECT, note="As TreatmentPhysioTherapist."),
    choice("TreatmentChiropractor", "Kiropraktor", "Chiropractor", RECEIVED_WITH_EFFECT,
        note="As TreatmentPhysioTherapist."),
    choice("TreatmentOtherTreatment", "Annen behandling", "Other treatment", RECEIVED_WITH_EFFECT,
        note="As TreatmentPhysioTherapist."),
    text("TreatmentEarlierOtherText", "Annet (tekst)", "Other (text)"),
)
