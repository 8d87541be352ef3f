"""One result, written as text for people and as JSON for programs."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from kvalreg.quality.as_json import as_json
from kvalreg.quality.as_text import as_text
from kvalreg.quality.findings import Severity
from kvalreg.registers.nnrr.register import NNRR
from tests.dumps import write_dump
from tests.quality.checks import checked
from tests.quality.hand_made import REPORT, VALUES


def test_the_text_says_where_what_how_many_what_is_allowed_and_what_to_do() -> None:
    text = as_text(NNRR, REPORT)

    assert (
        "* Values that are not allowed\n"
        "  - behandlerskjema_1.csv, BackSurgery: 7; allowed: the codes 1–3 or empty\n"
        "    rows 12, 20: 9; row 15: 11 digits …\n"
        "  Correct them.\n"
    ) in text
    assert text.endswith("\n1 error, 1 warning, 0 notes.\n")


def test_the_text_names_some_of_many_columns_and_counts_the_rest() -> None:
    text = as_text(NNRR, REPORT)

    assert "Column7, Column8, and 2 more\n" in text
    assert "Column9" not in text


def test_the_text_names_some_of_many_places_and_says_who_names_them_all() -> None:
    many = tuple(replace(VALUES, variables=(f"Variable{number}",)) for number in range(1, 41))

    text = as_text(NNRR, replace(REPORT, findings=many))

    assert "Variable30:" in text
    assert "Variable31:" not in text
    assert "  - and 10 more: --format json names them all\n" in text


def test_the_text_shows_how_complete_each_form_is() -> None:
    lines = [" ".join(line.split()) for line in as_text(NNRR, REPORT).splitlines()]

    assert "Clinician form 1,100 1,200 91.7 %" in lines
    assert "OdiScore patient_baseline 500 3 2 1 -0.250" in lines


def test_the_gravest_findings_stand_first(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | BackSurgery | NewColumn
            a      | 9           | 1
            a      | 9           | 1
        """,
        without=["PelvisSurgery"],
    )

    order = list(Severity)
    severities = [order.index(one.severity) for one in checked(tmp_path).findings]

    assert set(severities) == {0, 1, 2}
    assert all(one <= other for one, other in pairwise(severities))


def test_json_holds_everything_under_stable_names() -> None:
    content = json.loads(as_json(REPORT))

    assert list(content) == [
        "format", "register", "source", "checked_on", "counts",
        "forms", "findings", "completeness", "scores",
    ]  # fmt: skip
    assert content["format"] == "kvalreg-quality/1"
    assert content["checked_on"] == "2025-06-01"
    assert content["counts"] == {"error": 1, "warning": 1, "note": 0}
    assert content["forms"] == [
        {
            "form": "clinician",
            "file": "behandlerskjema_1.csv",
            "rows": 1200,
            "completed": 1190,
            "values": 90000,
            "faulty_values": 7,
            "years": [{"year": 2024, "forms": 1200, "faulty_values": 7}],
        }
    ]
    assert content["findings"][0] == {
        "check": "values.not_allowed",
        "topic": "values",
        "severity": "error",
        "form": "clinician",
        "file": "behandlerskjema_1.csv",
        "variables": ["BackSurgery"],
        "title": "Values that are not allowed",
        "detail": "",
        "allowed": "the codes 1–3 or empty",
        "todo": "Correct them.",
        "count": 7,
        "examples": [
            {"row": 12, "found": "9"},
            {"row": 15, "found": "11 digits"},
            {"row": 20, "found": "9"},
        ],
    }
    assert len(content["findings"][1]["variables"]) == 10


def test_json_leaves_a_share_of_nothing_open() -> None:
    completeness = json.loads(as_json(REPORT))["completeness"]

    assert [one["share"] for one in completeness] == [0.9, 1.0, None]
    assert completeness[0] == {
        "form": "clinician",
        "section": "history",
        "variable": "BackSurgery",
        "unit": 102959,
        "expected": 1000,
        "answered": 900,
        "share": 0.9,
    }


def test_json_gives_each_score_its_numbers() -> None:
    (score,) = json.loads(as_json(REPORT))["scores"]

    assert score == {
        "form": "patient_baseline",
        "variable": "OdiScore",
        "score": "odi",
        "compared": 500,
        "differing": 3,
        "without_answers": 2,
        "not_stored": 1,
        "neither": 4,
        "mean_difference": -0.25,
        "largest_difference": 2.0,
        "decimals": 2,
    }


def test_every_finding_has_its_words_in_both_languages(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        clinician="""
            course | BackSurgery | UnitId
            a      | 9           | 4711
            a      | 9           | 4711
        """,
        without=["NeckSurgery", "TreatmentMasteryOrientedConversation"],
    )

    for finding in checked(tmp_path).findings:
        for said in (finding.title.nb, finding.title.en, finding.todo.nb, finding.todo.en):
            assert said
            assert "{" not in said
