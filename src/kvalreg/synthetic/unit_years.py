"""How a cohort is spread over units and years."""

from pathlib import Path

import polars as pl

from kvalreg.synthetic.order import NotPossible, Order


def unit_years(order: Order) -> pl.DataFrame:
    """One row per unit and year with data: `unit` (RESH), `year`, `share`, the unit's columns.

    `share` is the part of the cohort's patients that begins there then (0 to 1, sums to 1).
    A unit that was small in that year keeps its number of patients in a large cohort.
    """
    rows = _nearest_years(order, _read(order.model.unit_years))
    rows = rows.join(_read(order.model.units), on="unit", how="left", maintain_order="left")
    patients = pl.col("patients")
    kept = patients / pl.max_horizontal(patients.sum(), order.patients)
    is_small = patients < order.model.small_unit
    left = 1 - kept.filter(is_small).sum()
    others = patients / patients.filter(~is_small).sum() * left
    share = pl.when(is_small).then(kept).otherwise(others)
    return rows.with_columns(share=share / share.sum())


def _nearest_years(order: Order, stated: pl.DataFrame) -> pl.DataFrame:
    years = pl.DataFrame({"year": range(order.first_year, order.last_year + 1)})
    first_years = stated.group_by("unit").agg(first=pl.col("year").min())
    wanted = first_years.join(years, how="cross").filter(pl.col("year") >= pl.col("first"))
    if wanted.is_empty():
        first = first_years["first"].to_list()
        raise NotPossible(
            f"no unit of {order.register.name.nb} has patients before {min(first)}: ask for "
            "later years."
        )
    nearest = (
        wanted.drop("first")
        .sort("year")
        .join_asof(
            stated.sort("year"), on="year", by="unit", strategy="nearest", check_sortedness=False
        )
    )
    return nearest.sort("unit", "year")


def _read(path: Path) -> pl.DataFrame:
    return pl.read_csv(path, comment_prefix="#").rename({"resh": "unit"})
