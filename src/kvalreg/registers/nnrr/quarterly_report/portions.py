"""A short way to say the portions of the report's distributions."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.reports.figures.distribution import Portion


def portion(key: str, nb: str, en: str, of: nw.Expr, among: nw.Expr | None = None) -> Portion:
    """A share of the population, or of those of it whose answers are needed."""
    return Portion(key=key, name=Text(nb=nb, en=en), of=of, among=among)
