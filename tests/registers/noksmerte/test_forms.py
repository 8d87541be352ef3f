"""What NOKSmerte's forms promise, in the words of the register."""

import re
from datetime import date

import polars as pl
import pytest

from kvalreg.frames.decoding import decode, parsed
from kvalreg.model import Filled, Form, Item, ItemKind, Questionnaire, ShownIf, Text
from kvalreg.registers.noksmerte.forms import (
    CONSULTATION,
    FOLLOW_UP,
    OPIOIDS,
    PATIENT_PACKAGE,
    REFERRAL,
)
from kvalreg.registers.noksmerte.register import NOKSMERTE
from tests.project.files import ROOT

FORMS = NOKSMERTE.forms
EVERY_FORM = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
PATIENT_FORMS = (PATIENT_PACKAGE, FOLLOW_UP)
EVERY_QUESTIONNAIRE = pytest.mark.parametrize(
    ("form", "questionnaire"),
    [
        pytest.param(form, questionnaire, id=f"{form.key}-{questionnaire.instrument.key}")
        for form in FORMS
        for questionnaire in form.questionnaires
    ],
)
SPECIFICATION = ROOT.parent / "shared/spec/noksmerte.md"
DAY = date(2021, 6, 1)


def item(form: Form, variable: str) -> Item:
    return form.codings(variable)[-1]


def read(form: Form, variable: str, stored: str) -> object:
    """What a stored text means; a value fault is the word 'fault'."""
    row = pl.DataFrame({"stored": [stored], "day": [DAY]})
    decoded = decode(form, variable, "stored", parsed(form, variable, "stored"), pl.col("day"))
    value, fault = row.select(value=decoded.value, fault=decoded.fault).row(0)
    return "fault" if fault else value


def codes(form: Form, variable: str) -> list[int | str]:
    return [choice.code for choice in item(form, variable).choices]


def asked(form: Form) -> list[Item]:
    return [one for one in form.items if one.filled is Filled.BY_PERSON]


# Who fills in what: annual report 2021, table 13.


def test_clerical_staff_clinicians_and_patients_have_forms_of_their_own() -> None:
    assert {form.key: form.answered_by.nb for form in FORMS} == {
        "referral": "Merkantil",
        "patient_package": "Pasient",
        "consultation": "Behandler",
        "opioid": "Behandler",
        "follow_up": "Pasient",
    }


def test_the_referral_form_asks_for_three_dates_and_the_granted_right() -> None:
    required = [one.variable for one in REFERRAL.items if one.required]

    assert required == [
        "date_referral_received",
        "date_referral_assessed",
        "date_tentative_first_consultation",
        "right_to_care_granted",
    ]


def test_nobody_without_a_granted_right_is_in_the_register() -> None:
    assert read(REFERRAL, "right_to_care_granted", "1") == 1
    assert read(REFERRAL, "right_to_care_granted", "0") == "fault"


def test_the_package_before_the_first_consultation_has_80_questions() -> None:
    # Annual report 2021, chapter 4.
    assert len(asked(PATIENT_PACKAGE)) == 80


def test_all_other_forms_belong_to_a_referral() -> None:
    assert NOKSMERTE.main_form is REFERRAL
    assert {form.main_form_variable for form in FORMS} == {None, "referral_id"}


def test_only_patients_may_skip_questions() -> None:
    assert [form for form in FORMS if form.may_skip] == list(PATIENT_FORMS)


# Questionnaires.


def test_which_questionnaires_are_asked_when() -> None:
    # Annual report 2021, 6.3; morphine equivalents: 6.6.
    assert {form.key: {q.instrument.key for q in form.questionnaires} for form in FORMS} == {
        "referral": set(),
        "patient_package": {
            "bpi", "hads", "cfq", "pcs", "isi", "promis29", "life_events", "eq5d5l", "eqvas",
        },
        "consultation": set(),
        "opioid": {"omeq"},
        "follow_up": {"pgic", "eq5d5l", "eqvas"},
    }  # fmt: skip


def test_of_promis_only_function_and_social_roles_are_asked_and_scored() -> None:
    promis = [column for column in NOKSMERTE.score_columns() if column.startswith("promis29")]

    assert promis == [
        "promis29_raw_pf", "promis29_raw_soc",
        "promis29_t_pf_v20", "promis29_t_pf_v21", "promis29_t_soc",
        "promis29_se_pf_v20", "promis29_se_pf_v21", "promis29_se_soc",
    ]  # fmt: skip


@EVERY_QUESTIONNAIRE
def test_what_is_stored_is_exactly_the_scored_range(
    form: Form, questionnaire: Questionnaire
) -> None:
    asked = zip(questionnaire.variables, questionnaire.instrument.questions, strict=True)
    for variable, question in asked:
        one = item(form, variable)
        numbers = [choice.code for choice in one.choices if isinstance(choice.code, int)]
        ends = (min(numbers), max(numbers)) if numbers else (one.lowest, one.highest)
        assert ends == (question.lowest, question.highest), variable


@EVERY_QUESTIONNAIRE
def test_no_licensed_sentence_is_printed_only_short_descriptors(
    form: Form, questionnaire: Questionnaire
) -> None:
    labels = [
        text.say(language)
        for variable in questionnaire.variables
        for text in (
            item(form, variable).label,
            *(choice.label for choice in item(form, variable).choices),
        )
        for language in ("nb", "en")
    ]

    assert [label for label in labels if len(label.split()) > 10] == []


def test_change_runs_from_1_very_much_better_to_7_very_much_worse() -> None:
    # Annual report 2021, table 5 and the scores 4, 5 and 3 in its text.
    labels = [choice.label.nb for choice in item(FOLLOW_UP, "pgic_answer").choices]

    assert codes(FOLLOW_UP, "pgic_answer") == [1, 2, 3, 4, 5, 6, 7]
    assert labels == [
        "Veldig mye bedre", "Mye bedre", "Litt bedre", "Ingen endring", "Litt verre",
        "Mye verre", "Veldig mye verre",
    ]  # fmt: skip


# Codes: -1 was shown and not answered, empty was not shown, 0 is an answer.


@EVERY_FORM
def test_minus_one_is_no_answer_and_no_fault(form: Form) -> None:
    for one in form.items:
        if one.kind in (ItemKind.CHOICE, ItemKind.INTEGER) and one.variable != "unit_id":
            if one.kind is ItemKind.CHOICE and isinstance(one.choices[0].code, str):
                continue
            assert read(form, one.variable, "-1") is None, one.variable


@pytest.mark.parametrize(
    ("form", "variable"),
    [
        (PATIENT_PACKAGE, "physical_activity"),
        (PATIENT_PACKAGE, "hads_1"),
        (PATIENT_PACKAGE, "bpi_worst"),
        (PATIENT_PACKAGE, "life_event_1"),
        (FOLLOW_UP, "eq_vas"),
        (CONSULTATION, "opioid_use"),
        (REFERRAL, "consent_status"),
    ],
)
def test_zero_is_an_answer(form: Form, variable: str) -> None:
    assert read(form, variable, "0") == 0


@pytest.mark.parametrize(
    ("form", "variable", "highest"),
    [
        (PATIENT_PACKAGE, "bpi_sleep", 10),
        (PATIENT_PACKAGE, "hads_14", 3),
        (PATIENT_PACKAGE, "cfq_11", 3),
        (PATIENT_PACKAGE, "pcs_13", 4),
        (PATIENT_PACKAGE, "isi_7", 4),
        (PATIENT_PACKAGE, "promis_social_4", 5),
        (PATIENT_PACKAGE, "eq5d_pain", 5),
        (PATIENT_PACKAGE, "education", 4),
        (FOLLOW_UP, "own_benefit", 5),
    ],
)
def test_a_code_above_the_highest_is_a_fault(form: Form, variable: str, highest: int) -> None:
    assert read(form, variable, str(highest)) == highest
    assert read(form, variable, str(highest + 1)) == "fault"


# The consultation.


@pytest.mark.parametrize(
    ("variable", "condition"),
    [
        ("diagnosis_1", ShownIf("personnel_physician", (True,))),
        ("referred_to_primary_care", ShownIf("course_completed", (1,))),
        ("course_completed_on", ShownIf("course_completed", (1,))),
        ("procedure_1", None),
    ],
)
def test_a_question_is_shown_only_on_its_condition(
    variable: str, condition: ShownIf | None
) -> None:
    assert item(CONSULTATION, variable).shown_if == condition


def test_a_consultation_is_either_assessment_or_treatment() -> None:
    assert [choice.label.nb for choice in item(CONSULTATION, "purpose").choices] == [
        "Utredning",
        "Behandling",
    ]


# Every item of every form.


@EVERY_FORM
def test_every_item_says_whether_it_is_stated_or_proposed(form: Form) -> None:
    assert {one.source for one in form.items} <= {"Annual report 2021", "Proposed"}


@EVERY_FORM
def test_every_text_is_there_in_english_too(form: Form) -> None:
    of_items = [
        text
        for one in form.items
        for text in (one.label, one.help, one.unit, *(choice.label for choice in one.choices))
    ]
    of_form: list[Text | None] = [form.title, *(section.title for section in form.sections)]
    of_versions = [version.news for version in form.versions]

    texts = [text for text in (*of_items, *of_form, *of_versions) if text]
    assert [text.nb for text in texts if not text.has("en")] == []


@EVERY_FORM
def test_the_only_known_version_began_with_the_register(form: Form) -> None:
    assert [version.valid.first for version in form.versions] == [date(2020, 1, 1)]


def test_no_score_has_the_name_of_a_variable() -> None:
    assert set(NOKSMERTE.score_columns()) & set(NOKSMERTE.pathway_columns()) == set()


if SPECIFICATION.exists():
    # What is called otherwise here: lists became numbered variables, and the scores and dates of
    # the forms have names that say more.
    CALLED = {
        "unit": "unit_id",
        "reminder_dates": "automatic_reminder_date",
        "channel": "consent_channel",
        "date": "consultation_date",
        "personnel": "personnel_physician",
        "procedures": "procedure_1",
        "diagnoses": "diagnosis_1",
        "pgic": "pgic_answer",
        "drug": "product_id",
        "form": "product_id",
        "status": "opioid_status",
        "medication": "opioid_use",
        "interpreter need": "needs_interpreter",
        "other medication": "other_medication",
    }

    def proposed_variables() -> set[str]:
        """The first cell of every row of the proposed code book (10.1 to 10.5), name by name."""
        book = SPECIFICATION.read_text(encoding="utf-8").split("\n## 10.")[1].split("\n## 11.")[0]
        cells = [line.split("|")[1] for line in book.splitlines() if line.startswith("| ")]
        names = {
            re.sub(r"\(.*?\)", "", name).replace("opioid rows", "").strip()
            for cell in cells
            for name in re.split(r"[,/:]", cell)
        }
        return names - {"Variable", "scores", "", "eq5d_*"}

    def test_every_variable_of_the_proposed_code_book_is_declared() -> None:
        declared = [variable for form in FORMS for variable in form.variables]

        def is_declared(name: str) -> bool:
            called = CALLED.get(name, name)
            return any(
                variable.startswith(called.removesuffix("*")) if called.endswith("*")
                else variable == called
                for variable in declared
            )  # fmt: skip

        assert len(proposed_variables()) > 40
        assert [name for name in sorted(proposed_variables()) if not is_declared(name)] == []


def test_opioids_stand_on_sheets_of_their_own_beside_the_consultation() -> None:
    assert "consultation_id" in OPIOIDS.variables
    assert "omeq_total" in CONSULTATION.variables
