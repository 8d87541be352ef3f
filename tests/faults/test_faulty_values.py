"""A value that cannot be right counts as missing, and is counted; `--strict` stops at it."""

from pathlib import Path

import polars as pl
import pytest

from tests.dumps import write_dump
from tests.faults.commands import (
    BASELINE_FILE,
    CLINICIAN_FILE,
    IMPROVED_FUNCTION,
    INTERDISCIPLINARY,
    indicators,
    kvalreg,
    left_in,
    put,
    write_small_dump,
)

pytestmark = pytest.mark.slow

CODES = "the codes 0"  # the first of the codes of interdisciplinary group treatment
GROUP, VISIT = "Treatment_GroupInterdisciplinary2018", "S1b_DateOfCompletion"
PERCENT = "numbers from 0 to 100"
DATES = "dates such as 31.12.2024"
AGES = "whole numbers from 18 to 120"

# file, variable, what stands there, how it is told, what is allowed
FAULTS = [
    (CLINICIAN_FILE, GROUP, "77", "77", CODES),
    (CLINICIAN_FILE, GROUP, "-3", "-3", CODES),
    (CLINICIAN_FILE, VISIT, "31.02.2024", "31.02.2024", DATES),
    (CLINICIAN_FILE, VISIT, "2024-13-01", "2024-13-01", DATES),
    (CLINICIAN_FILE, VISIT, "15.01.24", "15.01.24", DATES),
    (CLINICIAN_FILE, VISIT, "15.01.9999", "15.01.9999", DATES),
    (CLINICIAN_FILE, "PatientAge", "-5", "-5", AGES),
    (CLINICIAN_FILE, "PatientAge", "01019012345", "11 digits", AGES),
    (CLINICIAN_FILE, "PatientAge", "99999999999999999999", "20 digits", AGES),
    (CLINICIAN_FILE, "Working", "Ja", "text of 2 characters", "True or False"),
    (BASELINE_FILE, "OdiScore", "plays chess in Bodø", "text of 19 characters", PERCENT),
    (BASELINE_FILE, "OdiScore", "NA", "text of 2 characters", PERCENT),
    (BASELINE_FILE, "OdiScore", "NaN", "text of 3 characters", PERCENT),
    (BASELINE_FILE, "OdiScore", "inf", "text of 3 characters", PERCENT),
    (BASELINE_FILE, "NdiScore", "1e308", "text of 5 characters", PERCENT),
    (BASELINE_FILE, "NdiScore", "100,5", "100,5", PERCENT),
    (BASELINE_FILE, "NdiScore", "1.000,5", "5 digits", PERCENT),
]


@pytest.fixture(scope="module")
def faulty_dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A visit for each fault, which stands in the same row of its file."""
    courses = "\n".join(f"course-{number}" for number in range(len(FAULTS)))
    dump = write_dump(tmp_path_factory.mktemp("faulty") / "dump", clinician=f"course\n{courses}")
    for row, (file, variable, written, _, _) in enumerate(FAULTS, start=2):
        put(dump / file, row, variable, written)
    return dump


def test_a_faulty_value_is_missing_and_counted(faulty_dump: Path, tmp_path: Path) -> None:
    run = kvalreg("import", "nnrr", faulty_dump, "--out", tmp_path / "snapshot")

    assert run.code == 0
    assert f"{CLINICIAN_FILE}: 17 forms, 10 values not understood.\n" in run.told
    assert f"{BASELINE_FILE}: 17 forms, 7 values not understood.\n" in run.told
    for place, (file, variable, *_) in enumerate(FAULTS):
        typed = pl.read_parquet(tmp_path / "snapshot" / Path(file).with_suffix(".parquet"))
        assert typed[variable][place] is None
    visits = pl.read_parquet(tmp_path / "snapshot/behandlerskjema_1.parquet")
    assert visits[VISIT].null_count() == 4  # those above, and nobody else's
    assert visits["PatientAge"].null_count() == 3


def test_strictly_each_faulty_value_is_named_and_stops_the_work(
    faulty_dump: Path, tmp_path: Path
) -> None:
    run = kvalreg("import", "nnrr", faulty_dump, "--out", tmp_path / "snapshot", "--strict")

    assert run.code == 1
    assert "17 values are not allowed" in run.told
    for row, (file, variable, _, found, allowed) in enumerate(FAULTS, start=2):
        assert f"{file}, row {row}, {variable}: found {found}, allowed {allowed}" in run.told
    assert "Correct the value where it was registered, then fetch the dump again." in run.told
    assert left_in(tmp_path) == []


def test_who_has_a_faulty_value_does_not_reach_the_goal(tmp_path: Path) -> None:
    dump = write_small_dump(tmp_path / "dump")
    put(dump / CLINICIAN_FILE, 2, GROUP, "77")

    run = indicators(dump)

    assert run.code == 0
    assert run.of_the_nation(INTERDISCIPLINARY) == ("0", "2")
    assert "1 value was not understood and counts as missing: `kvalreg check` lists" in run.told


def test_who_has_a_faulty_score_is_not_counted_where_it_is_needed(tmp_path: Path) -> None:
    dump = write_small_dump(tmp_path / "dump")
    put(dump / BASELINE_FILE, 2, "OdiScore", "much")

    assert indicators(dump).of_the_nation(IMPROVED_FUNCTION) == ("0", "0")


def test_strict_indicators_write_nothing(tmp_path: Path) -> None:
    dump = write_small_dump(tmp_path / "dump")
    put(dump / CLINICIAN_FILE, 2, GROUP, "77")

    run = indicators(dump, "--strict", "--out", tmp_path / "out.csv")

    assert run.code == 1
    assert f"{CLINICIAN_FILE}, row 2, {GROUP}: found 77, allowed the codes" in run.told
    assert left_in(tmp_path) == ["dump"]
