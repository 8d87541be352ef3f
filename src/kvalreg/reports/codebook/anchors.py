"""Where on the code book's page a thing stands, so that whatever names it can point at it."""

from dataclasses import dataclass

from kvalreg.model import (
    CUT_DAY,
    Form,
    Gathered,
    Instrument,
    Questionnaire,
    Register,
    columns_used,
)


@dataclass(frozen=True)
class Column:
    """A column of the pathway frame, and the anchor of the entry that tells what it holds."""

    name: str
    anchor: str


def variable_anchor(form: Form, variable: str) -> str:
    return f"{form.key}.{variable}"


def columns_by_name(register: Register) -> dict[str, Column]:
    """Every column that a derived variable or an indicator may read."""
    anchors = {derived.key: f"derived.{derived.key}" for derived in register.pathway.derived}
    made = [one.key for one in register.pathway.gathered]
    if register.pathway.one_per_patient is not None:
        made.append(register.pathway.one_per_patient.key)
    anchors |= {name: f"derived.{name}" for name in made}
    joined = (*register.presence_columns(), *register.due_columns(), CUT_DAY)
    anchors |= {name: f"joined.{name}" for name in joined}
    for name, (event, variable) in register.pathway_columns().items():
        anchors[name] = variable_anchor(register.form(event.form), variable)
    for name, (_, instrument, _) in register.score_columns().items():
        anchors[name] = f"questionnaire.{instrument.key}"
    return {name: Column(name, anchor) for name, anchor in anchors.items()}


def columns_gathered(register: Register, gathered: Gathered) -> list[Column]:
    """The variables that a gathered variable is made of: its own form's, or the main form's."""
    form, names = register.form(gathered.form), columns_used(gathered.expression) - {CUT_DAY}
    return [
        Column(name, variable_anchor(form if name in form.variables else register.main_form, name))
        for name in sorted(names)
    ]


def uses_of(register: Register, instrument: Instrument) -> tuple[tuple[Form, Questionnaire], ...]:
    """The forms that hold the instrument, and how each stores it."""
    return tuple(
        (form, questionnaire)
        for form in register.forms
        for questionnaire in form.questionnaires
        if questionnaire.instrument is instrument
    )
