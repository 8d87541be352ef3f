"""Treatment that the patient has had before the referral, and whether it helped."""

from kvalreg.model import Item, Section, Text
from kvalreg.registers.nnrr.forms.choices import EFFECT, SATISFACTION, YES_NO_UNKNOWN
from kvalreg.registers.nnrr.forms.periods import UNTIL_EPROM
from kvalreg.registers.nnrr.forms.wording import code_book_2016, report_code_2024
from kvalreg.registers.wording import choice, flag, text, ticked


def _effect(treatment: str, nb: str, en: str) -> Item:
    """Whether a treatment helped, asked of whoever has had it."""
    return choice(
        f"TreatmentEarlier{treatment}",
        nb,
        en,
        EFFECT,
        shown_if=ticked(f"IsTreatmentEarlier{treatment}"),
        note="0 is not applicable. The gate is known from a data delivery of 2022 only.",
    )


# fmt: off
EARLIER_TREATMENT = Section(
    "earlier_treatment",
    Text(nb="Tidligere behandling", en="Earlier treatment"),
    (
        *code_book_2016(
            choice("TreatmentEarlierOther", "Annen behandling tidligere", "Earlier other treatment",
                YES_NO_UNKNOWN),
        ),
        *report_code_2024(
            flag("IsTreatmentEarlierPhysioTherapist", "Har fått trening hos fysioterapeut",
                "Has had exercise with a physiotherapist"),
            flag("IsTreatmentEarlierPhysioTherapistOther", "Har fått annet hos fysioterapeut",
                "Has had other physiotherapy"),
            flag("IsTreatmentEarlierManuelTherapi", "Har fått manuell terapi",
                "Has had manual therapy"),
            flag("IsTreatmentEarlierPcykomotorTherapist", "Har fått psykomotorisk fysioterapi",
                "Has had psychomotor physiotherapy"),
            flag("IsTreatmentEarlierChiropractor", "Har fått behandling hos kiropraktor",
                "Has had chiropractic"),
            flag("IsTreatmentEarlierOperation", "Har fått operasjon", "Has had surgery"),
            flag("IsTreatmentEarlierOtherTreatment", "Har fått annen behandling",
                "Has had other treatment"),
        ),
        *code_book_2016(
            _effect("PhysioTherapist", "Trening hos fysioterapeut: effekt",
                "Exercise with a physiotherapist: effect"),
            _effect("PhysioTherapistOther", "Annet hos fysioterapeut: effekt",
                "Other physiotherapy: effect"),
            _effect("ManuelTherapi", "Manuell terapi: effekt", "Manual therapy: effect"),
            _effect("PcykomotorTherapist", "Psykomotorisk fysioterapi: effekt",
                "Psychomotor physiotherapy: effect"),
            _effect("Chiropractor", "Kiropraktor: effekt", "Chiropractor: effect"),
            _effect("Operation", "Operasjon: effekt", "Surgery: effect"),
            _effect("OtherTreatment", "Annen behandling: effekt", "Other treatment: effect"),
            text("TreatmentEarlierOtherText", "Annet (tekst)", "Other (text)"),
            choice("Eq5dSatisfactionTreatment", "Fornøyd med behandling hittil",
                "Satisfaction with treatment so far", SATISFACTION, asked=UNTIL_EPROM,
                note=(
                    "Not part of EQ-5D proper. That it went together with EQ-5D-3L is inferred "
                    "from its later name, with _Old."
                )),
        ),
        *report_code_2024(
            choice("Eq5dSatisfactionTreatment_Old", "Fornøyd med behandling hittil (navn fra 2025)",
                "Satisfaction with treatment so far (name of 2025)", SATISFACTION,
                asked=UNTIL_EPROM, note="What the dumps of 2025 call Eq5dSatisfactionTreatment."),
        ),
    ),
)
