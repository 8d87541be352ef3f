"""What the capture system puts on every form: keys, status, dates, place, the patient's age."""

from kvalreg.model import Text
from kvalreg.registers.nnrr.forms.choices import ADDRESS_QUALITY, FORM_STATUS, NO_YES, SEX
from kvalreg.registers.nnrr.forms.wording import code_book_2016, code_book_2018
from kvalreg.registers.wording import YEARS, by_system, choice, day, identifier, number, text

TITLE = Text(nb="Administrasjon", en="Administration")

# fmt: off
KEYS = by_system(
    *code_book_2018(
        identifier("PasientGUID", "Pasient-ID (pseudonym)", "Patient id (pseudonym)",
            note="The same in all courses of one patient."),
        text("Skjematype", "Skjematype", "Form type name"),
        identifier("SkjemaGUID", "Skjema-ID", "Form id", note="Primary key of the table."),
    )
)
MAIN_FORM_KEY = by_system(
    *code_book_2016(
        identifier("HovedskjemaGUID", "Hovedskjema-ID", "Main form id",
            note="The clinician form's SkjemaGUID."),
    )
)
STATUS = by_system(
    *code_book_2018(
        number("UnitId", "Enhet (RESH)", "Unit id (RESH)", not_answered=frozenset()),
        number("FormTypeId", "Skjematypenummer", "Form type number", not_answered=frozenset(),
            note="Clinician 1, baseline 2, 6 months 3, 12 months 8: inferred from table names."),
        number("MajorVersion", "Skjemaversjon (hoved)", "Form major version",
            note="Replaced by FormVersionNumber in the dumps of 2025."),
        number("MinorVersion", "Skjemaversjon (under)", "Form minor version",
            note="Replaced by FormVersionNumber in the dumps of 2025."),
        number("FormVersionNumber", "Skjemaversjon", "Form version number",
            source="Report code 2024"),
        choice("FormStatus", "Skjemastatus", "Form status", FORM_STATUS,
            note="Only 2 counts as completed; dumps used for reports hold completed forms."),
        day("FormDate", "Skjemadato", "Form date"),
        day("LastUpdate", "Sist oppdatert", "Last updated"),
    )
)
PLACE = by_system(
    *code_book_2018(
        text("RHF", "Regionalt helseforetak", "Regional health authority"),
        text("HF", "Helseforetak", "Health trust"),
        text("Hospital", "Sykehus", "Hospital"),
        text("HealthUnitName", "Helseenhet", "Health unit"),
        text("HealthUnitShortName", "Helseenhet, kortnavn", "Health unit, short name"),
        text("UnitTitleWithPath", "Enhetssti", "Unit title with path", source="Report code 2024",
            note="Used in a data delivery of 2025."),
        number("HealthUnitId", "Helseenhet-ID", "Health unit id", not_answered=frozenset()),
    )
)
PATIENT = by_system(
    *code_book_2018(
        number("PatientAge", "Alder", "Age", 18, 120, unit=YEARS, not_answered=frozenset(),
            note="Age on the form date (inferred). Patients under 18 are not included."),
        choice("PatientGender", "Kjønn", "Gender", SEX, note="0 is unknown."),
        number("MunicipalNumber", "Kommunenummer", "Municipality number"),
        number("CurrentMunicipalNumber", "Kommunenummer nå", "Current municipality number"),
        text("Municipal", "Kommune", "Municipality"),
        number("PostalCode", "Postnummer", "Postal code"),
        text("DistrictCode", "Bydel", "District code"),
        choice("AddressQuality", "Adressekvalitet", "Address quality", ADDRESS_QUALITY),
    )
)
IMPORTED = by_system(
    *code_book_2016(
        choice("Importert", "Importert fra gammelt system", "Imported from the old system", NO_YES),
    )
)
VISIT_DATE = code_book_2016(
    day("S1b_DateOfCompletion", "Besøksdato", "Visit date",
        note="On every form; the clinician form's copy decides the year."),
)
COMPLETION_DATE = by_system(
    *code_book_2016(
        day("DateOfCompletion", "Utfyllingsdato", "Date of completion by the patient",
            note="A follow-up form with this date is answered."),
    )
)
CONSENT = by_system(
    *code_book_2016(
        day("PasientConcentDate", "Samtykkedato", "Date of consent"),
        day("PasientRegistrationImportDate", "Importdato", "Import date"),
    )
)

# fmt: on
PATIENT_FORM = (
    *KEYS,
    *MAIN_FORM_KEY,
    *STATUS,
    *PLACE,
    *PATIENT,
    *by_system(*VISIT_DATE),
    *COMPLETION_DATE,
)
