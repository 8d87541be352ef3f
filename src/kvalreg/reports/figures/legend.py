"""The legend above a figure: how each series looks, and what it is."""

from collections.abc import Sequence

from kvalreg.reports.charts.lettering import width_of
from kvalreg.reports.charts.vega import Rows
from kvalreg.reports.figures.bars import SMALL, Style

SIZES = {"bar": 110, "diamond": 70, "circle": 50}
AFTER_WORD = 26
FIRST = 6.0  # where the first series stands
MOST_WIDE = 560  # of a line, so that it is not wider than the plot under it
LINE = 20


def legend(series: Sequence[tuple[Style, str]], py: float) -> Rows:
    """The series beside each other, and on further lines where they are too wide for one.

    `py`: the height of the last line, in pixels.
    """
    lines: list[list[tuple[float, Style, str]]] = [[]]
    px = FIRST
    for style, word in series:
        width = width_of(word, SMALL) + AFTER_WORD
        if lines[-1] and px + width > MOST_WIDE:
            lines.append([])
            px = FIRST
        lines[-1].append((px, style, word))
        px += width
    return [
        {
            "px": px,
            "word_px": px + 10,
            "py": py - LINE * (len(lines) - 1 - place),
            "shape": "square" if style.is_bar else style.shape,
            "size": SIZES[style.shape],
            "fill": style.fill,
            "line": style.line,
            "word": word,
        }
        for place, line in enumerate(lines)
        for px, style, word in line
    ]
