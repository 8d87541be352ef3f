"""What figures are laid out from, put together by hand."""

from collections.abc import Mapping

import polars as pl

from kvalreg.frames.engines import Engine
from kvalreg.model import Text
from kvalreg.reports.counting.part import Material, Sums
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.counting.tallying import sums_by_unit, with_memberships
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.figures.figure import CountedFigure
from tests.ankle import ANKLE
from tests.tables import frame

UNITS = {1: "Fjord", 2: "Dal", 3: "Ås"}


def material_of(
    *,
    sums: Mapping[int, Sums] | None = None,
    indicators: pl.DataFrame | None = None,
    units: Mapping[int, str] = UNITS,
    year: int = 2024,
) -> Material:
    return Material(
        last=Quarter(year),
        units=units,
        sums=sums or {},
        frequencies={},
        definition=ANKLE.definitions[-1],
        indicators=pl.DataFrame() if indicators is None else indicators,
    )


def rows_of(figure: FinishedFigure) -> list[tuple[str, ...]]:
    """The numbers behind the figure as they are printed, with plain spaces."""
    return [tuple(_plain(cell.printed) for cell in row) for row in figure.table.rows]


def counted_in(
    figure: CountedFigure,
    engine: Engine,
    pathways: str,
    *,
    last: Quarter = Quarter(2024),  # noqa: B008
    own: frozenset[int] = frozenset(),
) -> Material:
    """What the figure is laid out from, counted by the engine in a table of pathways."""
    rows = with_memberships([figure], frame(engine, pathways), last, engine)
    return Material(
        last=last,
        units=UNITS,
        sums=sums_by_unit([figure], rows),
        frequencies={},
        definition=ANKLE.definitions[-1],
        indicators=pl.DataFrame(),
        own=own,
    )


def text(words: str) -> Text:
    return Text(nb=words, en=f"{words} (en)")


def heads_of(figure: FinishedFigure) -> list[str]:
    return [_plain(column.head) for column in figure.table.columns]


def raw_of(figure: FinishedFigure) -> list[dict[str, object]]:
    """The numbers behind the figure, unrounded, by name."""
    names = [name for column in figure.table.columns for name in column.raw]
    return [
        dict(zip(names, (raw for cell in row for raw in cell.raw), strict=True))
        for row in figure.table.rows
    ]


def told_by(figure: FinishedFigure) -> str:
    return _plain(figure.alternative)


def drawn(figure: FinishedFigure, layer: str) -> list[dict]:
    """The rows of one layer of the chart."""
    return next(part["values"] for part in figure.chart["data"] if part["name"] == layer)


def _plain(text: str) -> str:
    return (
        text.replace("\N{WORD JOINER}", "")
        .replace("\N{NO-BREAK SPACE}", " ")
        .replace("\N{NARROW NO-BREAK SPACE}", " ")
    )
