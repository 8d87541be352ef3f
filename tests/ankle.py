"""An invented ankle register: two forms with every kind of item, in two versions."""

from datetime import date

import narwhals as nw

from kvalreg.model import (
    Band,
    Best,
    Choice,
    Definition,
    Derived,
    Event,
    Filled,
    Form,
    FormVersion,
    IndicatorKind,
    Instrument,
    Item,
    ItemKind,
    Keep,
    LegalEntity,
    Licence,
    Needs,
    Pathway,
    Proportion,
    Question,
    Questionnaire,
    Region,
    Register,
    Score,
    Section,
    ShownIf,
    Targets,
    Text,
    Unit,
    Validity,
)

UNTIL_2023 = Validity(last=date(2023, 12, 31))
SINCE_2024 = Validity(first=date(2024, 1, 1))

VERSIONS = (
    FormVersion("1", UNTIL_2023, Text(nb="Første utgave.", en="First edition.")),
    FormVersion("2", SINCE_2024, Text(nb="Ny skala for smerte & hevelse.")),
)

FUNCTION = Score(
    key="afq",
    label=Text(nb="Ankelfunksjon", en="Ankle function"),
    expression=nw.mean_horizontal("walk", "stairs", "jump"),
    needs=Needs(("walk", "stairs", "jump"), 2, "The mean of the others stands in."),
    source="AFQ-3 manual (2011), p. 7",
    lowest=0,
    highest=4,
    best=Best.LOW,
    important_change=0.5,
)

BAND = Score(
    key="band",
    label=Text(nb="Grad", en="Degree"),
    expression=nw.when(nw.col("walk") > 2).then(nw.lit("severe")).otherwise(nw.lit("mild")),
    needs=Needs(("walk",), 1),
    source="AFQ-3 manual (2011), p. 8",
    bands=(
        Band("mild", Text(nb="Lett", en="Mild")),
        Band("severe", Text(nb="Alvorlig", en="Severe")),
    ),
)

AFQ = Instrument(
    key="afq",
    name=Text(nb="AFQ-3, ankelfunksjon", en="AFQ-3, ankle function"),
    questions=(
        Question("walk", Text(nb="Gå", en="Walk"), 0, 4),
        Question("stairs", Text(nb="Gå i trapp", en="Stairs"), 0, 4),
        Question("jump", Text(nb="Hoppe", en="Jump"), 0, 4),
    ),
    scores=(FUNCTION, BAND),
    licence=Licence(holder="The Ankle Society", terms="free for clinical use"),
    source="Ankle J 2011; 1: 1–9",
    recall=Text(nb="Den siste uken", en="In the last week"),
)

DIFFICULTY = (
    Choice(1, Text(nb="Ingen vansker", en="No difficulty")),
    Choice(2, Text(nb="Litt vansker", en="A little")),
    Choice(3, Text(nb="En del vansker", en="Some")),
    Choice(4, Text(nb="Mye vansker", en="Much")),
    Choice(5, Text(nb="Kan ikke", en="Cannot")),
)

YES_NO_UNKNOWN = (
    Choice(1, Text(nb="Ja", en="Yes")),
    Choice(2, Text(nb="Nei", en="No")),
    Choice(9, Text(nb="Ukjent", en="Unknown")),
)


def _system_items() -> tuple[Item, ...]:
    return (
        Item(
            variable="FormId",
            label=Text(nb="Skjema-ID", en="Form id"),
            kind=ItemKind.IDENTIFIER,
            filled=Filled.BY_SYSTEM,
        ),
        Item(
            variable="MainFormId",
            label=Text(nb="Hovedskjema-ID", en="Main form id"),
            kind=ItemKind.IDENTIFIER,
            filled=Filled.BY_SYSTEM,
        ),
        Item(
            variable="UnitId",
            label=Text(nb="Enhet", en="Unit"),
            kind=ItemKind.INTEGER,
            filled=Filled.BY_SYSTEM,
        ),
        Item(
            variable="Patient",
            label=Text(nb="Pasient", en="Patient"),
            kind=ItemKind.IDENTIFIER,
            filled=Filled.BY_SYSTEM,
        ),
        Item(
            variable="Status",
            label=Text(nb="Skjemastatus", en="Form status"),
            kind=ItemKind.CHOICE,
            choices=(Choice(1, Text(nb="Kladd")), Choice(2, Text(nb="Ferdig"))),
            filled=Filled.BY_SYSTEM,
        ),
        Item(
            variable="Updated",
            label=Text(nb="Sist endret", en="Last changed"),
            kind=ItemKind.DATE,
            filled=Filled.BY_SYSTEM,
        ),
    )


def _system_section() -> Section:
    return Section("system", Text(nb="Skjemaets egne felt", en="The form's own"), _system_items())


WORK = Section(
    "work",
    Text(nb="Arbeid", en="Work"),
    (
        Item(
            variable="Employed",
            label=Text(nb="I arbeid", en="In work"),
            kind=ItemKind.FLAG,
        ),
        Item(
            variable="SickLeave",
            label=Text(nb="Sykemeldt", en="On sick leave"),
            kind=ItemKind.FLAG,
        ),
        Item(
            variable="SickLeavePercent",
            label=Text(nb="Sykemeldingsprosent", en="Percentage of sick leave"),
            kind=ItemKind.INTEGER,
            lowest=1,
            highest=100,
            unit=Text(nb="%", en="%"),
            shown_if=ShownIf("SickLeave", (True,)),
            required=True,
        ),
        Item(
            variable="SickLeaveFrom",
            label=Text(nb="Sykemeldt fra", en="On sick leave from"),
            kind=ItemKind.DATE,
            shown_if=ShownIf("SickLeave", (True,)),
        ),
        Item(
            variable="Trade",
            label=Text(nb="Yrke"),
            kind=ItemKind.TEXT,
            help=Text(nb="Skriv med egne ord.", en="In your own words."),
        ),
    ),
    help=Text(nb="Kryss av for det som passer nå.", en="Tick what fits now."),
)

PAIN = Section(
    "pain",
    Text(nb="Smerte og helse", en="Pain and health"),
    (
        Item(
            variable="Pain",
            label=Text(nb="Smerte i ankelen", en="Pain in the ankle"),
            kind=ItemKind.INTEGER,
            lowest=0,
            highest=10,
            anchors=(
                Text(nb="Ingen smerte", en="No pain"),
                Text(nb="Verst tenkelig", en="Worst imaginable"),
            ),
            not_answered=frozenset({-1}),
            required=True,
            valid=SINCE_2024,
            source="Council, May 2023",
        ),
        Item(
            variable="PainOld",
            label=Text(nb="Smerte (gammel skala)", en="Pain (old scale)"),
            kind=ItemKind.INTEGER,
            lowest=0,
            highest=4,
            asked=UNTIL_2023,
            aliases=("Pain_Old",),
            note="Replaced by Pain.",
        ),
        Item(
            variable="Health",
            label=Text(nb="Helsen i dag", en="Health today"),
            kind=ItemKind.INTEGER,
            lowest=0,
            highest=100,
            anchors=(Text(nb="Verst", en="Worst"), Text(nb="Best", en="Best")),
        ),
        Item(
            variable="PainCause",
            label=Text(nb="Hva var årsaken?", en="What was the cause?"),
            kind=ItemKind.CHOICE,
            choices=YES_NO_UNKNOWN,
            shown_if=ShownIf("Pain", (8, 9, 10)),
        ),
    ),
)

QUESTIONS = Section(
    "afq",
    Text(nb="Ankelfunksjon", en="Ankle function"),
    (
        *(
            Item(
                variable=variable,
                label=label,
                kind=ItemKind.CHOICE,
                choices=DIFFICULTY,
                not_answered=frozenset({0}),
                required=True,
            )
            for variable, label in (
                ("Afq1", Text(nb="Gå", en="Walk")),
                ("Afq2", Text(nb="Gå i trapp", en="Stairs")),
                ("Afq3", Text(nb="Hoppe", en="Jump")),
            )
        ),
        Item(
            variable="AfqScore",
            label=Text(nb="AFQ-skår", en="AFQ score"),
            kind=ItemKind.DECIMAL,
            lowest=0,
            highest=4,
            filled=Filled.COMPUTED,
        ),
    ),
    questionnaires=(
        Questionnaire(
            AFQ, ("Afq1", "Afq2", "Afq3"), shift=-1, stored_scores=(("AfqScore", "afq"),)
        ),
    ),
)

EXAMINATION = Section(
    "examination",
    Text(nb="Undersøkelse", en="Examination"),
    (
        Item(
            variable="VisitDate",
            label=Text(nb="Besøksdato", en="Date of visit"),
            kind=ItemKind.DATE,
            required=True,
        ),
        Item(
            variable="Diagnosis",
            label=Text(nb="Hoveddiagnose", en="Main diagnosis"),
            kind=ItemKind.DIAGNOSIS,
            required=True,
        ),
        Item(
            variable="Circumference",
            label=Text(nb="Omkrets <målt>", en="Circumference <measured>"),
            kind=ItemKind.DECIMAL,
            lowest=10.5,
            unit=Text(nb="cm", en="cm"),
        ),
        Item(
            variable="Operated",
            label=Text(nb="Operert før", en="Earlier operation"),
            kind=ItemKind.CHOICE,
            choices=YES_NO_UNKNOWN[:2],
            valid=UNTIL_2023,
        ),
        Item(
            variable="Operated",
            label=Text(nb="Operert før", en="Earlier operation"),
            kind=ItemKind.CHOICE,
            choices=YES_NO_UNKNOWN,
            recoded={3: 9},
            valid=SINCE_2024,
        ),
        Item(
            variable="OperatedWhere",
            label=Text(nb="Hvor?", en="Where?"),
            kind=ItemKind.TEXT,
            shown_if=ShownIf("Operated", (1, 9)),
        ),
    ),
)

PATIENT_FORM = Form(
    key="patient",
    title=Text(nb="Pasientskjema", en="Patient form"),
    table="patient_1",
    key_variable="FormId",
    main_form_variable="MainFormId",
    unit_variable="UnitId",
    dated_by="Updated",
    versions=VERSIONS,
    sections=(_system_section(), WORK, PAIN, QUESTIONS),
    answered_by=Text(nb="pasienten", en="the patient"),
)

CLINICIAN_FORM = Form(
    key="clinician",
    title=Text(nb="Behandlerskjema", en="Clinician form"),
    table="clinician_2",
    key_variable="FormId",
    main_form_variable=None,
    unit_variable="UnitId",
    dated_by="VisitDate",
    versions=VERSIONS,
    sections=(_system_section(), EXAMINATION),
    answered_by=Text(nb="behandleren", en="the clinician"),
)

MUCH_PAIN = Proportion(
    key="ank1",
    number="KI1",
    title=Text(nb="Sterk smerte", en="Strong pain"),
    explanation=Text(
        nb="Andel av besøkene med smerte på minst 7.",
        en="Share of visits with pain of at least 7.",
    ),
    kind=IndicatorKind.OUTCOME,
    dated_by="VisitDate",
    population=~nw.col("Pain").is_null(),
    denominator=~nw.col("afq").is_null(),
    numerator=nw.col("SevereFunction") & (nw.col("Pain") >= 7),
    targets=Targets(high=0.40, moderate=0.30),
    smallest_shown=5,
    source="Annual report 2024, 3.1.2",
)

ANKLE = Register(
    key="ankle",
    name=Text(nb="Ankelregisteret", en="The Ankle Register"),
    units=(
        Unit(
            resh=1,
            short_name="Fjord",
            full_name="Fjord sykehus",
            organisation_number="123456789",
            legal_entity=LegalEntity("Fjord HF", Region("Helse Fjord RHF")),
            first_data_year=2020,
        ),
    ),
    forms=(CLINICIAN_FORM, PATIENT_FORM),
    pathway=Pathway(
        anchor="visit",
        anchor_date="VisitDate",
        events=(
            Event(
                key="visit",
                title=Text(nb="Besøk", en="Visit"),
                form="clinician",
                completed_on="VisitDate",
                keep=Keep.NEWEST,
                required=True,
            ),
            Event(
                key="baseline",
                title=Text(nb="Før besøket", en="Before the visit"),
                form="patient",
                completed_on="Updated",
                keep=Keep.NEWEST,
                suffix_if_taken="_pre",
            ),
        ),
        derived=(
            Derived(
                key="SevereFunction",
                label=Text(nb="Alvorlig nedsatt funksjon", en="Severely reduced function"),
                expression=nw.col("afq") >= 3,
                source="Annual report 2024, 5.2",
            ),
        ),
    ),
    completed=ShownIf("Status", (2,)),
    updated_on="Updated",
    patient_variable="Patient",
    definitions=(
        Definition(
            key="2024",
            valid=SINCE_2024,
            indicators=(MUCH_PAIN,),
            source="Annual report 2024",
        ),
    ),
    years=(2022, 2024),
)
