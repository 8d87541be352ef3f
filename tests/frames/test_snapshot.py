"""A snapshot holds what the dump held, all or nothing."""

import gzip
import json
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from kvalreg.frames.dataset import read_dataset
from kvalreg.frames.faults import StructuralFaults
from kvalreg.frames.snapshot import CONTENTS, import_dump, is_snapshot
from kvalreg.registers.nnrr.register import NNRR
from tests.ankle import ANKLE
from tests.dumps import BASELINE, CLINICIAN, change_line, file_of, write_dump


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_dump(
        tmp_path / "dump",
        clinician="""
        course | S1b_DateOfCompletion | DiagnosticNumber1 | Radiological_None
        anna   | 2024-01-31           | M54.5             | sann
        bjørn  | 31.08.2024           | "M51;2"           | False
        """,
        baseline="""
        course | OdiScore | PainDurationNow
        anna   | 12,5     | 7
        bjørn  |          | 0
        """,
        after_6_months="course | FormDate | PainExperiencesActivity\n anna | 01.08.2020 | 11\n",
    )


def test_a_snapshot_reads_back_as_the_dump_itself(dump: Path, tmp_path: Path) -> None:
    import_dump(NNRR, dump, tmp_path / "snapshot")

    from_dump = read_dataset(NNRR, dump)
    from_snapshot = read_dataset(NNRR, tmp_path / "snapshot")

    assert list(from_snapshot.forms) == list(from_dump.forms)
    for key, typed in from_dump.forms.items():
        read_back = from_snapshot.forms[key]
        assert_frame_equal(
            read_back.frame.collect(), typed.frame.collect(), check_column_order=False
        )
        assert (read_back.faulty, read_back.missing) == (typed.faulty, typed.missing)
    assert from_snapshot.forms[BASELINE.key].faulty == {"PainDurationNow": 1}


def test_a_broken_dump_leaves_an_earlier_snapshot_as_it_was(dump: Path, tmp_path: Path) -> None:
    snapshot = tmp_path / "snapshot"
    import_dump(NNRR, dump, snapshot)
    before = {path.name: path.read_bytes() for path in snapshot.iterdir()}
    change_line(
        dump / file_of(BASELINE),
        3,
        ";",
        "",
    )

    with pytest.raises(StructuralFaults):
        import_dump(NNRR, dump, snapshot)

    assert {path.name: path.read_bytes() for path in snapshot.iterdir()} == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dump", "snapshot"]


def test_an_import_can_be_told_to_stop_at_value_faults(dump: Path, tmp_path: Path) -> None:
    with pytest.raises(StructuralFaults, match="PainDurationNow"):
        import_dump(NNRR, dump, tmp_path / "snapshot", stop_at_value_faults=True)

    assert not (tmp_path / "snapshot").exists()


def test_compressed_files_make_the_same_snapshot(dump: Path, tmp_path: Path) -> None:
    import_dump(NNRR, dump, tmp_path / "plain")
    for path in list(dump.iterdir()):
        (dump / f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()

    import_dump(NNRR, dump, tmp_path / "compressed")

    for path in (tmp_path / "plain").glob("*.parquet"):
        assert_frame_equal(
            pl.read_parquet(path), pl.read_parquet(tmp_path / "compressed" / path.name)
        )


def test_a_snapshot_of_another_register_is_refused(dump: Path, tmp_path: Path) -> None:
    import_dump(NNRR, dump, tmp_path / "snapshot")

    with pytest.raises(StructuralFaults, match="it holds the register 'nnrr'"):
        read_dataset(ANKLE, tmp_path / "snapshot")


@pytest.mark.parametrize("content", ["", "{", json.dumps({"format": "other/1"})])
def test_a_snapshot_with_a_spoilt_table_of_contents_is_refused(
    dump: Path, tmp_path: Path, content: str
) -> None:
    import_dump(NNRR, dump, tmp_path / "snapshot")
    (tmp_path / "snapshot" / CONTENTS).write_text(content)

    with pytest.raises(StructuralFaults, match="is not a snapshot to use"):
        read_dataset(NNRR, tmp_path / "snapshot")


def test_a_snapshot_that_lost_a_file_is_refused(dump: Path, tmp_path: Path) -> None:
    import_dump(NNRR, dump, tmp_path / "snapshot")
    (tmp_path / "snapshot" / f"{CLINICIAN.table}.parquet").unlink()

    with pytest.raises(StructuralFaults, match="cannot be read"):
        read_dataset(NNRR, tmp_path / "snapshot")


def test_a_dump_is_not_taken_for_a_snapshot(dump: Path) -> None:
    assert not is_snapshot(dump)
