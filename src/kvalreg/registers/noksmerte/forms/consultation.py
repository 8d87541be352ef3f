"""The consultation form: one for each contact, so a course has several."""

from kvalreg.model import Form, Section, Text
from kvalreg.registers.noksmerte.forms.administration import ON_EVERY_FORM, TITLE
from kvalreg.registers.noksmerte.forms.opioids import EQUIVALENTS
from kvalreg.registers.noksmerte.forms.wording import (
    CLINICIAN,
    VERSIONS,
    YES,
    YES_NO,
    answers,
    proposed,
    stated,
)
from kvalreg.registers.wording import (
    answered,
    by_system,
    choice,
    day,
    diagnosis,
    flag,
    identifier,
    text,
    ticked,
)

ASSESSMENT, TREATMENT = 1, 2
PURPOSE = answers({ASSESSMENT: ("Utredning", "Assessment"), TREATMENT: ("Behandling", "Treatment")})
CONTACT_TYPE = answers(
    {
        1: ("Oppmøte", "In person"),
        2: ("Video", "Video"),
        3: ("Telefon", "Telephone"),
        4: ("Gruppe", "Group"),
    }
)
_ONE = "At least one profession took part."
_HOW_MANY = "How many, and of which code set, is not stated."

# fmt: off
KEY = by_system(*proposed(identifier("consultation_id", "Konsultasjons-ID", "Consultation id")))
CONTACT = (
    *stated(
        day("consultation_date", "Dato", "Date", required=True),
        choice("purpose", "Utredning eller behandling", "Assessment or treatment", PURPOSE,
            required=True),
        choice("contact_type", "Type konsultasjon", "Type of consultation", CONTACT_TYPE,
            required=True, note="The variable is stated; its answers are proposed."),
    ),
)
PERSONNEL = stated(
    flag("personnel_physician", "Lege", "Physician", note=_ONE),
    flag("personnel_physiotherapist", "Fysioterapeut", "Physiotherapist", note=_ONE),
    flag("personnel_psychologist", "Psykolog", "Psychologist", note=_ONE),
    flag("personnel_nurse", "Sykepleier", "Nurse", note=f"{_ONE} Table 8 counts it as other."),
    flag("personnel_other", "Annet helsepersonell", "Other health personnel", note=_ONE),
)
PROCEDURES = stated(
    text("procedure_1", "Prosedyrekode 1", "Procedure code 1", note=_HOW_MANY),
    text("procedure_2", "Prosedyrekode 2", "Procedure code 2", note=_HOW_MANY),
    text("procedure_3", "Prosedyrekode 3", "Procedure code 3", note=_HOW_MANY),
)
DIAGNOSES = (
    *stated(
        diagnosis("diagnosis_1", "Diagnose 1 (ICD-10)", "Diagnosis 1 (ICD-10)",
            shown_if=ticked("personnel_physician"), required=True, note="Physicians only."),
        diagnosis("diagnosis_2", "Diagnose 2 (ICD-10)", "Diagnosis 2 (ICD-10)",
            shown_if=ticked("personnel_physician"), note="Physicians only."),
        diagnosis("diagnosis_3", "Diagnose 3 (ICD-10)", "Diagnosis 3 (ICD-10)",
            shown_if=ticked("personnel_physician"), note="Physicians only."),
    ),
    *proposed(
        text("pain_class", "Smerteklassifikasjon (ICD-11)", "Classification of pain (ICD-11)",
            shown_if=ticked("personnel_physician"),
            note="The classification is named outside the annual report."),
    ),
)
MEDICATION = (
    *stated(
        choice("opioid_use", "Bruker opioider", "Uses opioids", YES_NO, required=True,
            note="Mandatory for every patient."),
        *EQUIVALENTS,
    ),
    *proposed(text("other_medication", "Andre legemidler", "Other medication")),
)
END_OF_COURSE = (
    *stated(
        choice("course_completed", "Avsluttet (ingen flere timer)",
            "Completed (no further appointments)", YES_NO, required=True),
        choice("referred_to_primary_care", "Henvist til primærhelsetjenesten",
            "Referred to primary care", YES_NO, shown_if=answered("course_completed", YES),
            required=True),
    ),
    *proposed(
        day("course_completed_on", "Avsluttet dato", "Completed on",
            shown_if=answered("course_completed", YES),
            note="Empty: the day of the consultation."),
    ),
)
SIGNED = by_system(
    *proposed(
        identifier("signed_by", "Signert av", "Signed by"),
        identifier("owner", "Eier", "Owner"),
    ),
)

# fmt: on
CONSULTATION = Form(
    key="consultation",
    title=Text(nb="Konsultasjonsskjema", en="Consultation form"),
    table="konsultasjonsskjema",
    key_variable="consultation_id",
    main_form_variable="referral_id",
    unit_variable="unit_id",
    dated_by="consultation_date",
    versions=VERSIONS,
    sections=(
        Section("administration", TITLE, (*ON_EVERY_FORM, *KEY, *SIGNED)),
        Section("contact", Text(nb="Konsultasjon", en="Consultation"), CONTACT),
        Section("personnel", Text(nb="Helsepersonell involvert", en="Personnel"), PERSONNEL),
        Section("procedures", Text(nb="Prosedyrer", en="Procedures"), PROCEDURES),
        Section("diagnoses", Text(nb="Diagnoser", en="Diagnoses"), DIAGNOSES),
        Section("medication", Text(nb="Legemidler", en="Medication"), MEDICATION),
        Section("end", Text(nb="Avslutning av forløpet", en="End of the course"), END_OF_COURSE),
    ),
    answered_by=CLINICIAN,
    repeats=True,
)
