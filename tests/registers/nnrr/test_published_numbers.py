"""The published numbers beside the register are those that were published."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from kvalreg.model.published import NATION
from kvalreg.registers.nnrr.published.comparing import ELIGIBLE
from kvalreg.registers.nnrr.published.printed import RESH, by_unit, indicators, table
from kvalreg.registers.nnrr.published.text_2024 import IN_TEXT
from kvalreg.registers.nnrr.units import UNITS
from kvalreg.reports.published.counts import mean_and_count
from tests.project.files import ROOT

PUBLISHED = ROOT.parent / "shared/spec/nnrr_published_2024.json"


# The whole of each table of units: 6450 visits in most, 6495 in tables 15 and 16 (report 2024).
@pytest.mark.parametrize(
    ("number", "whole"),
    [
        (4, 3535), (5, 6450), (7, 6450), (8, 6450), (9, 4152), (10, 4152), (11, 6450),
        (13, 6450), (15, 6495), (16, 6495), (17, 6450),
    ],
)  # fmt: skip
def test_the_units_of_a_table_add_up_to_its_total(number: int, whole: int) -> None:
    people = {unit: int(row["n"]) for unit, row in by_unit(number).items()}

    assert people[NATION] == whole
    assert sum(n for unit, n in people.items() if unit) == whole


# Annual report 2024, table 2.
@pytest.mark.parametrize(
    ("score", "answers"),
    [("fabq_physical", 6374), ("fabq_work", 6273), ("eq5d_index", 5479), ("eq_vas", 5523)],
)
def test_the_answers_of_the_units_add_up(score: str, answers: int) -> None:
    counts = {unit: mean_and_count(row[score])[1] for unit, row in by_unit(2).items()}

    assert counts[NATION] == answers == sum(n for unit, n in counts.items() if unit)


def test_the_indicators_of_the_units_add_up_to_the_nations() -> None:
    units: dict[tuple[str, int], list[int]] = {}
    for one in indicators():
        if one.unit:
            units.setdefault((one.indicator, one.year), []).append(one.counted)
    nation = {(one.indicator, one.year): one.counted for one in indicators() if not one.unit}

    assert len(nation) == 9 * 4 + 4 * 3  # nine of four years, four of three
    assert {key: sum(counted) for key, counted in units.items()} == nation


def test_every_unit_has_its_eligible_patients() -> None:
    # 8390 in the 15 units that deliver data (table 19); Kirkenes none.
    head, *lines = ELIGIBLE.read_text(encoding="utf-8").splitlines()
    eligible = {unit: int(number) for unit, _, number in (line.split(";") for line in lines)}

    assert head == "unit;year;eligible"
    assert eligible.keys() == {unit.short_name for unit in UNITS}
    assert (sum(eligible.values()), eligible["Kirkenes"]) == (8390, 0)


def test_every_number_of_the_text_has_a_name_of_its_own() -> None:
    names = [one.key for one in IN_TEXT]

    assert len(set(names)) == len(names) == 108


def leaves(number: Any) -> Iterator[str]:
    """Every published number below, as it would be printed."""
    if isinstance(number, dict):
        for name, below in number.items():
            if name != "definition":
                yield from leaves(below)
    elif isinstance(number, list) and all(isinstance(one, (int, float)) for one in number):
        yield f"{number[0]}-{number[1]}"
    elif not isinstance(number, list):
        yield str(number)


if PUBLISHED.exists():
    SPECIFIED = json.loads(PUBLISHED.read_text(encoding="utf-8"))

    @pytest.mark.parametrize("number", [4, 5, 7, 8, 11, 15, 16, 17])
    def test_tables_of_shares_are_those_published(number: int) -> None:
        rows = SPECIFIED["tables"][str(number)]["rows"]

        assert [dict(row) for row in table(number)] == [
            {"unit": row["unit"], **row["printed"], "n": str(row["N"])} for row in rows
        ]

    @pytest.mark.parametrize("number", [2, 9, 10])
    def test_tables_of_counts_and_means_are_those_published(number: int) -> None:
        for row, specified in zip(
            table(number), SPECIFIED["tables"][str(number)]["rows"], strict=True
        ):
            for column, cell in row.items():
                expected = specified["N"] if column == "n" else specified[column]
                assert cell == (
                    expected["printed"] if isinstance(expected, dict) else str(expected)
                )

    # Our table → the published cells of each row, in its columns' order.
    @pytest.mark.parametrize(
        ("number", "cells"),
        [
            (3, ("count", "printed")),
            (6, ("printed",)),
            (12, ("count", "printed_percent")),
            (13, ("count", "N", "printed_percent")),
            (
                14,
                (
                    "doctor",
                    "physiotherapist",
                    "nurse",
                    "psychologist",
                    "social_worker",
                    "other",
                    "N",
                ),
            ),
            (18, ("patients",)),
            (19, ("registrations", "reported_eligible", "printed_percent")),
        ],
    )
    def test_other_tables_are_those_published(number: int, cells: tuple[str, ...]) -> None:
        rows = SPECIFIED["tables"][str(number)]["rows"]
        ours = [list(row.values())[1:] for row in table(number)][: len(rows)]

        assert ours == [
            [str(row["printed"] if row[cell] is None else row[cell]) for cell in cells]
            for row in rows
        ]

    def test_the_response_is_that_published() -> None:
        assert [list(row.values()) for row in table(20)] == [
            [row["unit"], str(row["eligible_6m"]), row["printed"][0], str(row["eligible_12m"]),
             row["printed"][1]]
            for row in SPECIFIED["tables"]["20"]["rows"]
        ]  # fmt: skip

    def test_the_overview_of_indicators_is_that_published() -> None:
        assert [list(row.values()) for row in table(1)] == [
            [
                f"{row['ki']}. {row['name_nb']}",
                f"{row['target_high']} %",
                row.get("printed_moderate") or f"{row['target_moderate']} %",
                row["national_met"],
            ]
            for row in SPECIFIED["tables"]["1"]["rows"]
        ]

    def test_indicators_with_whole_percents_are_those_published() -> None:
        of_run = SPECIFIED["supplement_repo_run_2025_05_28"]["data"]
        specified = {
            (RESH[unit], int(year), n, row["percent_2024_rounded"] if year == "2024" else None)
            for name in ("KI6_back_to_work", "KI7_improved", "fig28_back_or_lower_sick_leave")
            for unit, row in of_run[name].items()
            for year, n in row["n"].items()
            if n
        }

        assert specified == {
            (one.unit, one.year, one.counted, one.percent)
            for one in indicators()
            if one.count is None and one.indicator != "nnrr_mestringsorientert_samtale"
        }

    def test_indicators_with_counts_are_those_published() -> None:
        of_run = SPECIFIED["supplement_repo_run_2025_05_28"]["data"]
        specified = sorted(
            (RESH[unit], int(year), row["count"], row["n"])
            for years in of_run.values()
            for year, units in years.items()
            if year.isdigit()
            for unit, row in units.items()
        )

        assert specified == sorted(
            (one.unit, one.year, one.count, one.counted)
            for one in indicators()
            if one.count is not None
        )

    def test_no_headline_figure_is_forgotten() -> None:
        printed = {one.printed.removeprefix("nearly ").removeprefix("about ") for one in IN_TEXT}
        printed |= {one.removeprefix("below ").removeprefix("above ") for one in printed}
        headlines = set(leaves(SPECIFIED["headline_figures"]))
        # In words, or not counted from patients: units in the text, and what they are of.
        in_words = {"nesten 95", "nearly 10", "about 10", "100", "Q3 2023 - Q2 2024"}

        assert headlines - printed - in_words == set()
