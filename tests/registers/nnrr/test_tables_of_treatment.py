"""Tables 9 to 17 of NNRR's annual report, on dumps small enough to check by eye."""

from pathlib import Path

from kvalreg.frames.engines import Engine
from tests.dumps import write_dump
from tests.registers.nnrr.annual_tables import flipped, printed

ALESUND, SANDNESSJOEN, OTTESTAD, STORD = "4212982", "102169", "4216667", "701433"

WINDOW = """
    course      | S1b_DateOfCompletion
    june_2023   | 30.06.2023
    july_2023   | 01.07.2023
    august_2023 | 31.08.2023
    june_2024   | 30.06.2024
    july_2024   | 01.07.2024
"""


def test_tables_9_and_10_begin_in_july_of_the_year_before(tmp_path: Path) -> None:
    answers = WINDOW.replace("S1b_DateOfCompletion", "TreatmentPostIndividual")
    for day in ("30.06.2023", "01.07.2023", "31.08.2023", "30.06.2024", "01.07.2024"):
        answers = answers.replace(day, "1")
    dump = write_dump(tmp_path, clinician=WINDOW, after_6_months=answers)

    for number in (9, 10):
        assert printed(dump, number)[-1][-1] == "3"


def test_table_9_counts_surgery_where_it_was_stored(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course\n none\n blank\n several\n operated\n flagged\n no_form\n",
        after_6_months=flipped("""
        course                                   | none  | blank | several | operated | flagged
        TreatmentOperation                       | False |       | False   | False    | True
        TreatmentOther                           | 0     |       | 0       | 1        | 0
        TreatmentPostIndividual                  | 0     |       | 1       | 0        | 0
        TreatmentPostGroupbased                  | 0     |       | 1       | 0        | 0
        TreatmentPostHospitalExtendedExamination | 0     |       | 1       | 0        | 0
        """),
    )

    # `operated` has no treatment beside the operation, which the report's rule does not see.
    # `flagged` has some treatment, though no column counts it.
    assert printed(dump, 9, engine=engine) == [
        ("Haukeland", "3 (60%)", "1 (20%)", "1 (20%)", "1 (20%)", "1 (20%)", "5"),
        ("Total", "3 (60%)", "1 (20%)", "1 (20%)", "1 (20%)", "1 (20%)", "5"),
    ]


def test_table_10_counts_every_effect_as_treatment(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course\n a\n b\n c\n",
        after_6_months=flipped("""
        course                        | a | b | c
        TreatmentPhysioTherapist      | 1 | 2 | 3
        TreatmentPhysioTherapistOther | 0 | 1 |
        TreatmentManuelTherapi        | 0 | 0 | 0
        TreatmentPsychomotoricTherapy | 3 | 0 | 0
        TreatmentChiropractor         | 0 |   | 2
        TreatmentOtherTreatment       | 0 | 0 | 0
        """),
    )

    assert printed(dump, 10)[-1] == (
        "Total", "3 (100%)", "1 (33.3%)", "0 (0%)", "1 (33.3%)", "1 (33.3%)", "0 (0%)", "3",
    )  # fmt: skip


def test_table_11_takes_the_box_of_either_form(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course  | Working | SickLeave | Pension
        working | True    | False     | False
        both    | False   | True      | False
        patient | False   | False     | False
        neither | False   | False     | False
        """,
        baseline=flipped("""
        course               | working | both  | patient | neither
        S2_Working           | True    | True  | False   | False
        S2_StayAtHome        | False   | False | True    | False
        S2_Student           | False   | False | True    | False
        S2_Unemployed        | False   | False | True    | False
        S2_NAV               | False   | False | True    | False
        S2_Pension           | False   | False | True    | False
        S2_RetirementPension | False   | False | True    | False
        """),
    )

    assert printed(dump, 11, engine=engine)[-1] == (
        "Total", "50.0%", "25.0%", "25.0%", "25.0%", "25.0%", "25.0%", "25.0%", "25.0%", "25.0%",
        "4",
    )  # fmt: skip


def test_table_12_counts_one_diagnosis_however_it_was_written(
    tmp_path: Path, engine: Engine
) -> None:
    codes = ["M54.5", "54.5", " m545", "M54.2", "", "M48.0", "M79.7"]
    rows = "\n".join(f"course{number} | {code}" for number, code in enumerate(codes))
    dump = write_dump(tmp_path, clinician=f"course | DiagnosticNumber1\n{rows}")

    # Of all seven, also the one without a diagnosis. Equals stand by their codes.
    assert printed(dump, 12, engine=engine) == [
        ("M545: Lumbago", "3", "42,9 %"),
        ("M480: Spinal stenose", "1", "14,3 %"),
        ("M542: Smerte i nakke", "1", "14,3 %"),
        ("M797", "1", "14,3 %"),
    ]


def test_table_12_stops_after_twenty(tmp_path: Path) -> None:
    rows = "\n".join(f"course{number} | M{number}" for number in range(20, 45))
    dump = write_dump(tmp_path, clinician=f"course | DiagnosticNumber1\n{rows}")

    assert [row[0] for row in printed(dump, 12)] == [f"M{number}" for number in range(20, 40)]


PROFESSIONS = flipped(f"""
    course                               | one            | two            | three      | none
    UnitId                               | {SANDNESSJOEN} | {SANDNESSJOEN} | {OTTESTAD} | {OTTESTAD}
    TreatmentEvaluationByDoctor          | True           | True           | False      | False
    TreatmentEvaluationByPhysiotherapist | False          | True           | True       | False
    TreatmentEvaluationByNurse           | False          | False          | True       | False
    TreatmentEvaluationOther             | False          | False          | True       | False
    """)


def test_table_13_counts_two_professions_or_more(tmp_path: Path) -> None:
    dump = write_dump(tmp_path, clinician=PROFESSIONS)

    assert printed(dump, 13) == [
        ("SI-Ottestad", "1", "2", "50,0"),
        ("Sandnessjøen", "1", "2", "50,0"),
        ("Totalt", "2", "4", "50,0"),
    ]


def test_table_14_has_no_total(tmp_path: Path) -> None:
    dump = write_dump(tmp_path, clinician=PROFESSIONS)

    assert printed(dump, 14) == [
        ("SI-Ottestad", "0", "1", "1", "0", "0", "1", "2"),
        ("Sandnessjøen", "2", "1", "0", "0", "0", "0", "2"),
    ]


def test_table_15_counts_each_number_of_times_and_sorts_its_total(
    tmp_path: Path, engine: Engine
) -> None:
    dump = write_dump(
        tmp_path,
        clinician=flipped(f"""
        course                                  | anna    | bjørn     | cato
        UnitId                                  | {STORD} | {ALESUND} | {ALESUND}
        Treatment_TreatmentInSpecialistServices | 1       | 0         |
        Treatment_FollowUpOperation             | True    | False     | False
        Treatment_TreatmentOtherRehabCentre     | False   | True      | False
        Treatment_IndividualMonoDiciplinary     | 1       | 3         |
        Treatment_InvidualInterdisciplinary     | 1       | 3         |
        Treatment_GroupInterdisciplinary2018    | 4       | 1         |
        """),
    )

    zero, half, all_ = "0.0%", "50.0%", "100.0%"
    assert printed(dump, 15, engine=engine) == [
        ("Stord", all_, all_, zero, all_, zero, all_, zero, zero, zero, zero, zero, all_, "1"),
        ("Total", "33.3%", "33.3%", "33.3%", "33.3%", zero, "33.3%", zero, "33.3%", "33.3%", zero,
         zero, "33.3%", "3"),
        ("Ålesund", zero, zero, half, zero, zero, zero, zero, half, half, zero, zero, zero, "2"),
    ]  # fmt: skip


def test_tables_16_and_17_are_of_all_courses(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician=flipped("""
        course                           | anna  | bjørn
        Treatment_TrainingActivation     | True  | True
        Treatment_WorkFollowUp           | True  | False
        Treatment_Education              | False |
        Treatment_NoTreatment            | False | True
        Treatment_FollowUpMunicipality   | True  | False
        Treatment_FollowUpPsykolog       | True  |
        Treatment_FollowupOtherLifeStyle | False | False
        """),
    )

    assert printed(dump, 16)[-1] == (
        "Total", "100.0%", "50.0%", "0.0%", "0.0%", "0.0%", "2",
    )  # fmt: skip
    assert printed(dump, 17)[-1] == (
        "Total", "50.0%", "50.0%", "0.0%", "0.0%", "50.0%", "0.0%", "0.0%", "2",
    )  # fmt: skip
