"""The forms of a course belong together, and none is missing that must be there."""

from pathlib import Path

from kvalreg.quality.findings import Severity
from tests.dumps import CLINICIAN, HAUKELAND, ST_OLAVS, file_of, write_dump
from tests.quality.checks import checked, found, only, rows_of, rules_broken


def test_a_form_without_its_main_form_is_an_error(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course
            a
        """,
        baseline="""
            course
            a
            lost
        """,
        after_6_months="""
            course
            lost
            a
        """,
    )

    report = checked(tmp_path)

    orphans = found(report, "relations.no_main_form")
    assert [(one.form, one.count, rows_of(one)) for one in orphans] == [
        ("patient_baseline", 1, [3]),
        ("patient_6m", 1, [2]),
    ]
    assert {one.title.en for one in orphans} == {"Its main form, “Clinician form”, is missing"}
    assert report.has_errors


def test_a_draft_of_a_form_needs_no_main_form(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course
            a
        """,
        after_6_months="""
            course | FormStatus
            lost   | 1
        """,
    )

    assert rules_broken(checked(tmp_path)) == set()


def test_a_main_form_that_is_not_completed_is_a_warning(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | FormStatus
            a      | 1
            b      | 2
        """,
    )

    report = checked(tmp_path)

    finding = only(report, "relations.main_form_not_completed")
    assert (finding.form, rows_of(finding)) == ("patient_baseline", [2])
    assert rules_broken(report) == {"relations.main_form_not_completed"}


def test_of_two_copies_of_a_main_form_the_completed_one_decides(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | FormStatus
            a      | 2
            a      | 1
        """,
        baseline="""
            course
            a
        """,
    )

    assert rules_broken(checked(tmp_path)) == {"keys.copies"}


def test_a_consultation_without_the_patients_form_is_a_warning(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | FormStatus
            a      | 2
            b      | 2
            draft  | 1
            c      | 2
        """,
        baseline="""
            course | FormStatus
            a      | 2
            c      | 1
        """,
    )

    report = checked(tmp_path)

    # b has no form at all, c only a draft.
    finding = only(report, "relations.incomplete_course")
    assert (finding.form, finding.count, rows_of(finding)) == ("clinician", 2, [3, 5])
    assert finding.severity is Severity.WARNING


def test_a_form_of_another_unit_or_patient_than_its_main_form_is_an_error(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician=f"""
            course | UnitId
            a      | {HAUKELAND}
            b      | {HAUKELAND}
        """,
        after_6_months=f"""
            course | UnitId     | PasientGUID
            a      | {ST_OLAVS} | ~
            b      | ~          | somebody else
        """,
    )

    report = checked(tmp_path)

    assert rows_of(only(report, "relations.other_unit")) == [2]
    assert rows_of(only(report, "relations.other_patient")) == [3]
    assert report.count(Severity.ERROR) == 2


def test_without_the_main_forms_nobody_is_called_an_orphan(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course
            a
        """,
    )
    (tmp_path / file_of(CLINICIAN)).write_text("")

    assert rules_broken(checked(tmp_path)) == {"files.unusable"}
