"""What a form should not say, though every single value on it is allowed."""

from dataclasses import dataclass

import narwhals as nw

from kvalreg.model.expressions import columns_used
from kvalreg.model.text import Text

ANCHOR_DAY = "anchor day"
"""The day of the pathway's anchor event, as the form's main form has it."""

DUE_DAY = "due day"
"""The day on which the form's event is due; for what comes before the anchor, the anchor's day."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Implausible:
    """Something that cannot be true of a completed form, or hardly.

    `event`: key of the event whose form is looked at, or of a form that belongs to no event.
    `title`: what is wrong, said of the form ("Answered before the consultation").
    `when`: true for a form of which it is said; null is not. It reads the form's variables,
        `ANCHOR_DAY` and `DUE_DAY`.
    `certain`: it cannot be true, which is an error; otherwise it is unlikely, a warning.
    """

    key: str
    event: str
    title: Text
    when: nw.Expr
    source: str
    certain: bool = False

    @property
    def variables(self) -> frozenset[str]:
        """The form's variables that it reads."""
        return columns_used(self.when) - {ANCHOR_DAY, DUE_DAY}
