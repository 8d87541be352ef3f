"""Stored codes that forms have used, and the scored value that each stands for.

A register's forms declare their own coding. This is the list of all that were ever met, so that
a single code can be looked up, and so that forms can be checked against it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

import narwhals as nw

from kvalreg.instruments.coding import Coding, scored, shifted, unchanged
from kvalreg.instruments.hads import POSITION_CODING as HADS_POSITIONS
from kvalreg.instruments.promis29 import REVERSED
from kvalreg.instruments.questions import chosen
from kvalreg.instruments.sheet import Remark, Result, Sheet, saying
from kvalreg.model import ItemKind, Needs, Question, Text

ODI_AND_NDI = (*chosen("odi", *range(1, 11)), *chosen("ndi", *range(1, 11)))

NOT_ANSWERED_0: Coding = {0: None}
NOT_ANSWERED_MINUS_1: Coding = {-1: None}


@dataclass(frozen=True)
class StoredCoding:
    """How one form version stored the answers to these questions."""

    scheme: str
    items: tuple[str, ...]
    coding: Coding

    def applies(self) -> nw.Expr:
        return (nw.col("code_scheme") == self.scheme) & ITEM.is_in(self.items)


ITEM, CODE = nw.col("item"), nw.col("stored_code")

# NNRR: code books of 2016 and 2018. HADS, PROMIS: which printed answer was ticked.
STORED_CODINGS = (
    StoredCoding("nnrr_odi_ndi_0to6", ODI_AND_NDI, NOT_ANSWERED_0 | shifted(1, 6, by=-1)),
    StoredCoding("nnrr_hscl_0to4", chosen("hscl", *range(1, 11)), NOT_ANSWERED_0 | unchanged(1, 4)),
    StoredCoding(
        "nnrr_uhi_m1to3", chosen("shc", *range(1, 34)), NOT_ANSWERED_MINUS_1 | unchanged(0, 3)
    ),
    StoredCoding("nnrr_sgpals_0to4", ("sgpals",), NOT_ANSWERED_0 | unchanged(1, 4)),
    StoredCoding("nnrr_pgic_0to7", ("pgic",), NOT_ANSWERED_0 | unchanged(1, 7)),
    StoredCoding(
        "nnrr_followup_nrs_0to11",
        ("nrs_rest", "nrs_activity"),
        NOT_ANSWERED_0 | unchanged(1, 10) | {11: 0},
    ),
    *(
        StoredCoding("hads_position_1to4", (item,), coding)
        for item, coding in HADS_POSITIONS.items()
    ),
    StoredCoding(
        "promis_sleep_position_1to5_least_to_most", ("slp_quality", "slp_refreshing"), REVERSED
    ),
    StoredCoding(
        "promis_sleep_position_1to5_least_to_most",
        ("slp_problem", "slp_falling_asleep"),
        unchanged(1, 5),
    ),
)


def _any(conditions: Sequence[nw.Expr]) -> nw.Expr:
    return reduce(or_, conditions)


def _value() -> nw.Expr:
    first, *others = STORED_CODINGS
    value = nw.when(first.applies()).then(scored(CODE, first.coding))
    for stored in others:
        value = value.when(stored.applies()).then(scored(CODE, stored.coding))
    return value


def _outside(stored: StoredCoding) -> Remark:
    lowest, highest = min(stored.coding), max(stored.coding)
    return Remark(
        when=stored.applies() & ~CODE.is_in(tuple(stored.coding)),
        says=saying("out_of_range stored_code: found ", CODE, f", allowed {lowest} to {highest}"),
    )


RAW_DECODE = Sheet(
    key="raw_decode",
    questions=(
        Question("code_scheme", Text("Kodesett", "Code scheme"), kind=ItemKind.TEXT),
        Question("item", Text("Spørsmål", "Question"), kind=ItemKind.TEXT),
        Question("stored_code", Text("Lagret kode", "Stored code")),
    ),
    results=(
        Result(
            key="value",
            expression=_value(),
            needs=Needs(("code_scheme", "item", "stored_code"), at_least=3),
        ),
    ),
    refusals=(
        Remark(
            when=~_any([stored.applies() for stored in STORED_CODINGS]),
            says=saying("out_of_range code_scheme: found no coding for this scheme and item"),
        ),
        *(_outside(stored) for stored in STORED_CODINGS),
    ),
    gaps=(
        Remark(
            when=_any(
                [
                    stored.applies() & CODE.is_in([code])
                    for stored in STORED_CODINGS
                    for code, value in stored.coding.items()
                    if value is None
                ]
            ),
            says=saying("missing value: the code ", CODE, " means not answered"),
        ),
    ),
)
