"""Whatever stands in a dump, no command repeats an identifier, a name or free text."""

from pathlib import Path

import pytest

from tests.dumps import AFTER_6_MONTHS, AFTER_12_MONTHS, BASELINE, CLINICIAN, file_of, write_dump
from tests.faults.commands import append_column, kvalreg, put

pytestmark = pytest.mark.slow

NAME = "Kanari Fuglesang"
NUMBER = "31129912345"
PHONE = "99 88 77 66"
TEXT = "Fuglen sang ved Mjøsa"
SECRETS = (NAME, NUMBER, PHONE, TEXT, "canary", "Kanari", "Mjøsa", "99887766")

VISITS, BEFORE = file_of(CLINICIAN), file_of(BASELINE)

# Keys that look like keys, free text where it belongs, and everything where it does not.
CANARIES = [
    *((VISITS, row, "SkjemaGUID", "canary-key") for row in (2, 3)),
    *((VISITS, row, "PasientGUID", f"canary-patient-{row}") for row in (2, 3, 4)),
    (VISITS, 2, "RadiologicalF_Other", TEXT),
    (VISITS, 2, "DiagnosticNumber1", NAME),
    (VISITS, 2, "PatientAge", NUMBER),
    (VISITS, 3, "PatientAge", PHONE),
    (VISITS, 2, "BackSurgery", NAME),
    (VISITS, 2, "Interpreter", TEXT),
    (VISITS, 3, "CurrentRehabStartDate", NAME),
    (VISITS, 4, "CurrentRehabStartDate", NUMBER),
    (VISITS, 4, "S1b_DateOfCompletion", TEXT),
    (VISITS, 4, "UnitId", NAME),
    (BEFORE, 2, "HovedskjemaGUID", "canary-lost"),
    (BEFORE, 2, "PasientGUID", NAME),
    (BEFORE, 2, "Profession", NAME),
    (BEFORE, 3, "OdiScore", TEXT),
    (BEFORE, 4, "Score_EQ5DL", PHONE),
    (BEFORE, 4, "FormStatus", NUMBER),
]


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_dump(tmp_path_factory.mktemp("dump"), clinician="course\na\nb\nc")
    for file, row, variable, canary in CANARIES:
        put(folder / file, row, variable, canary)
    append_column(folder / VISITS, NAME)
    append_column(folder / VISITS, NUMBER)
    return folder


@pytest.fixture(scope="module")
def dump_without_headers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_dump(tmp_path_factory.mktemp("headless"), clinician="course\na")
    (folder / file_of(AFTER_6_MONTHS)).write_text(f"{NAME};{NUMBER};canary-key;{TEXT};{TEXT}\n")
    (folder / file_of(AFTER_12_MONTHS)).write_text(f"{NAME};{NUMBER};canary-key;{PHONE}\n")
    return folder


def told(said: str) -> list[str]:
    """The secrets that the output holds."""
    return [secret for secret in SECRETS if secret.casefold() in said.casefold()]


@pytest.mark.parametrize("kind", ["text", "json", "html"])
def test_no_report_holds_a_secret(dump: Path, kind: str) -> None:
    done = kvalreg("check", "nnrr", dump, "--format", kind)

    assert done.code == 1
    assert told(done.out + done.told) == []
    # The canaries were met: they are described.
    assert "11 digits" in done.out or "11 siffer" in done.out


@pytest.mark.parametrize("kind", ["text", "json", "html"])
def test_no_report_takes_data_for_a_header(dump_without_headers: Path, kind: str) -> None:
    done = kvalreg("check", "nnrr", dump_without_headers, "--format", kind)

    assert done.code == 1
    assert told(done.out + done.told) == []


def test_a_snapshot_is_as_silent_as_its_dump(dump: Path, tmp_path: Path) -> None:
    spoken = kvalreg("import", "nnrr", dump, "--out", tmp_path / "snapshot")
    strictly = kvalreg("import", "nnrr", dump, "--out", tmp_path / "strict", "--strict")

    assert told(spoken.out + spoken.told + strictly.told) == []


def test_the_indicators_are_silent_too(dump: Path) -> None:
    done = kvalreg("indicators", "nnrr", dump, "--year", "2024", "--strict")

    assert done.code == 1
    assert told(done.out + done.told) == []
