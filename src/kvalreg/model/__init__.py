"""The vocabulary in which a register is declared: frozen records that check themselves."""

from kvalreg.model.elsewhere import Elsewhere
from kvalreg.model.errors import DeclarationError, MissingText
from kvalreg.model.expressions import columns_used
from kvalreg.model.form import Form, FormVersion, Questionnaire, Section
from kvalreg.model.indicator import (
    SPREAD_PARTS,
    Category,
    Coverage,
    Definition,
    Distribution,
    Indicator,
    IndicatorKind,
    Mean,
    Proportion,
    Spread,
    Targets,
)
from kvalreg.model.instrument import Band, Best, Instrument, Licence, Needs, Question, Score
from kvalreg.model.item import Choice, Filled, Item, ItemKind, ShownIf
from kvalreg.model.organisation import LegalEntity, Region, Unit
from kvalreg.model.pathway import (
    CUT_DAY,
    Derived,
    Event,
    Gathered,
    Keep,
    OnePerPatient,
    Pathway,
)
from kvalreg.model.patient_model import (
    Answer,
    Chance,
    Draw,
    DrawnForm,
    Known,
    PatientModel,
    Trait,
)
from kvalreg.model.plausibility import ANCHOR_DAY, DUE_DAY, Implausible
from kvalreg.model.register import Register
from kvalreg.model.report import (
    ContentField,
    ContentFile,
    FieldKind,
    Report,
    ReportFact,
    ReportFigure,
    ReportPart,
    ReportScope,
    ReportTable,
)
from kvalreg.model.text import Language, Text
from kvalreg.model.validity import ALWAYS, Validity

__all__ = [
    "ALWAYS",
    "ANCHOR_DAY",
    "CUT_DAY",
    "DUE_DAY",
    "SPREAD_PARTS",
    "Answer",
    "Band",
    "Best",
    "Category",
    "Chance",
    "Choice",
    "ContentField",
    "ContentFile",
    "Coverage",
    "DeclarationError",
    "Definition",
    "Derived",
    "Distribution",
    "Draw",
    "DrawnForm",
    "Elsewhere",
    "Event",
    "FieldKind",
    "Filled",
    "Form",
    "FormVersion",
    "Gathered",
    "Implausible",
    "Indicator",
    "IndicatorKind",
    "Instrument",
    "Item",
    "ItemKind",
    "Keep",
    "Known",
    "Language",
    "LegalEntity",
    "Licence",
    "Mean",
    "MissingText",
    "Needs",
    "OnePerPatient",
    "Pathway",
    "PatientModel",
    "Proportion",
    "Question",
    "Questionnaire",
    "Region",
    "Register",
    "Report",
    "ReportFact",
    "ReportFigure",
    "ReportPart",
    "ReportScope",
    "ReportTable",
    "Score",
    "Section",
    "ShownIf",
    "Spread",
    "Targets",
    "Text",
    "Trait",
    "Unit",
    "Validity",
    "columns_used",
]
