from kvalreg.frames.engines import Engine
from kvalreg.instruments.nrs import NRS
from tests.instruments.filled_in import scores_of


def test_rest_and_activity_are_two_scores_of_their_own(engine: Engine) -> None:
    scored = scores_of(engine, NRS, {"both": [0, 10], "only rest": [3, None]})

    assert scored == {
        "both": {"rest": 0, "activity": 10},
        "only rest": {"rest": 3, "activity": None},
    }
