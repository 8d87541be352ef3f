"""The declared forms against the register's code book and against dumps, where these lie beside.

The other tests of this folder state the rules that do not need them.
"""

import csv
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kvalreg.model import Filled, Form, Item, ItemKind
from kvalreg.registers.nnrr.forms import CLINICIAN, PATIENT_6M, PATIENT_12M, PATIENT_BASELINE
from tests.project.files import ROOT

FORMS = (CLINICIAN, PATIENT_BASELINE, PATIENT_6M, PATIENT_12M)
EVERY_FORM = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
CODE_BOOK = ROOT.parent / "shared/spec/nnrr_codebook.csv"
SAMPLES = ROOT.parent / "shared/samples/nnrr_dump"

KINDS = {
    "guid": ItemKind.IDENTIFIER,
    "text": ItemKind.TEXT,
    "int": ItemKind.INTEGER,
    "float": ItemKind.DECIMAL,
    "date": ItemKind.DATE,
    "bool": ItemKind.FLAG,
    "enum": ItemKind.CHOICE,
}
PAIN = ("PainExperiencesNoActivity", "PainExperiencesActivity")
NOT_AN_ANSWER = {
    "Not answered",
    "Not filled in",
    "Not chosen",
    "Not applicable",
    "Unknown",
    "None",
}


@dataclass
class Entry:
    """One variable of the code book; `codes` are its codes and their English labels."""

    kind: str
    mandatory: bool
    lowest: float | None
    highest: float | None
    codes: dict[str, str] = field(default_factory=dict)

    @property
    def unanswered(self) -> set[str]:
        """Code 0 or -1 where its label says so; code 3 may mean that the patient is unsure."""
        return {c for c, label in self.codes.items() if c in ("0", "-1") and label in NOT_AN_ANSWER}


def entries(form: Form) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    with CODE_BOOK.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["form"] != form.key:
                continue
            variable = row["variable"].replace("(fill language)", "FillLanguage")
            entry = found.setdefault(
                variable,
                Entry(
                    row["type"],
                    row["mandatory"] == "yes",
                    float(row["min"]) if row["min"] else None,
                    float(row["max"]) if row["max"] else None,
                ),
            )
            if row["code"]:
                entry.codes[row["code"]] = row["label_en"]
    return found


def newest(form: Form, variable: str) -> Item:
    return form.codings(variable)[-1]


def kind_of(variable: str, entry: Entry) -> ItemKind:
    if re.fullmatch(r"DiagnosticNumber\d", variable):
        return ItemKind.DIAGNOSIS
    # Without codes it is a number, and the follow-up form's pain became one.
    if entry.kind == "enum" and (not entry.codes or variable in PAIN):
        return ItemKind.INTEGER
    return KINDS[entry.kind]


def is_still_filled_in_by_people(item: Item) -> bool:
    return item.filled is Filled.BY_PERSON and item.asked.last is None


if CODE_BOOK.exists():

    @EVERY_FORM
    def test_exactly_the_variables_of_the_code_book_are_declared(form: Form) -> None:
        assert set(form.variables) == set(entries(form))

    @EVERY_FORM
    def test_every_variable_is_of_the_kind_that_the_code_book_says(form: Form) -> None:
        book = entries(form)

        assert {v: newest(form, v).kind for v in book} == {
            v: kind_of(v, entry) for v, entry in book.items()
        }

    @EVERY_FORM
    def test_numbers_have_the_bounds_of_the_code_book(form: Form) -> None:
        book = entries(form)
        numbers = [v for v in book if newest(form, v).kind in (ItemKind.INTEGER, ItemKind.DECIMAL)]
        declared = {v: (newest(form, v).lowest, newest(form, v).highest) for v in numbers}
        written = {v: (book[v].lowest, book[v].highest) for v in numbers}
        if "SickLeaveStartMonth" in written:
            written["SickLeaveStartMonth"] = (1, 12)  # no bounds in the code book

        assert declared == written

    @EVERY_FORM
    def test_every_code_of_the_code_book_is_an_answer_or_means_not_answered(form: Form) -> None:
        with_codes = {v: e for v, e in entries(form).items() if e.codes and v not in PAIN}

        for variable, entry in with_codes.items():
            item = newest(form, variable)
            choices = {str(choice.code) for choice in item.choices}
            assert choices == set(entry.codes) - entry.unanswered, variable
            assert {str(code) for code in item.not_answered} >= entry.unanswered, variable

    @EVERY_FORM
    def test_what_is_mandatory_and_still_filled_in_by_people_is_required(form: Form) -> None:
        book = entries(form)
        asked = [v for v in book if is_still_filled_in_by_people(newest(form, v))]

        assert {v for v in asked if newest(form, v).required} == {
            v for v in asked if book[v].mandatory
        }


if SAMPLES.exists():

    @EVERY_FORM
    def test_every_column_of_the_sample_dumps_is_declared(form: Form) -> None:
        file = SAMPLES / f"{form.table}.csv"
        columns = first_line(file).split(";")

        assert [column for column in columns if column not in form.variables] == []


def first_line(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig").splitlines()[0]
