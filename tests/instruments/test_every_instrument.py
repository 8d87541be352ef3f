"""What holds for all instruments, so that whoever adds one cannot forget it."""

import random
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvalreg.frames.engines import Engine, on_engine
from kvalreg.instruments.catalogue import (
    INSTRUMENTS,
    UnknownInstrument,
    find_instrument,
    find_sheets,
    scorable,
)
from kvalreg.model import Best, Instrument, Needs, Score, columns_used
from tests.instruments.filled_in import Value

ALL = [find_instrument(key) for key in INSTRUMENTS]
NUMERIC = [instrument for instrument in ALL if instrument.key not in ("omeq", "life_events")]
# All questions point the same way as all numeric scores.
SUMMED = ("odi", "ndi", "hscl10", "fabq", "shc", "bpi", "hads", "cfq", "pcs", "isi")

# The contract of the command line: input columns and score columns, the main ones first.
CONTRACT = {
    "odi": "odi n_answered band ki3_minimal odi_any_missing",
    "ndi": "ndi_0_100 ndi_0_50 n_answered band",
    "hscl10": "hscl10 n_answered above_1_85 at_or_above_1_85",
    "fabq": "pa_strict work_strict pa_max2missing work_max2missing pa_band work_band",
    "shc": """
        three_or_more n_substantial_excl_back_neck in_denominator n_answered_33
        musculoskeletal pseudoneurology gastrointestinal allergy flu total29 n_any_of_29
    """,
    "eq5d5l": """
        state NO_5L_2025 UK_CW_2012 EN_5L_2018 DK_5L_2021 SE_5L_2022 UK_5L_2026
        UK_CW_2012_unrounded nnrr_band_on_UK_CW
    """,
    "eqvas": "eqvas band",
    "bpi": "severity interference interference_strict",
    "hads": """
        anxiety depression total anxiety_half_rule depression_half_rule
        anx_band3 dep_band3 anx_band4 dep_band4
    """,
    "cfq": "likert physical mental bimodal case",
    "pcs": "total rumination magnification helplessness ge30",
    "isi": "total band ge15",
    "promis29": """
        raw_pf raw_anx raw_dep raw_fat raw_slp raw_soc raw_pi
        t_pf_v20 t_pf_v21 t_anx t_dep t_fat t_slp t_soc t_pi
        se_pf_v20 se_pf_v21 se_anx se_dep se_fat se_slp se_soc se_pi phs_v20 mhs_v20
    """,
    "omeq": "omeq_helsedirektoratet_no omeq_helfo_no omeq_cdc_2022 omeq_fpm_anzca_2021",
}
QUESTIONS = {
    "odi": "odi1 odi2 odi3 odi4 odi5 odi6 odi7 odi8 odi9 odi10",
    "eq5d5l": "mo sc ua pd ad",
    "eqvas": "eqvas",
    "bpi": "sev_worst sev_least sev_average sev_now int1 int2 int3 int4 int5 int6 int7",
    "promis29": """
        pf1 pf2 pf3 pf4 anx1 anx2 anx3 anx4 dep1 dep2 dep3 dep4 fat1 fat2 fat3 fat4
        slp1 slp2 slp3 slp4 soc1 soc2 soc3 soc4 pi1 pi2 pi3 pi4 pain_intensity
    """,
    "omeq": "product_id daily_dose unit",
}
NUMBERED = {
    "ndi": ("ndi", 10),
    "hscl10": ("hscl", 10),
    "fabq": ("fabq", 11),
    "shc": ("shc", 33),
    "hads": ("hads", 14),
    "cfq": ("cfq", 11),
    "pcs": ("pcs", 13),
    "isi": ("isi", 7),
}


def every_score() -> list[tuple[Instrument, Score]]:
    return [(instrument, score) for instrument in ALL for score in instrument.scores]


def named(pair: tuple[Instrument, Score]) -> str:
    return f"{pair[0].key}.{pair[1].key}"


def random_answers(instrument: Instrument, rows: int, seed: int) -> list[dict[str, int | None]]:
    """Rows with none, a few, many or all answers missing, and with the scales' two ends."""
    drawn = random.Random(seed)  # noqa: S311 - no secret
    answers = []
    for _ in range(rows):
        missing = drawn.choice((0, 0, 0.05, 0.15, 0.5, 0.9, 1))
        taken = drawn.choice(("any", "lowest", "highest"))
        answers.append(
            {
                question.key: None
                if drawn.random() < missing
                else _drawn(drawn, taken, int(question.lowest or 0), int(question.highest or 0))
                for question in instrument.questions
            }
        )
    return answers


def _drawn(drawn: random.Random, taken: str, lowest: int, highest: int) -> int:
    if taken == "any":
        return drawn.randint(lowest, highest)
    return lowest if taken == "lowest" else highest


def scored(
    engine: Engine, instrument: Instrument, answers: list[dict[str, int | None]]
) -> list[dict[str, Value]]:
    schema = {question.key: pl.Int16() for question in instrument.questions}
    rows = pl.DataFrame(answers, schema=schema).with_row_index("row of the test")
    scores = {score.key: score.expression for score in instrument.scores}
    frame = on_engine(engine, rows).select("row of the test", **scores).collect("polars")
    return frame.to_polars().sort("row of the test").drop("row of the test").to_dicts()


@pytest.mark.parametrize("key", INSTRUMENTS)
def test_the_catalogue_knows_each_instrument_by_its_own_id(key: str) -> None:
    assert find_instrument(key).key == key


@pytest.mark.parametrize("key", CONTRACT)
def test_score_names_are_those_of_the_contract(key: str) -> None:
    assert [score.key for score in find_instrument(key).scores] == CONTRACT[key].split()


@pytest.mark.parametrize("key", QUESTIONS)
def test_question_names_are_those_of_the_contract(key: str) -> None:
    assert [q.key for q in find_instrument(key).questions] == QUESTIONS[key].split()


@pytest.mark.parametrize("key", NUMBERED)
def test_numbered_questions_are_named_from_1(key: str) -> None:
    prefix, how_many = NUMBERED[key]

    assert [question.key for question in find_instrument(key).questions] == [
        f"{prefix}{number}" for number in range(1, how_many + 1)
    ]


@pytest.mark.parametrize("key", INSTRUMENTS)
def test_each_instrument_has_a_test_file(key: str) -> None:
    assert (Path(__file__).parent / f"test_{key}.py").is_file()


@pytest.mark.parametrize("pair", every_score(), ids=named)
def test_each_score_says_its_values_its_missing_rule_and_its_source(
    pair: tuple[Instrument, Score],
) -> None:
    _, score = pair

    assert (score.lowest is None) == bool(score.bands), "either a range or bands"
    assert str(score.needs)
    assert len(score.source) >= len("Count.")
    assert score.label.has("en")


@pytest.mark.parametrize("pair", every_score(), ids=named)
def test_each_score_reads_only_the_questions_of_its_missing_rule(
    pair: tuple[Instrument, Score],
) -> None:
    _, score = pair

    assert columns_used(score.expression) <= set(score.needs.questions)


@pytest.mark.parametrize("instrument", ALL, ids=lambda instrument: instrument.key)
def test_each_instrument_says_whose_it_is_in_two_languages(instrument: Instrument) -> None:
    assert instrument.licence.terms
    assert instrument.source
    texts = [instrument.name, *(question.label for question in instrument.questions)]
    assert all(text.has("en") for text in texts)


@pytest.mark.parametrize("instrument", NUMERIC, ids=lambda instrument: instrument.key)
@settings(max_examples=3)  # of 300 patients each
@given(seed=st.integers(0, 2**32))
def test_a_score_is_null_exactly_when_its_missing_rule_says_so_and_else_in_range(
    instrument: Instrument, seed: int
) -> None:
    answers = random_answers(instrument, 300, seed)

    for given_answers, scores in zip(
        answers, scored(Engine.POLARS, instrument, answers), strict=True
    ):
        for score in instrument.scores:
            value = scores[score.key]
            assert (value is None) == _too_few(score.needs, given_answers), score.key
            if value is not None:
                assert _is_declared(score, value), (score.key, value)


def _too_few(needs: Needs, answers: dict[str, int | None]) -> bool:
    return sum(answers[question] is not None for question in needs.questions) < needs.at_least


def _is_declared(score: Score, value: Value) -> bool:
    if score.bands:
        return value in {band.key for band in score.bands}
    assert score.lowest is not None
    assert score.highest is not None
    assert not isinstance(value, str)
    assert value is not None
    return score.lowest <= value <= score.highest


@pytest.mark.parametrize("instrument", NUMERIC, ids=lambda instrument: instrument.key)
def test_the_random_answers_vary_enough_to_prove_something(instrument: Instrument) -> None:
    scores = scored(Engine.POLARS, instrument, random_answers(instrument, 300, seed=1))

    for score in instrument.scores:
        values = [row[score.key] for row in scores]
        assert len({value for value in values if value is not None}) > 1, score.key
        blanks = sum(value is None for value in values)
        assert blanks > 20 if score.needs.at_least else blanks == 0, score.key


@pytest.mark.parametrize("key", SUMMED)
def test_the_best_and_the_worst_answers_reach_the_ends_of_each_range(key: str) -> None:
    instrument = find_instrument(key)
    best = {question.key: int(question.lowest or 0) for question in instrument.questions}
    worst = {question.key: int(question.highest or 0) for question in instrument.questions}
    lowest, highest = scored(Engine.POLARS, instrument, [best, worst])

    sums = [score for score in instrument.scores if score.best is Best.LOW]
    assert sums
    for score in sums:
        assert (lowest[score.key], highest[score.key]) == (score.lowest, score.highest), score.key


@pytest.mark.parametrize("key", SUMMED)
def test_a_worse_answer_never_gives_a_better_score(key: str) -> None:
    instrument = find_instrument(key)
    sums = [score.key for score in instrument.scores if score.best is Best.LOW]
    answers = random_answers(instrument, 30, seed=3)
    worse = [
        row | {question.key: int(question.highest or 0)}
        for row in answers
        for question in instrument.questions
        if row[question.key] is not None
    ]
    before = [
        row for row in answers for question in instrument.questions if row[question.key] is not None
    ]

    for one, other in zip(
        scored(Engine.POLARS, instrument, before),
        scored(Engine.POLARS, instrument, worse),
        strict=True,
    ):
        for name in sums:
            first, second = one[name], other[name]
            assert (first is None) == (second is None)
            assert first is None or first <= second  # type: ignore[operator]


@pytest.mark.parametrize("instrument", NUMERIC, ids=lambda instrument: instrument.key)
def test_engines_agree_on_every_score(instrument: Instrument) -> None:
    answers = random_answers(instrument, 200, seed=2)

    on_polars, on_duckdb = (scored(engine, instrument, answers) for engine in Engine)

    for one, other in zip(on_polars, on_duckdb, strict=True):
        assert one == {
            key: value if isinstance(value, str | None) else pytest.approx(value, abs=1e-12)
            for key, value in other.items()
        }


def test_an_unknown_id_is_answered_with_those_that_exist() -> None:
    with pytest.raises(UnknownInstrument, match=r"'oid' is unknown.*odi, ndi"):
        find_sheets("oid")
    with pytest.raises(UnknownInstrument, match="no instrument 'oid'"):
        find_instrument("oid")


def test_what_can_be_scored_has_a_sheet_whose_results_are_named_once() -> None:
    for key in scorable():
        for sheet in find_sheets(key):
            assert sheet.key == key
            assert len(set(sheet.columns)) == len(sheet.columns)
