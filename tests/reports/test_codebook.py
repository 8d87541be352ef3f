"""What the browsable code book tells about a register."""

from dataclasses import replace
from datetime import date

import pytest

from kvalreg.model import Definition, Needs, Register, Validity
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.codebook.history import history
from kvalreg.reports.codebook.page import codebook_page, missing_rule
from kvalreg.reports.speech import Speech
from tests.ankle import ANKLE, CLINICIAN_FORM, MUCH_PAIN, PATIENT_FORM
from tests.reports.parsed import Element, parsed

EVERY_REGISTER = pytest.mark.parametrize(
    "register", [ANKLE, NNRR], ids=lambda register: register.key
)


def book(register: Register = ANKLE, language: str = "nb") -> Element:
    return parsed(codebook_page(register, Speech(language)))


def entry(anchor: str, register: Register = ANKLE, language: str = "nb") -> str:
    return book(register, language).one(id=anchor).words


# Everything is there, and can be reached


@EVERY_REGISTER
def test_every_variable_score_derived_variable_and_indicator_has_an_entry(
    register: Register,
) -> None:
    anchors = {found["id"] for found in book(register).all(class_="entry")}

    assert {f"{form.key}.{v}" for form in register.forms for v in form.variables} <= anchors
    assert {f"questionnaire.{one.key}" for one in register.instruments} <= anchors
    assert {f"derived.{one.key}" for one in register.pathway.derived} <= anchors
    newest = register.definitions[-1]
    assert {f"indicator.{newest.key}.{one.key}" for one in newest.indicators} <= anchors


@EVERY_REGISTER
@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_link_leads_to_one_place_on_the_page(register: Register, language: str) -> None:
    page = book(register, language)
    ids = [found["id"] for found in page.everything() if found.has("id")]
    links = {found["href"] for found in page.all("a")}

    assert len(ids) == len(set(ids))
    assert {link[:1] for link in links} == {"#"}
    assert {link[1:] for link in links} <= set(ids)


def test_the_contents_lead_to_every_section() -> None:
    links = {link["href"] for link in book().one("nav").all("a")}

    assert {f"#section.patient.{section.key}" for section in PATIENT_FORM.sections} <= links
    assert {"#questionnaires", "#derived", "#indicators"} <= links


def test_the_page_is_whole_without_its_script_and_needs_nothing_from_elsewhere() -> None:
    page = codebook_page(ANKLE, Speech("nb"))

    assert parsed(page).one(class_="search").has("hidden")
    assert [found for found in parsed(page).all(class_="entry") if found.has("hidden")] == []
    assert "://" not in page
    assert "url(" not in page


# What is told of a variable


@pytest.mark.parametrize(
    ("anchor", "told"),
    [
        ("patient.Pain", "helt tall · 0–10 · må besvares"),
        ("patient.Pain", "0 = Ingen smerte, 10 = Verst tenkelig"),
        ("patient.Pain", "Ikke besvart -1"),
        ("patient.Pain", "Kodingen gjelder fra 1. januar 2024"),
        ("patient.Pain", "Kilde Council, May 2023"),
        ("patient.PainOld", "Stod på skjemaet til og med 31. desember 2023"),
        ("patient.PainOld", "Også kalt Pain_Old"),
        ("patient.PainOld", "Merknad Replaced by Pain."),
        ("patient.SickLeavePercent", "helt tall · 1–100 %"),
        ("patient.SickLeavePercent", "Fylles ut hvis «Sykemeldt» er krysset av"),
        ("patient.AfqScore", "desimaltall · 0–4 · regnes ut"),
        ("patient.AfqScore", "Spørreskjema AFQ-3, ankelfunksjon"),
        ("patient.Afq2", "1 Ingen vansker 2 Litt vansker"),
        ("patient.Trade", "Hjelpetekst Skriv med egne ord."),
        ("clinician.Circumference", "desimaltall · minst 10,5 cm"),
        ("clinician.Status", "valg · av systemet"),
    ],
)
def test_a_variable_tells_what_may_be_answered_and_how_it_is_stored(anchor: str, told: str) -> None:
    assert told in entry(anchor)


def test_a_variable_with_two_codings_is_told_once_with_both_the_newest_first() -> None:
    newest, oldest = book().one(id="clinician.Operated").all(class_="coding")

    assert "9 Ukjent" in newest.words
    assert "Omkodes 3 → 9" in newest.words
    assert "Ukjent" not in oldest.words
    assert "Kodingen gjelder til og med 31. desember 2023" in oldest.words


def test_what_is_declared_in_english_only_is_marked_as_english_on_a_norwegian_page() -> None:
    (note,) = (part for part in book().one(id="patient.PainOld").all("span", lang="en"))

    assert note.words == "Replaced by Pain."
    assert book(language="en").one(id="patient.PainOld").all("span", lang="en") == []


# Version history


def test_a_version_tells_what_it_brought_removed_and_changed() -> None:
    second, first = history(PATIENT_FORM)

    assert (first.version.key, first.is_first) == ("1", True)
    assert "PainOld" in first.variables
    assert (second.brought, second.removed, second.changed) == (("Pain",), ("PainOld",), ())


def test_a_new_coding_is_a_change_and_not_a_new_variable() -> None:
    second, _ = history(CLINICIAN_FORM)

    assert (second.brought, second.removed, second.changed) == ((), (), ("Operated",))


def test_versions_are_told_newest_first_in_whatever_order_they_are_declared() -> None:
    turned = replace(PATIENT_FORM, versions=PATIENT_FORM.versions[::-1])

    assert [change.version.key for change in history(turned)] == ["2", "1"]


def test_the_page_tells_the_history_with_links_to_the_variables() -> None:
    told = book().all(class_="history")[1]

    assert "Versjon 2, fra 1. januar 2024. Ny skala for smerte & hevelse." in told.words
    assert [link["href"] for link in told.all("a")] == ["#patient.Pain", "#patient.PainOld"]
    # 6 of the system, 5 of work, 3 of pain, 4 of the questionnaire.
    assert "Første versjon: 18 variabler." in told.words


# Questionnaires


@pytest.mark.parametrize(
    "told",
    [
        "Tidsrom Den siste uken",
        "Rettigheter The Ankle Society. free for clinical use",
        "Kilde Ankle J 2011; 1: 1–9",
        "Brukes i Pasientskjema (skåres som lagret kode − 1)",
        "jump Hoppe 0–4",
        "afq Ankelfunksjon",
        "Område 0–4",
        "Best lav",
        "Minst 2 av 3 svar må være gitt. The mean of the others stands in.",
        "Minste viktige endring 0,5",
        "Kilde AFQ-3 manual (2011), p. 7",
        "afq_band Grad",
        "mild Lett severe Alvorlig",
    ],
)
def test_a_questionnaire_tells_its_questions_scores_rights_and_sources(told: str) -> None:
    assert told in entry("questionnaire.afq")


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        (Needs(("a", "b"), 0), "Always given."),
        (Needs(("a",), 1), "The answer is needed."),
        (Needs(("a", "b"), 2), "All 2 answers are needed."),
        (Needs(("a", "b", "c"), 2), "At least 2 of 3 answers are needed."),
    ],
)
def test_the_missing_rule_is_told_in_the_words_of_the_vocabulary(needs: Needs, said: str) -> None:
    assert missing_rule(Speech("en"), needs) == said == str(needs)


# What is computed


def test_a_derived_variable_tells_what_it_is_computed_from_with_links() -> None:
    derived = book().one(id="derived.SevereFunction")

    assert "Regnes av afq" in derived.words
    assert [link["href"] for link in derived.all("a")][1:] == ["#questionnaire.afq"]


@pytest.mark.parametrize(
    "told",
    [
        "ank1 KI1 Sterk smerte",
        "Andel av besøkene med smerte på minst 7.",
        "Slag resultat",
        "Mål høy måloppnåelse 40 %, moderat 30 %",
        "Året bestemmes av VisitDate",
        "Minste tall som vises 5",
        "Regnes av Pain, SevereFunction, VisitDate, afq",
        "Kilde Annual report 2024, 3.1.2",
    ],
)
def test_an_indicator_tells_its_explanation_targets_and_what_it_reads(told: str) -> None:
    assert told in entry("indicator.2024.ank1")


def test_an_indicator_that_two_definitions_share_is_told_once_under_the_newest() -> None:
    older = Definition(
        key="2020",
        valid=Validity(last=date(2023, 12, 31)),
        indicators=(MUCH_PAIN,),
        source="Annual report 2020",
    )
    page = book(replace(ANKLE, definitions=(older, *ANKLE.definitions)))
    definitions = [
        found for found in page.all("section") if "definition" in found["aria-labelledby"]
    ]

    assert [found["aria-labelledby"] for found in definitions] == [
        "definition.2024",
        "definition.2020",
    ]
    assert page.all(id="indicator.2020.ank1") == []
    assert "Som i en nyere definisjon: Sterk smerte." in definitions[1].words


def test_a_column_that_says_whether_a_form_is_there_is_explained() -> None:
    assert "Om forløpet har «Pasientskjema»." in entry("joined.has_baseline")
