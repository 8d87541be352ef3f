"""The referral form: the main form of a course, filled in when the right to care is granted.

Nobody without a granted right is in the register. The consent stands here, because a patient who
never answered has no other form: such a patient stays in the local database.
"""

from kvalreg.model import Form, Section, Text
from kvalreg.registers.noksmerte.forms.administration import ON_EVERY_FORM, TITLE
from kvalreg.registers.noksmerte.forms.wording import (
    CLERICAL_STAFF,
    VERSIONS,
    YES_NO,
    answers,
    proposed,
    stated,
)
from kvalreg.registers.wording import by_system, choice, day, text

RIGHT_GRANTED = answers({1: ("Ja", "Yes")})
SEX = answers({1: ("Mann", "Male"), 2: ("Kvinne", "Female")})
REFERRED_BY = answers(
    {1: ("Fastlege", "General practitioner"), 2: ("Sykehus", "Hospital"), 3: ("Annet", "Other")}
)
LANGUAGE = answers(
    {
        "nb": ("Bokmål", "Norwegian Bokmål"),
        "nn": ("Nynorsk", "Norwegian Nynorsk"),
        "en": ("Engelsk", "English"),
        "other": ("Annet", "Other"),
    }
)
CONSENT_GIVEN = 2
CONSENT_STATUS = answers(
    {
        0: ("Ikke spurt", "Not asked"),
        1: ("Spurt", "Asked"),
        CONSENT_GIVEN: ("Samtykket", "Given"),
        3: ("Avslått", "Refused"),
        4: ("Trukket tilbake", "Withdrawn"),
    }
)
CHANNEL = answers({1: ("Elektronisk", "Electronic"), 2: ("Papir", "Paper")})

# fmt: off
WHO = by_system(
    *stated(
        choice("sex", "Kjønn", "Sex", SEX, note="From the identity number."),
        day("birth_date", "Fødselsdato", "Date of birth", note="From the identity number."),
    ),
)
REFERRED = (
    *stated(
        day("date_referral_received", "Henvisning mottatt", "Referral received", required=True,
            note="The wait begins here."),
        day("date_referral_assessed", "Henvisning behandlet", "Referral assessed", required=True),
        day("date_tentative_first_consultation", "Tentativ første konsultasjon",
            "Tentative first consultation", required=True,
            note="The package goes out up to 30 days before it. The wait does not end here."),
        choice("right_to_care_granted", "Rett til helsehjelp", "Right to care", RIGHT_GRANTED,
            required=True),
    ),
    *proposed(
        choice("referred_by", "Henvist fra", "Referred by", REFERRED_BY),
        choice("postponed_by_patient", "Utsatt av pasienten", "Postponed by the patient", YES_NO,
            note="The report explains long waits by it, but has no variable for it."),
        choice("language", "Språk", "Language", LANGUAGE),
        choice("needs_interpreter", "Behov for tolk", "Needs an interpreter", YES_NO),
    ),
)
CONSENT = by_system(
    *stated(
        choice("consent_status", "Samtykke", "Consent", CONSENT_STATUS,
            note="Only a given consent lets the course be copied to the national database."),
        day("national_copy_time", "Kopiert til nasjonal base", "Copied to the national database",
            note="Set by the nightly copy; the day is enough."),
    ),
    *proposed(
        day("consent_time", "Samtykket dato", "Consented on"),
        text("consent_version", "Samtykkets utgave", "Version of the consent"),
        choice("consent_channel", "Samtykkets kanal", "Channel of the consent", CHANNEL),
    ),
)

# fmt: on
REFERRAL = Form(
    key="referral",
    title=Text(nb="Henvisningsskjema", en="Referral form"),
    table="henvisningsskjema",
    key_variable="referral_id",
    main_form_variable=None,
    unit_variable="unit_id",
    dated_by="date_referral_received",
    versions=VERSIONS,
    sections=(
        Section("administration", TITLE, (*ON_EVERY_FORM, *WHO)),
        Section("referral", Text(nb="Henvisning", en="Referral"), REFERRED),
        Section("consent", Text(nb="Samtykke", en="Consent"), CONSENT),
    ),
    answered_by=CLERICAL_STAFF,
)
