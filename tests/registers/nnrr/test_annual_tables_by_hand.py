"""The tables of NNRR's annual report on dumps small enough to check by eye."""

from pathlib import Path

import polars as pl
import pytest

from kvalreg.frames.engines import Engine
from kvalreg.indicators.coverage import EligibleCounts
from tests.dumps import HAUKELAND, OUS, write_dump
from tests.registers.nnrr.annual_tables import count, finished, flipped, printed

ALESUND, SANDNESSJOEN, OTTESTAD, STORD, KIRKENES = (
    "4212982",
    "102169",
    "4216667",
    "701433",
    "101831",
)


def test_table_1_says_whether_the_country_reaches_the_high_target(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician=flipped("""
        course                               | anna       | bjørn      | cato       | dina
        S1b_DateOfCompletion                 | 01.02.2024 | 01.02.2024 | 01.02.2024 | 01.10.2023
        Treatment_InvidualInterdisciplinary  | 1          | 0          | 0          | 0
        TreatmentMasteryOrientedConversation | 1          | 1          | 2          |
        """),
        after_6_months="""
        course | UseOfTreatment
        dina   | 4
        """,
    )

    rows = printed(dump, 1)

    # KI1: 1 of 3 is 33 %, over 30. KI9: 2 of 3. KI7: none of 1. Nobody counts in the others.
    assert rows == [
        ("1. Andel pasienter med tverrfaglig behandling", "30 %", "Ingen", "JA"),
        ("2. Bedret funksjon", "30 %", "25 %", "–"),
        ("3. Andel med minimal funksjonsnedsettelse", "40 %", "35 %", "–"),
        ("4. Bedring smerte i hvile", "35 %", "30 %", "–"),
        ("5. Bedring smerte i aktivitet", "35 %", "30 %", "–"),
        ("6. Tilbake i jobb", "40 %", "30 %", "–"),
        ("7. Opplevd bedring etter vurdering/behandling", "40 %", "30 %", "NEI"),
        ("8. Andel fornøyde pasienter", "90 %", "80 %", "–"),
        ("9. Andel som mottar mestringsorientert samtale", "95 %", "85 %", "NEI"),
    ]  # fmt: skip


def test_table_2_gives_the_mean_of_those_who_have_a_score(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician=f"""
        course | UnitId
        anna   | {HAUKELAND}
        bjørn  | {HAUKELAND}
        cato   | {ALESUND}
        """,
        baseline="""
        course | FABQScore1 | FABQScore2 | Score_EQ5DL | Eq5d_L_spm6
        anna   | 13         | 20         | 0,652       | 50
        bjørn  | 14         |            | 0,55        | 55
        cato   | 16         |            | -0,1        |
        """,
    )

    # EQ-5D: (0.652 + 0.55) / 2 = 0.601; together 1.102 / 3 = 0.367. FABQ: 43 / 3 = 14.33.
    assert printed(dump, 2, engine=engine) == [
        ("Haukeland", "13.5 (2)", "20 (1)", "0.6 (2)", "52.5 (2)"),
        ("Ålesund", "16 (1)", "– (0)", "-0.1 (1)", "– (0)"),
        ("Totalt", "14.3 (3)", "20 (1)", "0.37 (3)", "52.5 (2)"),
    ]


def test_table_3_counts_those_who_did_not_answer(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course\n a\n b\n c\n d\n e\n f\n",
        baseline="""
        course | PhysicalActivity
        a      | 1
        b      | 2
        c      | 2
        d      | 4
        e      | 0
        f      |
        """,
    )

    assert printed(dump, 3) == [
        ("Stillesittende fritid", "1", "17 %"),
        ("Lett aktivitet, minst 4 timer i uken", "2", "33 %"),
        ("Mosjonsidrett e.l., minst 4 timer i uken", "0", "0 %"),
        ("Hard trening eller konkurranse", "1", "17 %"),
        ("Ikke svart", "2", "33 %"),
        ("Sum", "6", ""),
    ]


def test_table_4_is_about_visits_of_the_year_with_an_answer(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician=f"""
        course    | UnitId      | S1b_DateOfCompletion
        anna      | {HAUKELAND} | 31.12.2024
        bjørn     | {HAUKELAND} | 01.01.2024
        cato      | {HAUKELAND} | 01.06.2024
        earlier   | {HAUKELAND} | 31.12.2023
        no_answer | {OUS}       | 01.06.2024
        """,
        after_6_months="""
        course  | UseOfTreatment
        anna    | 1
        bjørn   | 7
        cato    | 0
        earlier | 1
        """,
    )

    # OUS has a visit but no answer, and so no row. 0 is "not filled in".
    assert printed(dump, 4) == [
        ("Haukeland", "33.3%", "0.0%", "0.0%", "0.0%", "0.0%", "0.0%", "33.3%", "33.3%", "3"),
        ("Sum", "33.3%", "0.0%", "0.0%", "0.0%", "0.0%", "0.0%", "33.3%", "33.3%", "3"),
    ]


def test_table_5_keeps_who_did_not_answer_and_sorts_as_a_dictionary(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician=f"""
        course | UnitId
        anna   | {OTTESTAD}
        bjørn  | {SANDNESSJOEN}
        cato   | {ALESUND}
        dina   | {ALESUND}
        even   | {ALESUND}
        """,
        baseline="""
        course | EducationLevel
        anna   | 1
        bjørn  | 5
        cato   | 3
        dina   | 0
        even   |
        """,
    )

    assert printed(dump, 5) == [
        ("Sandnessjøen", "0 %", "0 %", "0 %", "0 %", "100 %", "0 %", "1"),
        ("SI-Ottestad", "100 %", "0 %", "0 %", "0 %", "0 %", "0 %", "1"),
        ("Ålesund", "0 %", "0 %", "33.3%", "0 %", "0 %", "66.7%", "3"),
        ("Sum", "20 %", "0 %", "20 %", "0 %", "20 %", "40 %", "5"),
    ]


def test_table_6_is_about_forms_completed_from_august(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course | S1b_DateOfCompletion\n"
        + "\n".join(f"{course} | 01.11.2024" for course in "abcdefg"),
        baseline="""
        course | FillLanguage | DateOfCompletion
        a      | nb           | 01.08.2024
        b      | nb           | 31.12.2024
        c      | nn           | 01.09.2024
        d      | en           | 01.10.2024
        e      | pl           | 31.07.2024
        f      | nb           | 01.01.2025
        g      |              | 01.10.2024
        """,
    )

    # e and f were filled in outside the months; of g the language is not known.
    assert printed(dump, 6, engine=engine) == [
        ("engelsk", "25,0 %"),
        ("nynorsk", "25,0 %"),
        ("bokmål", "50,0 %"),
        ("polsk", "0,0 %"),
        ("Totalt", "100 %"),
    ]


@pytest.mark.parametrize(("number", "variable"), [(7, "BackSurgery"), (8, "NeckSurgery")])
def test_tables_7_and_8_are_of_those_answered(tmp_path: Path, number: int, variable: str) -> None:
    dump = write_dump(
        tmp_path,
        clinician=f"""
        course | UnitId      | {variable}
        anna   | {HAUKELAND} | 1
        bjørn  | {HAUKELAND} | 2
        cato   | {HAUKELAND} | 3
        dina   | {HAUKELAND} | 0
        even   | {OUS}       |
        """,
    )

    assert printed(dump, number) == [
        ("Haukeland", "33.3%", "33.3%", "33.3%", "3"),
        ("Sum", "33.3%", "33.3%", "33.3%", "3"),
    ]


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


@pytest.fixture
def eligible() -> EligibleCounts:
    """Haukeland met three patients, OUS two, Kirkenes none."""
    rows = {
        "unit": [int(HAUKELAND), int(OUS), int(KIRKENES)],
        "year": [2024] * 3,
        "eligible": [3, 2, 0],
    }
    return EligibleCounts(pl.DataFrame(rows, schema_overrides={"unit": pl.Int32, "year": pl.Int32}))


REGISTERED = f"""
    course  | UnitId      | S1b_DateOfCompletion | FormDate
    anna    | {HAUKELAND} | 15.01.2024           | 15.01.2024
    bjørn   | {HAUKELAND} | 15.01.2024           | 31.12.2024
    next    | {HAUKELAND} | 15.12.2024           | 01.01.2025
    cato    | {OUS}       | 15.12.2023           | 01.01.2024
    no_unit | {STORD}     | 15.12.2024           | 15.12.2024
"""


def test_tables_18_and_19_are_of_the_units_that_counted_their_patients(
    tmp_path: Path, engine: Engine, eligible: EligibleCounts
) -> None:
    dump = write_dump(tmp_path, clinician=REGISTERED)

    # By the day of the form. Stord counted nobody, so it is left out.
    assert printed(dump, 18, engine=engine, eligible=eligible) == [
        ("Haukeland", "2"),
        ("Kirkenes", "Leverer ikke data"),
        ("OUS", "1"),
        ("Totalt alle sykehus", "3"),
    ]
    assert printed(dump, 19, engine=engine, eligible=eligible) == [
        ("Haukeland", "2", "3", "66,7 %"),
        ("OUS", "1", "2", "50,0 %"),
        ("Totalt alle sykehus", "3", "5", "60,0 %"),
    ]


def test_table_20_has_its_own_window_for_each_follow_up(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician=f"""
        course | UnitId      | S1b_DateOfCompletion
        anna   | {ALESUND}   | 01.07.2023
        bjørn  | {ALESUND}   | 01.01.2023
        cato   | {OUS}       | 30.06.2024
        dina   | {OUS}       | 01.07.2024
        even   | {KIRKENES}  | 31.12.2022
        """,
        after_6_months="course\n anna\n dina\n",
        after_12_months="course\n bjørn\n even\n",
    )

    # After 6 months: anna and cato. After 12: anna and bjørn. Units in the report's own order.
    assert printed(dump, 20, engine=engine) == [
        ("OUS", "1", "0,0", "0", "–"),
        ("Ålesund", "1", "100,0", "2", "50,0"),
        ("Nasjonalt", "2", "50,0", "2", "50,0"),
    ]


def test_every_table_can_be_made_of_one_patient(tmp_path: Path, eligible: EligibleCounts) -> None:
    dump = write_dump(tmp_path, clinician="course\n anna\n")

    counted = count(dump, eligible=eligible)

    assert counted.stopped == {}
    assert list(finished(counted)) == list(range(1, 21))


def test_every_table_of_an_empty_year_is_there_and_counts_nobody(
    tmp_path: Path, eligible: EligibleCounts
) -> None:
    dump = write_dump(tmp_path, clinician="course\n anna\n")

    tables = finished(count(dump, year=2019, eligible=eligible))

    assert list(tables) == list(range(1, 21))
    assert [cell.printed for cell in tables[17].rows[-1]] == ["Total", *["–"] * 7, "0"]
    assert {number for number, table in tables.items() if not table.rows} == {12, 14, 18, 19}


def test_populations_of_one_name_are_one(tmp_path: Path) -> None:
    tables = count(write_dump(tmp_path, clinician="course\n anna\n")).tables

    by_key = {(one.key, id(one)) for table in tables for one in table.populations}

    assert len(by_key) == len({key for key, _ in by_key}) == 8


def test_a_missing_variable_stops_its_tables_and_no_other(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path, clinician="course\n anna\n", without=["FillLanguage", "UseOfTreatment"]
    )

    counted = count(dump)

    # Table 1 shows KI7, which needs the answer too. 18 and 19 lack the eligible.
    assert counted.stopped == {
        "table_01": ("UseOfTreatment",),
        "table_04": ("UseOfTreatment",),
        "table_06": ("FillLanguage",),
    }
    assert counted.without_eligible == ("table_18", "table_19")
    assert [table.number for table in counted.tables] == [2, 3, 5, *range(7, 18), 20]
