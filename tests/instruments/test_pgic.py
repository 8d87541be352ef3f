from kvalreg.frames.engines import Engine
from kvalreg.instruments.pgic import PGIC
from tests.instruments.filled_in import column, scores_of


def test_levels_1_to_3_are_better(engine: Engine) -> None:
    scored = scores_of(engine, PGIC, {level: level for level in "1234567."})

    assert [level for level, better in column(scored, "improved").items() if better] == [*"123"]
    assert column(scored, "improved")["4"] is False
    assert column(scored, "improved")["."] is None
