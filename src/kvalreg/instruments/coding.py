"""Stored codes → scored values, for forms that store something else than what is scored."""

from typing import TypeAlias

import narwhals as nw

from kvalreg.instruments.scoring import looked_up

Coding: TypeAlias = dict[int, int | None]
"""Every code that may be stored → the scored value; None when it means *not answered*."""


def scored(stored: nw.Expr, coding: Coding) -> nw.Expr:
    """The scored value of a stored code; null for *not answered* and for any other code."""
    return looked_up(stored, {code: value for code, value in coding.items() if value is not None})


def unchanged(lowest: int, highest: int) -> Coding:
    """Codes that are the scored values themselves, both ends allowed."""
    return shifted(lowest, highest, by=0)


def shifted(lowest: int, highest: int, *, by: int) -> Coding:
    """Codes to which `by` is added."""
    return {code: code + by for code in range(lowest, highest + 1)}
