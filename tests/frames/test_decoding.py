"""How the text of a dump becomes a value, a missing answer, or a fault."""

from datetime import date
from pathlib import Path

import pytest

from kvalreg.frames.dataset import read_dataset
from kvalreg.frames.typed_form import TypedForm
from kvalreg.registers.nnrr.register import NNRR
from tests.dumps import AFTER_6_MONTHS, BASELINE, CLINICIAN, write_dump


def read(dump: Path, form: str, variable: str) -> TypedForm:
    return read_dataset(NNRR, dump, {form: [variable, "SkjemaGUID", "UnitId"]}).forms[form]


def values_of(typed: TypedForm, variable: str) -> list[object]:
    return typed.frame.collect()[variable].to_list()


def courses(*names: object) -> str:
    return "course\n" + "\n".join(f"c{number}" for number, _ in enumerate(names))


def column(variable: str, texts: list[str]) -> str:
    rows = [f"c{number} | {text}" for number, text in enumerate(texts)]
    return "\n".join([f"course | {variable}", *rows])


MEANINGS: dict[str, tuple[str, dict[str, object]]] = {
    "a choice": ("PainDurationNow", {"1": 1, "5": 5, "5,0": 5, " 3 ": 3, "": None}),
    "a code for not answered": ("PainDurationNow", {"0": None, "-1": None}),
    "zero is an answer to FABQ": ("FabQ1", {"0": 0, "6": 6, "-1": None}),
    "zero is an answer to SHC": ("UhiQ1", {"0": 0, "3": 3, "-1": None}),
    "zero is an answer to the pain scale": ("PainExperiencesActivity", {"0": 0, "10": 10}),
    "zero is a number of children": ("OwnChildren", {"0": 0, "2": 2}),
    "a decimal comma or point": ("OdiScore", {"12,5": 12.5, "12.5": 12.5, "40": 40.0, "": None}),
    "a negative index": ("Score_EQ5DL", {"-0,594": -0.594, "1": 1.0}),
    "a date": (
        "DateOfCompletion",
        {
            "31.12.2024": date(2024, 12, 31),
            "2024-12-31": date(2024, 12, 31),
            "2024-12-31 23:59:00": date(2024, 12, 31),
            "31.12.2024 23:59": date(2024, 12, 31),
            "29.02.2024": date(2024, 2, 29),
            "": None,
        },
    ),
    "a box": (
        "S2_Working",
        {
            "True": True, "False": False, "true": True, "FALSE": False, "1": True, "0": False,
            "sann": True, "usann": False, "Sann": True, "": None,
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("meaning", MEANINGS)
def test_what_stands_in_a_dump_means(tmp_path: Path, meaning: str) -> None:
    variable, expected = MEANINGS[meaning]
    texts = list(expected)
    dump = write_dump(tmp_path, clinician=courses(*texts), baseline=column(variable, texts))

    typed = read(dump, BASELINE.key, variable)

    assert dict(zip(texts, values_of(typed, variable), strict=True)) == expected
    assert typed.faulty == {}


FAULTS = {
    "PainDurationNow": ["7", "5,5", "ja", "1e3x", "99999999999"],
    "FabQ1": ["7", "-2", "3,5"],
    "OdiScore": ["101", "-0,1", "12,5,1", "NaN", "inf", "mye"],
    "DateOfCompletion": [
        "31.02.2024", "2024-13-01", "29.02.2023", "32.01.2024", "1.1.24", "31.12.20241", "i går",
    ],
    "S2_Working": ["2", "ja", "-1", "Tru"],
    "PatientAge": ["17", "121", "førti"],
}  # fmt: skip


@pytest.mark.parametrize("variable", FAULTS)
def test_a_value_fault_counts_as_missing_and_is_counted(tmp_path: Path, variable: str) -> None:
    texts = ["", *FAULTS[variable]]
    dump = write_dump(tmp_path, clinician=courses(*texts), baseline=column(variable, texts))

    typed = read(dump, BASELINE.key, variable)

    assert values_of(typed, variable) == [None] * len(texts)
    assert typed.faulty == {variable: len(texts) - 1}


@pytest.mark.parametrize("written", ["{:%d.%m.%Y}", "{:%Y-%m-%d}", "{:%Y-%m-%d} 10:00:00"])
def test_a_code_is_read_as_the_form_meant_it_when_it_was_filled_in(
    tmp_path: Path, written: str
) -> None:
    last_old, first_new = date(2020, 9, 30), date(2020, 10, 1)
    rows = [
        (last_old, "11", 0),  # on the old form 11 was no pain, and 0 no answer
        (last_old, "0", None),
        (last_old, "10", 10),
        (first_new, "0", 0),
        (first_new, "11", None),
    ]
    table = "course | FormDate | PainExperiencesActivity\n" + "\n".join(
        f"c{number} | {written.format(day)} | {code}" for number, (day, code, _) in enumerate(rows)
    )
    dump = write_dump(tmp_path, clinician=courses(*rows), after_6_months=table)

    typed = read(dump, AFTER_6_MONTHS.key, "PainExperiencesActivity")

    assert values_of(typed, "PainExperiencesActivity") == [value for _, _, value in rows]
    assert typed.faulty == {"PainExperiencesActivity": 1}


def test_latin_1_is_read_as_it_was_meant(tmp_path: Path) -> None:
    dump = write_dump(tmp_path, clinician="course | HealthUnitShortName\n a | Ålesund\n")
    path = dump / f"{CLINICIAN.table}.csv"
    path.write_bytes(path.read_text(encoding="utf-8-sig").encode("latin-1"))

    typed = read(dump, CLINICIAN.key, "HealthUnitShortName")

    assert values_of(typed, "HealthUnitShortName") == ["Ålesund"]


def test_an_older_name_of_a_column_is_known(tmp_path: Path) -> None:
    dump = write_dump(tmp_path, clinician=courses(1), baseline=column("HSCL10Score", ["1,9"]))
    path = dump / f"{BASELINE.table}.csv"
    text = path.read_text(encoding="utf-8-sig").replace("HSCL10Score", "HSCL10.Score")
    path.write_text(text, encoding="utf-8")

    typed = read(dump, BASELINE.key, "HSCL10Score")

    assert values_of(typed, "HSCL10Score") == [1.9]
    assert "HSCL10.Score" not in typed.unknown
