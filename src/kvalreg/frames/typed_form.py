"""One form's rows, typed by its declaration."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl

from kvalreg.model import Form


@dataclass(frozen=True, eq=False)
class TypedForm:
    """The rows of one form, as a dump or a snapshot gave them.

    `frame`: one row per filled-in form; a column per variable that was asked for and found, in
        codes of today's coding; null where nobody answered or the value was a fault.
    `faulty`: variable → number of value faults.
    `missing`: declared variables that the source does not have.
    `unknown`: columns of the source that are not declared.
    """

    form: Form
    source: str
    frame: pl.LazyFrame
    faulty: Mapping[str, int] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def value_faults(self) -> int:
        """The number of values that were not understood and count as missing."""
        return sum(self.faulty.values())

    def count_rows(self) -> int:
        """The number of filled-in forms."""
        return int(self.frame.select(pl.len()).collect().item())
