"""Which columns a declared expression reads."""

import narwhals as nw
import pytest

from kvalreg.model import columns_used

AGREES = nw.col("agrees")


@pytest.mark.parametrize(
    ("expression", "columns"),
    [
        (nw.col("odi"), {"odi"}),
        (nw.col("odi") - nw.col("odi_6m") >= 10, {"odi", "odi_6m"}),
        (~nw.col("odi").is_null() & (nw.col("age") > 18), {"odi", "age"}),
        (nw.sum_horizontal("a", "b", nw.col("c") + 1), {"a", "b", "c"}),
        (nw.all_horizontal(AGREES, nw.col("a", "b") > 0, ignore_nulls=False), {"agrees", "a", "b"}),
        (nw.when(nw.col("sex") == 2).then(nw.col("a")).otherwise(nw.lit(0)), {"sex", "a"}),
        (nw.when(nw.col("a") > 1).then(nw.lit("severe")), {"a"}),
        (nw.col("level").is_in(["low", "high"]), {"level"}),
        (nw.col("visit").dt.offset_by("6mo").dt.year(), {"visit"}),
        (nw.lit(1), set()),
    ],
)
def test_a_declaration_knows_the_columns_it_reads(expression: nw.Expr, columns: set[str]) -> None:
    assert columns_used(expression) == columns
