"""Where on the code book's page a thing stands, so that whatever names it can point at it."""

from dataclasses import dataclass

from kvalreg.model import Form, Instrument, Questionnaire, Register


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
    joined = (*register.presence_columns(), *register.due_columns())
    anchors |= {name: f"joined.{name}" for name in joined}
    for name, (event, variable) in register.pathway_columns().items():
        anchors[name] = variable_anchor(register.form(event.form), variable)
    for name, (_, instrument, _) in register.score_columns().items():
        anchors[name] = f"questionnaire.{instrument.key}"
    return {name: Column(name, anchor) for name, anchor in anchors.items()}


def uses_of(register: Register, instrument: Instrument) -> tuple[tuple[Form, Questionnaire], ...]:
    """The forms that hold the instrument, and how each stores it."""
    return tuple(
        (form, questionnaire)
        for form in register.forms
        for questionnaire in form.questionnaires
        if questionnaire.instrument is instrument
    )
