"""`kvalreg tables`: the contract that other programs rely on."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from kvalreg.cli import app
from kvalreg.model import Report, Text
from kvalreg.registers.nnrr.annual_report.report import ANNUAL_REPORT
from tests.dumps import HAUKELAND, OUS, write_dump

ALL = [table.key for table in ANNUAL_REPORT.tables]
NEED_ELIGIBLE = ["table_18", "table_19"]


def kvalreg(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def tables(data: Path, out: Path, *more: object) -> Result:
    return kvalreg(
        "tables", "nnrr", data, "--report", "annual", "--year", 2024, "--out", out, *more
    )


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def files_of(*keys: str) -> list[str]:
    return sorted(f"{key}.{kind}" for key in keys for kind in ("csv", "json"))


def json_of(folder: Path, key: str) -> Any:
    return json.loads((folder / f"{key}.json").read_text(encoding="utf-8"))


def csv_of(folder: Path, key: str) -> list[list[str]]:
    with (folder / f"{key}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_dump(
        tmp_path / "dump",
        clinician=f"""
        course | UnitId      | NeckSurgery
        anna   | {HAUKELAND} | 1
        bjørn  | {HAUKELAND} | 2
        cato   | {HAUKELAND} | 2
        dina   | {OUS}       | 2
        """,
        baseline="course | FABQScore1\n anna | 12,5\n bjørn | 13\n cato | \n dina | 14\n",
    )


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "tables"


def test_every_table_is_written_as_numbers_and_as_printed(
    dump: Path, out: Path, tmp_path: Path
) -> None:
    eligible = tmp_path / "eligible.csv"
    eligible.write_text("unit,year,eligible\nHaukeland,2024,4\nOUS,2024,1\n", encoding="utf-8")

    result = tables(dump, out, "--eligible", eligible)

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert names_in(out) == files_of(*ALL)
    assert json_of(out, "table_19")["rows"] == [
        ["Haukeland", "3", "4", "75,0 %"],
        ["OUS", "1", "1", "100,0 %"],
        ["Totalt alle sykehus", "4", "5", "80,0 %"],
    ]


def test_the_json_has_title_columns_and_rows_as_printed(dump: Path, out: Path) -> None:
    tables(dump, out, "--name", "table_08")

    table = json_of(out, "table_08")

    assert table["title"] == "Andel pasienter som tidligere er operert i nakke pr enhet"
    assert table["columns"] == ["Sykehus", "Ja", "Nei", "Ukjent", "N"]
    assert table["rows"] == [
        ["Haukeland", "33.3%", "66.7%", "0 %", "3"],
        ["OUS", "0 %", "100 %", "0 %", "1"],
        ["Sum", "25 %", "75 %", "0 %", "4"],
    ]


def test_the_csv_has_the_raw_numbers(dump: Path, out: Path) -> None:
    tables(dump, out, "--name", "table_02")

    rows = [row[:3] for row in csv_of(out, "table_02")]

    # 12.75 is printed as 12.8, and no score as an empty field.
    assert rows == [
        ["unit", "fabq_physical_mean", "fabq_physical_n"],
        ["Haukeland", "12.75", "2"],
        ["OUS", "14.0", "1"],
        ["Totalt", str(39.5 / 3), "3"],
    ]
    assert csv_of(out, "table_02")[1][3:5] == ["", "0"]
    assert json_of(out, "table_02")["rows"][0][1:3] == ["12.8 (2)", "– (0)"]


def test_both_engines_write_the_same_files(dump: Path, out: Path, tmp_path: Path) -> None:
    tables(dump, out)
    tables(dump, tmp_path / "duckdb", "--engine", "duckdb")

    for path in out.iterdir():
        assert path.read_bytes() == (tmp_path / "duckdb" / path.name).read_bytes()


def test_one_table_may_be_asked_for(dump: Path, out: Path) -> None:
    result = tables(dump, out, "--name", "table_02")

    assert (result.exit_code, result.stderr) == (0, "")
    assert names_in(out) == files_of("table_02")


def test_tables_that_cannot_be_made_are_named_and_the_others_written(
    tmp_path: Path, out: Path
) -> None:
    dump = write_dump(tmp_path / "dump", clinician="course\n anna\n", without=["FillLanguage"])

    result = tables(dump, out)

    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "table_06: not made, because the data lack FillLanguage.",
        "table_18: not made, because it needs counts of eligible patients: --eligible FILE.",
        "table_19: not made, because it needs counts of eligible patients: --eligible FILE.",
    ]
    assert names_in(out) == files_of(
        *(key for key in ALL if key not in ["table_06", *NEED_ELIGIBLE])
    )


def test_values_that_were_not_understood_are_counted_and_may_stop_the_work(
    tmp_path: Path, out: Path
) -> None:
    dump = write_dump(tmp_path / "dump", clinician="course | NeckSurgery\n anna | 7\n bjørn | 1\n")

    strict = tables(dump, out, "--name", "table_08", "--strict")
    lenient = tables(dump, out, "--name", "table_08")

    assert strict.exit_code == 1
    assert "Nothing was written, because of --strict." in strict.stderr
    assert lenient.exit_code == 0
    assert lenient.stderr.startswith("1 value was not understood and counts as missing")
    assert json_of(out, "table_08")["rows"][-1][-1] == "1"


def test_the_tables_speak_english(dump: Path, out: Path) -> None:
    result = tables(dump, out, "--lang", "en")

    assert result.exit_code == 0
    for key in ALL:
        if key not in NEED_ELIGIBLE:
            assert not set("æøåÆØÅ").intersection(json_of(out, key)["title"])
    assert json_of(out, "table_13")["rows"][-1] == ["Total", "0", "4", "0.0"]


def test_every_text_of_the_report_exists_in_english() -> None:
    texts = list(texts_in(ANNUAL_REPORT))

    assert len(texts) > 100
    assert [text.nb for text in texts if not text.has("en")] == []


def texts_in(declared: object) -> list[Text]:
    if isinstance(declared, Text):
        return [declared]
    if isinstance(declared, dict):
        declared = tuple(declared.values())
    if isinstance(declared, tuple):
        return [text for part in declared for text in texts_in(part)]
    if type(declared).__module__.startswith("kvalreg.reports") or isinstance(declared, Report):
        return [text for part in vars(declared).values() for text in texts_in(part)]
    return []


def test_earlier_tables_are_replaced_as_a_whole(dump: Path, out: Path) -> None:
    tables(dump, out, "--name", "table_02")

    tables(dump, out, "--name", "table_03")

    assert names_in(out) == files_of("table_03")


def test_somebody_elses_files_are_never_replaced(dump: Path, out: Path) -> None:
    out.mkdir()
    (out / "letter.txt").write_text("Dear")

    result = tables(dump, out)

    assert result.exit_code == 1
    assert "letter.txt" in result.stderr
    assert names_in(out) == ["letter.txt"]


def test_structural_faults_stop_the_work_and_leave_nothing(dump: Path, out: Path) -> None:
    (dump / "behandlerskjema_1.csv").write_text("nonsense", encoding="utf-8")

    result = tables(dump, out)

    assert result.exit_code == 1
    assert "behandlerskjema_1.csv" in result.stderr
    assert not out.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--report", "monthly", "--year", "2024"), "found 'monthly', allowed annual"),
        (("--report", "annual", "--year", "last"), "integer"),
        (("--report", "annual", "--year", "20240"), "2999"),
        (("--report", "annual"), "--year"),
        (("--report", "annual", "--year", "2024", "--name", "table_21"), "found 'table_21'"),
        (("--report", "annual", "--year", "2024", "--engine", "excel"), "excel"),
    ],
)
def test_wrong_words_end_with_2_and_write_nothing(
    words: tuple[str, ...], said: str, dump: Path, out: Path
) -> None:
    result = kvalreg("tables", "nnrr", dump, "--out", out, *words)

    assert result.exit_code == 2
    assert said in " ".join(result.stderr.replace("│", " ").split())
    assert not out.exists()


def test_a_public_table_hides_what_is_about_few(dump: Path, tmp_path: Path) -> None:
    assert tables(dump, tmp_path / "out", "--name", "table_08", "--public").exit_code == 0

    table = json_of(tmp_path / "out", "table_08")
    assert {cell for row in table["rows"] for cell in row[1:]} <= {"*", "0 %"}
    assert "færre enn 5" in table["notes"][-1]
    assert csv_of(tmp_path / "out", "table_08")[1][-1] == ""
