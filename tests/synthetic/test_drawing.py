"""A draw gives the shares that it declares, to the people whom it asks."""

import narwhals as nw
import numpy as np
import polars as pl
import pytest

from kvalreg.model import Answer, Chance, DeclarationError, Draw, Known, Trait
from kvalreg.synthetic.drawing import draw_all

ROWS = 20_000
# Four standard errors of a share of one half: one seed in 16 000 would miss it.
NEAR = 4 * (0.25 / ROWS) ** 0.5


def drawn(*draws: Draw, rows: pl.DataFrame | None = None) -> pl.DataFrame:
    start = pl.DataFrame({"number": range(ROWS)}) if rows is None else rows
    return draw_all(draws, start, np.random.default_rng(1))


def shares(column: pl.Series) -> dict[object, float]:
    counted = column.value_counts(normalize=True)
    return dict(counted.rows())


def test_answers_come_in_the_declared_shares() -> None:
    answer = Answer(name="a", shares={1: 1, 2: 6, 5: 3}, source="Invented.")

    assert shares(drawn(answer)["a"]) == pytest.approx({1: 0.1, 2: 0.6, 5: 0.3}, abs=NEAR)


def test_a_range_shares_its_weight_evenly() -> None:
    answer = Answer(name="a", shares={0: 40, range(1, 4): 60}, source="Invented.")

    assert shares(drawn(answer)["a"]) == pytest.approx({0: 0.4, 1: 0.2, 2: 0.2, 3: 0.2}, abs=NEAR)


def test_the_shares_stay_when_the_answer_follows_a_trait() -> None:
    trait = Trait(name="pain")
    answer = Answer(
        name="a", shares={0: 1, 1: 1}, follows=nw.col("pain"), strength=0.9, source="Invented."
    )

    rows = drawn(trait, answer)

    assert shares(rows["a"]) == pytest.approx({0: 0.5, 1: 0.5}, abs=NEAR)
    means = dict(rows.group_by("a").agg(pl.col("pain").mean()).rows())
    # Half-normal mean 0.798 on either side, times the correlation.
    assert means == pytest.approx({0: -0.9 * 0.798, 1: 0.9 * 0.798}, abs=0.03)


def test_a_negative_strength_turns_the_order() -> None:
    answer = Answer(
        name="a", shares={0: 1, 1: 1}, follows=nw.col("pain"), strength=-0.9, source="Invented."
    )

    rows = drawn(Trait(name="pain"), answer)

    assert rows.select(pl.corr("a", "pain")).item() < -0.6


def test_a_chance_may_differ_between_rows() -> None:
    rows = pl.DataFrame({"percent": [10] * ROWS + [70] * ROWS + [0] * ROWS + [100] * ROWS})
    chance = Chance(name="yes", percent=nw.col("percent"), source="Invented.")

    by_percent = drawn(chance, rows=rows).group_by("percent").agg(pl.col("yes").mean())

    assert dict(by_percent.rows()) == pytest.approx({10: 0.1, 70: 0.7, 0: 0, 100: 1}, abs=NEAR)


def test_whoever_is_not_asked_has_no_answer() -> None:
    rows = pl.DataFrame({"asked": [True, False, None]})
    answer = Answer(name="a", shares={7: 1}, asked=nw.col("asked"), source="Invented.")

    assert drawn(answer, rows=rows)["a"].to_list() == [7, None, None]


def test_a_later_draw_of_the_same_name_changes_only_those_whom_it_asks() -> None:
    rows = pl.DataFrame({"old": [True, False]})
    first = Answer(name="a", shares={1: 1}, source="Invented.")
    second = Answer(name="a", shares={2: 1}, asked=nw.col("old"), source="Invented.")

    assert drawn(first, second, rows=rows)["a"].to_list() == [2, 1]


def test_some_leave_a_question_open() -> None:
    answer = Answer(name="a", shares={1: 1}, unanswered=0.25, source="Invented.")

    assert drawn(answer)["a"].null_count() / ROWS == pytest.approx(0.25, abs=NEAR)


def test_a_known_value_is_what_its_expression_says_and_a_constant_is_repeated() -> None:
    rows = pl.DataFrame({"a": [1, 2]})
    double = Known(name="double", expression=nw.col("a") * 2)
    same = Known(name="same", expression=nw.lit("x"))

    assert drawn(double, same, rows=rows).rows() == [(1, 2, "x"), (2, 4, "x")]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"shares": {}}, "shares must be weights"),
        ({"shares": {1: 1, 2: -1}}, "shares must be weights"),
        ({"shares": {1: 1}, "strength": 0.5}, "belong together"),
        ({"shares": {1: 1}, "follows": nw.col("x"), "strength": 1.5}, "between -1 and 1"),
    ],
)
def test_nonsense_is_refused_when_it_is_declared(wrong: dict[str, object], words: str) -> None:
    with pytest.raises(DeclarationError, match=words):
        Answer(name="a", source="Invented.", **wrong)
