"""What follows from the opioid sheets: equivalents of a consultation, and doses to look at again.

Nothing here changes or leaves out a dose: a flag is for whoever corrects it at the source.
"""

import narwhals as nw

from kvalreg.frames.engines import Frame
from kvalreg.instruments.omeq import DEFAULT_SOURCE, OMEQ, PRODUCTS_UNIT, UNIT
from kvalreg.instruments.scoring import looked_up

# Ours, after the products' recommended highest daily dose: 900 mg of tapentadol (table 10) is
# a misplaced tramadol cell.
HIGHEST_PLAUSIBLE_DOSE = {
    "tramadol_caps": 400.0,
    "tramadol_er_tab": 400.0,
    "tapentadol_er_tab": 500.0,
}

# Ours: tablets against pain hold 0.2 or 0.4 mg, those for maintenance treatment 2 mg or more.
# Such a dose is plausible, but belongs in no mean of doses against pain.
LOWEST_MAINTENANCE_DOSE = {"buprenorphine_sl": 2.0}

IS_IMPLAUSIBLE_DOSE = (
    nw.col("daily_dose") > looked_up(nw.col("product_id"), HIGHEST_PLAUSIBLE_DOSE)
).fill_null(value=False)
"""Above the highest plausible dose; false for a product without one, and without a dose."""

IS_MAINTENANCE_DOSE = (
    nw.col("daily_dose") >= looked_up(nw.col("product_id"), LOWEST_MAINTENANCE_DOSE)
).fill_null(value=False)


def equivalents(opioids: Frame, factor_table: str = DEFAULT_SOURCE) -> Frame:
    """Oral morphine equivalents of each consultation, by one table of factors.

    Takes one row per opioid sheet: `consultation_id`, `product_id`, `daily_dose`, `dose_unit`.
    Gives one row per consultation that has any: `omeq_total` (mg a day) and `unknown`, how many
    of its products have no equivalent: no factor in the table, no dose, or another unit than the
    product's. One such product leaves the total null; it never counts as 0.
    """
    equivalent = OMEQ.score(f"omeq_{factor_table}").expression
    return (
        opioids.with_columns(unit=nw.col("dose_unit"))
        .with_columns(omeq=nw.when(UNIT == PRODUCTS_UNIT).then(equivalent))
        .with_columns(is_unknown=nw.col("omeq").is_null().cast(nw.Int64))
        .group_by("consultation_id")
        .agg(nw.col("omeq").sum(), unknown=nw.col("is_unknown").sum())
        .select(
            "consultation_id",
            nw.when(nw.col("unknown") == 0).then(nw.col("omeq")).alias("omeq_total"),
            "unknown",
        )
    )
