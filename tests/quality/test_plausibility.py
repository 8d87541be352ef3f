"""What cannot be true is an error, what is unlikely a warning, and the day decides."""

from datetime import date
from pathlib import Path

from kvalreg.quality.findings import Severity
from tests.dumps import write_dump
from tests.quality.checks import checked, found, only, rows_of, rules_broken, said_of


def test_a_day_after_the_day_of_the_check_lies_in_the_future(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | S1b_DateOfCompletion
            a      | 01.06.2025
            b      | 02.06.2025
        """,
    )

    report = checked(tmp_path, today=date(2025, 6, 1))

    finding = only(report, "plausibility.in_the_future")
    assert (finding.form, finding.severity) == ("clinician", Severity.ERROR)
    assert (rows_of(finding), said_of(finding)) == ([3], ["S1b_DateOfCompletion 02.06.2025"])
    assert rules_broken(checked(tmp_path, today=date(2025, 6, 2))) == set()


def test_an_answer_before_the_consultation_that_it_follows_is_an_error(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | S1b_DateOfCompletion
            a      | 15.01.2024
            b      | 15.01.2024
        """,
        after_6_months="""
            course | DateOfCompletion
            a      | 14.01.2024
            b      | ~
        """,
    )

    report = checked(tmp_path)

    finding = only(report, "plausibility.before_the_anchor")
    assert (finding.severity, rows_of(finding)) == (Severity.ERROR, [2])
    assert said_of(finding) == ["DateOfCompletion 14.01.2024, Consultation 15.01.2024"]
    assert rules_broken(report) == {"plausibility.before_the_anchor"}


def test_an_answer_far_outside_its_window_is_a_warning(tmp_path: Path) -> None:
    # Six months after 29 February is 29 August; 14 days early and 90 days late are the last days
    # that are plausible. There is no 31 February: that follow-up is due on the 29th.
    days = """
        course | S1b_DateOfCompletion | DateOfCompletion
        a      | 29.02.2024           | 15.08.2024
        b      | 29.02.2024           | 14.08.2024
        c      | 29.02.2024           | 27.11.2024
        d      | 29.02.2024           | 28.11.2024
        e      | 31.08.2023           | 15.02.2024
        f      | 31.08.2023           | 14.02.2024
    """
    write_dump(
        tmp_path,
        clinician="\n".join(line.rpartition(" | ")[0] for line in days.strip().splitlines()),
        after_6_months=days,
    )

    report = checked(tmp_path)

    assert rows_of(only(report, "plausibility.too_early")) == [3, 7]
    assert rows_of(only(report, "plausibility.too_late")) == [5]
    assert said_of(only(report, "plausibility.too_late")) == [
        "DateOfCompletion 28.11.2024, expected 29.08.2024"
    ]
    assert rules_broken(report) == {"plausibility.too_early", "plausibility.too_late"}
    assert not report.has_errors


def test_what_comes_before_the_consultation_is_counted_from_its_day(tmp_path: Path) -> None:
    # 60 days before 15 January is 16 November, and 14 days after it 29 January.
    write_dump(
        tmp_path,
        clinician="course\na\nb\nc\nd",
        baseline="""
            course | DateOfCompletion
            a      | 16.11.2023
            b      | 15.11.2023
            c      | 29.01.2024
            d      | 30.01.2024
        """,
    )

    report = checked(tmp_path)

    assert rows_of(only(report, "plausibility.too_early")) == [3]
    assert rows_of(only(report, "plausibility.too_late")) == [5]
    assert rules_broken(report) == {"plausibility.too_early", "plausibility.too_late"}


def test_a_day_before_the_register_began_is_a_warning(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | S1b_DateOfCompletion
            a      | 31.12.2014
            b      | 01.02.2015
        """,
        baseline="""
            course | DateOfCompletion
            a      | 31.12.2014
            b      | 01.01.2015
        """,
    )

    findings = found(checked(tmp_path), "plausibility.before_the_register")

    assert [(one.form, rows_of(one)) for one in findings] == [
        ("patient_baseline", [2]),
        ("clinician", [2]),
    ]
    assert {one.severity for one in findings} == {Severity.WARNING}


def test_a_completed_form_without_a_day_is_a_warning_and_a_draft_is_none(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course
            a
            b
        """,
        after_6_months="""
            course | DateOfCompletion | FormStatus
            a      |                  | 2
            b      |                  | 1
        """,
    )

    report = checked(tmp_path)

    assert rows_of(only(report, "plausibility.without_a_day")) == [2]
    assert rules_broken(report) == {"plausibility.without_a_day"}


def test_another_date_of_the_consultation_than_its_own_is_a_warning(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | S1b_DateOfCompletion
            a      | 15.01.2024
        """,
        after_6_months="""
            course | S1b_DateOfCompletion
            a      | 16.01.2024
        """,
    )

    finding = only(checked(tmp_path), "plausibility.other_anchor_day")

    assert said_of(finding) == ["S1b_DateOfCompletion 16.01.2024, Consultation 15.01.2024"]
    assert finding.severity is Severity.WARNING


def test_boxes_that_exclude_each_other_are_a_warning(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | MedicationNone | MedicationA | Radiological_None | RadiologicalUS_MR
            a      | True           | True        | False             | True
            b      | True           | False       | True              | True
            c      | False          | True        | True              | False
        """,
        baseline="""
            course | PainDurationNow | PainExperiencesNoActivity | PainExperiencesActivity
            a      | 1               | 3                         | 5
            b      | 1               | 0                         | 5
            c      | 2               | 3                         | 5
        """,
    )

    report = checked(tmp_path)

    assert {rule: rows_of(only(report, rule)) for rule in rules_broken(report)} == {
        "plausibility.analgesics_and_none": [2],
        "plausibility.imaging_and_none": [3],
        "plausibility.pain_and_none": [2],
    }
    assert not report.has_errors
