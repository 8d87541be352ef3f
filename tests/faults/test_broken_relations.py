"""Forms, units and columns that do not fit together are met without losing the others."""

from pathlib import Path

import pytest

from tests.dumps import change_line
from tests.faults.commands import (
    AFTER_6_MONTHS_FILE,
    BASELINE_FILE,
    CLINICIAN_FILE,
    IMPROVED_FUNCTION,
    INTERDISCIPLINARY,
    append_column,
    drop,
    indicators,
    kvalreg,
    put,
    rewrite,
    text_of,
    write_small_dump,
)

pytestmark = pytest.mark.slow


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_small_dump(tmp_path / "dump")


def test_a_follow_up_without_its_consultation_counts_nowhere(dump: Path) -> None:
    change_line(dump / AFTER_6_MONTHS_FILE, 2, "visit-anna", "visit-nobody")

    run = indicators(dump)

    assert run.code == 0
    assert run.of_the_nation(INTERDISCIPLINARY) == ("1", "2")
    assert f"{IMPROVED_FUNCTION},2024,2024,nation" not in run.out


def test_the_same_form_twice_counts_once(dump: Path) -> None:
    for name in (CLINICIAN_FILE, BASELINE_FILE, AFTER_6_MONTHS_FILE):
        text = text_of(dump / name)
        rewrite(dump / name, text + text.split("\n")[1] + "\n")

    run = indicators(dump)

    assert run.of_the_nation(INTERDISCIPLINARY) == ("1", "2")
    assert run.of_the_nation(IMPROVED_FUNCTION) == ("1", "1")


def test_a_unit_that_the_register_does_not_know_is_named_and_counts_in_the_nation(
    dump: Path,
) -> None:
    put(dump / CLINICIAN_FILE, 3, "UnitId", "999999")

    run = indicators(dump)

    assert run.of_the_nation(INTERDISCIPLINARY) == ("1", "2")
    assert f"{INTERDISCIPLINARY},2024,2024,unit,Ukjent (RESH 999999),0,1," in run.out
    assert f"{INTERDISCIPLINARY},2024,2024,hf,Ukjent,0,1," in run.out


def test_a_follow_up_without_a_file_stops_only_what_needs_it(dump: Path) -> None:
    (dump / AFTER_6_MONTHS_FILE).unlink()

    run = indicators(dump)

    assert run.code == 0
    assert run.of_the_nation(INTERDISCIPLINARY) == ("1", "2")
    assert f"{IMPROVED_FUNCTION}: not computed, because the data lack" in run.told
    assert f"{INTERDISCIPLINARY}: not computed" not in run.told


def test_a_missing_column_stops_only_the_indicators_that_need_it(dump: Path) -> None:
    drop(dump / BASELINE_FILE, "OdiScore")

    run = indicators(dump)

    assert run.code == 0
    assert f"{IMPROVED_FUNCTION}: not computed, because the data lack OdiScore.\n" in run.told
    assert run.of_the_nation(INTERDISCIPLINARY) == ("1", "2")
    assert f"{INTERDISCIPLINARY}: not computed" not in run.told


def test_unknown_columns_are_named_once_and_ignored(dump: Path, tmp_path: Path) -> None:
    append_column(dump / CLINICIAN_FILE, "Extra", "7")
    words = f"{CLINICIAN_FILE}: unknown columns, ignored: Extra.\n"

    run = indicators(dump)
    imported = kvalreg("import", "nnrr", dump, "--out", tmp_path / "snapshot")

    assert run.of_the_nation(INTERDISCIPLINARY) == ("1", "2")
    assert run.told.count(words) == 1
    assert imported.told.count(words) == 1


def test_of_thousands_of_unknown_columns_ten_are_named(dump: Path) -> None:
    append_column(dump / CLINICIAN_FILE, ";".join(f"x{n}" for n in range(5000)), ";" * 4999)

    run = indicators(dump)

    assert run.of_the_nation(INTERDISCIPLINARY) == ("1", "2")
    assert run.told == (
        f"{CLINICIAN_FILE}: unknown columns, ignored: x0, x1, x2, x3, x4, x5, x6, x7, x8, x9 and "
        "4990 more.\n"
    )


def test_columns_whose_names_mean_something_to_us_do_no_harm(dump: Path) -> None:
    append_column(dump / CLINICIAN_FILE, "row number;fault:UnitId;unread:UnitId;*;^.*$", ";" * 4)

    assert indicators(dump).of_the_nation(INTERDISCIPLINARY) == ("1", "2")
