from itertools import combinations_with_replacement

from kvalreg.frames.engines import Engine
from kvalreg.instruments.hscl10 import HSCL10
from tests.instruments.filled_in import column, scores_of


def test_the_score_is_the_mean_of_at_least_eight_answers(engine: Engine) -> None:
    scored = scores_of(
        engine,
        HSCL10,
        {
            "all": "1111 1222 34",  # 18 / 10
            "two missing": "1111 1222 ..",  # 11 / 8
            "three missing": "1111 122. ..",
        },
    )

    assert column(scored, "hscl10") == {"all": 1.8, "two missing": 1.375, "three missing": None}
    assert column(scored, "n_answered") == {"all": 10, "two missing": 8, "three missing": 7}


def test_the_cut_off_lies_between_1_80_and_1_875(engine: Engine) -> None:
    scored = scores_of(
        engine,
        HSCL10,
        {
            "1.8": "1122 2222 22",
            "1.875": "1222 2222 ..",
            "1.9": "1222 2222 22",
            "too few": "4444 444. ..",
        },
    )

    assert column(scored, "above_1_85") == {
        "1.8": False,
        "1.875": True,
        "1.9": True,
        "too few": None,
    }


def test_over_1_85_and_from_1_85_never_differ(engine: Engine) -> None:
    # The order of the answers does not matter, so these are all the sums that there are.
    patients = {
        f"{answers}": list(answers) + [None] * (10 - answered)
        for answered in (8, 9, 10)
        for answers in combinations_with_replacement((1, 2, 3, 4), answered)
    }
    scored = scores_of(engine, HSCL10, patients)

    above, from_there = column(scored, "above_1_85"), column(scored, "at_or_above_1_85")
    assert above == from_there
    assert set(above.values()) == {True, False}
