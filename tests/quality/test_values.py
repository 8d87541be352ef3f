"""Values that are not allowed are counted, and shown with their rows and with what is allowed."""

from pathlib import Path

from kvalreg.frames.snapshot import import_dump
from kvalreg.registers.nnrr.register import NNRR
from tests.dumps import CLINICIAN, change_line, file_of, write_dump
from tests.quality.checks import checked, found, only, rows_of, said_of


def test_each_variable_is_counted_with_rows_found_and_allowed(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | PatientAge | BackSurgery | CurrentRehabStartDate | Interpreter
            a      | 45         | 1           | 01.02.2024            | True
            b      | 17         | 7           | 31.02.2024            | kanskje
            c      | 121        | 0           | 2024-13-01            | False
            d      | førti      | 3           |                       | 1
        """,
    )

    report = checked(tmp_path)

    of_clinician = [one for one in found(report, "values.not_allowed") if one.form == "clinician"]
    assert {
        one.variables[0]: (one.count, dict(zip(rows_of(one), said_of(one), strict=True)))
        for one in of_clinician
    } == {
        "PatientAge": (3, {3: "17", 4: "121", 5: "text of 5 characters"}),
        "BackSurgery": (1, {3: "7"}),
        "CurrentRehabStartDate": (2, {3: "31.02.2024", 4: "2024-13-01"}),
        "Interpreter": (1, {3: "text of 7 characters"}),
    }
    assert {one.variables[0]: one.allowed and one.allowed.en for one in of_clinician} == {
        "PatientAge": "whole numbers from 18 to 120 or empty",
        "BackSurgery": "the codes 1–3 (-1 and 0: not answered) or empty",
        "CurrentRehabStartDate": "dates such as 31.12.2024, 1900–2199 or empty",
        "Interpreter": "True or False or empty",
    }
    assert report.has_errors


def test_other_ways_of_writing_a_value_are_no_faults(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | PatientAge | BackSurgery | CurrentRehabStartDate | Interpreter
            a      | 45,0       | 1           | 2024-02-01            | sann
            b      | 46         | 2.0         | 2024-02-01 00:00:00   | TRUE
        """,
    )

    assert found(checked(tmp_path), "values.not_allowed") == []


def test_an_old_form_is_judged_by_its_own_coding(tmp_path: Path) -> None:
    # Until the electronic form, 11 meant no pain at follow-up; since then it is no answer at all.
    write_dump(
        tmp_path,
        clinician="""
            course | S1b_DateOfCompletion
            old    | 15.01.2019
            new    | 15.01.2024
        """,
        after_6_months="""
            course | PainExperiencesActivity
            old    | 11
            new    | 11
        """,
    )

    finding = only(checked(tmp_path), "values.not_allowed")

    assert (finding.variables, rows_of(finding)) == (("PainExperiencesActivity",), [3])
    assert finding.allowed
    assert finding.allowed.en == "whole numbers from 0 to 10 (-1: not answered) or empty"


def test_only_the_first_five_rows_are_shown_but_all_are_counted(tmp_path: Path) -> None:
    rows = "\n".join(f"c{number} | 9" for number in range(12))
    write_dump(tmp_path, clinician=f"course | BackSurgery\n{rows}")

    finding = only(checked(tmp_path), "values.not_allowed")

    assert (finding.count, rows_of(finding)) == (12, [2, 3, 4, 5, 6])


def test_the_faults_of_each_year_of_the_form_are_known(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | S1b_DateOfCompletion | BackSurgery | NeckSurgery
            a      | 31.12.2023           | 9           | 9
            b      | 01.01.2024           | 9           | 1
            c      | 02.01.2024           | 1           | 1
            d      |                      | 9           | 1
        """,
    )

    clinician = next(form for form in checked(tmp_path).forms if form.form == "clinician")

    assert [(year.year, year.forms, year.faulty_values) for year in clinician.years] == [
        (2023, 1, 2),
        (2024, 2, 1),
        (None, 1, 1),
    ]


def test_a_snapshot_knows_how_many_there_are_but_not_where(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path / "dump",
        clinician="""
            course | BackSurgery
            a      | 9
            b      | 8
        """,
    )
    import_dump(NNRR, dump, tmp_path / "snapshot")

    report = checked(tmp_path / "snapshot")

    finding = only(report, "values.not_allowed")
    assert (finding.variables, finding.count, finding.examples) == (("BackSurgery",), 2, ())
    assert finding.allowed
    assert "the codes 1–3" in str(finding.allowed.en)
    years = next(form.years for form in report.forms if form.form == "clinician")
    assert [year.faulty_values for year in years] == [None]


def test_rows_count_like_a_spreadsheet_even_where_a_text_has_several_lines(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | RadiologicalF_Other | BackSurgery
            a      | LINES               | 1
            b      |                     | 9
        """,
    )
    change_line(tmp_path / file_of(CLINICIAN), 2, "LINES", '"over;\ntwo lines"')

    assert rows_of(only(checked(tmp_path), "values.not_allowed")) == [3]
