"""Whom the published numbers are about; the tables of 2024 come from two extractions."""

import narwhals as nw

from kvalreg.model import Proportion
from kvalreg.model.published import NATION, Margin
from kvalreg.registers.nnrr.published.printed import RESH, of_indicator
from kvalreg.reports.published.counts import share_that_rounds_to
from kvalreg.reports.published.margins import margins_of_indicator

VISIT = nw.col("S1b_DateOfCompletion")


def year_of_visit(year: int) -> nw.Expr:
    return VISIT.dt.year() == year


IN_2024 = year_of_visit(2024)
# The 6450 of most tables; the 45 that are late make them the 6495 of tables 15 and 16.
EARLY_IN_2024 = IN_2024 & ~nw.col("is_late")
SINCE_2021 = VISIT.dt.year() >= 2021
EVERYONE = ~VISIT.is_null()

# The units of the project on patients with an interpreter (6.2).
IN_PROJECT = nw.col("unit").is_in(
    [RESH[name] for name in ("OUS", "Kristiansand", "St. Olavs", "Stavern")]
)


def of_years(indicator: Proportion, *years: int) -> tuple[Margin, ...]:
    """The margins of an indicator, from the report run."""
    return tuple(
        margin
        for year in years
        for margin in margins_of_indicator(indicator, _published(indicator.key, year), year)
    )


def _published(key: str, year: int) -> dict[int, tuple[int | None, int, int | None]]:
    return {
        unit: (one.count, one.counted, one.percent) for unit, one in of_indicator(key, year).items()
    }


def national(
    key: str, claim: nw.Expr, percent: float, decimals: int = 0, of: nw.Expr = EVERYONE
) -> Margin:
    """A share that the report gives for the whole country."""
    shares = {NATION: share_that_rounds_to(percent, decimals)}
    return Margin(key=key, who=EARLY_IN_2024, claim=claim, of=of, shares=shares)


def missing(variable: str, percent: float) -> Margin:
    """How many left it blank (5.3)."""
    return national(f"{variable} blank", nw.col(variable).is_null(), percent, 1)
