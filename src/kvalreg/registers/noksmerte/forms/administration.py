"""What the capture system puts on every form: keys, unit, status, and when a package was sent."""

from kvalreg.model import Text
from kvalreg.registers.noksmerte.forms.wording import answers, proposed, stated
from kvalreg.registers.wording import by_system, choice, day, identifier, number

TITLE = Text(nb="Administrasjon", en="Administration")
DRAFT, COMPLETED = 1, 2
FORM_STATUS = answers({DRAFT: ("Kladd", "Draft"), COMPLETED: ("Ferdigstilt", "Completed")})

# fmt: off
PATIENT_AND_UNIT = by_system(
    *stated(
        identifier("patient_id", "Pasient-ID (pseudonym)", "Patient id (pseudonym)",
            note="The identity number is stored apart from the medical data, and never exported."),
        number("unit_id", "Enhet (RESH)", "Unit (RESH)", not_answered=frozenset()),
    ),
)
STATUS = by_system(
    *proposed(
        choice("form_status", "Skjemastatus", "Form status", FORM_STATUS),
        day("updated_on", "Sist oppdatert", "Last updated"),
    ),
)
REFERRAL_KEY = by_system(
    *proposed(
        identifier("referral_id", "Henvisnings-ID", "Referral id",
            note="A patient may be referred several times; each referral is a course of its own."),
    ),
)
ON_EVERY_FORM = (*PATIENT_AND_UNIT, *REFERRAL_KEY, *STATUS)
PACKAGE = by_system(
    *proposed(
        identifier("package_id", "Pakke-ID", "Package id"),
    ),
    *stated(
        day("sent_date", "Sendt", "Sent"),
        day("automatic_reminder_date", "Automatisk purring sendt", "Automatic reminder sent",
            note="One, when 7 days have passed without an answer."),
        number("manual_reminders", "Purringer sendt av koordinator",
            "Reminders sent by the coordinator", 0, note="As many as are needed."),
        day("answer_date", "Besvart", "Answered"),
    ),
    *proposed(
        day("manual_reminder_date", "Siste purring fra koordinator",
            "Last reminder by the coordinator"),
    ),
)
