"""The annual report's tables on a year small enough to count by hand."""

from functools import cache
from pathlib import Path

import pytest

from kvalreg.frames.engines import Engine
from kvalreg.registers.noksmerte.annual_report.report import ANNUAL_REPORT
from kvalreg.registers.noksmerte.register import NOKSMERTE
from kvalreg.reports.counting.computation import Counted, Wanted, count, tables_of
from kvalreg.reports.tables.description import FinishedTable
from tests.registers.noksmerte.courses import write_courses

REFERRALS = """
    course  | patient_id | unit_id | date_referral_received | consent_status | sex | birth_date
    anna    | anna       | 1       | 01.12.2020             | 2              | 2   | 15.06.1981
    again   | anna       | 1       | 01.11.2021             | 2              | 2   | 15.06.1981
    bo      | bo         | 1       | 01.01.2021             | 2              | 1   | 01.01.1951
    carl    | carl       | 5       | 01.05.2021             | 2              | 1   | 01.01.2001
    waiting | dora       | 5       | 01.06.2021             | 2              | 2   | 01.01.2001
    local   | erik       | 5       | 01.06.2021             | 3              | 1   | 01.01.2001
"""
PACKAGES = """
    course | patient_id | answer_date | marital_status | education | work_status | physical_activity
    anna   | anna       | 20.12.2020  | 1              | 3         | 1           | 1
    bo     | bo         | 20.01.2021  | 2              | 1         | 3           | 0
"""
CONSULTATIONS = """
    course  | patient_id | unit_id | consultation_date | purpose | personnel_physician | personnel_physiotherapist | opioid_use | course_completed
    anna    | anna       | 1       | 11.12.2020        | 1       | True                | False                     | 0          | 0
    anna    | anna       | 1       | 11.01.2021        | 1       | True                | False                     | 0          | 0
    anna    | anna       | 1       | 12.01.2021        | 1       | False               | True                      | 0          | 0
    anna    | anna       | 1       | 11.02.2021        | 2       | True                | False                     | 1          | 1
    bo      | bo         | 1       | 02.01.2021        | 1       | True                | False                     | 0          | 1
    carl    | carl       | 5       | 31.05.2021        | 2       | True                | False                     | 1          | 0
    local   | erik       | 5       | 02.06.2021        | 1       | True                | False                     | 1          | 1
"""  # noqa: E501
OPIOIDS = """
    course | patient_id | unit_id | consultation_date | product_id    | daily_dose | dose_unit | opioid_status
    anna   | anna       | 1       | 11.02.2021        | tramadol_caps | 100,5      | mg/day    | 3
    carl   | carl       | 5       | 31.05.2021        | tramadol_caps | 200        | mg/day    | 3
"""  # noqa: E501
FOLLOW_UPS = """
    course | patient_id | unit_id | answer_date | pgic_answer
    bo     | bo         | 1       | 02.12.2021  | 4
"""


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_courses(
        tmp_path_factory.mktemp("year"),
        REFERRALS,
        patient_package=PACKAGES,
        consultation=CONSULTATIONS,
        opioid=OPIOIDS,
        follow_up=FOLLOW_UPS,
    )


@cache
def counted(dump: Path, engine: Engine, year: int, key: str) -> Counted:
    """The table, or all of them: those of the year are counted once for all tests."""
    wanted = Wanted(year=year, tables=tables_of(ANNUAL_REPORT, key), engine=engine)
    return count(NOKSMERTE, dump, wanted)


def made(dump: Path, engine: Engine, key: str, year: int = 2021) -> FinishedTable:
    found = counted(dump, engine, year, "" if year == 2021 else key)
    (table,) = (table for table in found.tables if table.key == key)
    return table.lay_out(found.material, "nb")


def printed(table: FinishedTable) -> dict[str, list[str]]:
    """First cell of a row → the others."""
    return {row[0].printed: [cell.printed for cell in row[1:]] for row in table.rows}


def test_the_report_has_the_tables_3_to_16() -> None:
    assert [table.number for table in ANNUAL_REPORT.tables] == list(range(3, 17))


def test_waiting_times_have_the_nation_first_and_medians_that_are_not_rounded(
    dump: Path, engine: Engine
) -> None:
    # Anna waited 10 days, Bo 1, Carl 30: mean 13.67. Whoever waits still has no wait.
    assert printed(made(dump, engine, "table_04")) == {
        "Nasjonalt": ["14", "10", "1", "30"],
        "STO": ["6", "5.5", "1", "10"],
        "AHUS": ["30", "30", "30", "30"],
    }


def test_a_unit_that_began_in_the_year_has_a_note_that_says_so(dump: Path, engine: Engine) -> None:
    began = "AHUS: registreringen startet 01.04.2021."

    for number in (4, 6, 8):
        assert made(dump, engine, f"table_{number:02}").notes[-1] == began
    in_2020 = made(dump, engine, "table_06", 2020)
    assert "AHUS" not in printed(in_2020)
    assert [note for note in in_2020.notes if "startet" in note] == [
        "UNN: registreringen startet 15.09.2020.",
        "Førde: registreringen startet 01.10.2020.",
    ]


def test_units_without_answers_are_shown_with_none(dump: Path, engine: Engine) -> None:
    assert printed(made(dump, engine, "table_05")) == {
        "Nasjonalt": ["1", "0", "0", "0", "1", "0", "0", "0"],
        "STO": ["1", "0", "0", "0", "1", "0", "0", "0"],
        "HUS": ["0"] * 8,
        "UNN": ["0"] * 8,
        "Førde": ["0"] * 8,
        "AHUS": ["0"] * 8,
    }


def test_a_patient_with_two_referrals_is_one_patient(dump: Path, engine: Engine) -> None:
    table = printed(made(dump, engine, "table_06"))
    assert table["Nasjonalt"] == ["3", "2", "67 %", "2", "67 %"]
    assert table["STO"] == ["2", "2", "100 %", "1", "50 %"]
    assert table["HUS"] == ["0", "0", "–", "0", "–"]

    # Anna had three consultations in 2021, one of them treatment; Bo and Carl one each.
    table = printed(made(dump, engine, "table_07"))
    assert table["Nasjonalt"] == ["1.7", "0.7", "40 %", "1", "60 %"]
    assert table["STO"] == ["2", "0.5", "25 %", "1.5", "75 %"]


def test_professions_stand_in_rows_and_units_in_columns(dump: Path, engine: Engine) -> None:
    table = made(dump, engine, "table_08")

    assert [column.head for column in table.columns] == [
        "Faggrupper", "Nasjonalt", "STO", "HUS", "UNN", "Førde", "AHUS",
    ]  # fmt: skip
    assert len(table.rows) == 1 + 3 + 15 + 1
    rows = printed(table)
    assert rows["Utredet, med kjent faggruppe"][:2] == ["2", "2"]
    assert rows["Monofaglig"][:2] == ["1 (50 %)", "1 (50 %)"]
    assert rows["Lege + Fysioterapeut"][:2] == ["1", "1"]
    assert rows["Tverrfaglig"][5] == "0 (–)"


def test_opioids_are_counted_at_completion_and_doses_of_whoever_was_on_them(
    dump: Path, engine: Engine
) -> None:
    rows = printed(made(dump, engine, "table_09"))
    assert rows["Pasienter avsluttet"][:2] == ["2", "2"]
    assert rows["Opioidbruk: ja"][0] == "1 (50 %)"
    assert rows["Har/er på fra før"][0] == "1"

    doses = made(dump, engine, "table_10")
    assert len(doses.rows) == 20
    # The mean of 100.5 and 200 is 150.25: halves go up.
    tramadol = printed(doses)["Tramadol, kapsler, mg per døgn"]
    assert (tramadol[0], tramadol[1], tramadol[2]) == ("150.3 (2)", "100.5 (1)", "– (0)")


def test_courses_are_in_one_of_three_groups_at_the_end_of_the_year(
    dump: Path, engine: Engine
) -> None:
    assert printed(made(dump, engine, "table_11"))["Nasjonalt"] == [
        "2", "67 %", "0", "0 %", "1", "33 %",
    ]  # fmt: skip


def test_background_is_of_all_patients_and_work_of_those_up_to_67(
    dump: Path, engine: Engine
) -> None:
    rows = {name: cells[0] for name, cells in printed(made(dump, engine, "table_12")).items()}

    # Anna was 39 on 11.12.2020, Bo 70, Carl 20.
    assert rows["Alder"] == "43 (20–70)"
    assert (rows["Kvinne"], rows["Gift"]) == ("33 %", "33.3 %")
    assert rows["Utdanning: ikke besvart"] == "33.3 %"
    assert (rows["N til og med 67 år"], rows["Yrkesaktiv"]) == ("2", "50 %")
    assert rows["Arbeid: ikke besvart"] == "50 %"
    assert made(dump, engine, "table_12").rows[1][3].printed == "–"


def test_events_are_the_years_referrals_and_consultations(dump: Path, engine: Engine) -> None:
    # STO: two referrals in 2021 (again, bo) and four consultations; AHUS: carl, waiting, one.
    rows = printed(made(dump, engine, "table_14"))
    assert (rows["STO"], rows["AHUS"], rows["Nasjonalt"]) == (["2", "6"], ["1", "3"], ["3", "9"])


def test_coverage_is_of_all_referrals_of_the_year(dump: Path, engine: Engine) -> None:
    rows = printed(made(dump, engine, "table_15"))
    assert rows["AHUS"] == ["3", "2", "66.7 %"]
    assert rows["Nasjonalt"] == ["5", "4", "80 %"]


def test_written_tables_follow_from_the_declarations(dump: Path, engine: Engine) -> None:
    units = made(dump, engine, "table_03")
    assert [cell.printed for cell in units.rows[2]] == [
        "Universitetssykehuset Nord-Norge", "UNN", "Tromsø", "15.09.2020",
    ]  # fmt: skip
    assert printed(made(dump, engine, "table_13"))["Henvisningsskjema"][0] == "Merkantil"
    assert len(made(dump, engine, "table_16").rows) == 6
