from kvalreg.frames.engines import Engine
from kvalreg.instruments.fabq import FABQ
from tests.instruments.filled_in import column, scores_of


def test_questions_1_to_4_are_about_activity_and_the_rest_about_work(engine: Engine) -> None:
    scored = scores_of(engine, FABQ, {"activity": "6666 0000000", "work": "0000 6666666"})

    assert column(scored, "pa_strict") == {"activity": 24, "work": 0}
    assert column(scored, "work_strict") == {"activity": 0, "work": 42}


def test_the_strict_sums_need_every_answer_and_the_others_all_but_two(engine: Engine) -> None:
    scored = scores_of(
        engine,
        FABQ,
        {
            "two missing in each": "35.. 66332..",  # 8 x 4/2; 20 x 7/5
            "three missing in each": "3... 6633...",
        },
    )

    assert scored["two missing in each"] == {
        "pa_strict": None,
        "work_strict": None,
        "pa_max2missing": 16,
        "work_max2missing": 28,
        "pa_band": "moderate",
        "work_band": "high",
    }
    assert set(scored["three missing in each"].values()) == {None}


def test_the_bands_begin_at_14_and_17_and_at_20_and_25(engine: Engine) -> None:
    scored = scores_of(
        engine,
        FABQ,
        {
            "13 and 19": "6610 6661000",
            "14 and 20": "6620 6662000",
            "16 and 24": "6640 6666000",
            "17 and 25": "6650 6666100",
            "13.33 and 24.5": "460. 66630.0",  # 10 x 4/3; 21 x 7/6
        },
    )

    assert column(scored, "pa_band") == {
        "13 and 19": "negligible",
        "14 and 20": "moderate",
        "16 and 24": "moderate",
        "17 and 25": "high",
        "13.33 and 24.5": "negligible",
    }
    assert column(scored, "work_band") == {
        "13 and 19": "negligible",
        "14 and 20": "moderate",
        "16 and 24": "moderate",
        "17 and 25": "high",
        "13.33 and 24.5": "moderate",
    }
