"""A published cohort is delivered whole, and never over somebody's files."""

from pathlib import Path

import polars as pl
import pytest

from kvalreg.frames.output import NotWritten
from kvalreg.synthetic.delivery import ORDER_FILE, Shape
from kvalreg.synthetic.order import NotPossible
from kvalreg.synthetic.published.delivery import deliver_published, find_published
from tests.synthetic.published.ankle_published import ANKLE_PUBLISHED, ankle_register


def delivered(folder: Path, name: str = "dump", shape: Shape = Shape.MRS) -> Path:
    register = ankle_register(folder / "model")
    cohort = find_published(register, "2024")
    deliver_published(register, cohort, folder / name, shape, [].append)
    return folder / name


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_files_are_the_same_every_time(tmp_path: Path) -> None:
    files = content(delivered(tmp_path, "one"))

    assert files == content(delivered(tmp_path, "other"))
    assert files.keys() == {"clinician_2.csv", "patient_1.csv", ORDER_FILE}


def test_forms_of_patients_without_a_visit_are_there_too(tmp_path: Path) -> None:
    dump = delivered(tmp_path)
    visits, forms = (
        pl.read_csv(dump / name, separator=";", infer_schema=False)
        for name in ("clinician_2.csv", "patient_1.csv")
    )

    (count,) = ANKLE_PUBLISHED.completed
    completed = forms["Updated"].str.to_date("%d.%m.%Y").is_between(count.first, count.last)
    assert (completed.sum(), len(visits)) == (130, 100)
    assert forms["FormId"].is_unique().all()
    alone = forms.filter(~pl.col("MainFormId").is_in(visits["FormId"].implode()))
    assert set(alone["UnitId"]) <= set(visits["UnitId"])


def test_an_earlier_cohort_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    dump = delivered(tmp_path)
    assert content(delivered(tmp_path, "dump", Shape.SNAPSHOT)).keys() >= {"patient_1.parquet"}
    (dump / "notes.txt").write_text("mine")

    with pytest.raises(NotWritten, match=r"such as notes\.txt"):
        delivered(tmp_path)

    assert (dump / "patient_1.parquet").exists()


def test_a_report_that_nobody_published_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotPossible, match="there is 2024"):
        find_published(ankle_register(tmp_path / "model"), "2023")
