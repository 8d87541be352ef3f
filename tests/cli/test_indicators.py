"""`kvalreg indicators` and `kvalreg import`: the contract that other programs rely on."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest
from click.testing import Result
from typer.testing import CliRunner

from kvalreg.cli import app
from tests.dumps import write_dump

COLUMNS = (
    "indicator,definition,year,level,unit,numerator,denominator,value,lower,upper,"
    "target_high,target_moderate,achieved,shown"
)


def kvalreg(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def rows_of(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout)))


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """31 visits at Haukeland, of which 10 had treatment; 2 at St. Olavs, of which 1."""
    haukeland = [f"h{n} | 102959 | {int(n < 10)} | 1" for n in range(31)]
    st_olavs = ["s1 | 104293 | 1 | 9", "s2 | 104293 | 0 | 1"]
    return write_dump(
        tmp_path / "dump",
        clinician="\n".join(
            [
                "course | UnitId | Treatment_InvidualInterdisciplinary | TreatmentMasteryOrientedConversation",  # noqa: E501
                *haukeland,
                *st_olavs,
            ]
        ),
    )


KI1 = ("--indicator", "nnrr_tverrfaglig_behandling")


def test_the_columns_of_the_contract_come_first(dump: Path) -> None:
    done = kvalreg("indicators", "nnrr", dump, "--year", 2024, *KI1)

    assert done.exit_code == 0
    assert done.stdout.splitlines()[0].startswith(COLUMNS)


def test_every_level_is_there_under_its_name(dump: Path) -> None:
    rows = rows_of(kvalreg("indicators", "nnrr", dump, "--year", 2024, *KI1))

    told = [(row["level"], row["unit"], row["numerator"], row["denominator"]) for row in rows]
    assert told == [
        ("unit", "Haukeland", "10", "31"),
        ("unit", "St. Olavs", "1", "2"),
        ("hf", "Helse Bergen HF", "10", "31"),
        ("hf", "St. Olavs hospital HF", "1", "2"),
        ("rhf", "Helse Midt-Norge RHF", "1", "2"),
        ("rhf", "Helse Vest RHF", "10", "31"),
        ("nation", "Nasjonalt", "11", "33"),
    ]


def test_a_row_tells_value_interval_targets_and_achievement(dump: Path) -> None:
    (row,) = rows_of(kvalreg("indicators", "nnrr", dump, "--year", 2024, "--by", "nation", *KI1))

    assert float(row["value"]) == pytest.approx(11 / 33)
    assert 0 < float(row["lower"]) < 11 / 33 < float(row["upper"]) < 1
    assert (row["definition"], row["year"]) == ("2024", "2024")
    assert (row["target_high"], row["target_moderate"]) == ("0.3", "")
    assert (row["achieved"], row["shown"], row["missing"]) == ("high", "true", "0")


def test_small_numbers_stay_for_the_secretariat_and_are_blank_for_the_public(dump: Path) -> None:
    words = ("indicators", "nnrr", dump, "--year", 2024, "--by", "unit", *KI1)

    _, for_secretariat = rows_of(kvalreg(*words))
    _, for_public = rows_of(kvalreg(*words, "--public"))

    assert (for_secretariat["denominator"], for_secretariat["shown"]) == ("2", "false")
    assert for_public["unit"] == "St. Olavs"
    assert [for_public[name] for name in ("numerator", "denominator", "value", "lower")] == [""] * 4


@pytest.mark.parametrize("kind", ["csv", "json", "parquet"])
def test_each_format_holds_the_same(dump: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / f"results.{kind}"

    done = kvalreg("indicators", "nnrr", dump, "--year", 2024, *KI1, "--format", kind, "--out", out)

    read = {"csv": pl.read_csv, "json": pl.read_json, "parquet": pl.read_parquet}[kind]
    assert (done.exit_code, done.stdout) == (0, "")
    assert read(out)["numerator"].to_list() == [10, 1, 10, 1, 1, 10, 11]


def test_json_is_a_list_of_records(dump: Path) -> None:
    done = kvalreg("indicators", "nnrr", dump, "--year", 2024, *KI1, "--format", "json")

    assert json.loads(done.stdout)[0]["indicator"] == "nnrr_tverrfaglig_behandling"


def test_a_snapshot_gives_what_the_dump_gives(dump: Path, tmp_path: Path) -> None:
    imported = kvalreg("import", "nnrr", dump, "--out", tmp_path / "snapshot")

    from_dump = kvalreg("indicators", "nnrr", dump, "--year", 2024)
    from_snapshot = kvalreg("indicators", "nnrr", tmp_path / "snapshot", "--year", 2024)

    assert imported.exit_code == from_snapshot.exit_code == 0
    assert from_snapshot.stdout == from_dump.stdout


def test_the_engines_write_the_same(dump: Path) -> None:
    words = ("indicators", "nnrr", dump, "--year", 2024, "--engine")

    assert kvalreg(*words, "duckdb").stdout == kvalreg(*words, "polars").stdout


def test_value_faults_are_counted_on_stderr_and_stop_only_strict_runs(
    dump: Path, tmp_path: Path
) -> None:
    words = ("indicators", "nnrr", dump, "--year", 2024)
    out = tmp_path / "results.csv"

    lenient = kvalreg(*words)
    strict = kvalreg(*words, "--strict", "--out", out)

    assert lenient.exit_code == 0
    assert "1 value was not understood and counts as missing" in lenient.stderr
    assert strict.exit_code == 1
    assert not out.exists()


def test_a_missing_column_stops_the_indicator_that_needs_it_and_no_other(tmp_path: Path) -> None:
    dump = write_dump(tmp_path, clinician="course\n anna\n", without=["TreatmentSatisfaction"])

    done = kvalreg("indicators", "nnrr", dump, "--year", 2024)

    computed = {row["indicator"] for row in rows_of(done)}
    assert done.exit_code == 0
    assert "nnrr_misfornoeyd: not computed, because the data lack TreatmentSatisfaction." in (
        done.stderr
    )
    assert "nnrr_misfornoeyd" not in computed
    assert "nnrr_tverrfaglig_behandling" in computed


def test_a_retired_column_may_be_missing(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path, clinician="course\n anna\n", without=["Treatment_GroupInterdisciplinary"]
    )

    done = kvalreg("indicators", "nnrr", dump, "--year", 2024, *KI1)

    assert len(rows_of(done)) == 4


def test_an_unknown_column_is_named_once_and_ignored(tmp_path: Path) -> None:
    dump = write_dump(tmp_path, clinician="course | NewColumn\n anna | 1\n")

    done = kvalreg("indicators", "nnrr", dump, "--year", 2024)

    assert done.exit_code == 0
    assert done.stderr.count("NewColumn") == 1
    assert "behandlerskjema_1.csv: unknown columns, ignored: NewColumn." in done.stderr


def test_an_unknown_unit_counts_in_the_nation_and_is_shown_as_unknown(tmp_path: Path) -> None:
    dump = write_dump(tmp_path, clinician="course | UnitId\n anna | 999\n")

    rows = rows_of(kvalreg("indicators", "nnrr", dump, "--year", 2024, *KI1))

    assert [row["unit"] for row in rows] == ["Ukjent (RESH 999)", "Ukjent", "Ukjent", "Nasjonalt"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--year", "i fjor"], "found 'i fjor', allowed a year (2024) or years (2022-2024)"),
        (["--year", "2024-2022"], "ends before it begins: write 2022-2024"),
        (["--year", "2024", "--definition", "1999"], "found '1999', allowed 2023, 2024"),
        (["--year", "2024", "--by", "unit,town"], "found 'town', allowed unit, hf, rhf, nation"),
        (["--year", "2024", "--engine", "excel"], "excel"),
        (["--year", "2024", "--format", "parquet"], "--format parquet needs --out FILE"),
        (["--year", "2024", "--indicator", "nnrr_jobbb"], "Did you mean: nnrr_jobb"),
        ([], "--year"),
    ],
)
def test_wrong_words_end_with_2(dump: Path, words: list[str], said: str) -> None:
    done = kvalreg("indicators", "nnrr", dump, *words)

    told = " ".join(done.stderr.replace("│", " ").split())
    assert done.exit_code == 2
    assert said in told


def test_an_unknown_register_ends_with_2_and_names_the_installed_ones(dump: Path) -> None:
    done = kvalreg("indicators", "nnnr", dump, "--year", 2024)

    assert done.exit_code == 2
    assert "nnrr" in done.stderr


def test_the_registers_are_listed() -> None:
    done = kvalreg("registers")

    assert done.exit_code == 0
    assert done.stdout.startswith("nnrr: Norsk nakke- og ryggregister. 4 forms, 35 indicators")


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_command_that_succeeds_ends_without_a_word(
    dump: Path, tmp_path: Path, engine: str
) -> None:
    words = ("indicators", "nnrr", dump, "--year", "2024", *KI1, "--engine", engine)
    command = [
        sys.executable,
        "-m",
        "kvalreg",
        *map(str, words),
        "--out",
        str(tmp_path / "out.csv"),
    ]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
