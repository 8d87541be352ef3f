"""Pain: how long, why, how strong."""

from kvalreg.model import Section, Text
from kvalreg.registers.nnrr.forms.periods import SINCE_EPROM, UNTIL_EPROM
from kvalreg.registers.nnrr.forms.wording import code_book_2016, report_code_2024
from kvalreg.registers.wording import ZERO_OR_NEGATIVE, answers, choice, flag, number, text

TITLE = Text(nb="Smerter", en="Pain")
PAIN_SCALE = (
    Text(nb="Ingen smerte", en="No pain"),
    Text(nb="Verst tenkelig smerte", en="Worst imaginable pain"),
)
NRS_VARIABLES = ("PainExperiencesNoActivity", "PainExperiencesActivity")
DURATION = answers(
    {
        1: ("Ingen smerter", "No pain"),
        2: ("Under 3 måneder", "Less than 3 months"),
        3: ("3–12 måneder", "3–12 months"),
        4: ("1–2 år", "1–2 years"),
        5: ("Over 2 år", "More than 2 years"),
    }
)

# fmt: off
PAIN_DURATION = code_book_2016(
    choice("PainDurationNow", "Varighet av nåværende smerter", "Duration of current pain",
        DURATION),
)
PAIN_BEFORE = code_book_2016(
    number("PainExperiencesNoActivity", "Smerte i hvile (NRS)", "Pain at rest (NRS)", 0, 10,
        anchors=PAIN_SCALE, note="0 is the answer no pain."),
    number("PainExperiencesActivity", "Smerte i aktivitet (NRS)", "Pain in activity (NRS)", 0, 10,
        anchors=PAIN_SCALE, note="0 is the answer no pain."),
)
# The old follow-up form stored the position in a list: 0 for nothing chosen, 11 for no pain.
_OLD_CODING = (
    "Stored as 1 to 11, where 11 is no pain and 0 is not answered. That this coding ended with "
    "the electronic form is inferred."
)
PAIN_AFTER_UNTIL_EPROM = code_book_2016(
    number("PainExperiencesNoActivity", "Smerte i hvile (NRS)", "Pain at rest (NRS)", 0, 10,
        anchors=PAIN_SCALE, not_answered=ZERO_OR_NEGATIVE, recoded={11: 0}, valid=UNTIL_EPROM,
        note=_OLD_CODING),
    number("PainExperiencesActivity", "Smerte i aktivitet (NRS)", "Pain in activity (NRS)", 0, 10,
        anchors=PAIN_SCALE, not_answered=ZERO_OR_NEGATIVE, recoded={11: 0}, valid=UNTIL_EPROM,
        note=_OLD_CODING),
)
PAIN_AFTER_SINCE_EPROM = report_code_2024(
    number("PainExperiencesNoActivity", "Smerte i hvile (NRS)", "Pain at rest (NRS)", 0, 10,
        anchors=PAIN_SCALE, required=True, valid=SINCE_EPROM, note="0 is the answer no pain."),
    number("PainExperiencesActivity", "Smerte i aktivitet (NRS)", "Pain in activity (NRS)", 0, 10,
        anchors=PAIN_SCALE, required=True, valid=SINCE_EPROM, note="0 is the answer no pain."),
)
PAIN_AFTER_12_MONTHS = report_code_2024(
    number("PainExperiencesNoActivity", "Smerte i hvile (NRS)", "Pain at rest (NRS)", 0, 10,
        anchors=PAIN_SCALE, note="0 is the answer no pain."),
    number("PainExperiencesActivity", "Smerte i aktivitet (NRS)", "Pain in activity (NRS)", 0, 10,
        anchors=PAIN_SCALE, note="0 is the answer no pain."),
)
PAIN_CAUSES = Section(
    "pain_causes",
    Text(nb="Årsak til smertene", en="Cause of the pain"),
    code_book_2016(
        flag("PainCausesWork", "Arbeidsbelastning", "Work strain"),
        flag("PainCausesHome", "Hjemmebelastning", "Home strain"),
        flag("PainCausesMental", "Følelsesmessig belastning", "Emotional strain"),
        flag("PainCausesLeisure", "Fritidsaktivitet", "Leisure activity"),
        flag("PainCausesSkeleton", "Skade i skjelett", "Skeletal injury"),
        flag("PainCausesMuscle", "Skade i muskulatur", "Muscle injury"),
        flag("PainCausesNerve", "Skade i nerve", "Nerve injury"),
        flag("PainCausesWrongTreatmen", "Feilbehandling", "Wrong treatment",
            note="Spelled as in the dump."),
        flag("PainCausesUknown", "Vet ikke", "Do not know", note="Spelled as in the dump."),
        text("PainCausesOther", "Andre årsaker", "Other causes"),
    ),
)
