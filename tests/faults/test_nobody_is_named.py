"""No output repeats an identifier or free text, whatever is wrong with the data."""

from pathlib import Path

import pytest

from kvalreg.model import Form, ItemKind
from tests.dumps import AFTER_6_MONTHS, BASELINE, CLINICIAN, file_of
from tests.faults.commands import append_column, kvalreg, put, text_of, write_small_dump

pytestmark = pytest.mark.slow

CANARY = "Kari Nordmann 01019012345"
FORMS = (CLINICIAN, BASELINE, AFTER_6_MONTHS)
KEPT = {"SkjemaGUID", "HovedskjemaGUID", "UnitId"}


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_small_dump(tmp_path / "dump")


@pytest.fixture(scope="module")
def dump_of_canaries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Somebody's name and number in each field of the first row that is not a key."""
    dump = write_small_dump(tmp_path_factory.mktemp("canaries") / "dump")
    for form in FORMS:
        for name in columns_without_keys(form):
            put(dump / file_of(form), 2, name, CANARY)
    return dump


def columns_without_keys(form: Form) -> list[str]:
    return [name for name in form.variables if name not in KEPT]


@pytest.mark.parametrize("words", [
    ("import", "--out", "snapshot"),
    ("import", "--out", "snapshot", "--strict"),
    ("indicators", "--year", "2024"),
    ("indicators", "--year", "2024", "--strict"),
    ("indicators", "--year", "2024", "--format", "json"),
])  # fmt: skip
def test_what_stands_in_the_data_is_never_told(
    words: tuple[str, ...], dump_of_canaries: Path, tmp_path: Path
) -> None:
    for form in FORMS:
        written = text_of(dump_of_canaries / file_of(form)).count(CANARY)
        assert written == len(columns_without_keys(form))
    command, *options = words

    run = kvalreg(
        command,
        "nnrr",
        dump_of_canaries,
        *(tmp_path / word if word == "snapshot" else word for word in options),
    )

    assert "Kari" not in run.out + run.told
    assert "01019012345" not in run.out + run.told
    assert "not understood" in run.told or "not allowed" in run.told


@pytest.mark.parametrize("key", ["SkjemaGUID", "UnitId"])
def test_what_stands_in_a_key_is_never_told(key: str, dump: Path) -> None:
    put(dump / file_of(CLINICIAN), 2, key, f" {CANARY} ")

    run = kvalreg("indicators", "nnrr", dump, "--year", "2024")

    assert run.code == 1
    assert f"row 2, {key}: the key" in run.told
    assert "Kari" not in run.told


def test_a_first_line_with_somebodys_answers_is_not_repeated(dump: Path) -> None:
    path = dump / file_of(CLINICIAN)
    put(path, 2, "Treatment_Other", CANARY)
    put(path, 2, "RadiologicalF_Other", CANARY)  # twice, as a column must not be
    path.write_text(text_of(path).partition("\n")[2])

    run = kvalreg("indicators", "nnrr", dump, "--year", "2024")

    assert run.code == 1
    assert "Kari" not in run.told


def test_an_unknown_column_with_a_persons_name_is_not_repeated(dump: Path) -> None:
    append_column(dump / file_of(CLINICIAN), CANARY)

    run = kvalreg("indicators", "nnrr", dump, "--year", "2024")

    assert run.code == 0
    assert "unknown columns, ignored: text of 25 characters." in run.told


def test_a_fault_of_kvalreg_itself_is_told_without_the_data(
    dump: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError(CANARY)

    monkeypatch.setattr("kvalreg.indicators.evaluation.evaluate", fail)

    with pytest.raises(AssertionError, match="kvalreg has a fault: ValueError in") as told:
        kvalreg("indicators", "nnrr", dump, "--year", "2024")

    assert "Kari" not in str(told.value)
    assert "Please report this line; it holds nothing of the data." in str(told.value)


def test_forms_and_items_of_the_canary_have_every_kind() -> None:
    kinds = {item.kind for form in FORMS for item in form.items}

    assert kinds == set(ItemKind)
