"""The vocabulary in which a register is declared: frozen records that check themselves."""

from kvalreg.model.errors import DeclarationError, MissingText
from kvalreg.model.expressions import columns_used
from kvalreg.model.form import Form, FormVersion, Questionnaire, Section
from kvalreg.model.indicator import (
    Coverage,
    Definition,
    Indicator,
    IndicatorKind,
    Mean,
    Proportion,
    Targets,
)
from kvalreg.model.instrument import Band, Best, Instrument, Licence, Needs, Question, Score
from kvalreg.model.item import Choice, Filled, Item, ItemKind, ShownIf
from kvalreg.model.organisation import LegalEntity, Region, Unit
from kvalreg.model.pathway import Derived, Event, Keep, Pathway
from kvalreg.model.register import Register
from kvalreg.model.text import Language, Text
from kvalreg.model.validity import ALWAYS, Validity

__all__ = [
    "ALWAYS",
    "Band",
    "Best",
    "Choice",
    "Coverage",
    "DeclarationError",
    "Definition",
    "Derived",
    "Event",
    "Filled",
    "Form",
    "FormVersion",
    "Indicator",
    "IndicatorKind",
    "Instrument",
    "Item",
    "ItemKind",
    "Keep",
    "Language",
    "LegalEntity",
    "Licence",
    "Mean",
    "MissingText",
    "Needs",
    "Pathway",
    "Proportion",
    "Question",
    "Questionnaire",
    "Region",
    "Register",
    "Score",
    "Section",
    "ShownIf",
    "Targets",
    "Text",
    "Unit",
    "Validity",
    "columns_used",
]
