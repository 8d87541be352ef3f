"""Every form has a key, once, in one unit that the register knows."""

from pathlib import Path

from tests.dumps import HAUKELAND, ST_OLAVS, write_dump
from tests.quality.checks import checked, found, only, rows_of, rules_broken


def test_a_dump_of_defaults_has_nothing_wrong_with_it(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course
            a
            b
        """,
        after_6_months="""
            course
            a
        """,
        after_12_months="""
            course
            b
        """,
    )

    assert checked(tmp_path).findings == ()


def test_an_empty_key_is_an_error_in_every_form(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | SkjemaGUID | UnitId
            a      | ~          | ~
            b      | ~          |
        """,
        after_6_months="""
            course | HovedskjemaGUID
            a      | ~
            b      |
        """,
    )

    findings = found(checked(tmp_path), "keys.empty")

    assert {(one.form, one.variables, tuple(rows_of(one))) for one in findings} == {
        ("clinician", ("UnitId",), (3,)),
        ("patient_baseline", ("UnitId",), (3,)),
        ("patient_6m", ("HovedskjemaGUID",), (3,)),
        ("patient_6m", ("UnitId",), (3,)),
    }


def test_the_same_form_in_two_units_is_an_error_and_counted_once(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician=f"""
            course | UnitId
            a      | {HAUKELAND}
            a      | {ST_OLAVS}
            b      | {HAUKELAND}
        """,
    )

    report = checked(tmp_path)

    twice = [one for one in found(report, "keys.in_two_units") if one.form == "clinician"]
    assert [(one.count, rows_of(one)) for one in twice] == [(1, [2, 3])]
    assert report.has_errors


def test_the_same_form_twice_is_a_warning_and_the_newest_change_counts(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course
            a
            b
            a
            a
        """,
        baseline="""
            course
            a
            b
        """,
    )

    report = checked(tmp_path)

    copies = only(report, "keys.copies")
    assert (copies.count, rows_of(copies)) == (2, [4, 5])
    assert copies.todo.en == (
        "Of the copies, the one changed last counts. Remove the others at the source."
    )
    assert not report.has_errors


def test_several_forms_in_a_course_are_a_warning_that_names_the_rule(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course
            a
            b
        """,
        baseline="""
            course | FormStatus
            a      | 2
            a      | 2
            b      | 2
            b      | 1
        """,
        after_6_months="""
            course
            a
            a
            a
            b
        """,
    )

    findings = found(checked(tmp_path), "keys.several_in_course")

    # The second baseline of b is a draft. Counted are courses; the rows are those of all forms.
    assert [(one.form, one.count, rows_of(one)) for one in findings] == [
        ("patient_baseline", 1, [2, 3]),
        ("patient_6m", 1, [2, 3, 4]),
    ]
    assert [str(one.todo.en).split(".")[0] for one in findings] == [
        "The newest counts",
        "The first counts",
    ]


def test_a_unit_that_the_register_does_not_know_is_an_error_of_its_own(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician=f"""
            course | UnitId
            a      | {HAUKELAND}
            b      | 4711
            c      | 4712
            d      | 4711
        """,
    )

    strange = found(checked(tmp_path), "keys.unknown_unit")

    assert [(one.title.en, one.count) for one in strange if one.form == "clinician"] == [
        ("The register does not know the unit 4711", 2),
        ("The register does not know the unit 4712", 1),
    ]


def test_one_patient_twice_on_a_day_is_a_warning(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | PasientGUID | S1b_DateOfCompletion
            a      | one         | 15.01.2024
            b      | two         | 15.01.2024
            c      | one         | 16.01.2024
            d      | one         | 15.01.2024
        """,
    )

    report = checked(tmp_path)

    assert rows_of(only(report, "keys.same_day")) == [2, 5]
    assert rules_broken(report) == {"keys.same_day"}
