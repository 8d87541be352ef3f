"""Values are stored as the form's version stored them, and read back unchanged."""

from collections.abc import Mapping
from datetime import date

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from kvalreg.frames.dump import read_dump
from kvalreg.frames.typed_form import TypedForm
from kvalreg.model import Form
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.synthetic.cohort import batches
from kvalreg.synthetic.dump import write_dump
from kvalreg.synthetic.order import Order
from kvalreg.synthetic.stored_codes import stored
from tests.ankle import CLINICIAN_FORM, PATIENT_FORM

pytestmark = pytest.mark.slow

AFTER_6_MONTHS = NNRR.form("patient_6m")
BEFORE, AFTER = date(2020, 9, 30), date(2020, 10, 1)


def column(form: Form, name: str, rows: list[tuple[date, object]]) -> list[object]:
    days, values = zip(*rows, strict=True)
    # One row stands before them, because every twentieth row is blank where others have a code.
    frame = pl.DataFrame({form.dated_by: [days[0], *days], name: [values[0], *values]})
    return stored(form, frame)[name].to_list()[1:]


def test_no_pain_is_11_and_no_answer_0_until_the_electronic_form() -> None:
    rows = [(BEFORE, 0), (BEFORE, 10), (BEFORE, None), (AFTER, 0), (AFTER, 10), (AFTER, None)]

    assert column(AFTER_6_MONTHS, "PainExperiencesNoActivity", rows) == [11, 10, 0, 0, 10, None]


def test_a_choice_that_nobody_made_has_its_code() -> None:
    assert column(AFTER_6_MONTHS, "OdiWalk", [(AFTER, 3), (AFTER, None)]) == [3, 0]


def test_what_the_version_did_not_ask_is_blank() -> None:
    rows = [(BEFORE, 2), (AFTER, 2)]

    assert column(AFTER_6_MONTHS, "Eq5dWalk_Old", rows) == [2, None]
    assert column(AFTER_6_MONTHS, "Eq5d_L_spm1", rows) == [None, 2]


def test_a_code_of_another_meaning_is_turned_back() -> None:
    # Since 2024 the form stores 3 for today's 9 (unknown); before, there was no unknown.
    rows = [(date(2023, 12, 31), 2), (date(2024, 1, 1), 2), (date(2024, 1, 1), 9)]

    assert column(CLINICIAN_FORM, "Operated", rows) == [2, 2, 3]


def test_decimals_have_a_comma_and_no_more_places_than_they_need() -> None:
    rows = [(AFTER, 34.0), (AFTER, 35.56), (AFTER, -0.005), (AFTER, None)]

    assert column(AFTER_6_MONTHS, "OdiScore", rows) == ["34", "35,56", "-0,005", None]


def test_boxes_are_true_or_false() -> None:
    rows = [(AFTER, True), (AFTER, False)]

    assert column(AFTER_6_MONTHS, "S2_Working", rows) == ["True", "False"]


def test_a_variable_without_values_is_a_blank_column() -> None:
    rows = pl.DataFrame({"Updated": [AFTER]})

    written = stored(PATIENT_FORM, rows)

    assert tuple(written.columns) == PATIENT_FORM.variables
    assert written["Trade"].to_list() == [None]


@pytest.fixture(scope="module")
def order() -> Order:
    """Few patients of each year, so that every version of every form is there."""
    return Order(NNRR, 1500, 2015, 2025)


@pytest.fixture(scope="module")
def read_back(order: Order, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, TypedForm]:
    folder = tmp_path_factory.mktemp("dump")
    write_dump(order, folder, drawn=[].append)
    return read_dump(NNRR, folder)


@pytest.mark.parametrize("form", NNRR.forms, ids=lambda form: form.key)
def test_everything_written_is_allowed_and_reads_back_as_it_was(
    form: Form, order: Order, read_back: Mapping[str, TypedForm]
) -> None:
    (drawn,) = batches(order)
    read = read_back[form.key]

    assert (dict(read.faulty), read.missing, read.unknown) == ({}, (), ())
    values = drawn[form.key]
    rows = read.frame.collect()
    assert_frame_equal(rows.select(values.columns), values.cast(rows.select(values.columns).schema))
    never_drawn = rows.drop(values.columns)
    assert (
        never_drawn.null_count().sum_horizontal().item()
        == never_drawn.shape[0] * never_drawn.shape[1]
    )
