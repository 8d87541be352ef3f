import polars as pl
import pytest

from kvalreg.frames.answers import check_answers
from kvalreg.model import ItemKind, Question, Text

WHOLE = Question("q", Text("Smerte"), 0, 10)
DOSE = Question("q", Text("Dose"), 0, kind=ItemKind.DECIMAL)


def read(question: Question, text: str | None) -> tuple[object, str | None]:
    """The value and the fault of one answer, beside a plain one that must stay as it is."""
    answers = check_answers([question], pl.DataFrame({"q": ["3", text]}, schema={"q": pl.String()}))
    assert (answers.values["q"][0], answers.faults[0]) == (3, None)
    return answers.values["q"][1], answers.faults[1]


@pytest.mark.parametrize("text", ["7", " 7 ", "7,0", "7.00", "07", "+7"])
def test_a_whole_number_may_be_written_in_several_ways(text: str) -> None:
    assert read(WHOLE, text) == (7, None)


@pytest.mark.parametrize("text", [None, "", "  "])
def test_a_blank_is_no_answer_and_no_fault(text: str | None) -> None:
    assert read(WHOLE, text) == (None, None)
    assert read(DOSE, text) == (None, None)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("-1", "out_of_range", "-1"),
        ("11", "out_of_range", "11"),
        ("99999999999999999999", "out_of_range", "20 digits"),
        ("2.5", "not_integer", "2.5"),
        ("2,5", "not_integer", "2,5"),
        ("nan", "not_integer", "text of length 3"),
        ("inf", "not_integer", "text of length 3"),
        ("NA", "not_integer", "text of length 2"),
        ("31129912345", "out_of_range", "11 digits"),
        ("Kari Nordmann", "not_integer", "text of length 13"),
    ],
)
def test_a_fault_says_its_kind_and_shows_short_numbers_only(
    text: str, kind: str, found: str
) -> None:
    assert read(WHOLE, text) == (
        None,
        f"{kind} q: found {found}, allowed whole numbers 0 to 10 or empty",
    )


@pytest.mark.parametrize(
    ("text", "value", "fault"),
    [
        ("12,5", 12.5, None),
        ("12.5", 12.5, None),
        ("-0,5", None, "out_of_range q: found -0,5, allowed numbers from 0 or empty"),
        ("much", None, "not_number q: found text of length 4, allowed numbers from 0 or empty"),
    ],
)
def test_a_decimal_answer_has_a_comma_or_a_point(
    text: str, value: float | None, fault: str | None
) -> None:
    assert read(DOSE, text) == (value, fault)
