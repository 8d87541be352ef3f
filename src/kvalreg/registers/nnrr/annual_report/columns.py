"""Short ways to say the columns of the report's tables."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.formats import ONE_DECIMAL
from kvalreg.registers.nnrr.pathway import ticked
from kvalreg.reports.tables.measures import CountAndShare, Share
from kvalreg.reports.tables.numbers import PercentFormat


def share(key: str, nb: str, en: str, of: nw.Expr, percent: PercentFormat = ONE_DECIMAL) -> Share:
    """A column of percentages."""
    return Share(key=key, head=Text(nb=nb, en=en), of=of, percent=percent)


def count_and_share(key: str, nb: str, en: str, of: nw.Expr, percent: PercentFormat) -> Share:
    """A column of counts with the percentage in parentheses."""
    return CountAndShare(key=key, head=Text(nb=nb, en=en), of=of, percent=percent)


def is_code(variable: str, code: int) -> nw.Expr:
    return nw.col(variable) == code


def in_either(boxes: tuple[str, str]) -> nw.Expr:
    """Ticked by the clinician or by the patient."""
    return ticked(boxes[0]) | ticked(boxes[1])
