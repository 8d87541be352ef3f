"""Short ways to say how a number in the text of the report is counted."""

import narwhals as nw

from kvalreg.model import Coverage, Proportion
from kvalreg.registers.nnrr.published.whom import IN_2024
from kvalreg.reports.published.text import (
    NationInText,
    NotCounted,
    RangeInText,
    ShareInText,
)


def share_in_text(
    key: str, printed: str, claim: nw.Expr, of: nw.Expr = IN_2024, decimals: int = 0
) -> ShareInText:
    return ShareInText(key=key, printed=printed, claim=claim, of=of, decimals=decimals)


def nation_in_text(key: str, printed: str, indicator: Proportion, year: int = 2024) -> NationInText:
    decimals = len(printed.partition(".")[2])
    return NationInText(
        key=key, printed=printed, indicator=indicator.key, year=year, decimals=decimals
    )


def range_in_text(key: str, printed: str, indicator: Proportion) -> RangeInText:
    return RangeInText(key=key, printed=printed, indicator=indicator.key)


def target_of(indicator: Proportion | Coverage) -> int:
    """The high target."""
    return round(100 * (indicator.targets.high or 0))


def not_counted(key: str, printed: str) -> NotCounted:
    return NotCounted(key=key, printed=printed)
