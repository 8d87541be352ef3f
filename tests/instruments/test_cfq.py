from kvalreg.frames.engines import Engine
from kvalreg.instruments.cfq import CFQ
from tests.instruments.filled_in import scores_of


def test_seven_questions_are_physical_and_four_mental(engine: Engine) -> None:
    scored = scores_of(engine, CFQ, {"physical": "3333333 0000", "mental": "0000000 3333"})

    assert scored["physical"]["likert"] == scored["physical"]["physical"] == 21
    assert scored["mental"]["likert"] == scored["mental"]["mental"] == 12


def test_the_yes_no_score_counts_the_two_upper_answers_and_a_case_has_four(engine: Engine) -> None:
    scored = scores_of(engine, CFQ, {"three": "1111111 1232", "four": "1111111 2232"})

    assert (scored["three"]["bimodal"], scored["three"]["case"]) == (3, False)
    assert (scored["four"]["bimodal"], scored["four"]["case"]) == (4, True)


def test_every_answer_is_needed(engine: Engine) -> None:
    scored = scores_of(engine, CFQ, {"one mental missing": "3333333 333."})["one mental missing"]

    assert scored == {
        "likert": None,
        "physical": 21,
        "mental": None,
        "bimodal": None,
        "case": None,
    }
