"""Completeness follows each variable's own codes, and counts only those who were asked."""

from pathlib import Path

from kvalreg.frames.snapshot import import_dump
from kvalreg.quality.report import Completeness, QualityReport
from kvalreg.quality.summary import added_up, judged
from kvalreg.registers.nnrr.register import NNRR
from tests.dumps import HAUKELAND, ST_OLAVS, write_dump
from tests.quality.checks import checked


def national(report: QualityReport, form: str, variable: str) -> tuple[int, int]:
    """Answered and expected over all units."""
    rows = [one for one in report.completeness if (one.form, one.variable) == (form, variable)]
    return sum(one.answered for one in rows), sum(one.expected for one in rows)


def test_each_variable_has_its_own_code_for_no_answer(tmp_path: Path) -> None:
    # 0 is an answer where the code book says so, and none where it says that (D33).
    stored = """
        course | FabQ1 | UhiQ1 | PainExperiencesActivity | OwnChildren | NationalInterpreter
        a      | 0     | 0     | 0                       | 0           | 0
        b      | 6     | -1    | 10                      | 2           | 1
        c      |       | 3     | -1                      |             | -1
    """
    coded = """
        OdiPain | EducationLevel
        0       | 0
        1       | -1
        6       | 5
    """
    lines = zip(stored.strip().splitlines(), coded.strip().splitlines(), strict=True)
    write_dump(
        tmp_path,
        clinician="course\na\nb\nc",
        baseline="\n".join(f"{one} | {other}" for one, other in lines),
    )

    report = checked(tmp_path)

    answered = {
        variable: national(report, "patient_baseline", variable)
        for variable in ("FabQ1", "UhiQ1", "PainExperiencesActivity", "OwnChildren", "OdiPain")
    }
    assert set(answered.values()) == {(2, 3)}
    assert national(report, "patient_baseline", "NationalInterpreter") == (2, 3)
    assert national(report, "patient_baseline", "EducationLevel") == (1, 3)


def test_a_value_that_is_not_allowed_is_no_answer(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | BackSurgery
            a      | 1
            b      | 9
            c      | mye
        """,
    )

    assert national(checked(tmp_path), "clinician", "BackSurgery") == (1, 3)


def test_a_question_is_expected_only_in_its_time(tmp_path: Path) -> None:
    # ProfessionalHeavy left the form with MRS 5.0, on 1 June 2024; EQ-5D-5L came in October 2020.
    write_dump(
        tmp_path,
        clinician="""
            course | S1b_DateOfCompletion
            a      | 15.01.2020
            b      | 15.01.2024
            c      | 15.09.2024
        """,
        baseline="""
            course | FormDate   | ProfessionalHeavy | Eq5d_L_spm1
            a      | 10.01.2020 | 5                 |
            b      | 31.05.2024 |                   | 2
            c      | 01.06.2024 |                   | 3
        """,
    )

    report = checked(tmp_path)
    assert national(report, "patient_baseline", "ProfessionalHeavy") == (1, 2)
    assert national(report, "patient_baseline", "Eq5d_L_spm1") == (2, 2)


def test_a_question_is_expected_only_where_it_was_shown(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course
            a
            b
            c
            d
        """,
        baseline="""
            course | S2_SickLeave | S2_SickLeave_Percent
            a      | True         | 50
            b      | True         |
            c      | False        |
            d      |              |
        """,
    )

    report = checked(tmp_path)
    assert national(report, "patient_baseline", "S2_SickLeave_Percent") == (1, 2)
    assert national(report, "patient_baseline", "S2_SickLeave") == (3, 4)


def test_a_stored_score_is_expected_where_its_questions_were_shown(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course
            a
            b
        """,
        baseline="""
            course | IsNeckPainMainProblem | NdiScore
            a      | True                  | 20
            b      | False                 |
        """,
    )

    assert national(checked(tmp_path), "patient_baseline", "NdiScore") == (1, 1)


def test_a_question_is_left_out_when_it_cannot_be_told_who_was_asked(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician="course\na", without=["IsNeckPainMainProblem"])

    variables = {one.variable for one in checked(tmp_path).completeness}

    assert "OdiPain" in variables
    assert variables.isdisjoint({"NdiIntensity", "NdiScore"})


def test_only_completed_forms_count_and_each_in_its_unit(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician=f"""
            course | UnitId      | BackSurgery | FormStatus
            a      | {HAUKELAND} | 1           | 2
            b      | {HAUKELAND} |             | 2
            c      | {HAUKELAND} |             | 1
            d      | {ST_OLAVS}  | 3           | 2
        """,
    )

    rows = [one for one in checked(tmp_path).completeness if one.variable == "BackSurgery"]

    assert rows == [
        Completeness("clinician", "history", "BackSurgery", int(HAUKELAND), 2, 1),
        Completeness("clinician", "history", "BackSurgery", int(ST_OLAVS), 1, 1),
    ]


def test_keys_are_not_counted(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician="course\na")

    variables = {one.variable for one in checked(tmp_path).completeness}

    assert variables.isdisjoint({"PasientGUID", "SkjemaGUID", "HovedskjemaGUID"})


def test_a_snapshot_is_as_complete_as_its_dump(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path / "dump",
        clinician="""
            course | BackSurgery | PelvisSurgery
            a      | 1           | 0
            b      | 9           | 2
        """,
    )
    import_dump(NNRR, dump, tmp_path / "snapshot")

    assert checked(tmp_path / "snapshot").completeness == checked(dump).completeness


def test_an_open_answer_says_something_only_where_one_is_needed(tmp_path: Path) -> None:
    write_dump(tmp_path, clinician="course\na")

    report = checked(tmp_path)

    needing = {one.variable for one in judged(NNRR, report)}
    assert {"OdiPain", "OdiScore", "Eq5d_L_spm6", "BackSurgery"} <= needing
    # A box, free text, a diagnosis, a date, what the system wrote or counted, a former question.
    assert needing.isdisjoint(
        {
            "MedicationA",
            "Profession",
            "DiagnosticNumber2",
            "SickLeaveStartDate",
            "UnitId",
            "OdiIndex",
            "DiagnosticNumber2Type",
        }
    )


def test_sums_over_units_are_sums_of_answers_not_means_of_shares() -> None:
    rows = [
        Completeness("clinician", "history", "BackSurgery", 1, 10, 10),
        Completeness("clinician", "history", "BackSurgery", 2, 90, 45),
    ]

    total = added_up(rows, lambda row: row.variable)["BackSurgery"]

    assert (total.expected, total.answered, total.share) == (100, 55, 0.55)
