"""The forms and the code book of NOKSmerte, made from the declarations."""

import re

import pytest

from kvalreg.interchange.codebook import codebook_rows
from kvalreg.model import Filled, Language
from kvalreg.registers.noksmerte.register import NOKSMERTE
from kvalreg.reports.codebook.page import codebook_page
from kvalreg.reports.forms.pages import form_pages
from kvalreg.reports.speech import Speech

BOTH_LANGUAGES = pytest.mark.parametrize("language", ["nb", "en"])


@BOTH_LANGUAGES
def test_every_form_has_a_page_with_what_people_fill_in(language: Language) -> None:
    pages = form_pages(NOKSMERTE, Speech(language))

    for form in NOKSMERTE.forms:
        page = pages[f"{form.key}.html"]
        asked = {item.variable for item in form.items if item.filled is Filled.BY_PERSON}
        drawn = {name for name in asked if f'"q-{name}"' in page or f'name="{name}"' in page}
        assert asked - drawn == set()
    assert set(pages) == {*(f"{form.key}.html" for form in NOKSMERTE.forms), "index.html"}


@BOTH_LANGUAGES
def test_the_code_book_names_every_variable_and_lacks_no_text(language: Language) -> None:
    say = Speech(language)

    page = codebook_page(NOKSMERTE, say)

    variables = {f"{form.key}.{name}" for form in NOKSMERTE.forms for name in form.variables}
    assert [name for name in sorted(variables) if f'id="{name}"' not in page] == []
    assert say.fell_back == set()


def test_the_code_book_says_that_the_follow_up_is_counted_from_the_last_consultation() -> None:
    page = codebook_page(NOKSMERTE, Speech("en"))

    entry = page.split('id="joined.due_12m"')[1].split("</div>")[0]
    assert "12 months" in entry
    assert "Last consultation" in entry


def test_the_code_book_as_a_file_has_a_row_for_every_item_and_every_code() -> None:
    rows = list(codebook_rows(NOKSMERTE))

    items = [item for form in NOKSMERTE.forms for item in form.items]
    assert len(rows) == sum(1 + len(item.choices) for item in items)
    pgic = [row["label_en"] for row in rows if row["variable"] == "pgic_answer" and "code" in row]
    assert pgic == [
        "Very much better", "Much better", "A little better", "No change", "A little worse",
        "Much worse", "Very much worse",
    ]  # fmt: skip


def test_the_code_book_says_what_is_gathered_and_every_link_in_it_leads_somewhere() -> None:
    page = codebook_page(NOKSMERTE, Speech("en"))

    made = {one.key for one in NOKSMERTE.pathway.gathered} | {"stands_for_patient"}
    assert [key for key in sorted(made) if f'id="derived.{key}"' not in page] == []
    assert 'id="joined.cut_day"' in page
    places = set(re.findall(r'id="([^"]*)"', page))
    assert sorted(set(re.findall(r'href="#([^"]*)"', page)) - places) == []
