"""Value faults on purpose, so that a check of the data has something to find."""

import numpy as np
import polars as pl

from kvalreg.model import Filled, Form, Item, ItemKind


def with_faults(
    form: Form, rows: pl.DataFrame, share: float, random: np.random.Generator
) -> pl.DataFrame:
    """Stored values, of which that share (0 to 1) of what people answer is made impossible.

    A code that the code book lacks, text in a number or a box, a day that no month has.
    """
    if not share:
        return rows
    faulty = []
    for variable in form.variables:
        impossible = _impossible(form.codings(variable)[-1])
        if impossible is not None:
            hit = pl.Series(random.random(len(rows)) < share)
            value = _as_text(rows[variable])
            faulty.append(value.zip_with(~hit, pl.repeat(impossible, len(rows), eager=True)))
    return rows.with_columns(faulty)


def _impossible(item: Item) -> str | None:
    if item.filled is not Filled.BY_PERSON:
        return None
    codes = [choice.code for choice in item.choices if isinstance(choice.code, int)]
    by_kind = {
        ItemKind.CHOICE: str(max(codes, default=0) + 1),
        ItemKind.INTEGER: "ukjent",
        ItemKind.FLAG: "kanskje",
        ItemKind.DATE: "31.02.2024",
    }
    return by_kind.get(item.kind)


def _as_text(values: pl.Series) -> pl.Series:
    if values.dtype == pl.Date:
        return values.dt.strftime("%d.%m.%Y")
    return values.cast(pl.String)
