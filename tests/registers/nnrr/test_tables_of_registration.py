"""Tables 18 to 20 of NNRR's annual report, and what holds for all twenty."""

from pathlib import Path

import polars as pl
import pytest

from kvalreg.frames.engines import Engine
from kvalreg.indicators.coverage import EligibleCounts
from tests.dumps import HAUKELAND, OUS, write_dump
from tests.registers.nnrr.annual_tables import count, finished, printed

ALESUND, STORD, KIRKENES = "4212982", "701433", "101831"


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
