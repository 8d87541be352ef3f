"""The legend above a figure: how each series looks, and what it is."""

from collections.abc import Sequence

from kvalreg.reports.charts.lettering import width_of
from kvalreg.reports.charts.vega import Rows
from kvalreg.reports.figures.bars import SMALL, Style

SIZES = {"bar": 110, "diamond": 70, "circle": 50}
AFTER_WORD = 26


def legend(series: Sequence[tuple[Style, str]], py: float) -> Rows:
    """The series beside each other, at a height in pixels."""
    rows, px = [], 6.0
    for style, word in series:
        rows.append(
            {
                "px": px,
                "word_px": px + 10,
                "py": py,
                "shape": "square" if style.is_bar else style.shape,
                "size": SIZES[style.shape],
                "fill": style.fill,
                "line": style.line,
                "word": word,
            }
        )
        px += width_of(word, SMALL) + AFTER_WORD
    return rows
