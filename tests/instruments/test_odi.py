from kvalreg.frames.engines import Engine
from kvalreg.instruments.odi import ODI
from tests.instruments.filled_in import column, scores_of


def test_the_index_is_the_sum_as_a_percentage_of_what_was_answered(engine: Engine) -> None:
    scored = scores_of(
        engine,
        ODI,
        {
            "developer's example": "2222 2222 00",  # 16 of 50
            "developer's, one missing": "2222 2222 0.",  # 16 of 45
            "two missing": "5555 5555 ..",  # 40 of 40
            "three missing": "5555 555. ..",
            "none": ".... .... ..",
        },
    )

    assert column(scored, "odi") == {
        "developer's example": 32,
        "developer's, one missing": 100 * 16 / 45,
        "two missing": 100,
        "three missing": None,
        "none": None,
    }
    assert list(column(scored, "n_answered").values()) == [10, 9, 8, 7, 0]


def test_the_developers_own_proportion_has_no_cap_on_missing_answers(engine: Engine) -> None:
    scored = scores_of(engine, ODI, {"one answer": ".... ...3 ..", "none": ".... .... .."})

    assert column(scored, "odi_any_missing") == {"one answer": 60, "none": None}
    assert column(scored, "odi") == {"one answer": None, "none": None}


def test_the_bands_end_at_20_40_60_and_80(engine: Engine) -> None:
    scored = scores_of(
        engine,
        ODI,
        {
            "0": "0000 0000 00",
            "20": "1111 1111 11",
            "22": "2111 1111 11",
            "40": "2222 2222 22",
            "42": "3222 2222 22",
            "60": "3333 3333 33",
            "62": "4333 3333 33",
            "80": "4444 4444 44",
            "82": "5444 4444 44",
            "too few": "5555 555. ..",
        },
    )

    assert column(scored, "band") == {
        "0": "minimal",
        "20": "minimal",
        "22": "moderate",
        "40": "moderate",
        "42": "severe",
        "60": "severe",
        "62": "crippled",
        "80": "crippled",
        "82": "bed_bound",
        "too few": None,
    }


def test_minimal_disability_in_ki3_is_23_or_lower(engine: Engine) -> None:
    scored = scores_of(
        engine,
        ODI,
        {
            "22": "2111 1111 11",
            "24": "2211 1111 11",
            "22.5": "2111 1111 ..",  # 9 of 40
            "too few": "0000 000. ..",
        },
    )

    assert column(scored, "ki3_minimal") == {
        "22": True,
        "24": False,
        "22.5": True,
        "too few": None,
    }
