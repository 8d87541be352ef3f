import csv
from importlib.resources import files

import pytest

from kvalreg.frames.engines import Engine
from kvalreg.instruments.promis29 import POSITION_CODING, PROMIS29
from tests.instruments.filled_in import Answer, scores_of


def everywhere(answers: str, pain: Answer = 5) -> list[Answer]:
    """The same four answers in all seven domains."""
    return [int(answer) for answer in answers] * 7 + [pain]


@pytest.mark.parametrize(
    ("answers", "t_scores"),
    [
        # HealthMeasures conversion tables: pf v2.0, pf v2.1, anx, dep, fat, slp, soc, pi.
        ("1111", (22.9, 22.5, 40.3, 41.0, 33.7, 32.0, 27.5, 41.6)),
        ("5555", (56.9, 57.0, 81.6, 79.4, 75.8, 73.3, 64.2, 75.6)),
    ],
)
def test_the_ends_of_the_scales_are_those_of_the_published_tables(
    engine: Engine, answers: str, t_scores: tuple[float, ...]
) -> None:
    scored = scores_of(engine, PROMIS29, {"patient": everywhere(answers)})["patient"]

    keys = ("t_pf_v20", "t_pf_v21", "t_anx", "t_dep", "t_fat", "t_slp", "t_soc", "t_pi")
    assert tuple(scored[key] for key in keys) == t_scores


def test_errors_of_public_transcriptions_are_not_in_the_tables(engine: Engine) -> None:
    patients = {"20": everywhere("5555"), "10": everywhere("3331")}
    scored = scores_of(engine, PROMIS29, patients)

    assert scored["20"]["t_pi"] == 75.6  # not 75.8
    assert scored["20"]["se_dep"] == 3.6  # not 2.6
    assert scored["10"]["t_soc"] == 40.5


def test_the_summary_scores_follow_hays_2018(engine: Engine) -> None:
    # All answers 3: raw 12 in every domain, and the T-scores of the published tables for it.
    scored = scores_of(engine, PROMIS29, {"patient": everywhere("3333", pain=5)})["patient"]

    function, fatigue, sleep, social = ((t - 50) / 10 for t in (36.7, 57.0, 54.3, 44.2))
    pain = ((61.2 - 50) / 10 + (5 - 2.31) / 2.34) / 2
    emotion = ((63.4 - 50) / 10 + (62.2 - 50) / 10) / 2
    physical = (
        0.872 * function - 0.094 * pain + 0.113 * social
        - 0.009 * fatigue + 0.003 * emotion + 0.002 * sleep
    )  # fmt: skip
    mental = (
        -0.015 * function - 0.154 * pain + 0.252 * social
        - 0.351 * fatigue - 0.257 * emotion - 0.139 * sleep
    )  # fmt: skip
    assert scored["phs_v20"] == pytest.approx(50 + 10 * physical)
    assert scored["mhs_v20"] == pytest.approx(50 + 10 * mental)


def test_each_domain_can_be_scored_alone_and_needs_its_four_answers(engine: Engine) -> None:
    only_function: list[Answer] = [5, 5, 5, 5] + [None] * 25
    one_missing: list[Answer] = [5, 5, 5, None] + [None] * 25
    patients = {"function": only_function, "three of four": one_missing}
    scored = scores_of(engine, PROMIS29, patients)

    given = {key for key, value in scored["function"].items() if value is not None}
    assert given == {"raw_pf", "t_pf_v20", "t_pf_v21", "se_pf_v20", "se_pf_v21"}
    assert set(scored["three of four"].values()) == {None}


def test_a_higher_raw_sum_never_has_a_lower_t_score() -> None:
    text = files("kvalreg.instruments").joinpath("promis29_tscores.csv").read_text("utf-8")
    tables: dict[tuple[str, str], list[tuple[int, float]]] = {}
    for row in csv.DictReader(text.splitlines()):
        table = tables.setdefault((row["domain"], row["profile_version"]), [])
        table.append((int(row["raw_sum"]), float(row["t_score"])))

    assert len(tables) == 8
    for table in tables.values():
        assert [raw for raw, _ in table] == list(range(4, 21))
        assert [t for _, t in table] == sorted({t for _, t in table})


def test_the_first_two_sleep_questions_are_asked_the_other_way_round() -> None:
    assert POSITION_CODING["slp1"] == POSITION_CODING["slp2"] == {1: 5, 2: 4, 3: 3, 4: 2, 5: 1}
    assert POSITION_CODING["slp3"] == POSITION_CODING["slp4"] == {1: 1, 2: 2, 3: 3, 4: 4, 5: 5}
