"""Columns that are missing are told apart by what they are needed for; unknown ones are named."""

from pathlib import Path

from kvalreg.quality.findings import Severity
from tests.dumps import AFTER_6_MONTHS, AFTER_12_MONTHS, CLINICIAN, change_line, file_of, write_dump
from tests.quality.checks import checked, found, only, rules_broken

TWO_VISITS = """
    course
    a
    b
"""


def test_a_column_that_an_indicator_needs_is_an_error_that_names_it(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician=TWO_VISITS, without=["TreatmentMasteryOrientedConversation"])

    report = checked(tmp_path)

    finding = only(report, "columns.needed_missing")
    assert finding.variables == ("TreatmentMasteryOrientedConversation",)
    assert finding.title.en == "A column is missing, and needed for KI9"
    assert report.has_errors


def test_the_day_of_the_consultation_is_needed_for_everything(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician=TWO_VISITS, without=["S1b_DateOfCompletion"])

    of_clinician = [
        one.title.en
        for one in found(checked(tmp_path), "columns.needed_missing")
        if one.form == "clinician"
    ]

    assert of_clinician == ["A column is missing, and needed for the pathway itself"]


def test_columns_that_nothing_needs_are_one_warning(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician=TWO_VISITS, without=["NeckSurgery", "SeriousIllnes"])

    report = checked(tmp_path)

    assert only(report, "columns.missing").variables == ("NeckSurgery", "SeriousIllnes")
    assert only(report, "columns.missing").severity is Severity.WARNING
    assert not report.has_errors


def test_columns_of_questions_no_longer_asked_are_a_note(tmp_path: Path) -> None:
    # KI1 reads the first of them, which left the form in 2018: nobody can have answered it since.
    retired = ["Treatment_GroupInterdisciplinary", "PelvisSurgery"]
    write_dump(tmp_path, clinician=TWO_VISITS, without=retired)

    report = checked(tmp_path)

    assert set(only(report, "columns.retired_missing").variables) == set(retired)
    assert rules_broken(report) == {"columns.retired_missing"}
    assert report.count(Severity.NOTE) == 1


def test_unknown_columns_are_named_and_a_misspelt_one_is_recognised(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | NewQuestion | backsurgery | NekSurgery
            a      | 1           | 1           | 1
        """,
        without=["BackSurgery", "NeckSurgery"],
    )

    report = checked(tmp_path)

    assert only(report, "columns.unknown").variables == ("NewQuestion",)
    assert {one.variables: one.todo.en for one in found(report, "columns.misspelt")} == {
        ("backsurgery",): "Did you mean BackSurgery? Correct the name.",
        ("NekSurgery",): "Did you mean NeckSurgery? Correct the name.",
    }


def test_a_missing_key_column_is_an_error_and_the_only_one_of_its_file(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician=TWO_VISITS)
    change_line(tmp_path / file_of(CLINICIAN), 1, "SkjemaGUID", "Nokkel")

    report = checked(tmp_path)

    finding = only(report, "columns.key_missing")
    assert (finding.form, finding.variables) == ("clinician", ("SkjemaGUID",))
    assert rules_broken(report) == {"columns.key_missing"}


def test_a_file_without_header_is_told_by_its_keys_and_gives_away_no_name(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician=TWO_VISITS)
    path = tmp_path / file_of(AFTER_12_MONTHS)
    path.write_text("Kari Nordmann;01018012345;102959;Oslo\n")

    report = checked(tmp_path)

    assert {one.variables[0] for one in found(report, "columns.key_missing")} == {
        "SkjemaGUID",
        "HovedskjemaGUID",
        "UnitId",
    }
    assert rules_broken(report) == {"columns.key_missing"}


def test_a_form_without_a_file_is_an_error_when_indicators_need_it(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician=TWO_VISITS)
    (tmp_path / file_of(AFTER_6_MONTHS)).unlink()

    finding = only(checked(tmp_path), "files.no_file")

    assert (finding.form, finding.file) == ("patient_6m", file_of(AFTER_6_MONTHS))
    assert finding.severity is Severity.ERROR
    assert finding.detail.startswith("Not computed without it: KI2, KI3, KI4, KI5, KI6, KI7, KI8")


def test_questions_whose_condition_is_missing_are_named(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician=TWO_VISITS, without=["MedicationA", "MedicationAFrequency"])
    report = checked(tmp_path)
    assert found(report, "columns.condition_missing") == []

    write_dump(tmp_path, clinician=TWO_VISITS, without=["MedicationA"])
    finding = only(checked(tmp_path), "columns.condition_missing")
    assert (finding.variables, finding.severity) == (("MedicationAFrequency",), Severity.NOTE)
