import polars as pl
import pytest

from kvalreg.frames.engines import Engine, on_engine
from kvalreg.instruments.catalogue import INSTRUMENTS, find_instrument
from kvalreg.instruments.raw_decode import RAW_DECODE, STORED_CODINGS

SCORED = {
    question.key: question for key in INSTRUMENTS for question in find_instrument(key).questions
}


def decoded(engine: Engine, scheme: str, item: str, codes: range) -> list[int | None]:
    rows = pl.DataFrame(
        {"code_scheme": [scheme] * len(codes), "item": [item] * len(codes), "stored_code": codes}
    )
    value = RAW_DECODE.results[0].expression
    answer = on_engine(engine, rows).select("stored_code", value=value).collect("polars")
    return answer.to_polars().sort("stored_code")["value"].to_list()


@pytest.mark.parametrize(
    ("scheme", "item", "codes", "values"),
    [
        ("nnrr_odi_ndi_0to6", "odi3", range(-1, 8), [None, None, 0, 1, 2, 3, 4, 5, None]),
        ("nnrr_hscl_0to4", "hscl10", range(-1, 6), [None, None, 1, 2, 3, 4, None]),
        ("nnrr_uhi_m1to3", "shc33", range(-2, 5), [None, None, 0, 1, 2, 3, None]),
        ("nnrr_pgic_0to7", "pgic", range(9), [None, 1, 2, 3, 4, 5, 6, 7, None]),
        (
            "nnrr_followup_nrs_0to11",
            "nrs_activity",
            range(-1, 13),
            [None, None, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, None],
        ),
        ("hads_position_1to4", "hads1", range(6), [None, 3, 2, 1, 0, None]),
        ("hads_position_1to4", "hads2", range(6), [None, 0, 1, 2, 3, None]),
        ("hads_position_1to4", "odi1", range(6), [None] * 6),
    ],
)
def test_each_stored_code_has_its_scored_value(
    engine: Engine, scheme: str, item: str, codes: range, values: list[int | None]
) -> None:
    assert decoded(engine, scheme, item, codes) == values


def test_decoded_answers_lie_in_the_range_of_their_question() -> None:
    checked = 0
    for stored in STORED_CODINGS:
        answers = [value for value in stored.coding.values() if value is not None]
        for item in set(stored.items).intersection(SCORED):
            question = SCORED[item]
            assert (min(answers), max(answers)) == (question.lowest, question.highest), item
            checked += 1
    assert checked == 20 + 10 + 33 + 1 + 1 + 2 + 14  # all but PROMIS' sleep items, named by content
