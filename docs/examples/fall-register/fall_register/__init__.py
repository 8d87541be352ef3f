"""An invented register of falls: a visit to the clinic, and a call three months later."""

from datetime import date
from pathlib import Path

import narwhals as nw

from kvalreg.model import (
    Definition,
    Event,
    Form,
    FormVersion,
    IndicatorKind,
    Item,
    Keep,
    LegalEntity,
    Pathway,
    Proportion,
    Region,
    Register,
    Report,
    Section,
    ShownIf,
    Targets,
    Text,
    Unit,
    Validity,
)
from kvalreg.registers.wording import answers, by_system, choice, day, identifier, number
from kvalreg.reports.counting.population import Population
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.measures import CountAndShare, Everyone
from kvalreg.reports.tables.numbers import PercentFormat

# fmt: off
YES_NO = answers({1: ("Ja", "Yes"), 2: ("Nei", "No")})
DRAFT_OR_DONE = answers({1: ("Kladd", "Draft"), 2: ("Ferdig", "Completed")})
SINCE_2025 = Validity(first=date(2025, 1, 1))
TRUST = LegalEntity("Fjord HF", Region("Helse Fjord RHF"))

ON_EVERY_FORM = by_system(
    identifier("form_id", "Skjema-ID", "Form id"),
    identifier("visit_id", "Besøkets skjema-ID", "Form id of the visit"),
    identifier("patient_id", "Pasient (pseudonym)", "Patient (pseudonym)"),
    number("unit_id", "Enhet", "Unit"),
    choice("status", "Status", "Status", DRAFT_OR_DONE),
    day("changed", "Sist endret", "Last changed"),
)

def form(key: str, title: Text, main: str | None, who: Text, *items: Item) -> Form:
    return Form(
        key=key, title=title, table=key, answered_by=who, key_variable="form_id",
        main_form_variable=main, unit_variable="unit_id", dated_by=items[0].variable,
        versions=(FormVersion("1", SINCE_2025, Text(nb="Første utgave.", en="First edition.")),),
        sections=(Section("keys", title, ON_EVERY_FORM), Section("questions", title, items)),
    )

VISIT = form("visit", Text(nb="Besøk", en="Visit"), None, Text(nb="Behandler", en="Clinician"),
    day("visited", "Besøksdato", "Date of the visit", required=True),
    number("falls", "Fall siste år", "Falls in the last year", 0, 100, required=True),
    choice("trains", "Får balansetrening", "Gets balance training", YES_NO, required=True))
CALL = form("call", Text(nb="Samtale", en="Call"), "visit_id", Text(nb="Pasient", en="Patient"),
    day("called", "Dato for samtalen", "Date of the call", required=True),
    choice("fell", "Falt siden sist", "Fell since", YES_NO))

NO_NEW_FALL = Proportion(
    key="no_new_fall", number="1", kind=IndicatorKind.OUTCOME, smallest_shown=3,
    title=Text(nb="Ingen nye fall", en="No new falls"),
    explanation=Text(nb="Andel uten fall etter tre måneder.", en="No fall in three months."),
    dated_by="visited", population=nw.col("has_call"), denominator=~nw.col("fell").is_null(),
    numerator=nw.col("fell") == 2, targets=Targets(high=0.80), source="Invented.",
)
VISITS = UnitTable(
    number=1, title=Text(nb="Besøk i {year}", en="Visits in {year}"), source="Invented.",
    population=Population(key="visits", dated_by="visited"), total=Text(nb="Alle", en="All"),
    measures=(Everyone(), CountAndShare(key="trains", percent=PercentFormat(sign=" %"),
        head=Text(nb="Balansetrening", en="Balance training"), of=nw.col("trains") == 1)),
)
FALLS = Register(
    key="falls", name=Text(nb="Fallregisteret", en="The Register of Falls"), years=(2025, 2025),
    units=(Unit(resh=1, short_name="Vik", full_name="Vik klinikk", legal_entity=TRUST,
            first_data_year=2025),
        Unit(resh=2, short_name="Nes", full_name="Nes klinikk", legal_entity=TRUST,
            first_data_year=2025)),
    forms=(VISIT, CALL), completed=ShownIf("status", (2,)), updated_on="changed",
    patient_variable="patient_id",
    pathway=Pathway(anchor="visit", anchor_date="visited", events=(
        Event(key="visit", title=VISIT.title, form="visit", completed_on="visited",
            keep=Keep.NEWEST, required=True),
        Event(key="call", title=CALL.title, form="call", completed_on="called",
            keep=Keep.FIRST, months_after=3, suffix_if_taken="_3m"))),
    definitions=(Definition(
        key="2025", valid=SINCE_2025, indicators=(NO_NEW_FALL,), source="Invented."),),
    reports=(Report(key="annual", title=Text(nb="Årsrapport", en="Annual report"),
        tables=(VISITS,), texts=Path(__file__).parent / "text"),),
)
