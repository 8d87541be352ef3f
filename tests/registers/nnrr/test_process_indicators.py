"""KI1 and KI9 by hand: who counts, who does not, and who reached.

Each table names what its patients are about; the counts in the assertions are read off it.
"""

from pathlib import Path

import pytest

from kvalreg.frames.engines import Engine
from tests.dumps import write_dump
from tests.registers.nnrr.counted import Counted, count_nationally

OFFERS = {
    "Treatment_GroupInterdisciplinary2018": ("1", "2", "3", "4"),
    "Treatment_GroupInterdisciplinary": ("1", "2", "3"),
    "Treatment_InvidualInterdisciplinary": ("1", "2", "3"),
}


@pytest.mark.parametrize("variable", OFFERS)
def test_ki1_counts_treatment_by_several_professions_however_often(
    tmp_path: Path, engine: Engine, variable: str
) -> None:
    offered = OFFERS[variable]
    rows = [f"times_{code} | {code} | 0" for code in offered]
    dump = write_dump(
        tmp_path,
        clinician=f"course | {variable} | Treatment_IndividualMonoDiciplinary\n"
        + "\n".join(rows)
        + """
        mono       | 0  | 3
        none       | 0  | 0
        unanswered |    |
        negative   | -1 | 0
        """,
    )

    # No answer is no treatment, so nobody is missing. One profession alone does not count.
    counted = count_nationally(dump, "nnrr_tverrfaglig_behandling", engine=engine)
    assert counted == Counted(len(offered), len(offered) + 4)


def test_ki9_counts_conversations_of_those_it_is_known_of(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="""
        course     | TreatmentMasteryOrientedConversation
        had_one    | 1
        had_none   | 2
        not_filled | 0
        blank      |
        """,
    )

    counted = count_nationally(dump, "nnrr_mestringsorientert_samtale", engine=engine)

    assert counted == Counted(1, 2, missing=2)
