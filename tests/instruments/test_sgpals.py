from kvalreg.frames.engines import Engine
from kvalreg.instruments.sgpals import SGPALS
from tests.instruments.filled_in import column, scores_of


def test_the_level_is_the_answer(engine: Engine) -> None:
    scored = scores_of(engine, SGPALS, {"sedentary": "1", "hard training": "4", "no answer": "."})

    assert column(scored, "sgpals") == {"sedentary": 1, "hard training": 4, "no answer": None}
