"""Charts that are compiled once and filled with rows: compiling takes longer than drawing."""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import vl_convert

Vega = dict[str, Any]
"""A chart as Vega draws it, in JSON."""

Rows = Sequence[Mapping[str, object]]
"""The rows of one layer of marks, as the chart takes them."""


def compiled(chart: alt.LayerChart) -> Vega:
    """A chart without its rows, as Vega draws it."""
    vega: Vega = vl_convert.vegalite_to_vega(chart.to_dict())
    return vega


def filled(compiled: Vega, rows: Mapping[str, Rows], **sizes: float) -> Vega:
    """The chart with its layers' rows; `sizes`: its own, and what its parameters are."""
    data = [
        part if "source" in part else {**part, "values": rows[part["name"]]}
        for part in compiled["data"]
    ]
    parameters = [
        {**parameter, "value": sizes.get(parameter["name"], parameter.get("value"))}
        for parameter in compiled.get("signals", [])
    ]
    own = {side: sizes.get(side, compiled[side]) for side in ("width", "height")}
    return {**compiled, **own, "data": data, "signals": parameters}
