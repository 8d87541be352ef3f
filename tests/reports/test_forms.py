"""What an empty form shows, and what it leaves out."""

from dataclasses import replace

import pytest

from kvalreg.model import Filled, Form, Register
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.forms.pages import form_pages
from kvalreg.reports.speech import Speech
from tests.ankle import ANKLE, PATIENT_FORM
from tests.reports.form_page import page_of
from tests.reports.parsed import Element, name_of, parsed

EVERY_FORM_IN_EVERY_VERSION = pytest.mark.parametrize(
    ("register", "form", "version"),
    [
        pytest.param(register, form, version.key, id=f"{form.key}-{version.key}")
        for register in (ANKLE, NNRR)
        for form in register.forms
        for version in form.versions
    ],
)


def variables_on(page: Element) -> list[str]:
    """The variables that the page asks for, in its order."""
    controls = page.all("input")
    return list(
        dict.fromkeys(
            control["name"] if control.has("name") else control["id"].removeprefix("q-")
            for control in controls
        )
    )


# What is on the form


@EVERY_FORM_IN_EVERY_VERSION
def test_a_form_asks_for_what_a_person_answered_in_that_version_and_for_nothing_else(
    register: Register, form: Form, version: str
) -> None:
    chosen = next(known for known in form.versions if known.key == version)
    answered = [item.variable for item in form.items_in(chosen) if item.filled is Filled.BY_PERSON]

    assert variables_on(page_of(form.key, version=version, register=register)) == answered


def test_the_newest_version_is_shown_unless_another_is_named() -> None:
    assert "Pain" in variables_on(page_of("patient"))
    assert "PainOld" not in variables_on(page_of("patient"))
    assert "Pain" not in variables_on(page_of("patient", version="1"))
    assert "PainOld" in variables_on(page_of("patient", version="1"))


def test_a_changed_question_is_asked_with_the_answers_of_its_version() -> None:
    def answers(version: str) -> list[str]:
        page = page_of("clinician", version=version)
        return [name_of(page, radio) for radio in page.all("input", name="Operated")]

    assert answers("1") == ["Ja", "Nei"]
    assert answers("2") == ["Ja", "Nei", "Ukjent"]


def test_a_section_with_nothing_to_answer_is_left_out() -> None:
    headings = [heading.words for heading in page_of("clinician").all("h2")]

    assert headings == ["Innhold", "Undersøkelse"]


def test_header_and_footer_say_who_answers_which_version_is_valid_when_and_what_was_new() -> None:
    page = page_of("patient")

    assert "Fylles ut av pasienten" in page.one("header").words
    for words in (
        "Fylles ut av pasienten",
        "Versjon 2",
        "Gjelder fra 1. januar 2024",
        "Ny skala for smerte & hevelse.",
    ):
        assert words in page.one("footer").words


def test_every_printed_page_says_which_register_form_and_version_it_is() -> None:
    assert (
        r'"Ankelregisteret\20 \b7 \20 Pasientskjema\20 \b7 \20 versjon\20 2"'
        in form_pages(ANKLE, Speech("nb"))["patient.html"]
    )


def test_the_index_leads_to_every_form() -> None:
    page = parsed(form_pages(ANKLE, Speech("nb"))["index.html"])
    links = {link["href"]: link.words for link in page.one("main").all("a")}

    assert links == {"clinician.html": "Behandlerskjema", "patient.html": "Pasientskjema"}
    assert "fra 1. januar 2024" in page.one("main").words


def test_forms_without_the_named_version_are_left_out() -> None:
    only_patient = replace(
        ANKLE.forms[0], versions=(replace(ANKLE.forms[0].versions[1], key="2024"),)
    )
    register = replace(ANKLE, forms=(only_patient, PATIENT_FORM))

    assert set(form_pages(register, Speech("nb"), "1")) == {"patient.html", "index.html"}


# What holds for every page


@EVERY_FORM_IN_EVERY_VERSION
def test_every_control_has_a_name_and_every_reference_leads_to_one_element(
    register: Register, form: Form, version: str
) -> None:
    page = page_of(form.key, version=version, register=register)
    ids = [element["id"] for element in page.everything() if element.has("id")]
    referred = [
        part
        for element in page.everything()
        for name in ("for", "aria-labelledby", "aria-describedby")
        if element.has(name)
        for part in element[name].split()
    ]

    assert len(ids) == len(set(ids))
    assert set(referred) <= set(ids)
    labels = {label["for"]: label.words for label in page.all("label")}
    by_id = {element["id"]: element for element in page.everything() if element.has("id")}
    for control in page.all("input"):
        named_by = control["aria-labelledby"].split() if control.has("aria-labelledby") else []
        assert labels[control["id"]] or named_by
        assert all(by_id[part].words for part in named_by)


def test_texts_of_the_declaration_are_shown_and_not_read_as_html() -> None:
    page = page_of("clinician")

    assert page.one("label", **{"for": "q-Circumference"}).words == "Omkrets <målt>"


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_page_needs_no_script_and_nothing_from_elsewhere(language: str) -> None:
    for page in form_pages(ANKLE, Speech(language)).values():
        tree = parsed(page)
        sources = [element["src"] for element in tree.everything() if element.has("src")]

        assert tree.all("script") == []
        assert tree.all("form") == []  # nothing that Enter could send away
        assert sources == []
        assert "url(" not in page
        assert "://" not in page


def test_a_text_without_english_stands_in_bokmal_marked_as_such() -> None:
    page = page_of("patient", "en")
    label = page.one("label", **{"for": "q-Trade"})

    assert page.one("html")["lang"] == "en"
    assert [(part["lang"], part.words) for part in label.all("span", lang="nb")] == [("nb", "Yrke")]
    assert page.one("label", **{"for": "q-SickLeave"}).all("span") == []
