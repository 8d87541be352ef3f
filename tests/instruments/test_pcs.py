from kvalreg.frames.engines import Engine
from kvalreg.instruments.pcs import PCS
from tests.instruments.filled_in import scores_of


def test_each_subscale_adds_up_its_own_questions(engine: Engine) -> None:
    scored = scores_of(
        engine,
        PCS,
        {
            # question  1234 5678 9012 3
            "rumination": "0000 0004 4440 0",
            "magnification": "0000 0440 0000 4",
            "helplessness": "4444 4000 0004 0",
        },
    )

    assert scored["rumination"]["rumination"] == scored["rumination"]["total"] == 16
    assert scored["magnification"]["magnification"] == scored["magnification"]["total"] == 12
    assert scored["helplessness"]["helplessness"] == scored["helplessness"]["total"] == 24


def test_30_is_clinically_relevant(engine: Engine) -> None:
    scored = scores_of(
        engine,
        PCS,
        {"29": "3333 3333 3200 0", "30": "3333 3333 3300 0", "missing": "4444 4444 4444 ."},
    )

    assert {patient: scores["ge30"] for patient, scores in scored.items()} == {
        "29": False,
        "30": True,
        "missing": None,
    }
