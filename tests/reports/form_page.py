"""One empty form as a tree."""

from dataclasses import replace

from kvalreg.model import Item, Register
from kvalreg.reports.forms.pages import form_pages
from kvalreg.reports.speech import Speech
from tests.ankle import ANKLE, PATIENT_FORM
from tests.reports.parsed import Element, parsed


def page_of(
    form: str,
    language: str = "nb",
    version: str | None = None,
    register: Register = ANKLE,
) -> Element:
    return parsed(form_pages(register, Speech(language), version)[f"{form}.html"])


def with_item(item: Item) -> Register:
    """The ankle register with one more item, last on its patient form."""
    sections = PATIENT_FORM.sections
    longer = replace(sections[-1], items=(*sections[-1].items, item))
    form = replace(PATIENT_FORM, sections=(*sections[:-1], longer))
    return replace(ANKLE, forms=(ANKLE.forms[0], form))
