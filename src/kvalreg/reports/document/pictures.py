"""The figures of a report as pictures: drawn once, kept for the next report that shows the same."""

import json
from collections.abc import Mapping, Sequence
from functools import partial
from hashlib import sha256
from importlib.metadata import version

import vl_convert

from kvalreg import __version__
from kvalreg.reports.document.cache import Cache
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.figures.picture import svg

PIXELS_PER_POINT = 2.0
_DRAWN_BY = version("vl-convert-python")


def drawn(figures: Sequence[FinishedFigure], cache: Cache) -> dict[str, str]:
    """Key of a figure → SVG."""
    return {figure.key: cache.text(_name(figure), partial(svg, figure)) for figure in figures}


def as_pixels(pictures: Mapping[str, str], cache: Cache) -> dict[str, bytes]:
    """Key of a figure → PNG, for programs that do not draw SVG."""
    return {
        key: cache.content(f"{_digest(picture)}.png", partial(_pixels, picture))
        for key, picture in pictures.items()
    }


def _pixels(picture: str) -> bytes:
    return vl_convert.svg_to_png(picture, scale=PIXELS_PER_POINT)


def _name(figure: FinishedFigure) -> str:
    """The same for the same chart, drawn by the same programs."""
    chart = json.dumps(figure.chart, sort_keys=True, default=str)
    return f"{_digest(f'{__version__} {_DRAWN_BY} {chart}')}.svg"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
