"""Coverage: registrations against the eligible patients that the units counted."""

from pathlib import Path

import polars as pl
import pytest

from kvalreg.frames.faults import StructuralFaults
from kvalreg.indicators.coverage import read_eligible
from kvalreg.indicators.evaluation import Question, evaluate
from kvalreg.registers.nnrr.register import NNRR
from tests.dumps import write_dump


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_dump(
        tmp_path / "dump",
        clinician="""
        course | UnitId | FormDate
        a      | 102959 | 01.01.2024
        b      | 102959 | 31.12.2024
        c      | 102959 | 01.01.2025
        d      | 104293 | 15.06.2024
        e      | 109834 | 15.06.2024
        """,
    )


def eligible(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "eligible.csv"
    path.write_text("\n".join(line.strip() for line in text.splitlines() if line.strip()))
    return path


def test_coverage_is_registrations_of_eligible_patients(dump: Path, tmp_path: Path) -> None:
    counts = read_eligible(
        NNRR,
        eligible(
            tmp_path,
            """
            unit;year;eligible
            102959;2024;4
            St. Olavs;2024;1
            Stord;2024;5
            102959;2023;9
            """,
        ),
    )

    answer = evaluate(
        NNRR,
        dump,
        Question(years=(2024, 2024), only=frozenset({"nnrr_dg"}), eligible=counts),
    )

    by_unit = {
        (level, unit): (reached, counted)
        for level, unit, reached, counted in answer.rows.select(
            "level", "unit", "numerator", "denominator"
        ).iter_rows()
    }
    # OUS reports no eligible patients and is left out; Stord has some, but registered none.
    assert {unit: counts for (level, unit), counts in by_unit.items() if level == "unit"} == {
        "Haukeland": (2, 4),
        "St. Olavs": (1, 1),
        "Stord": (0, 5),
    }
    assert by_unit[("nation", "Nasjonalt")] == (3, 10)
    assert by_unit[("rhf", "Helse Vest RHF")] == (2, 9)
    nation = answer.rows.filter(pl.col("level") == "nation").row(0, named=True)
    assert (nation["value"], nation["target_high"], nation["achieved"]) == (0.3, 0.8, "low")


def test_a_unit_where_nobody_was_eligible_has_no_coverage_to_show(
    dump: Path, tmp_path: Path
) -> None:
    counts = read_eligible(
        NNRR, eligible(tmp_path, "unit;year;eligible\n102959;2024;4\nStord;2024;0")
    )

    rows = evaluate(
        NNRR, dump, Question(years=(2024, 2024), only=frozenset({"nnrr_dg"}), eligible=counts)
    ).rows.filter(level="unit")

    shown = dict(rows.select("unit", "shown").iter_rows())
    assert shown == {"Haukeland": True, "Stord": False}


def test_coverage_is_left_out_without_eligible_patients(dump: Path) -> None:
    answer = evaluate(NNRR, dump, Question(years=(2024, 2024)))

    assert "nnrr_dg" not in answer.rows["indicator"].to_list()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("unit;year\n102959;2024", "eligible.csv: the column 'eligible' is missing"),
        ("unit;year;eligible\nOslo;2024;4", "eligible.csv, row 2, unit: not understood"),
        ("unit;year;eligible\n102959;i fjor;4", "eligible.csv, row 2, year: not understood"),
        ("unit;year;eligible\n102959;2024;-4", "row 2, eligible: not understood"),
        (
            "unit;year;eligible\n102959;2024;4\nHaukeland;2024;5",
            "eligible.csv, row 3: the unit stands there twice in the same year",
        ),
        ("", "eligible.csv: the file is empty"),
    ],
)
def test_a_wrong_count_of_eligible_patients_is_refused(
    tmp_path: Path, text: str, complaint: str
) -> None:
    with pytest.raises(StructuralFaults) as refused:
        read_eligible(NNRR, eligible(tmp_path, text))

    assert complaint in str(refused.value)
