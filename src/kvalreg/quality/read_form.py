"""One form of the data, read whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from kvalreg.frames.value_faults import FaultyVariable
from kvalreg.model import Form


@dataclass(frozen=True, eq=False)
class ReadForm:
    """All rows of one form.

    `rows`: one row per filled-in form: its number in `ROW`, and a typed column per variable
        that the data have.
    `missing`: declared variables without a column. `unknown`: columns that are not declared.
    `faulty`: variable → number of its value faults, which are null in the rows.
    `places`: where the value faults stand; None where only their number is known.
    """

    form: Form
    source: str
    rows: pl.DataFrame
    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    faulty: Mapping[str, int]
    places: Sequence[FaultyVariable] | None

    def has(self, *variables: str | None) -> bool:
        """Whether the data have all the variables."""
        return all(name in self.rows.columns for name in variables)
