"""How each kind of question is asked, when it is asked, and whether it must be answered."""

from dataclasses import replace

import pytest

from kvalreg.model import Item, ItemKind, ShownIf, Text
from kvalreg.registers.nnrr.register import NNRR
from tests.ankle import ANKLE, PATIENT_FORM
from tests.reports.form_page import page_of, with_item
from tests.reports.parsed import name_of


@pytest.mark.parametrize(
    ("variable", "kind", "hint"),
    [
        ("SickLeavePercent", "number", "Helt tall, 1–100"),
        ("SickLeaveFrom", "text", "dag.måned.år"),
        ("Health", "number", "Helt tall, 0–100"),
        ("Trade", "text", None),
    ],
)
def test_what_is_written_has_a_line_and_says_what_may_stand_there(
    variable: str, kind: str, hint: str | None
) -> None:
    page = page_of("patient")
    line = page.one("input", id=f"q-{variable}")

    assert line["type"] == kind
    assert [found.words for found in page.all(id=f"hint-{variable}")] == ([hint] if hint else [])


def test_bounds_and_unit_stand_at_the_line() -> None:
    page = page_of("patient")
    line = page.one("input", id="q-SickLeavePercent")

    assert (line["min"], line["max"], line["step"]) == ("1", "100", "1")
    assert line.around is not None
    assert line.around.words == "%"


def test_a_decimal_number_may_have_decimals() -> None:
    page = page_of("clinician")

    assert page.one("input", id="q-Circumference")["step"] == "any"
    assert page.one(id="hint-Circumference").words == "Tall, minst 10,5"


def test_a_scale_of_at_most_ten_steps_is_ticked_and_says_what_its_ends_mean() -> None:
    page = page_of("patient")
    steps = page.all("input", name="Pain")

    assert [name_of(page, step) for step in steps] == [str(step) for step in range(11)]
    assert page.one(id="ends-Pain").words == "0 = Ingen smerte 10 = Verst tenkelig"


def test_a_choice_is_a_fieldset_with_its_question_as_legend_and_the_codes_beside_the_answers() -> (
    None
):
    page = page_of("clinician")
    question = page.all("input", name="Operated")[0].surrounding(class_="answer")

    assert question is not None
    assert question.tag == "fieldset"
    assert question.one("legend").words == "Operert før"
    assert [option.words for option in question.all(class_="option")] == [
        "Ja Kode 1",
        "Nei Kode 2",
        "Ukjent Kode 9",
    ]


def test_codes_and_variable_names_are_no_part_of_what_a_control_is_called() -> None:
    page = page_of("patient")

    assert name_of(page, page.one("input", id="q-SickLeave")) == "Sykemeldt"
    assert name_of(page, page.one("input", id="q-PainCause-9")) == "Ukjent"
    assert (
        name_of(page, page.one("input", id="q-Afq2-3")) == "Gå i trapp (må besvares) En del vansker"
    )


def test_questions_with_the_same_answers_stand_in_a_table_with_the_answers_as_columns() -> None:
    table = page_of("patient").one("table")

    assert [column.words for column in table.all("th", scope="col")] == [
        "Spørsmål",
        "Ingen vansker Kode 1",
        "Litt vansker Kode 2",
        "En del vansker Kode 3",
        "Mye vansker Kode 4",
        "Kan ikke Kode 5",
        "Variabel",
    ]
    assert len(table.all("input", type="radio")) == 3 * 5


def test_a_table_of_numbers_says_what_its_ends_mean_to_every_row() -> None:
    page = page_of("patient_baseline", register=NNRR)
    ends = page.one(id="ends-FabQ1")

    assert ends.words == "0 = Helt uenig 6 = Helt enig"
    assert page.one("input", id="q-FabQ7-3")["aria-describedby"] == "ends-FabQ1"


def test_answers_too_long_for_columns_stand_below_each_question() -> None:
    page = page_of("patient_baseline", register=NNRR)
    duration = page.all("input", name="PainDurationNow")[0]

    assert duration.surrounding(class_="grid") is None


def test_a_questionnaire_says_that_its_own_wording_is_not_there_and_who_owns_it() -> None:
    heading = page_of("patient").one(class_="questionnaire")

    assert heading.one("h3").words == "AFQ-3, ankelfunksjon"
    assert "Den siste uken" in heading.words
    assert "ikke spørreskjemaets egen ordlyd. Rettigheter: The Ankle Society." in heading.words


# Conditions and required answers


@pytest.mark.parametrize(
    ("variable", "nb", "en"),
    [
        (
            "SickLeavePercent",
            "Fylles bare ut hvis «Sykemeldt» er krysset av.",
            "Fill in only if “On sick leave” is ticked.",
        ),
        (
            "PainCause",
            "Fylles bare ut hvis «Smerte i ankelen» er besvart med 8, 9 eller 10.",
            "Fill in only if “Pain in the ankle” is answered 8, 9 or 10.",
        ),
    ],
)
def test_a_conditional_question_says_in_words_when_it_is_asked(
    variable: str, nb: str, en: str
) -> None:
    for language, sentence in (("nb", nb), ("en", en)):
        page = page_of("patient", language)
        control = next(
            control for control in page.all("input") if control["id"].startswith(f"q-{variable}")
        )
        around = control.surrounding(class_="conditional")

        assert around is not None
        assert page.one(id=around["aria-labelledby"]).words == sentence


@pytest.mark.parametrize(
    ("condition", "sentence"),
    [
        (ShownIf("Operated", (1, 9)), "«Operert før» er besvart med «Ja» eller «Ukjent»"),
        (ShownIf("Operated", (2,)), "«Operert før» er besvart med «Nei»"),
    ],
)
def test_a_condition_on_a_choice_names_the_answers_and_not_their_codes(
    condition: ShownIf, sentence: str
) -> None:
    clinician = ANKLE.form("clinician")
    examination = clinician.sections[-1]
    where = replace(examination.items[-1], shown_if=condition)
    changed = replace(
        clinician,
        sections=(
            *clinician.sections[:-1],
            replace(examination, items=(*examination.items[:-1], where)),
        ),
    )
    page = page_of("clinician", register=replace(ANKLE, forms=(changed, PATIENT_FORM)))

    assert page.one(class_="condition").words == f"Fylles bare ut hvis {sentence}."


def test_a_condition_can_be_that_something_is_not_ticked() -> None:
    item = Item(
        variable="Why",
        label=Text(nb="Hvorfor ikke?"),
        kind=ItemKind.TEXT,
        shown_if=ShownIf("Employed", (False,)),
    )
    page = page_of("patient", register=with_item(item))

    assert page.one(id="if-Why").words == "Fylles bare ut hvis «I arbeid» ikke er krysset av."


def test_required_questions_are_marked_and_the_mark_is_explained() -> None:
    page = page_of("patient")
    explained = page.one(class_="guide")

    assert "Spørsmål merket * må besvares." in explained.words
    assert "(må besvares)" in page.all("input", name="Pain")[0].surrounding(class_="answer").words
    assert page.one("input", id="q-SickLeavePercent").has("required")
    assert not page.one("input", id="q-Trade").has("required")


def test_a_check_box_is_never_marked_because_leaving_it_open_is_an_answer() -> None:
    item = Item(variable="Smoker", label=Text(nb="Røyker"), kind=ItemKind.FLAG, required=True)
    page = page_of("patient", register=with_item(item))

    assert name_of(page, page.one("input", id="q-Smoker")) == "Røyker"
    assert not page.one("input", id="q-Smoker").has("required")


def test_a_form_without_required_questions_explains_no_mark() -> None:
    clinician = ANKLE.form("clinician")
    sections = tuple(
        replace(section, items=tuple(replace(item, required=False) for item in section.items))
        for section in clinician.sections
    )
    register = replace(ANKLE, forms=(replace(clinician, sections=sections), PATIENT_FORM))

    assert "må besvares" in page_of("clinician").words
    assert "må besvares" not in page_of("clinician", register=register).words
