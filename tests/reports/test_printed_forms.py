"""Every form can be printed as an accessible PDF that asks what the page asks."""

import json
from importlib.metadata import entry_points

import pytest

from kvalreg.model import Language, Register
from kvalreg.reports.forms.drawing import Sheet
from kvalreg.reports.forms.pages import drawn_forms
from kvalreg.reports.forms.printed import described_form, form_pdf
from kvalreg.reports.speech import Speech
from tests.ankle import ANKLE

FORMS = [
    pytest.param(register, form.key, id=f"{point.name}-{form.key}")
    for point in entry_points(group="kvalreg.registers")
    for register in [point.load()]
    for form in register.forms
]


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize(("register", "form"), FORMS)
def test_every_form_of_every_register_is_accepted_as_accessible(
    register: Register, form: str, language: Language
) -> None:
    drawn = next(one for one in drawn_forms(register) if one.form.key == form)

    printed = form_pdf(register, drawn, Speech(language))

    assert printed.startswith(b"%PDF-")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in printed


@pytest.mark.parametrize("drawn", drawn_forms(ANKLE), ids=lambda drawn: drawn.form.key)
def test_what_is_asked_on_the_page_is_asked_on_paper(drawn: Sheet) -> None:
    described = described_form(ANKLE, drawn, Speech("nb"))

    asked = [
        question["variable"]
        for section in described["sections"]
        for part in section["parts"]
        for block in part["blocks"]
        for group in block["groups"]
        for question in group["questions"]
    ]
    assert asked == [question.item.variable for question in drawn.questions]


def test_a_text_that_stands_in_bokmal_on_an_english_form_is_marked_as_such() -> None:
    patient = next(one for one in drawn_forms(ANKLE) if one.form.key == "patient")

    described = json.dumps(described_form(ANKLE, patient, Speech("en")), ensure_ascii=False)

    assert '{"text": "Yrke", "lang": "nb"}' in described
    assert '"lang": "en"' in described
