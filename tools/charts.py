"""Compile the charts that figures are drawn from: part of `make docs`."""

import json
from collections.abc import Callable
from functools import partial

import altair as alt
import vl_convert

from kvalreg.reports.charts.vega import COMPILED
from kvalreg.reports.figures.bars_chart import bars_chart
from kvalreg.reports.figures.columns_chart import columns_chart
from kvalreg.reports.figures.lines_chart import lines_chart
from kvalreg.reports.indicators.chart import figure
from kvalreg.reports.indicators.layout import LAYOUTS
from kvalreg.reports.indicators.sparkline_chart import sparkline_chart

CHARTS: dict[str, Callable[[], alt.LayerChart]] = {
    "bars": bars_chart,
    "columns": columns_chart,
    "lines": lines_chart,
    "sparkline": sparkline_chart,
    **{
        layout.chart(is_mean=is_mean): partial(figure, layout, is_mean=is_mean)
        for layout in LAYOUTS
        for is_mean in (False, True)
    },
}


def compiled(name: str) -> str:
    """The chart as Vega draws it, as it is stored."""
    with alt.utils.schemapi.debug_mode(arg=False):  # Vega-Lite itself checks what it compiles
        vega = vl_convert.vegalite_to_vega(CHARTS[name]().to_dict())
    return json.dumps(vega, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    COMPILED.mkdir(exist_ok=True)
    for name in CHARTS:
        (COMPILED / f"{name}.json").write_text(compiled(name), encoding="utf-8")


if __name__ == "__main__":
    main()
