"""Diagnoses as clinicians wrote them, and the codes they stand for (rules B16)."""

import pytest

from kvalreg.registers.nnrr.diagnoses import NAMES, code_of, described, name_of


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("M54.5", "M545"),
        ("m54.5", "M545"),
        (" M 54.5 ", "M545"),
        ("54.5", "M545"),  # the letter was left out
        ("M54.5 Smerter", "M545"),  # what follows the first number is no code
        ("M51.I", "M511"),  # I and L for 1
        ("M5l.1", "M511"),
        ("M48.O", "M480"),  # O for 0
        ("M54.96", "M5496"),
        ("F32.9", "F329"),
        ("M54.5, M54.2", "M545"),
    ],
)
def test_the_code_is_the_first_letter_and_the_first_number(written: str, code: str) -> None:
    assert code_of(written) == code


def test_a_name_that_begins_with_such_a_letter_runs_into_the_code() -> None:
    # The rule's own weakness, kept so that counts compare with the report's: L is read as 1.
    assert code_of("M54.5 Lumbago") == "M5451"
    assert described("M5451") == "M5451: Lumbago"


@pytest.mark.parametrize("written", ["", "ryggsmerter", "M", "M5", "M09", "uklar."])
def test_without_a_number_of_a_code_the_text_stays_as_it_was_written(written: str) -> None:
    assert code_of(written) == written


def test_a_number_of_nine_keeps_its_own_text_and_disturbs_no_other() -> None:
    # The register's earlier program took the texts of numbers below 9 for the places of numbers
    # below 10: a 9 shifted the text of every row after it.
    written = ["M9", "M54.5", "M5", "rygg", "M42.2"]

    assert [code_of(one) for one in written] == ["M9", "M545", "M5", "rygg", "M422"]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("M545", "Lumbago"),
        ("M5496", "Uspesifisert ryggsmerte;lumbal"),
        ("M48", "Spinal stenose"),  # three characters: M480
        ("M5459", "Lumbago"),  # five characters, unknown: M545
        ("M99", ""),
        ("rygg", ""),
    ],
)
def test_a_code_without_a_name_takes_that_of_the_code_it_is_part_of(code: str, name: str) -> None:
    assert name_of(code) == name


def test_a_code_is_printed_with_its_name_where_it_has_one() -> None:
    # Report 2024, table 12.
    assert described("M510") == "M510: Lid. i lumbalskive og andre mellomvirvelskiver, m. myelo."
    assert described("M797") == "M797"


def test_the_twenty_codes_of_the_report_have_names() -> None:
    assert set(NAMES) == {
        "M545", "M542", "M511", "M549", "M544", "M5496", "M480", "M546", "M501", "M472",
        "M5497", "M541", "M431", "M5486", "M513", "M419", "M548", "M5412", "M4806", "M510",
    }  # fmt: skip
