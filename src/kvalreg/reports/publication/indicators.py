"""Indicator results as they may be published beside the whole country's."""

import polars as pl

from kvalreg.indicators.levels import Level
from kvalreg.reports.publication.tables import SMALLEST

_GROUP = ("indicator", "definition", "year", "level")


def without_betrayed(rows: pl.DataFrame, smallest: int = SMALLEST) -> pl.DataFrame:
    """The results, with more of them not shown where the hidden could be worked out.

    A single hidden place is the nation minus the others. The smallest of the shown is then not
    shown either, until at least two places with `smallest` people between them are hidden.
    """
    if rows.is_empty():
        return rows
    groups = rows.with_row_index("place").partition_by(_GROUP, maintain_order=True)
    hidden = [place for group in groups for place in _to_hide(group, smallest)]
    place = pl.int_range(pl.len())
    return rows.with_columns(shown=pl.col("shown") & ~place.is_in(hidden))


def _to_hide(group: pl.DataFrame, smallest: int) -> list[int]:
    if group["level"][0] == Level.NATION.value:
        return []
    small = group.filter(~pl.col("shown"), pl.col("denominator") > 0)["denominator"]
    count, people = len(small), int(small.sum() or 0)
    shown = group.filter("shown", pl.col("denominator") > 0).sort("denominator", "unit")
    hidden: list[int] = []
    for place, denominator in shown.select("place", "denominator").iter_rows():
        if count == 0 or (count > 1 and people >= smallest):
            break
        hidden.append(place)
        count, people = count + 1, people + denominator
    return hidden
