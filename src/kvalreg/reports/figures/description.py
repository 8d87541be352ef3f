"""A finished figure: a plain description that any writer can turn into a picture or a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kvalreg.reports.tables.description import FinishedTable

Chart = Mapping[str, Any]
"""A chart that holds its own rows, in the JSON that `figures.picture.svg` draws from."""


@dataclass(frozen=True, kw_only=True, eq=False)
class FinishedFigure:
    """A figure in one language.

    `alternative`: what it shows, in sentences, for whoever does not see it.
    `table`: the numbers behind it; its key is the figure's own.
    """

    key: str
    number: int
    title: str
    alternative: str
    chart: Chart
    table: FinishedTable
    notes: tuple[str, ...] = ()
