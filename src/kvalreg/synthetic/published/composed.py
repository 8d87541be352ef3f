"""A cohort whose forms its register composes, with what nothing was published of drawn besides."""

import numpy as np
import polars as pl

from kvalreg.model import Register, Trait
from kvalreg.model.published import ComposedCohort
from kvalreg.synthetic.drawing import draw_all
from kvalreg.synthetic.published.cohort import SEED

BURDEN = Trait(name="burden")
"""What the drawn answers follow; a composed patient has no other traits."""


def composed(register: Register, cohort: ComposedCohort) -> dict[str, pl.DataFrame]:
    """Form key → its typed rows. Answers that were composed are never drawn over."""
    forms = dict(cohort.compose())
    for number, (key, draws) in enumerate(cohort.follows.items()):
        random = np.random.default_rng([SEED, number])
        drawn = draw_all((BURDEN, *draws), forms[key], random)
        forms[key] = drawn.select(
            name for name in register.form(key).variables if name in drawn.columns
        )
    return forms
