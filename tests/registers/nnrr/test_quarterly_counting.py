"""What NNRR's quarterly report counts, held against small dumps counted by hand."""

from dataclasses import replace
from pathlib import Path

from kvalreg.frames.engines import Engine
from kvalreg.registers.nnrr.quarterly_report.followed import FOLLOWED
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.counting.computation import Wanted, count
from kvalreg.reports.counting.part import Side
from kvalreg.reports.quarterly.followed import EARLIER
from tests.dumps import HAUKELAND, OUS, ST_OLAVS, write_dump

# Quarters of the visits: a, g, h before the last one; d after it.
VISITS = f"""
    course | UnitId      | S1b_DateOfCompletion | Treatment_GroupInterdisciplinary2018
    a      | {HAUKELAND} | 30.06.2024           | 1
    b      | {HAUKELAND} | 01.07.2024           | 1
    c      | {HAUKELAND} | 30.09.2024           |
    d      | {HAUKELAND} | 01.10.2024           | 1
    e      | {ST_OLAVS}  | 15.08.2024           | 1
    f      | {OUS}       | 15.08.2024           |
    g      | {OUS}       | 15.08.2023           |
    h      | {OUS}       | 31.12.2023           | 1
"""


def in_quarters(
    dump: Path, key: str, among: Side = Side.OWN, engine: Engine = Engine.POLARS
) -> dict[str, tuple[int, int]]:
    """Up to the third quarter of 2024, seen from Haukeland: reached and counted, where any were."""
    followed = next(one for one in FOLLOWED if one.key == key)
    wanted = Wanted(year=2024, quarter=3, engine=engine, others=(followed,))
    material = replace(count(NNRR, dump, wanted).material, own=frozenset({int(HAUKELAND)}))
    quarters = material.last.after(-EARLIER).until(material.last)
    return {
        f"{quarter.year}-{quarter.number}": counts
        for quarter, counts in zip(quarters, followed.found(material, among).quarters, strict=True)
        if counts[1]
    }


def test_visits_count_in_their_quarter_at_their_unit_or_in_the_rest(
    engine: Engine, tmp_path: Path
) -> None:
    dump = write_dump(tmp_path / "dump", clinician=VISITS)

    key = "nnrr_tverrfaglig_behandling"
    assert in_quarters(dump, key, Side.OWN, engine) == {"2024-2": (1, 1), "2024-3": (1, 2)}
    assert in_quarters(dump, key, Side.REST, engine) == {
        "2023-3": (0, 1), "2023-4": (1, 1), "2024-3": (1, 2),
    }  # fmt: skip


def test_results_count_in_the_quarter_in_which_the_answer_was_due(
    tmp_path: Path,
) -> None:
    dump = write_dump(
        tmp_path / "dump",
        clinician=f"""
            course   | UnitId      | S1b_DateOfCompletion
            early    | {HAUKELAND} | 31.12.2023
            july     | {HAUKELAND} | 01.01.2024
            august   | {HAUKELAND} | 29.02.2024
            silent   | {HAUKELAND} | 15.01.2024
            no_score | {HAUKELAND} | 15.01.2024
            late     | {HAUKELAND} | 01.04.2024
        """,
        baseline="""
            course   | OdiScore
            early    | 40
            july     | 40
            august   | 40
            silent   | 40
            no_score | 40
            late     | 40
        """,
        after_6_months="""
            course   | OdiScore
            early    | 30
            july     | 30
            august   | 31
            no_score |
            late     | 30
        """,
    )
    # 31.12.2023 + 6 months is 30.06.2024; 01.04.2024 + 6 months is 01.10.2024.
    assert in_quarters(dump, "nnrr_bedret_funksjon") == {
        "2024-2": (1, 1), "2024-3": (1, 2),
    }  # fmt: skip
    assert in_quarters(dump, "nnrr_svar_6mnd") == {
        "2024-2": (1, 1), "2024-3": (3, 4),
    }  # fmt: skip


def test_function_at_work_is_followed_for_the_employed_only(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path / "dump",
        clinician="""
            course  | S1b_DateOfCompletion | TreatmentAbilityToWorkFunctionLevel
            works   | 01.07.2024           | 1
            not     | 01.07.2024           | 2
            retired | 01.07.2024           | 1
            unknown | 01.07.2024           | 1
            blank   | 01.07.2024           |
        """,
        baseline="""
            course  | IsEmployed
            works   | 1
            not     | 1
            retired | 0
            unknown |
            blank   | 1
        """,
    )

    found = in_quarters(dump, "nnrr_vurdert_arbeidsfunksjon_i_arbeid")

    assert found == {"2024-3": (1, 2)}
