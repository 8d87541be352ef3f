"""A cohort, batch by batch: however many patients, the memory is that of one batch."""

from collections.abc import Iterator

import numpy as np
import polars as pl

from kvalreg.synthetic.courses import draw_courses
from kvalreg.synthetic.filling import fill_forms
from kvalreg.synthetic.irregularities import made_irregular
from kvalreg.synthetic.order import Order
from kvalreg.synthetic.unit_years import unit_years

BATCH = 20_000
"""Patients drawn together; part of what a seed means, so a change changes every cohort."""


def batches(order: Order) -> Iterator[dict[str, pl.DataFrame]]:
    """Form key → typed rows, for one batch of patients after the other.

    Each batch has random numbers of its own, so that the first batches of a large cohort do
    not depend on how many follow.
    """
    spread = unit_years(order)
    for number, first in enumerate(range(0, order.patients, BATCH)):
        random = np.random.default_rng([order.seed, number])
        patients = min(BATCH, order.patients - first)
        courses = draw_courses(order, spread, first, patients, random)
        filled = fill_forms(order, courses, random)
        yield {
            key: made_irregular(order.register, order.register.form(key), rows, random)
            for key, rows in filled.items()
        }
