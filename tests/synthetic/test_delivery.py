"""A cohort is delivered whole, reproducible, and never over somebody's files."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from kvalreg.frames.dump import read_dump
from kvalreg.frames.output import NotWritten
from kvalreg.frames.snapshot import read_snapshot
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.synthetic import cohort
from kvalreg.synthetic.delivery import ORDER_FILE, Shape, deliver
from kvalreg.synthetic.order import Order
from tests.synthetic.ankle_patients import order

pytestmark = pytest.mark.slow

TABLES = {"patient_1.csv", "clinician_2.csv"}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Path]:
    def make(name: str, seed: int = 1, patients: int = 200, shape: Shape = Shape.MRS) -> Path:
        words = replace(order(tmp_path / "model", patients), seed=seed)
        deliver(words, tmp_path / name, shape, [].append)
        return tmp_path / name

    return make


def test_the_same_words_give_the_same_bytes(make: Callable[..., Path]) -> None:
    assert content(make("one")) == content(make("two"))


def test_another_seed_gives_other_patients(make: Callable[..., Path]) -> None:
    one, other = content(make("one")), content(make("other", seed=2))

    assert one.keys() == other.keys()
    assert all(one[name] != other[name] for name in one)


def test_a_dump_has_a_file_per_form_in_the_layout_of_the_capture_system(
    make: Callable[..., Path],
) -> None:
    files = content(make("dump"))

    assert files.keys() == {*TABLES, ORDER_FILE}
    head, *rows = files["patient_1.csv"].decode("utf-8-sig").splitlines()
    assert files["patient_1.csv"].startswith(b"\xef\xbb\xbf")
    assert head.startswith("FormId;MainFormId;UnitId;Patient;Status;Updated;Employed;SickLeave;")
    assert {row.count(";") for row in rows} == {head.count(";")}


def test_the_header_stands_once_however_many_batches(
    make: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cohort, "BATCH", 50)

    rows = (make("dump") / "clinician_2.csv").read_text(encoding="utf-8-sig").splitlines()

    assert sum(row.startswith("FormId") for row in rows) == 1
    assert len(rows) > 200
    # Nobody is drawn twice: every batch has patients of its own.
    assert len({row.split(";")[3] for row in rows[1:]}) > 190


def test_the_order_lies_beside_the_data_and_says_that_nobody_is_real(
    make: Callable[..., Path],
) -> None:
    said = json.loads((make("dump", seed=7) / ORDER_FILE).read_text())

    assert said["synthetic"] is True
    assert (said["patients"], said["years"], said["seed"]) == (200, [2022, 2024], 7)


def test_an_earlier_cohort_is_replaced_as_a_whole(make: Callable[..., Path]) -> None:
    make("there", shape=Shape.SNAPSHOT)

    assert content(make("there")).keys() == {*TABLES, ORDER_FILE}


@pytest.mark.parametrize("name", [*sorted(TABLES), "notes.txt"])
def test_files_of_somebody_elses_are_never_replaced(
    name: str, make: Callable[..., Path], tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / name).write_text("mine")

    with pytest.raises(NotWritten, match="which would be lost"):
        make("mine")

    assert content(folder) == {name: b"mine"}


def test_somebody_elses_file_among_a_cohort_is_kept(make: Callable[..., Path]) -> None:
    folder = make("cohort")
    (folder / "notes.txt").write_text("mine")

    with pytest.raises(NotWritten, match="which would be lost"):
        make("cohort", seed=2)

    assert (folder / "notes.txt").read_text() == "mine"


def test_a_run_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def stop(patients: int) -> None:
        raise KeyboardInterrupt(patients)

    with pytest.raises(KeyboardInterrupt):
        deliver(order(tmp_path / "model", 10), tmp_path / "stopped", Shape.MRS, stop)

    assert {path.name for path in tmp_path.iterdir()} == {"model"}


def test_a_snapshot_holds_what_the_dump_files_hold(tmp_path: Path) -> None:
    words = Order(NNRR, 100, 2022, 2024)
    for shape in Shape:
        deliver(words, tmp_path / shape.value, shape, [].append)

    dump = read_dump(NNRR, tmp_path / "mrs")
    snapshot = read_snapshot(NNRR, tmp_path / "snapshot")

    assert dump.keys() == snapshot.keys() == {form.key for form in NNRR.forms}
    for key in dump:
        assert_frame_equal(dump[key].frame.collect(), snapshot[key].frame.collect())


def test_faults_are_made_only_on_order_and_about_as_many_as_ordered(tmp_path: Path) -> None:
    words = Order(NNRR, 500, 2024, 2024, faults=0.01)
    deliver(words, tmp_path / "dump", Shape.MRS, [].append)

    read = read_dump(NNRR, tmp_path / "dump")

    for key, typed in read.items():
        rows = typed.frame.select(pl.len()).collect().item()
        answered = [item for item in NNRR.form(key).items if typed.faulty.get(item.variable)]
        assert 0.005 < typed.value_faults / (rows * len(answered)) < 0.02
