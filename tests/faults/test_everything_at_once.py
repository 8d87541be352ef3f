"""One dump in which every kind of fault stands once: one run of `kvalreg check` finds them all."""

import gzip
import json
from datetime import date
from importlib import import_module
from inspect import getmembers
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest

from kvalreg import quality
from kvalreg.quality.findings import Finding
from kvalreg.quality.implausible import rules_for
from kvalreg.quality.rules import Rule
from kvalreg.registers.nnrr.forms.disability import ODI_VARIABLES
from kvalreg.registers.nnrr.register import NNRR
from tests.dumps import (
    AFTER_6_MONTHS,
    AFTER_12_MONTHS,
    BASELINE,
    CLINICIAN,
    file_of,
    write_dump,
)
from tests.faults.commands import append_column, drop, kvalreg, put, rewrite, text_of

pytestmark = pytest.mark.slow

VISITS, BEFORE, AFTER = file_of(CLINICIAN), file_of(BASELINE), file_of(AFTER_6_MONTHS)
AFTER_A_YEAR = file_of(AFTER_12_MONTHS)
THREE_FORMS = (VISITS, BEFORE, AFTER)

# Course c7 stands in row 7 of every file. What is written where, and the rule that it breaks.
FAULTS = [
    (VISITS, 2, "BackSurgery", "7", "values.not_allowed"),
    (VISITS, 3, "PatientAge", "17", "values.not_allowed"),
    (VISITS, 4, "VentetidFraHenvisningTilBesok", "-4", "values.not_allowed"),
    (VISITS, 5, "CurrentRehabStartDate", "31.02.2024", "values.not_allowed"),
    (VISITS, 6, "Interpreter", "kanskje", "values.not_allowed"),
    (BEFORE, 2, "OdiScore", "Kanari Fuglesang", "values.not_allowed"),
    (BEFORE, 3, "OwnChildren", "31129912345", "values.not_allowed"),
    (VISITS, 7, "UnitId", "4711", "keys.unknown_unit"),
    (AFTER, 8, "DateOfCompletion", "01.01.2199", "plausibility.in_the_future"),
    (AFTER, 9, "DateOfCompletion", "22.12.2024", "plausibility.too_late"),
    (BEFORE, 9, "DateOfCompletion", "31.12.2014", "plausibility.before_the_register"),
    (BEFORE, 10, "DateOfCompletion", "01.06.2023", "plausibility.too_early"),
    (AFTER, 11, "DateOfCompletion", "", "plausibility.without_a_day"),
    (AFTER, 12, "DateOfCompletion", "14.01.2024", "plausibility.before_the_anchor"),
    (AFTER, 13, "S1b_DateOfCompletion", "16.01.2024", "plausibility.other_anchor_day"),
    (VISITS, 10, "MedicationNone", "True", "plausibility.analgesics_and_none"),
    (VISITS, 11, "Radiological_None", "True", "plausibility.imaging_and_none"),
    (VISITS, 12, "Treatment_NoTreatment", "True", "plausibility.follow_up_and_none"),
    (BEFORE, 11, "PainDurationNow", "1", "plausibility.pain_and_none"),
    (BEFORE, 12, "SickLeaveStartDate", "09.01.2024", "plausibility.sick_leave_begins_later"),
    (AFTER, 14, "UnitId", "104293", "relations.other_unit"),
    (AFTER, 15, "PasientGUID", "patient-bea", "relations.other_patient"),
    (AFTER, 16, "HovedskjemaGUID", "visit-bea", "relations.no_main_form"),
    (AFTER, 17, "HovedskjemaGUID", "", "keys.empty"),
    (AFTER, 21, "SkjemaGUID", " form-c21", "keys.padded"),
    (BEFORE, 13, "OdiScore", "50", "scores.differing"),
    (BEFORE, 14, "OdiScore", "50", "scores.without_answers"),
    (BEFORE, 15, "OdiScore", "", "scores.not_stored"),
]
# The other half of what stands in FAULTS, and what takes more than one field.
BESIDES = [
    (BEFORE, 7, "UnitId", "4711"),
    (AFTER, 7, "UnitId", "4711"),
    (VISITS, 10, "MedicationA", "True"),
    (VISITS, 11, "RadiologicalUS_CT", "True"),
    (VISITS, 12, "Treatment_FollowUpPsykolog", "True"),
    (BEFORE, 11, "PainExperiencesActivity", "5"),
    (BEFORE, 11, "PainExperiencesNoActivity", "5"),
    *((BEFORE, 13, variable, "3") for variable in ODI_VARIABLES),
    *((BEFORE, 15, variable, "3") for variable in ODI_VARIABLES),
    (VISITS, 18, "FormStatus", "1"),
    (BEFORE, 19, "FormStatus", "1"),
    *((file, 6, "PasientGUID", "patient-c5") for file in THREE_FORMS),
    (AFTER, 20, "HovedskjemaGUID", "visit-c2"),
    (AFTER, 20, "PasientGUID", "patient-c2"),
]
# Rule → file, and the rows that are named.
IN_ROWS = {
    "relations.main_form_not_completed": (BEFORE, [18]),
    "relations.incomplete_course": (VISITS, [19]),
    "keys.same_day": (VISITS, [5, 6]),
    "keys.several_in_course": (AFTER, [2, 20]),
    "keys.copies": (VISITS, [23]),
    "keys.in_two_units": (VISITS, [22, 24]),
    "files.wrong_rows": (AFTER, [23]),
    "files.byte_0": (AFTER, [24]),
}
# Rule → file, and the columns that are named.
OF_COLUMNS = {
    "columns.needed_missing": (AFTER, ["TreatmentSatisfaction"]),
    "columns.misspelt": (AFTER, ["TreatmentSatisfactoin"]),
    "columns.missing": (BEFORE, ["IsNeckPainMainProblem", "Smoking"]),
    "columns.retired_missing": (VISITS, ["PelvisSurgery"]),
    "columns.unknown": (VISITS, ["Horoscope"]),
    "files.unusable": (f"{AFTER_A_YEAR}.gz", []),
}
# Each of these would hide what else stands in its file: they have tests of their own.
ALONE = {"files.broken_quote", "files.too_long", "files.no_file", "columns.key_missing"}


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    courses = "\n".join(["course", *(f"c{row}" for row in range(2, 23))])
    folder = write_dump(tmp_path_factory.mktemp("dump"), clinician=courses, after_6_months=courses)
    for file, row, variable, value, *_ in (*FAULTS, *BESIDES):
        put(folder / file, row, variable, value)
    lines = text_of(folder / VISITS).splitlines()
    other_unit = lines[21].replace(";102959;", ";104293;")
    rewrite(folder / VISITS, "\n".join([*lines, lines[3], other_unit, ""]))
    _spoil_columns(folder)
    after = text_of(folder / AFTER)
    damaged = after.splitlines()[-1].replace("False", "\0", 1)
    rewrite(folder / AFTER, f"{after}cut;off\n{damaged}\n")
    packed = gzip.compress((folder / AFTER_A_YEAR).read_bytes())
    (folder / f"{AFTER_A_YEAR}.gz").write_bytes(packed[:-12])
    (folder / AFTER_A_YEAR).unlink()
    return folder


def _spoil_columns(folder: Path) -> None:
    drop(folder / AFTER, "TreatmentSatisfaction")
    append_column(folder / AFTER, "TreatmentSatisfactoin")
    drop(folder / BEFORE, "Smoking")
    drop(folder / BEFORE, "IsNeckPainMainProblem")
    drop(folder / VISITS, "PelvisSurgery")
    append_column(folder / VISITS, "Horoscope")


@pytest.fixture(scope="module")
def content(dump: Path) -> dict[str, Any]:
    """What one run says, as JSON."""
    done = kvalreg("check", "nnrr", dump, "--format", "json")
    assert done.code == 1
    content: dict[str, Any] = json.loads(done.out)
    return content


def found(content: dict[str, Any], rule: str, file: str) -> list[dict[str, Any]]:
    return [one for one in content["findings"] if (one["check"], one["file"]) == (rule, file)]


@pytest.mark.parametrize(("file", "row", "variable", "_value", "rule"), FAULTS)
def test_each_fault_is_named_with_its_row(
    content: dict[str, Any], file: str, row: int, variable: str, _value: str, rule: str
) -> None:
    findings = [one for one in found(content, rule, file) if variable in one["variables"]]

    assert row in [example["row"] for one in findings for example in one["examples"]]


@pytest.mark.parametrize("rule", IN_ROWS)
def test_what_takes_several_fields_is_found_in_its_rows(content: dict[str, Any], rule: str) -> None:
    file, rows = IN_ROWS[rule]
    (finding,) = found(content, rule, file)

    assert [example["row"] for example in finding["examples"]] == rows


@pytest.mark.parametrize("rule", OF_COLUMNS)
def test_what_is_wrong_with_columns_and_files_is_found(content: dict[str, Any], rule: str) -> None:
    file, columns = OF_COLUMNS[rule]
    (finding,) = found(content, rule, file)

    assert sorted(finding["variables"]) == columns


def test_nothing_is_found_that_nobody_put_there(content: dict[str, Any]) -> None:
    rules = {one["check"] for one in content["findings"]}

    put_there = {rule for *_, rule in FAULTS} | {*IN_ROWS, *OF_COLUMNS}
    # Of the same making: who was asked about the neck is not known without its column.
    assert rules - put_there == {"columns.condition_missing"}


def rules_of_the_code() -> set[str]:
    names = [f"{quality.__name__}.{module.name}" for module in iter_modules(quality.__path__)]
    return {
        thing.check
        for module in map(import_module, names)
        for _, thing in getmembers(module, lambda thing: isinstance(thing, Rule | Finding))
    }


def rules_of_the_register() -> set[str]:
    return {
        f"plausibility.{one.key}"
        for event in NNRR.pathway.events
        for one in rules_for(NNRR, event, date(2025, 1, 1))
    }


def test_every_rule_of_the_check_has_its_fault_here() -> None:
    modules = [
        import_module(f"{quality.__name__}.{one.name}") for one in iter_modules(quality.__path__)
    ]
    rules = {
        thing.check
        for module in modules
        for _, thing in getmembers(module, lambda thing: isinstance(thing, Rule | Finding))
    }
    events = NNRR.pathway.events
    rules |= {
        f"plausibility.{one.key}"
        for event in events
        for one in rules_for(NNRR, event, date(2025, 1, 1))
    }
    assert len(rules) > 25

    put_there = {rule for *_, rule in FAULTS} | {*IN_ROWS, *OF_COLUMNS}
    assert rules - put_there == ALONE | {"columns.condition_missing"}


def test_the_text_says_the_same(dump: Path, content: dict[str, Any]) -> None:
    done = kvalreg("check", "nnrr", dump)

    counts = content["counts"]
    assert done.out.endswith(
        f"\n{counts['error']} errors, {counts['warning']} warnings, {counts['note']} notes.\n"
    )
    assert "behandlerskjema_1.csv, BackSurgery: 1; allowed: the codes 1–3" in done.out
    assert "    row 2: 7\n" in done.out
    assert "Kanari" not in done.out
    assert "31129912345" not in done.out
