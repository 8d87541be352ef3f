"""The code book as CSV."""

import csv
from pathlib import Path

import pytest

from kvalreg.interchange.codebook import COLUMNS, codebook_rows, write_codebook_csv
from kvalreg.model import Register
from kvalreg.registers.nnrr.register import NNRR
from tests.ankle import ANKLE

RELIED_ON = (
    "form,variable,section,type,required,min,max,code,label_nb,label_en,not_answered,recoded,"
    "shown_if,valid_from,valid_to,questionnaire,source,note"
)


def rows_about(variable: str, register: Register = ANKLE) -> list[dict[str, str]]:
    return [row for row in codebook_rows(register) if row["variable"] == variable]


def test_the_columns_stand_in_the_order_that_other_programs_rely_on(tmp_path: Path) -> None:
    write_codebook_csv(ANKLE, tmp_path / "codebook.csv")

    header = (tmp_path / "codebook.csv").read_text(encoding="utf-8").splitlines()[0]

    assert header.startswith(RELIED_ON + ",")


def test_a_variable_has_one_row_and_each_of_its_codes_one_more() -> None:
    rows = rows_about("PainCause")

    assert [(row.get("code", ""), row["label_nb"], row["label_en"]) for row in rows] == [
        ("", "Hva var årsaken?", "What was the cause?"),
        ("1", "Ja", "Yes"),
        ("2", "Nei", "No"),
        ("9", "Ukjent", "Unknown"),
    ]


@pytest.mark.parametrize(
    ("variable", "told"),
    [
        ("Pain", {"type": "integer", "min": "0", "max": "10", "required": "yes"}),
        ("Pain", {"not_answered": "-1", "valid_from": "2024-01-01", "valid_to": ""}),
        ("PainOld", {"asked_to": "2023-12-31", "aliases": "Pain_Old", "note": "Replaced by Pain."}),
        ("SickLeavePercent", {"form": "patient", "section": "work", "shown_if": "SickLeave=True"}),
        ("PainCause", {"shown_if": "Pain=8|9|10", "required": "no"}),
        ("Circumference", {"type": "decimal", "min": "10.5", "max": ""}),
        ("Afq1", {"questionnaire": "afq", "not_answered": "0"}),
        ("AfqScore", {"questionnaire": "afq", "filled": "computed"}),
        ("Trade", {"questionnaire": "", "label_en": "", "type": "text"}),
    ],
)
def test_a_row_tells_what_may_be_answered_and_how_it_is_stored(
    variable: str, told: dict[str, str]
) -> None:
    (row, *_) = rows_about(variable)

    assert {column: row[column] for column in told} == told


def test_each_coding_of_a_variable_stands_with_its_own_validity_on_every_row() -> None:
    rows = rows_about("Operated")

    assert [(row.get("code"), row["valid_from"], row["valid_to"]) for row in rows] == [
        (None, "", "2023-12-31"),
        ("1", "", "2023-12-31"),
        ("2", "", "2023-12-31"),
        (None, "2024-01-01", ""),
        ("1", "2024-01-01", ""),
        ("2", "2024-01-01", ""),
        ("9", "2024-01-01", ""),
    ]
    assert [row["recoded"] for row in rows if "recoded" in row] == ["", "3=9"]


def test_the_file_holds_every_row_with_its_letters_and_marks(tmp_path: Path) -> None:
    write_codebook_csv(ANKLE, tmp_path / "codebook.csv")

    with (tmp_path / "codebook.csv").open(encoding="utf-8", newline="") as file:
        read = list(csv.DictReader(file))

    assert read == [dict.fromkeys(COLUMNS, "") | row for row in codebook_rows(ANKLE)]
    assert "Omkrets <målt>" in {row["label_nb"] for row in read}


@pytest.mark.parametrize("register", [ANKLE, NNRR], ids=lambda register: register.key)
def test_every_item_of_every_form_has_its_row(register: Register) -> None:
    items = [(form.key, item.variable) for form in register.forms for item in form.items]
    told = [(row["form"], row["variable"]) for row in codebook_rows(register) if "code" not in row]

    assert told == items
