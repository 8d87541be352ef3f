from kvalreg.frames.engines import Engine
from kvalreg.instruments.eqvas import EQVAS
from tests.instruments.filled_in import scores_of


def test_the_bands_begin_at_60_80_and_90(engine: Engine) -> None:
    answers = [0, 59, 60, 79, 80, 89, 90, 100, None]
    scored = scores_of(engine, EQVAS, {str(answer): [answer] for answer in answers})

    assert [scores["eqvas"] for scores in scored.values()] == answers
    assert [scores["band"] for scores in scored.values()] == [
        "considerably_reduced",
        "considerably_reduced",
        "moderately_reduced",
        "moderately_reduced",
        "slightly_reduced",
        "slightly_reduced",
        "good",
        "good",
        None,
    ]
