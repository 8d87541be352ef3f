"""What NNRR's forms promise, in the words of the register."""

from datetime import date
from itertools import pairwise

import polars as pl
import pytest

from kvalreg.frames.decoding import decode, parsed
from kvalreg.model import Filled, Form, Item, ItemKind, Questionnaire, ShownIf, Text
from kvalreg.registers.nnrr.forms import CLINICIAN, PATIENT_6M, PATIENT_12M, PATIENT_BASELINE

FORMS = (CLINICIAN, PATIENT_BASELINE, PATIENT_6M, PATIENT_12M)
PATIENT_FORMS = (PATIENT_BASELINE, PATIENT_6M, PATIENT_12M)
EVERY_FORM = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
EVERY_QUESTIONNAIRE = pytest.mark.parametrize(
    ("form", "questionnaire"),
    [
        pytest.param(form, questionnaire, id=f"{form.key}-{questionnaire.instrument.key}")
        for form in FORMS
        for questionnaire in form.questionnaires
    ],
)


def read(form: Form, variable: str, stored: str, on: date) -> object:
    """What a stored text means on a form of that day; a value fault is the word 'fault'."""
    row = pl.DataFrame({"stored": [stored], "day": [on]})
    decoded = decode(form, variable, "stored", parsed(form, variable, "stored"), pl.col("day"))
    value, fault = row.select(value=decoded.value, fault=decoded.fault).row(0)
    return "fault" if fault else value


def newest(form: Form, variable: str) -> Item:
    return form.codings(variable)[-1]


def asked_on(form: Form, day: date) -> set[str]:
    return {item.variable for item in form.items if item.is_asked_on(day)}


# Pain: one question, two codings.


@pytest.mark.parametrize("variable", ["PainExperiencesNoActivity", "PainExperiencesActivity"])
@pytest.mark.parametrize(
    ("day", "stored", "pain"),
    [
        (date(2020, 9, 30), "11", 0),
        (date(2020, 9, 30), "0", None),
        (date(2020, 9, 30), "1", 1),
        (date(2020, 9, 30), "10", 10),
        (date(2020, 10, 1), "0", 0),
        (date(2020, 10, 1), "10", 10),
        (date(2020, 10, 1), "11", "fault"),
        (date(2020, 10, 1), "-1", None),
    ],
)
def test_on_6_month_forms_before_october_2020_code_11_means_no_pain_and_0_no_answer(
    variable: str, day: date, stored: str, pain: object
) -> None:
    assert read(PATIENT_6M, variable, stored, day) == pain


@pytest.mark.parametrize("form", [PATIENT_BASELINE, PATIENT_12M], ids=lambda form: form.key)
def test_before_treatment_and_after_12_months_pain_was_always_0_to_10(form: Form) -> None:
    assert read(form, "PainExperiencesActivity", "0", date(2019, 5, 1)) == 0
    assert read(form, "PainExperiencesActivity", "11", date(2019, 5, 1)) == "fault"


# What nobody answered.


@EVERY_FORM
def test_minus_one_is_never_an_answer_to_a_choice_nor_a_fault(form: Form) -> None:
    with_numbers = [
        item
        for item in form.items
        if item.kind is ItemKind.CHOICE and item.variable != "FillLanguage"
    ]

    assert with_numbers
    for item in with_numbers:
        assert read(form, item.variable, "-1", date(2024, 6, 1)) is None


@pytest.mark.parametrize(
    ("form", "variable"),
    [
        (PATIENT_BASELINE, "FabQ1"),
        (PATIENT_BASELINE, "FabQ11"),
        (PATIENT_BASELINE, "UhiQ1"),
        (PATIENT_BASELINE, "UhiQ33"),
        (PATIENT_BASELINE, "PainExperiencesActivity"),
        (PATIENT_BASELINE, "OwnChildren"),
        (PATIENT_BASELINE, "NationalInterpreter"),
        (PATIENT_BASELINE, "Eq5d_L_spm6"),
        (PATIENT_BASELINE, "IsEmployed"),
        (PATIENT_6M, "TreatmentPostIndividual"),
        (PATIENT_12M, "S2_SickLeave_Percent"),
        (CLINICIAN, "Treatment_GroupInterdisciplinary2018"),
        (CLINICIAN, "Treatment_InvidualInterdisciplinary"),
        (CLINICIAN, "VentetidFraHenvisningTilBesok"),
    ],
)
def test_zero_is_an_answer(form: Form, variable: str) -> None:
    assert read(form, variable, "0", date(2024, 6, 1)) == 0


@pytest.mark.parametrize(
    ("form", "variable"),
    [
        (PATIENT_BASELINE, "OdiPain"),
        (PATIENT_6M, "NdiDriving"),
        (PATIENT_BASELINE, "Hscl10Q10"),
        (PATIENT_BASELINE, "Eq5d_L_spm1"),
        (PATIENT_BASELINE, "PhysicalActivity"),
        (PATIENT_BASELINE, "EducationLevel"),
        (PATIENT_BASELINE, "PatientGender"),
        (PATIENT_BASELINE, "TreatmentEarlierChiropractor"),
        (PATIENT_6M, "UseOfTreatment"),
        (PATIENT_12M, "TreatmentSatisfaction"),
        (CLINICIAN, "BackSurgery"),
        (CLINICIAN, "TreatmentMasteryOrientedConversation"),
        (CLINICIAN, "DiagnosticNumber1Type"),
    ],
)
def test_zero_is_no_answer(form: Form, variable: str) -> None:
    assert read(form, variable, "0", date(2024, 6, 1)) is None


def test_a_waiting_time_below_zero_is_a_fault_and_not_a_missing_answer() -> None:
    assert read(CLINICIAN, "VentetidFraHenvisningTilBesok", "-1", date(2024, 1, 1)) == "fault"


@EVERY_FORM
def test_nobody_under_18_is_registered(form: Form) -> None:
    assert read(form, "PatientAge", "17", date(2024, 1, 1)) == "fault"
    assert read(form, "PatientAge", "18", date(2024, 1, 1)) == 18


# The forms through time.


@EVERY_FORM
def test_the_versions_of_a_form_follow_each_other_without_a_gap(form: Form) -> None:
    ordered = sorted(form.versions, key=lambda version: version.valid.first or date.min)

    for earlier, later in pairwise(ordered):
        assert earlier.valid.last is not None
        assert later.valid.first is not None
        assert (later.valid.first - earlier.valid.last).days == 1
    assert ordered[-1].valid.last is None


def test_the_12_month_form_began_with_the_electronic_forms() -> None:
    assert min(v.valid.first or date.min for v in PATIENT_12M.versions) == date(2020, 10, 1)


@pytest.mark.parametrize("form", [PATIENT_BASELINE, PATIENT_6M], ids=lambda form: form.key)
def test_eq5d_had_three_levels_until_the_electronic_forms_and_five_since(form: Form) -> None:
    before, after = asked_on(form, date(2020, 9, 30)), asked_on(form, date(2020, 10, 1))

    assert "Eq5dWalk_Old" in before - after
    assert "Eq5d_L_spm1" in after - before


def test_patients_took_over_the_work_status_from_clinicians_in_2021() -> None:
    assert "SickLeave" in asked_on(CLINICIAN, date(2020, 12, 31))
    assert "SickLeave" not in asked_on(CLINICIAN, date(2021, 1, 1))
    assert "S2_SickLeave" not in asked_on(PATIENT_BASELINE, date(2020, 12, 31))
    assert "S2_SickLeave" in asked_on(PATIENT_BASELINE, date(2021, 1, 1))


def test_drawing_and_diagnosis_groups_went_with_mrs_5_and_the_language_came() -> None:
    gone = {"PainDrawing", "DiagnosticNumber1Type"}
    before = asked_on(PATIENT_BASELINE, date(2024, 5, 31)) | asked_on(CLINICIAN, date(2024, 5, 31))
    after = asked_on(PATIENT_BASELINE, date(2024, 6, 1)) | asked_on(CLINICIAN, date(2024, 6, 1))

    assert before >= gone
    assert not after & gone
    assert "FillLanguage" in after - before


@pytest.mark.parametrize(
    ("form", "variable"),
    [
        (PATIENT_BASELINE, "Eq5dWalk_Old"),
        (PATIENT_6M, "WorkingStatus"),
        (CLINICIAN, "PelvisSurgery"),
        (CLINICIAN, "Treatment_GroupInterdisciplinary"),
    ],
)
def test_what_a_column_holds_is_read_though_its_question_has_left_the_form(
    form: Form, variable: str
) -> None:
    today = date(2024, 12, 31)

    assert variable not in asked_on(form, today)
    assert read(form, variable, "1", today) == 1


# Questions asked only of some.


@pytest.mark.parametrize(
    ("form", "variable", "condition"),
    [
        (PATIENT_BASELINE, "S2_SickLeave_Percent", ShownIf("S2_SickLeave", (True,))),
        (PATIENT_6M, "S2_Pension_Percent", ShownIf("S2_Pension", (True,))),
        (PATIENT_12M, "IsEmployedPercent", ShownIf("IsEmployed", (1,))),
        (PATIENT_12M, "NdiWork", ShownIf("IsNeckPainMainProblem", (True,))),
        (PATIENT_BASELINE, "UhiQ29", None),
        (PATIENT_BASELINE, "UhiQ30", ShownIf("PatientGender", (2,))),
        (
            PATIENT_BASELINE,
            "TreatmentEarlierOperation",
            ShownIf("IsTreatmentEarlierOperation", (True,)),
        ),
        (CLINICIAN, "MedicationBFrequency", ShownIf("MedicationB", (True,))),
        (
            CLINICIAN,
            "RadiologicalF_Scoliosis_Subcategory",
            ShownIf("RadiologicalF_Scoliosis", (True,)),
        ),
        (CLINICIAN, "RadiologicalFExplainedPatient", ShownIf("Radiological_None", (False,))),
    ],
)
def test_a_question_is_shown_only_on_its_condition(
    form: Form, variable: str, condition: ShownIf | None
) -> None:
    assert newest(form, variable).shown_if == condition


# Questionnaires.


@EVERY_QUESTIONNAIRE
def test_stored_codes_and_shift_give_exactly_the_scored_range(
    form: Form, questionnaire: Questionnaire
) -> None:
    for variable, question in zip(
        questionnaire.variables, questionnaire.instrument.questions, strict=True
    ):
        item = newest(form, variable)
        if item.kind is ItemKind.CHOICE:
            stored = [int(choice.code) for choice in item.choices]
            lowest, highest = float(min(stored)), float(max(stored))
        else:
            assert item.lowest is not None
            assert item.highest is not None
            lowest, highest = item.lowest, item.highest
        assert (lowest + questionnaire.shift, highest + questionnaire.shift) == (
            question.lowest,
            question.highest,
        )


@EVERY_QUESTIONNAIRE
def test_a_stored_score_has_the_range_of_the_score_that_it_holds(
    form: Form, questionnaire: Questionnaire
) -> None:
    for variable, key in questionnaire.stored_scores:
        item, score = newest(form, variable), questionnaire.instrument.score(key)
        assert item.filled is Filled.COMPUTED
        assert (item.lowest, item.highest) == (score.lowest, score.highest)


def test_which_questionnaires_are_asked_when() -> None:
    asked = {form.key: {q.instrument.key for q in form.questionnaires} for form in FORMS}

    always = {"nrs", "odi", "ndi", "eq5d5l", "eqvas"}
    assert asked == {
        "clinician": set(),
        "patient_baseline": always | {"hscl10", "fabq", "shc", "sgpals"},
        "patient_6m": always | {"pgic"},
        "patient_12m": always | {"pgic"},
    }


# Every item of every form.


def texts_of(form: Form) -> list[Text]:
    of_items = [
        text
        for item in form.items
        for text in (item.label, item.help, item.unit, *(c.label for c in item.choices))
    ]
    of_form = [form.title, form.answered_by, *(version.news for version in form.versions)]
    of_sections = [text for section in form.sections for text in (section.title, section.help)]
    return [text for text in (*of_items, *of_form, *of_sections) if text]


@EVERY_FORM
def test_every_text_is_there_in_english_too(form: Form) -> None:
    assert [text.nb for text in texts_of(form) if not text.has("en")] == []


@EVERY_QUESTIONNAIRE
def test_no_licensed_sentence_is_printed_only_short_descriptors(
    form: Form, questionnaire: Questionnaire
) -> None:
    labels = [
        text.say(language)
        for variable in questionnaire.variables
        for item in form.codings(variable)
        for text in (item.label, *(choice.label for choice in item.choices))
        for language in ("nb", "en")
    ]

    assert [label for label in labels if len(label.split()) > 8] == []


@EVERY_FORM
def test_every_item_names_its_source(form: Form) -> None:
    known = {"Code book 2016", "Code book 2018", "Report code 2024", "Annual report 2024"}

    assert {item.source for item in form.items} <= known


@EVERY_FORM
def test_an_item_whose_codes_are_unknown_says_so(form: Form) -> None:
    unbounded = [
        item
        for item in form.items
        if item.kind is ItemKind.INTEGER
        and item.filled is Filled.BY_PERSON
        and item.lowest is item.highest is None
    ]

    assert [item.variable for item in unbounded if "unknown" not in item.note] == []


@EVERY_FORM
def test_nothing_that_the_system_fills_in_or_that_is_no_longer_asked_is_required(
    form: Form,
) -> None:
    required = [item for item in form.items if item.required]

    assert [item.variable for item in required if item.filled is not Filled.BY_PERSON] == []
    assert [item.variable for item in required if item.asked.last] == []


def test_only_patients_may_skip_questions() -> None:
    # Annual report 2024, 5.3: patients may leave questions open, most of the clinician's are
    # mandatory.
    assert [form.key for form in FORMS if form.may_skip] == [form.key for form in PATIENT_FORMS]


def test_patient_forms_point_at_the_clinician_form() -> None:
    assert CLINICIAN.main_form_variable is None
    assert {form.main_form_variable for form in PATIENT_FORMS} == {"HovedskjemaGUID"}


@pytest.mark.parametrize(
    ("form", "alias", "variable"),
    [
        (PATIENT_BASELINE, "HSCL10.Score", "HSCL10Score"),
        (PATIENT_BASELINE, "FABQ.Score2", "FABQScore2"),
        (PATIENT_6M, "Eq5d-L-spm1", "Eq5d_L_spm1"),
        (PATIENT_6M, "Eq5dWalk", "Eq5dWalk_Old"),
    ],
)
def test_columns_are_known_by_the_names_of_older_dumps(
    form: Form, alias: str, variable: str
) -> None:
    assert [item.variable for item in form.items if alias in item.aliases] == [variable]
