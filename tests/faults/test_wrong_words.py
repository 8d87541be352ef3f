"""Wrong words end with exit code 2, say what is allowed, and write nothing."""

from pathlib import Path

import pytest

from tests.faults.commands import kvalreg, left_in, write_small_dump

pytestmark = pytest.mark.slow

EVALUATE = ("indicators", "nnrr", "DUMP")
DRAW = ("synthesize", "nnrr", "--out", "OUT")

CASES = [
    (("nope",), "No such command 'nope'"),
    (("indicators", "nope", "DUMP", "--year", "2024"), "there is no register 'nope'"),
    (EVALUATE, "Missing option '--year'"),
    ((*EVALUATE, "--year", "abc"), "found 'abc', allowed a year (2024) or years"),
    ((*EVALUATE, "--year", "0000"), "from 1900 to 2199"),
    ((*EVALUATE, "--year", "2024-2022"), "ends before it begins: write 2022-2024"),
    ((*EVALUATE, "--year", "2024", "--by", "region"), "found 'region', allowed unit, hf, rhf"),
    ((*EVALUATE, "--year", "2024", "--definition", "1999"), "found '1999', allowed 2023, 2024"),
    ((*EVALUATE, "--year", "2024", "--engine", "sqlite"), "is not one of 'polars', 'duckdb'"),
    ((*EVALUATE, "--year", "2024", "--indicator", "ki1"), "--indicator: found 'ki1'."),
    (("import", "nnrr", "DUMP"), "Missing option '--out'"),
    (("score", "nope", "OUT"), "the instrument 'nope' is unknown"),
    (("score", "odi", "OUT", "--value-set", "x"), "the instrument has no value sets"),
    (("codebook", "nnrr", "--format", "doc", "--out", "OUT"), "is not one of 'csv', 'html'"),
    (("forms", "nnrr", "--lang", "xx", "--out", "OUT"), "is not one of 'nb', 'nn', 'en', 'pl'"),
    (("forms", "nnrr", "--version", "99", "--out", "OUT"), "has a version '99'. Known: 2015"),
    ((*DRAW, "--patients", "0", "--years", "2024"), "greater than or equal to 1"),
    ((*DRAW, "--patients", "ten", "--years", "2024"), "should be a valid integer"),
    ((*DRAW, "--patients", "5", "--years", "1999"), "ask for later years"),
    ((*DRAW, "--patients", "5", "--years", "2024", "--faults", "7"), "a share from 0 to"),
]


@pytest.mark.parametrize(("words", "told"), CASES, ids=[" ".join(words) for words, _ in CASES])
def test_wrong_words_are_told_and_nothing_is_written(
    words: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    dump = write_small_dump(tmp_path / "dump")
    places = {"DUMP": dump, "OUT": tmp_path / "out"}
    has_out = "--out" in words or words[0] != "indicators"

    run = kvalreg(
        *(places.get(word, word) for word in words),
        *(() if has_out else ("--out", tmp_path / "out.csv")),
    )

    assert run.code == 2
    assert told in without_frame(run.told)
    assert run.out == ""
    assert left_in(tmp_path) == ["dump"]


def without_frame(told: str) -> str:
    """The words in one line, without the box around them."""
    return " ".join(told.replace("│", " ").split())
