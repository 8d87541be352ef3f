from kvalreg.frames.engines import Engine
from kvalreg.instruments.bpi import BPI
from tests.instruments.filled_in import scores_of


def test_severity_needs_all_four_and_interference_four_of_seven(engine: Engine) -> None:
    scored = scores_of(
        engine,
        BPI,
        {
            "all": [10, 0, 5, 6, 10, 9, 8, 7, 6, 5, 4],
            "one severity, three interferences missing": [
                *(10, 0, 5, None),
                *(10, 9, 8, 7, None, None, None),
            ],
            "four interferences missing": [
                *(10, 10, 10, 10),
                *(10, 9, 8, None, None, None, None),
            ],
        },
    )

    assert scored == {
        "all": {"severity": 21 / 4, "interference": 7, "interference_strict": 7},
        "one severity, three interferences missing": {
            "severity": None,
            "interference": 34 / 4,
            "interference_strict": None,
        },
        "four interferences missing": {
            "severity": 10,
            "interference": None,
            "interference_strict": None,
        },
    }
