"""Short ways to say the portions of the report's distributions."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.columns import is_code
from kvalreg.registers.nnrr.indicators import answered
from kvalreg.reports.figures.distribution import Portion


def portion(key: str, nb: str, en: str, of: nw.Expr) -> Portion:
    """A share of the whole population."""
    return Portion(key=key, name=Text(nb=nb, en=en), of=of)


def code(variable: str, code: int, nb: str, en: str) -> Portion:
    """Those who gave one answer, of the whole population."""
    return portion(f"code_{code}", nb, en, is_code(variable, code))


def box(variable: str, nb: str, en: str) -> Portion:
    """Those who ticked a box, of those whose form had it."""
    return Portion(
        key=variable, name=Text(nb=nb, en=en), of=nw.col(variable), among=answered(variable)
    )
