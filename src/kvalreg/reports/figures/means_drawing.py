"""Means before and after as bars, and as the table behind them."""

from collections.abc import Sequence

from kvalreg.reports.figures import styles, words
from kvalreg.reports.figures.bars import Bars, Mark, Row, Style
from kvalreg.reports.figures.figure import Numbers
from kvalreg.reports.figures.means import MeansShown, UnitMeans
from kvalreg.reports.figures.numbers import limits
from kvalreg.reports.speech import Speech
from kvalreg.reports.tables.description import Cell, Column, label
from kvalreg.reports.tables.words import HOSPITAL


def bars(shown: MeansShown, say: Speech) -> Bars:
    """A row for each unit, one for all together, each with a bar for each time."""
    units = [_row(shown, unit, styles.UNIT_AT_TIMES, say) for unit in shown.units]
    together = _row(shown, shown.together, styles.NATION_AT_TIMES, say)
    return Bars(
        rows=[*units, together],
        heads=[*shown.heads, say.plain(words.N)],
        legend=list(zip(styles.UNIT_AT_TIMES, shown.heads, strict=False)),
        axis=say.plain(words.MEAN_AXIS).format(unit=shown.unit),
        most=shown.most,
        thickness=9,
        between=10,
    )


def numbers(shown: MeansShown, say: Speech) -> Numbers:
    """A row for each unit and for all: the mean and its interval at each time, and N."""
    columns = [Column(say.plain(HOSPITAL), ("unit",))]
    for time, head in zip(shown.times, shown.heads, strict=True):
        interval = say.plain(words.SIDE_HEAD).format(name=head, head=say.plain(words.INTERVAL))
        columns += [
            Column(head, (f"mean_{time}",)),
            Column(interval, (f"lower_{time}", f"upper_{time}")),
        ]
    columns.append(Column(say.plain(words.N), ("n",)))
    return columns, [_cells(shown, unit, say) for unit in (*shown.units, shown.together)]


def _row(shown: MeansShown, unit: UnitMeans, looks: Sequence[Style], say: Speech) -> Row:
    is_bold = unit is shown.together
    if unit.people < shown.smallest:
        few = say.plain(words.TOO_FEW).format(smallest=shown.smallest)
        return Row(
            name=unit.name,
            marks=(),
            lacks=few if unit.people else say.plain(words.NOBODY),
            numbers=[*(words.NOTHING for _ in shown.times), _few(shown, unit)],
            is_bold=is_bold,
        )
    printed = [mean.printed(say) for mean in unit.means]
    marks = [
        Mark(look, mean.value, mean.interval, f"{unit.name}, {head}: {said}")
        for look, mean, head, said in zip(looks, unit.means, shown.heads, printed, strict=False)
    ]
    people = say.count(unit.people)
    return Row(name=unit.name, marks=marks, numbers=[*printed, people], is_bold=is_bold)


def _cells(shown: MeansShown, unit: UnitMeans, say: Speech) -> list[Cell]:
    if unit.people < shown.smallest:
        hidden = [Cell(words.NOTHING, (None,)), Cell(words.NOTHING, (None, None))]
        raw = None if unit.people else 0
        return [label(unit.name), *(hidden * len(shown.times)), Cell(_few(shown, unit), (raw,))]
    of_times = [
        cell
        for mean in unit.means
        for cell in (
            Cell(mean.printed(say), (mean.value,)),
            Cell(limits(mean.interval, say, sign=False), mean.interval or (None, None)),
        )
    ]
    return [label(unit.name), *of_times, Cell(say.count(unit.people), (unit.people,))]


def _few(shown: MeansShown, unit: UnitMeans) -> str:
    return f"< {shown.smallest}" if unit.people else "0"
