import pytest

from kvalreg.frames.engines import Engine
from kvalreg.instruments.hads import HADS, POSITION_CODING
from tests.instruments.filled_in import scores_of


def test_odd_questions_are_anxiety_and_even_ones_depression(engine: Engine) -> None:
    scored = scores_of(engine, HADS, {"anxious": "30303030303030", "low": "03030303030303"})

    assert (scored["anxious"]["anxiety"], scored["anxious"]["depression"]) == (21, 0)
    assert (scored["low"]["anxiety"], scored["low"]["depression"]) == (0, 21)
    assert scored["low"]["total"] == 21


def test_the_half_rule_takes_the_mean_of_at_least_four_times_seven(engine: Engine) -> None:
    scored = scores_of(
        engine,
        HADS,
        {
            # anxiety 1 2 3 3 . . . ; depression 2 . . . . 1 1
            "four and three": "12 2. 3. 3. .. .1 .1",
        },
    )["four and three"]

    assert scored["anxiety"] is None
    assert scored["anxiety_half_rule"] == 9 * 7 / 4
    assert scored["depression_half_rule"] is None
    assert scored["anx_band3"] is None


@pytest.mark.parametrize(
    ("anxiety", "total", "three", "four"),
    [
        ("2221000", 7, "normal", "normal"),
        ("2222000", 8, "borderline", "mild"),
        ("3331000", 10, "borderline", "mild"),
        ("3332000", 11, "case", "moderate"),
        ("3333200", 14, "case", "moderate"),
        ("3333300", 15, "case", "severe"),
    ],
)
def test_the_bands_begin_at_8_and_11_and_at_8_11_and_15(
    engine: Engine, anxiety: str, total: int, three: str, four: str
) -> None:
    low_mood = "0" * 7
    answers = "".join(a + d for a, d in zip(anxiety, low_mood, strict=True))
    swapped = "".join(d + a for a, d in zip(anxiety, low_mood, strict=True))
    scored = scores_of(engine, HADS, {"anxious": answers, "low": swapped})

    assert scored["anxious"]["anxiety"] == scored["low"]["depression"] == total
    assert scored["anxious"]["anx_band3"] == scored["low"]["dep_band3"] == three
    assert scored["anxious"]["anx_band4"] == scored["low"]["dep_band4"] == four


def test_eight_questions_are_printed_with_the_worst_answer_first() -> None:
    worst_first = {key for key, coding in POSITION_CODING.items() if coding[1] == 3}

    # Bell 2016 and the printed form: 1, 3, 5, 6, 8, 10, 11, 13.
    assert worst_first == {f"hads{number}" for number in (1, 3, 5, 6, 8, 10, 11, 13)}
    assert list(POSITION_CODING) == [question.key for question in HADS.questions]
    assert all(sorted(coding.values()) == [0, 1, 2, 3] for coding in POSITION_CODING.values())
