"""Charts that answer when somebody points at them: the same figures, drawn by the browser."""

import json
from importlib.metadata import version

import vl_convert

from kvalreg.reports.document.cache import Cache
from kvalreg.reports.figures.description import FinishedFigure

PROGRAM = "figures/charts.js"


def chart_program(cache: Cache) -> str:
    """The program that draws charts in a browser, as it comes with the package that prints them."""
    return cache.text(f"charts-{version('vl-convert-python')}.js", _bundle)


def _bundle() -> str:
    program = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
    return f"(() => {{\n{program}\n}})();\n"


def chart_address(key: str) -> str:
    return f"figures/{key}.js"


def chart_script(figure: FinishedFigure) -> str:
    """The chart as a script, because a page on a disk may not fetch data."""
    chart = json.dumps(figure.chart, ensure_ascii=False, default=str)
    return f"kvalregChart({json.dumps(figure.key)}, {chart});\n"
