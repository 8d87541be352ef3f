"""The rows behind what stands around the bars: names, achievement, numbers counted, legend."""

from textwrap import wrap

from kvalreg.model import Text
from kvalreg.reports.charts import theme
from kvalreg.reports.charts.vega import Rows
from kvalreg.reports.indicators import words
from kvalreg.reports.indicators.axes import Axes
from kvalreg.reports.indicators.comparison import Comparison, Place
from kvalreg.reports.indicators.numbers import count_as_printed, name_as_printed
from kvalreg.reports.speech import Speech

SHAPES = {"high": "triangle-up", "moderate": "diamond", "low": "triangle-down"}
"""Drawn, because fonts may lack them."""

COLUMN = 46
GAP = 16
WIDEST_WORD = 76
LEGEND_STEP = 62
LETTER = 6  # the width of one, on the average of a line


def title(axes: Axes, say: Speech, notice: Text | None) -> Rows:
    """What the value axis counts; under it the notice, so that a copied figure still says it."""
    unit = axes.comparison.subject.unit
    text = say.plain(words.MEAN_AXIS if unit else words.SHARE_AXIS)
    unit_said = say.plain(unit) if unit else ""
    lines = [text.format(unit=unit_said, year=axes.comparison.latest)]
    if not axes.comparison.places:
        lines.append(say.plain(words.NOBODY_COUNTED).format(year=axes.comparison.latest))
    lines += [say.plain(notice)] if notice else []
    letters = axes.layout.plot // LETTER
    return [{"text": [part for line in lines for part in wrap(line, letters)]}]


def names(axes: Axes, say: Speech) -> Rows:
    return [
        {
            "row": row,
            "name": axes.layout.lines_of(name_as_printed(place, say)),
            "bold": place.is_national,
        }
        for row, place in enumerate(axes.comparison.places)
    ]


def achievements(axes: Axes, say: Speech) -> Rows:
    """Symbol and word, so that no meaning rests on the colour."""
    start = axes.layout.plot + GAP if axes.layout.is_wide else 0
    return [
        {
            "row": row,
            "px": start + 6,
            "word_px": start + 16,
            "shape": SHAPES[result.achieved],
            "word": say.plain(words.ACHIEVED[result.achieved]),
            "colour": theme.ACHIEVED[result.achieved],
        }
        for row, place in enumerate(axes.comparison.places)
        if (result := place.shown_in(axes.comparison.latest)) and result.achieved
    ]


def counts(axes: Axes, say: Speech) -> Rows:
    """How many were counted: a column for each year, latest first, or all of them on a line."""
    rows: list[dict[str, object]] = []
    for row, place in enumerate(axes.comparison.places):
        printed = [_count(axes, place, year, say) for year in reversed(axes.comparison.years)]
        if axes.layout.is_wide:
            at = zip(_columns(axes), printed, strict=True)
            rows += [{"row": row, "px": px, "text": text} for px, text in at]
        else:
            line = say.plain(words.COUNTED).format(counts=" · ".join(printed))
            rows.append({"row": row, "px": axes.layout.plot, "text": line})
    return rows


def heads_of_counts(axes: Axes, say: Speech) -> Rows:
    """What stands over the columns; `py` is measured from the top of the bars."""
    if not axes.layout.is_wide:
        return []
    columns = _columns(axes)
    years = zip(columns, reversed(axes.comparison.years), strict=True)
    heads = [{"px": px, "py": -10, "text": str(year)} for px, year in years]
    return [*heads, {"px": columns[-1], "py": -28, "text": say.plain(words.N)}]


def legend(axes: Axes) -> Rows:
    """Which mark is which year, latest first."""
    bar = {"shape": "square", "size": 120, "fill": theme.UNIT_FILL, "line": theme.UNIT_LINE}
    dots = [
        {"shape": "circle", "size": 58, "fill": fill, "line": theme.INK}
        for fill in theme.OF_EARLIER_YEARS.values()
    ]
    marks = zip([bar, *dots], reversed(axes.comparison.years), strict=False)
    return [
        {
            **mark,
            "px": 6 + number * LEGEND_STEP,
            "word_px": 16 + number * LEGEND_STEP,
            "word": str(year),
        }
        for number, (mark, year) in enumerate(marks)
    ]


def width_beside(comparison: Comparison) -> int:
    """What stands right of the bars: the gap, the words of achievement, the columns of counts."""
    has_words = comparison.subject.targets.high is not None
    return GAP + (WIDEST_WORD if has_words else 0) + COLUMN * len(comparison.years)


def _columns(axes: Axes) -> list[int]:
    """Where the columns of counts end, from left to right."""
    end = axes.layout.plot + width_beside(axes.comparison)
    return [end - COLUMN * after for after in reversed(range(len(axes.comparison.years)))]


def _count(axes: Axes, place: Place, year: int, say: Speech) -> str:
    return count_as_printed(axes.comparison.subject, place.results.get(year), say)
