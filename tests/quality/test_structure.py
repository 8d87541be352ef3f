"""Files that are not what they claim to be are all named, and the sound rows still checked."""

import gzip
from pathlib import Path

from kvalreg.quality.structure import MOST_WRONG_ROWS
from tests.dumps import (
    AFTER_6_MONTHS,
    AFTER_12_MONTHS,
    BASELINE,
    CLINICIAN,
    change_line,
    file_of,
    write_dump,
)
from tests.quality.checks import checked, found, only, rows_of, rules_broken, said_of

THREE_VISITS = """
    course | BackSurgery
    a      | 1
    b      | 1
    c      | 9
"""


def test_a_row_with_a_wrong_number_of_fields_is_left_out_and_the_others_checked(
    tmp_path: Path,
) -> None:
    write_dump(tmp_path, clinician=THREE_VISITS)
    change_line(tmp_path / file_of(CLINICIAN), 2, "visit-a;", "visit-a;;")

    report = checked(tmp_path)

    wrong = only(report, "files.wrong_rows")
    fields = len(CLINICIAN.variables)
    assert (rows_of(wrong), said_of(wrong)) == ([2], [f"{fields + 1} fields"])
    assert wrong.allowed
    assert wrong.allowed.en == f"{fields} fields"
    assert rows_of(only(report, "values.not_allowed")) == [4]
    assert next(form.rows for form in report.forms if form.form == "clinician") == 2


def test_a_file_cut_off_in_the_middle_is_told_by_its_last_row(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician=THREE_VISITS)
    path = tmp_path / file_of(CLINICIAN)
    path.write_bytes(path.read_bytes()[:-60])

    report = checked(tmp_path)

    assert rows_of(only(report, "files.wrong_rows")) == [4]
    # The form of the row that was cut off cannot be found any more.
    assert rules_broken(report) == {"files.wrong_rows", "relations.no_main_form"}


def test_a_broken_quotation_mark_ends_the_check_of_its_file_only(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course
            a
        """,
        after_6_months="""
            course | UseOfTreatment
            a      | 9
        """,
        after_12_months="""
            course | UseOfTreatment
            a      | 9
        """,
    )
    change_line(tmp_path / file_of(AFTER_12_MONTHS), 2, "patient-a", '"patient-a')

    report = checked(tmp_path)

    assert only(report, "files.broken_quote").form == "patient_12m"
    assert only(report, "values.not_allowed").form == "patient_6m"
    assert [form.form for form in report.forms] == ["patient_baseline", "clinician", "patient_6m"]


def test_a_row_without_end_ends_the_check_of_its_file_too(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician=THREE_VISITS)
    path = tmp_path / file_of(AFTER_12_MONTHS)
    path.write_text(path.read_text() + "x" * (17 << 20))

    report = checked(tmp_path)

    assert only(report, "files.too_long").form == "patient_12m"
    assert "patient_12m" not in [form.form for form in report.forms]


def test_with_too_many_wrong_rows_a_file_is_no_table_any_more(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician=THREE_VISITS)
    path = tmp_path / file_of(AFTER_6_MONTHS)
    path.write_text(path.read_text() + "1;2\n" * (MOST_WRONG_ROWS + 5))

    report = checked(tmp_path)

    assert only(report, "files.wrong_rows").count == MOST_WRONG_ROWS
    assert "patient_6m" not in [form.form for form in report.forms]


def test_every_file_that_cannot_be_used_is_named_in_one_run(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician=THREE_VISITS)
    change_line(tmp_path / file_of(BASELINE), 1, "UnitId", "SkjemaGUID")
    (tmp_path / file_of(AFTER_6_MONTHS)).write_text("")
    packed = gzip.compress((tmp_path / file_of(AFTER_12_MONTHS)).read_bytes())
    (tmp_path / file_of(AFTER_12_MONTHS)).unlink()
    (tmp_path / f"{file_of(AFTER_12_MONTHS)}.gz").write_bytes(packed[:-20])

    report = checked(tmp_path)

    details = {one.file: one.detail for one in found(report, "files.unusable")}
    assert set(details) == {
        file_of(BASELINE),
        file_of(AFTER_6_MONTHS),
        f"{file_of(AFTER_12_MONTHS)}.gz",
    }
    assert "'SkjemaGUID' stands there twice" in details[file_of(BASELINE)]
    assert "the file is empty" in details[file_of(AFTER_6_MONTHS)]
    assert "broken or cut off" in details[f"{file_of(AFTER_12_MONTHS)}.gz"]
    assert rows_of(only(report, "values.not_allowed")) == [4]


def test_two_files_of_one_form_and_none_of_another_are_named_together(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician=THREE_VISITS)
    copy = "DataDump_MRS-PROD_Behandlerskjema_2024-12-31_1200.csv"
    (tmp_path / copy).write_bytes((tmp_path / file_of(CLINICIAN)).read_bytes())
    (tmp_path / file_of(BASELINE)).unlink()

    details = " ".join(one.detail for one in found(checked(tmp_path), "files.unusable"))

    assert f"two files hold the form {CLINICIAN.table}" in details
    assert f"no file {BASELINE.table}.csv" in details


def test_a_folder_that_is_not_there_is_an_error_and_no_crash(tmp_path: Path) -> None:
    report = checked(tmp_path / "nowhere")

    assert rules_broken(report) == {"files.unusable"}
    assert report.forms == ()


def test_a_dump_of_headers_only_has_nothing_wrong_with_it(tmp_path: Path) -> None:
    write_dump(tmp_path)

    report = checked(tmp_path)

    assert report.findings == ()
    assert [form.rows for form in report.forms] == [0, 0, 0, 0]
