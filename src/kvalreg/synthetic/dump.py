"""Writing a cohort as the dump files that Medisinsk registreringssystem writes."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

import numpy as np
import polars as pl

from kvalreg.synthetic import cohort
from kvalreg.synthetic.faults import with_faults
from kvalreg.synthetic.order import Order
from kvalreg.synthetic.stored_codes import stored

Drawn = Callable[[int], None]
"""Is told after each batch how many patients there are by now."""


def write_dump(order: Order, folder: Path, drawn: Drawn) -> None:
    """One file per form in an empty folder: `;`, UTF-8 with BOM, decimal comma, dd.mm.yyyy."""
    forms = {form.key: form for form in order.register.forms}
    with ExitStack() as stack:
        files = {
            key: stack.enter_context((folder / f"{form.table}.csv").open("wb"))
            for key, form in forms.items()
        }
        for number, batch in enumerate(cohort.batches(order)):
            random = np.random.default_rng([order.seed, number, 1])
            for key, rows in batch.items():
                written = with_faults(forms[key], stored(forms[key], rows), order.faults, random)
                _append(written, files[key], begin=number == 0)
            drawn(min((number + 1) * cohort.BATCH, order.patients))


def _append(rows: pl.DataFrame, file: BinaryIO, *, begin: bool) -> None:
    rows.write_csv(
        file, separator=";", include_bom=begin, include_header=begin, date_format="%d.%m.%Y"
    )
