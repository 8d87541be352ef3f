"""Tables 1 to 8 of NNRR's annual report, on dumps small enough to check by eye."""

from pathlib import Path

import pytest

from kvalreg.frames.engines import Engine
from tests.dumps import HAUKELAND, OUS, write_dump
from tests.registers.nnrr.annual_tables import flipped, printed

ALESUND, SANDNESSJOEN, OTTESTAD = "4212982", "102169", "4216667"


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
