from kvalreg.frames.engines import Engine
from kvalreg.instruments.shc import SHC
from tests.instruments.filled_in import Answer, column, scores_of


def bothered(*complaints: int, by: int, otherwise: Answer = 0, of: int = 33) -> list[Answer]:
    """Answers of somebody with these complaints; after number `of`, nothing is answered."""
    asked = [by if number in complaints else otherwise for number in range(1, of + 1)]
    return asked + [None] * (33 - of)


def test_each_factor_adds_up_its_own_complaints(engine: Engine) -> None:
    factors = {
        "musculoskeletal": (4, 5, 6, 7, 8, 9, 10, 14),
        "pseudoneurology": (11, 24, 25, 26, 27, 28, 29),
        "gastrointestinal": (15, 16, 17, 18, 19, 20, 21),
        "allergy": (3, 12, 13, 22, 23),
        "flu": (1, 2),
    }
    scored = scores_of(
        engine, SHC, {factor: bothered(*numbers, by=3) for factor, numbers in factors.items()}
    )

    for factor, numbers in factors.items():
        others = set(factors) - {factor}
        assert scored[factor][factor] == 3 * len(numbers)
        assert {scored[factor][other] for other in others} == {0}
        assert scored[factor]["total29"] == 3 * len(numbers)
        assert scored[factor]["n_any_of_29"] == len(numbers)


def test_three_complaints_or_more_count_from_some_and_not_in_back_and_neck(engine: Engine) -> None:
    scored = scores_of(
        engine,
        SHC,
        {
            "three": bothered(1, 15, 33, by=2),
            "three, a little": bothered(1, 15, 33, by=1),
            "two, and back and neck": bothered(1, 15, 5, 6, 7, by=3),
            "back and neck": bothered(5, 6, 7, by=3),
        },
    )

    assert column(scored, "three_or_more") == {
        "three": True,
        "three, a little": False,
        "two, and back and neck": False,
        "back and neck": False,
    }
    assert list(column(scored, "n_substantial_excl_back_neck").values()) == [3, 0, 2, 0]


def test_whoever_answered_fewer_than_three_is_outside_the_denominator(engine: Engine) -> None:
    scored = scores_of(
        engine,
        SHC,
        {
            "three": bothered(1, 2, 3, by=3, otherwise=None),
            "back and neck only": bothered(5, 6, 7, by=3, otherwise=None),
            "two": bothered(1, 2, by=3, otherwise=None),
            "none": bothered(by=3, otherwise=None),
        },
    )

    assert column(scored, "in_denominator") == {
        "three": True,
        "back and neck only": True,
        "two": False,
        "none": False,
    }
    assert column(scored, "three_or_more") == {
        "three": True,
        "back and neck only": False,
        "two": None,
        "none": None,
    }
    assert column(scored, "n_any_of_29") == {
        "three": 3,
        "back and neck only": 3,
        "two": 2,
        "none": None,
    }


def test_men_who_are_shown_29_complaints_get_every_factor(engine: Engine) -> None:
    scored = scores_of(engine, SHC, {"man": bothered(*range(1, 30), by=1, of=29)})["man"]

    assert scored["n_answered_33"] == 29
    assert scored["total29"] == 29
    assert scored["musculoskeletal"] == 8


def test_a_factor_is_blank_when_one_of_its_answers_is_missing(engine: Engine) -> None:
    answers = bothered(by=0)
    answers[0] = None
    scored = scores_of(engine, SHC, {"cold unanswered": answers})["cold unanswered"]

    assert scored["flu"] is None
    assert scored["total29"] is None
    assert scored["allergy"] == 0
