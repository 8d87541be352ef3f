"""The derived variables of NNRR, computed by hand."""

from pathlib import Path

import pytest

from kvalreg.frames.dataset import read_dataset
from kvalreg.frames.engines import Engine
from kvalreg.frames.pathways import make_pathways, what_is_needed
from kvalreg.registers.nnrr.register import NNRR
from tests.dumps import write_dump

pytestmark = pytest.mark.slow


def values(dump: Path, column: str, engine: Engine) -> dict[int, object]:
    """Age of the patient (which tells the courses apart) → the derived value."""
    columns = ["PatientAge", column]
    variables = what_is_needed(NNRR, columns).variables
    rows = make_pathways(NNRR, read_dataset(NNRR, dump).on(engine, variables), columns)
    return dict(rows.collect("polars").to_native().select(columns).iter_rows())


def clinician(variable: str, *codes: str) -> str:
    rows = [f"course{age} | {age} | {code}" for age, code in enumerate(codes, start=20)]
    return "\n".join([f"course | PatientAge | {variable}", *rows])


@pytest.mark.parametrize(
    ("column", "variable", "expected"),
    [
        ("year", "S1b_DateOfCompletion", {"31.12.2023": 2023, "01.01.2024": 2024}),
        ("month", "S1b_DateOfCompletion", {"31.12.2023": 12, "01.01.2024": 1}),
        (
            "quarter",
            "S1b_DateOfCompletion",
            {"01.01.2024": 1, "31.03.2024": 1, "01.04.2024": 2, "30.09.2024": 3, "01.10.2024": 4},
        ),
        ("half_year", "S1b_DateOfCompletion", {"30.06.2024": 1, "01.07.2024": 2}),
        ("is_man", "PatientGender", {"1": True, "2": False, "0": None}),
        (
            "waiting_group",
            "VentetidFraHenvisningTilTilbud",
            {"0": None, "1": 1, "30": 1, "31": 2, "60": 2, "90": 3, "180": 4, "365": 5, "366": 6,
             "": None},
        ),
        (
            "has_interdisciplinary_treatment",
            "Treatment_GroupInterdisciplinary",
            {"0": False, "1": True, "": False},
        ),
    ],
)  # fmt: skip
def test_a_derived_variable_of_the_visit(
    tmp_path: Path,
    engine: Engine,
    column: str,
    variable: str,
    expected: dict[str, object],
) -> None:
    dump = write_dump(tmp_path, clinician=clinician(variable, *expected))

    assert values(dump, column, engine) == dict(enumerate(expected.values(), start=20))


def test_education_is_higher_from_college_on(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician=clinician("UnitId", *["102959"] * 7),
        baseline="course | EducationLevel\n"
        + "\n".join(f"course{20 + code} | {code}" for code in range(6))
        + "\ncourse26 |\n",
    )

    assert values(dump, "has_higher_education", engine) == {
        20: None, 21: False, 22: False, 23: False, 24: True, 25: True, 26: None,
    }  # fmt: skip


def test_professions_that_assessed_are_counted(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course | PatientAge | TreatmentEvaluationByDoctor | TreatmentEvaluationByNurse | TreatmentEvaluationOther
        none   | 20         | False                       | False                      | False
        one    | 21         | True                        | False                      |
        two    | 22         | True                        | True                       | False
        three  | 23         | 1                           | sann                       | TRUE
        """,  # noqa: E501
    )

    assert values(dump, "professions_assessing", engine) == {20: 0, 21: 1, 22: 2, 23: 3}
    assert values(dump, "is_assessed_by_several", engine) == {
        20: False, 21: False, 22: True, 23: True,
    }  # fmt: skip


def test_treatment_types(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course | PatientAge | Treatment_InvidualInterdisciplinary | Treatment_IndividualFollowUp1to2Times | Treatment_GroupInterdisciplinary2018
        a      | 20         | 0 | False | 0
        b      | 21         | 2 | False | 0
        c      | 22         | 0 | True  | 0
        d      | 23         | 0 | False | 1
        e      | 24         | 0 | False | 4
        f      | 25         | 1 | False | 1
        g      | 26         |   |       |
        """,  # noqa: E501
    )

    # 0 none, 1 individual, 2 to 5 group (1–3, 4–6, 7–10, more than 10 times), 6 both.
    assert values(dump, "treatment_type", engine) == {
        20: 0, 21: 1, 22: 1, 23: 2, 24: 5, 25: 6, 26: 0,
    }  # fmt: skip


def test_work_status_is_answered_on_either_form(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician=clinician("Working", "False", "True", "False", ""),
        baseline="""
        course   | S2_Student
        course20 | False
        course21 | False
        course22 | True
        course23 |
        """,
    )

    assert values(dump, "work_status_not_answered", engine) == {
        20: True, 21: False, 22: False, 23: True,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("visit", "due_6m", "due_12m"),
    [
        ("31.08.2023", "2024-02-29", "2024-08-31"),
        ("31.08.2022", "2023-02-28", "2023-08-31"),
        ("29.02.2024", "2024-08-29", "2025-02-28"),
        ("30.06.2024", "2024-12-30", "2025-06-30"),
        ("01.07.2024", "2025-01-01", "2025-07-01"),
    ],
)
def test_a_follow_up_is_due_whole_months_after_the_visit(
    tmp_path: Path, engine: Engine, visit: str, due_6m: str, due_12m: str
) -> None:
    dump = write_dump(tmp_path, clinician=clinician("S1b_DateOfCompletion", visit))

    assert [str(day) for day in values(dump, "due_6m", engine).values()] == [due_6m]
    assert [str(day) for day in values(dump, "due_12m", engine).values()] == [due_12m]
