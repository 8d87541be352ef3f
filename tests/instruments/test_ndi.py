from kvalreg.frames.engines import Engine
from kvalreg.instruments.ndi import NDI
from tests.instruments.filled_in import column, scores_of


def test_up_to_two_missing_answers_count_as_the_mean_of_the_others(engine: Engine) -> None:
    scored = scores_of(
        engine,
        NDI,
        {
            "all": "0123 4501 23",  # 21 of 50
            "two missing": "0123 4501 ..",  # 16 of 40
            "three missing": "0123 450. ..",
        },
    )

    assert column(scored, "ndi_0_100") == {"all": 42, "two missing": 40, "three missing": None}
    assert column(scored, "ndi_0_50") == {"all": 21, "two missing": 20, "three missing": None}
    assert column(scored, "n_answered") == {"all": 10, "two missing": 8, "three missing": 7}


def test_the_bands_begin_at_5_15_25_and_35_raw_points(engine: Engine) -> None:
    scored = scores_of(
        engine,
        NDI,
        {
            "4": "4000 0000 00",
            "5": "5000 0000 00",
            "14": "5540 0000 00",
            "15": "5550 0000 00",
            "24": "5555 4000 00",
            "25": "5555 5000 00",
            "34": "5555 5540 00",
            "35": "5555 5550 00",
        },
    )

    assert column(scored, "band") == {
        "4": "none",
        "5": "mild",
        "14": "mild",
        "15": "moderate",
        "24": "moderate",
        "25": "severe",
        "34": "severe",
        "35": "complete",
    }
