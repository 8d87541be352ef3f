"""Tables 3, 13 and 16: what the register is, in words."""

from kvalreg.model import Form, Text
from kvalreg.registers.noksmerte.forms import CONSULTATION, FOLLOW_UP, PATIENT_PACKAGE, REFERRAL
from kvalreg.registers.noksmerte.units import UNITS
from kvalreg.reports.tables.written import WrittenTable

WHO_REGISTERS = WrittenTable(
    number=3,
    title=Text(
        nb="Smerteklinikkene som registrerer, forkortelse, lokasjon og oppstart",
        en="The pain clinics that register, abbreviation, location and start",
    ),
    source="Annual report 2021, table 3.",
    heads=(
        Text(nb="Smerteklinikk/-senter", en="Pain clinic"),
        Text(nb="Forkortelse", en="Abbreviation"),
        Text(nb="Lokasjon", en="Location"),
        Text(nb="Dato for oppstart", en="Start"),
    ),
    raw=("unit", "abbreviation", "location", "start_date"),
    rows=tuple(
        tuple(
            Text(nb=said, en=said)
            for said in (
                unit.full_name,
                unit.short_name,
                unit.location,
                f"{unit.began:%d.%m.%Y}" if unit.began else "–",
            )
        )
        for unit in UNITS
    ),
)


def _form(form: Form) -> tuple[Text, Text, Text]:
    """The form, who fills it in, and its sections but the system's own."""
    titles = [section.title for section in form.sections[1:]]
    content = Text(
        nb=", ".join(title.nb for title in titles),
        en=", ".join(str(title.en) for title in titles),
    )
    return form.title, form.answered_by, content


FORMS = WrittenTable(
    number=13,
    title=Text(
        nb="Skjemaene, hvem som fyller dem ut, og innholdet",
        en="The forms, who fills them in, and their content",
    ),
    source="Annual report 2021, table 13; made from the declared forms.",
    heads=(
        Text(nb="Skjema", en="Form"),
        Text(nb="Fylles ut av", en="Filled in by"),
        Text(nb="Innhold", en="Content"),
    ),
    raw=("form", "filled_in_by", "content"),
    rows=tuple(_form(form) for form in (REFERRAL, PATIENT_PACKAGE, CONSULTATION, FOLLOW_UP)),
)

GUIDELINE = WrittenTable(
    number=16,
    title=Text(
        nb="Hvordan registeret etterlever veilederen for tverrfaglige smerteklinikker",
        en="How the register follows the guide for interdisciplinary pain clinics",
    ),
    source="Annual report 2021, table 16, in our own words.",
    heads=(Text(nb="Veilederen", en="The guide"), Text(nb="NOKSmerte", en="NOKSmerte")),
    raw=("requirement", "how"),
    rows=(
        (
            Text(
                nb="Tverrfaglig team med lege, psykolog, sykepleier og fysioterapeut",
                en="An interdisciplinary team: physician, psychologist, nurse, physiotherapist",
            ),
            Text(
                nb="Registeret er laget for tverrfaglige smerteklinikker",
                en="The register is made for interdisciplinary pain clinics",
            ),
        ),
        (
            Text(
                nb="Vurdere kroppslige og psykososiale sider ved sykdommen",
                en="Assess physical and psychosocial sides of the illness",
            ),
            Text(
                nb="Pasienten svarer før første konsultasjon; et sammendrag er beslutningsstøtte",
                en="The patient answers before the first consultation; a summary supports "
                "decisions",
            ),
        ),
        (
            Text(
                nb="Utrede tverrfaglig og klassifisere langvarig smerte",
                en="Assess interdisciplinarily and classify long-lasting pain",
            ),
            Text(
                nb="Registrerer utredning eller behandling, faggrupper og prosedyrekoder",
                en="Registers assessment or treatment, professions and procedure codes",
            ),
        ),
        (
            Text(nb="Kunne tilby multimodal behandling", en="Be able to offer multimodal care"),
            Text(
                nb="Alle behandlere registrerer prosedyrer, leger også diagnoser og legemidler",
                en="All clinicians register procedures, physicians diagnoses and medication too",
            ),
        ),
        (
            Text(
                nb="Foreslå og starte behandling med oppfølging i primærhelsetjenesten",
                en="Propose and start treatment with follow-up in primary care",
            ),
            Text(
                nb="Registrerer om pasienten henvises dit",
                en="Registers whether the patient is referred there",
            ),
        ),
        (
            Text(
                nb="Ha verktøy for god og entydig kommunikasjon i teamet",
                en="Have tools for good and unambiguous communication in the team",
            ),
            Text(
                nb="Hele forløpet registreres, og alle i teamet ser alle konsultasjonene",
                en="The whole course is registered, and all in the team see every consultation",
            ),
        ),
    ),
)
