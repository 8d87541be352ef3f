"""Keys of synthetic patients and forms: in the shape of a GUID, and telling what they are."""

import polars as pl

from kvalreg.model import Form
from kvalreg.synthetic.order import Order


def patient_id(order: Order) -> pl.Expr:
    """Of the columns `patient`."""
    return _identifier(0, order.seed, pl.lit(0), pl.col("patient") * 10)


def form_id(order: Order, form: Form, copy: pl.Expr | None = None) -> pl.Expr:
    """Of the columns `patient`, `course` and `copy` (0 to 999): the same for the same form."""
    kind = 1 + order.register.forms.index(form)
    number = pl.col("patient") * 10 + pl.col("course")
    return _identifier(kind, order.seed, pl.col("copy") if copy is None else copy, number)


def _identifier(kind: int, seed: int, copy: pl.Expr, number: pl.Expr) -> pl.Expr:
    return pl.format(
        f"{0xA0 + 0x11 * kind:08x}-{seed % 0x10000:04x}-4{{}}-8000-{{}}",
        copy.cast(pl.String).str.zfill(3),
        number.cast(pl.String).str.zfill(12),
    )
