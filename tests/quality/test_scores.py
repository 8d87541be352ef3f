"""A stored score is held against the one that the answers of the same form give."""

from pathlib import Path

import pytest

from kvalreg.quality.report import ScoreComparison
from kvalreg.registers.nnrr.forms.disability import ODI_VARIABLES
from kvalreg.registers.nnrr.forms.health import EQ5D_VARIABLES
from tests.dumps import write_dump
from tests.quality.checks import checked, found, only, rows_of, said_of


def odi(answers: str) -> str:
    """Ten stored codes as cells; a stored code is 1 more than what it scores."""
    return " | ".join(answers.replace(".", "0"))


def baseline(*rows: tuple[str, str]) -> dict[str, str]:
    """Dumps with so many baselines: stored answers to ODI, and the stored score."""
    head = f"course | {' | '.join(ODI_VARIABLES)} | OdiScore"
    lines = [f"c{place} | {odi(answers)} | {score}" for place, (answers, score) in enumerate(rows)]
    courses = [f"c{place}" for place, _ in enumerate(rows)]
    return {"clinician": "\n".join(["course", *courses]), "baseline": "\n".join([head, *lines])}


def odi_of(report_of: Path) -> ScoreComparison:
    scores = checked(report_of).scores
    return next(
        score
        for score in scores
        if (score.form, score.variable) == ("patient_baseline", "OdiScore")
    )


# What the stored codes score: 3333333333 is 10 × 2 of 50, 40 %; 2333333333 is 19 of 50, 38 %;
# 433333333. is 19 of 45, 42.2 %; with three questions open, 3333333..., there is no score.


def test_every_kind_of_disagreement_is_counted(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        **baseline(
            ("3333333333", "40"),
            ("2333333333", "40"),
            ("433333333.", "42,22"),
            ("3333333...", "40"),
            ("3333333333", ""),
            ("3333333...", ""),
        ),
    )

    score = odi_of(tmp_path)

    assert score.score == "odi"
    assert (score.compared, score.differing) == (3, 1)
    assert (score.without_answers, score.not_stored, score.neither) == (1, 1, 1)
    assert score.mean_difference == pytest.approx((0 + 2 + (42.22 - 1900 / 45)) / 3)
    assert score.largest_difference == pytest.approx(2)
    assert score.decimals == 2


def test_each_kind_is_a_warning_with_its_rows(tmp_path: Path) -> None:
    write_dump(
        tmp_path,
        **baseline(
            ("3333333333", "40"),
            ("2333333333", "40"),
            ("3333333...", "40"),
            ("3333333333", ""),
        ),
    )

    report = checked(tmp_path)

    differing = only(report, "scores.differing")
    assert (rows_of(differing), said_of(differing)) == ([3], ["stored 40, computed 38"])
    assert differing.examples[0].found
    assert differing.examples[0].found.nb == "lagret 40, beregnet 38"
    without = only(report, "scores.without_answers")
    assert (rows_of(without), said_of(without)) == ([4], ["stored 40"])
    not_stored = only(report, "scores.not_stored")
    assert (rows_of(not_stored), said_of(not_stored)) == ([5], ["computed 40"])
    assert not report.has_errors


@pytest.mark.parametrize(
    ("stored", "differing"),
    [
        ("42", 0),  # written without decimals: 42.2 rounds to it
        ("43", 1),
        ("42,2", 0),
        ("42,3", 1),
        ("42,22", 0),
        ("42,21", 1),
        ("42,222", 0),
    ],
)
def test_rounding_explains_half_a_unit_of_the_last_decimal(
    tmp_path: Path, stored: str, differing: int
) -> None:
    write_dump(tmp_path, **baseline(("433333333.", stored)))

    score = odi_of(tmp_path)

    assert (score.compared, score.differing) == (1, differing)


def test_a_whole_number_among_decimals_is_held_to_the_decimals(tmp_path: Path) -> None:
    # 42 would be a fair rounding if nothing that year were written with decimals.
    write_dump(tmp_path, **baseline(("433333333.", "42"), ("433333333.", "42,22")))

    assert odi_of(tmp_path).differing == 1


def test_one_odd_value_in_two_hundred_does_not_make_the_others_wrong(tmp_path: Path) -> None:
    whole = [("433333333.", "42")] * 199
    write_dump(tmp_path, **baseline(*whole, ("433333333.", "42,2222")))

    score = odi_of(tmp_path)

    assert (score.compared, score.differing, score.decimals) == (200, 0, 0)


def test_a_draft_is_not_compared(tmp_path: Path) -> None:
    tables = baseline(("2333333333", "40"))
    head, row = tables["baseline"].splitlines()
    tables["baseline"] = f"{head} | FormStatus\n{row} | 1"
    write_dump(tmp_path, **tables)

    assert odi_of(tmp_path).compared == 0


def test_without_its_questions_a_score_is_not_compared(tmp_path: Path) -> None:
    write_dump(tmp_path, **baseline(("3333333333", "40")), without=["OdiSex"])

    report = checked(tmp_path)

    assert "OdiScore" not in [score.variable for score in report.scores]
    assert found(report, "scores.not_stored") == []


def test_eq5d_needs_every_answer_and_is_compared_in_the_stored_value_set(tmp_path: Path) -> None:
    # The UK crosswalk: 11111 is 1.000, 55555 is -0.594 (van Hout et al., Value Health 2012; 15).
    write_dump(
        tmp_path,
        clinician="course\na\nb\nc",
        baseline=f"""
            course | {" | ".join(EQ5D_VARIABLES)} | Score_EQ5DL
            a      | 1 | 1 | 1 | 1 | 1 | 1
            b      | 5 | 5 | 5 | 5 | 5 | -0,594
            c      | 5 | 5 | 5 | 5 |   | -0,5
        """,
    )

    report = checked(tmp_path)

    score = next(
        score
        for score in report.scores
        if (score.form, score.variable) == ("patient_baseline", "Score_EQ5DL")
    )
    assert (score.compared, score.differing, score.without_answers) == (2, 0, 1)
    assert score.largest_difference == pytest.approx(0, abs=1e-9)
